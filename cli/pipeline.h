// Documents through their three stations, on many threads. The one place that starts workers.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace vbparse::cli {

struct Job;

/// How many threads may run at once here.
size_t all_cores();

/// Runs each job through `read` (in order, one at a time; null: no more), `work` (at once, by
/// `workers` threads) and `write` (in the order of `read`, one at a time). Few jobs are on their
/// way at any time. What one of them throws ends the run and is thrown here.
void in_order(size_t workers, const std::function<std::shared_ptr<Job>()>& read,
              const std::function<void(Job&)>& work, const std::function<void(Job&)>& write);

}  // namespace vbparse::cli
