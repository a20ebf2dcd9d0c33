// Runs documents through three stages on several threads. The only place that starts workers.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace vbparse::cli {

struct Job;

/// Returns the number of processors that this process may use, at least 1.
size_t all_cores();

/// Runs every job through three stages:
///
///   read    returns the next job, or null at the end; never called by two threads at once
///   work    called by up to `workers` threads at once
///   write   called in the order of `read`, never by two threads at once
///
/// At most 4 × `workers` jobs wait for `work` or `write` at any time. If a stage throws, no further
/// stage is started, and the first exception is thrown again when all threads have ended.
void in_order(size_t workers, const std::function<std::shared_ptr<Job>()>& read,
              const std::function<void(Job&)>& work, const std::function<void(Job&)>& write);

}  // namespace vbparse::cli
