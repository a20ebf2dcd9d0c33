// The outputs of an earlier run, for --resume.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vbparse::cli {

/// What an output is that need not be written again.
struct Whole {
  std::string beginning;  ///< of its first record
  /// What its last record ends with, and nothing within a record: an output that was cut at the end
  /// of one of its objects is not whole.
  std::string_view end;
  std::vector<std::string_view> lacks = {};  ///< words that it does not hold
};

/// Whether the output at `path` is there, newer than `input`, and whole. It is not read through a
/// link, and only its beginning and end are read, unless words are looked for; it is never held.
bool is_finished(const std::string& path, const std::string& input, const Whole& whole);

}  // namespace vbparse::cli
