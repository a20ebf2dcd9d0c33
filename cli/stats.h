// What a run has done, counted: --stats.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace vbparse::cli {

/// Seconds since some moment.
double now();

/// Adds the seconds of its life to a sum.
class Timer {
 public:
  explicit Timer(double& sum) : sum_(sum) {}
  ~Timer() { sum_ += now() - begun_; }
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

 private:
  double& sum_;
  double begun_ = now();
};

struct Stats {
  /// `finished` by an earlier run; `bytes` of the documents; `no_dispatch`: not-a-dispatch.
  uint64_t documents = 0, finished = 0, incomplete = 0, no_dispatch = 0, bytes = 0;
  std::map<std::string, uint64_t, std::less<>> failures, encodings, types;
  double read = 0, parse = 0, write = 0;  ///< seconds of all workers together
  double begun = now();

  static void count(std::map<std::string, uint64_t, std::less<>>& in, std::string_view name) {
    ++in[std::string(name)];
  }
  uint64_t failed() const;
  /// One JSON object.
  std::string json(std::string_view tool, size_t workers) const;
};

}  // namespace vbparse::cli
