// Recognizes complete outputs of an earlier run, for --resume.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vbparse::cli {

/// What a complete output looks like.
struct Whole {
  std::string beginning;  ///< of its first record
  /// How its last record ends. Must not occur within a record, so that an output that was cut at
  /// the end of an inner object is not taken for complete.
  std::string_view end;
  std::vector<std::string_view> lacks = {};  ///< words that must not occur in it
};

/// Whether there is a complete output at `path` that is newer than `input`. Symbolic links are not
/// followed. Reads only the beginning and the end, or the whole file block by block if there are
/// words that it must not contain.
bool is_finished(const std::string& path, const std::string& input, const Whole& whole);

}  // namespace vbparse::cli
