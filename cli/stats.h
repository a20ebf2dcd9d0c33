// Statistics of a run (--stats).
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace vbparse::cli {

/// Returns the time in seconds of a monotonic clock; only differences mean anything.
double now();

/// Adds the seconds from its construction to its destruction to `sum`.
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
  uint64_t documents = 0;    ///< parsed
  uint64_t finished = 0;     ///< left as an earlier run wrote them (--resume)
  uint64_t incomplete = 0;   ///< lack a required part
  uint64_t no_dispatch = 0;  ///< have the diagnostic not-a-dispatch
  uint64_t bytes = 0;        ///< of all documents
  std::map<std::string, uint64_t, std::less<>> failures, encodings, types;
  double read = 0, parse = 0, write = 0;  ///< seconds, summed over all workers
  double begun = now();

  /// Adds one to the count of a name.
  static void count(std::map<std::string, uint64_t, std::less<>>& in, std::string_view name) {
    ++in[std::string(name)];
  }
  /// The number of all failures.
  uint64_t failed() const;
  /// Returns a record vbparse-stats/1, indented, with a final newline.
  std::string json(std::string_view tool, size_t workers) const;
};

}  // namespace vbparse::cli
