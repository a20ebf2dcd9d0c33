// Output that cannot be written, and standard output.
#pragma once

#include <string>
#include <string_view>

namespace vbparse::cli {

/// Output that cannot be written; `closed` when a reader closed its pipe, which is no error;
/// `path_only` when it is about this one path (its name is too long, it may not be written) and
/// others can be written; `missing` when the path's folder is not there.
struct WriteError {
  std::string message;
  bool closed = false, path_only = false, missing = false;
};

/// Throws the WriteError of an error number.
[[noreturn]] void fail_at(const std::string& path, int error);

/// Throws the WriteError of a path that is not written, while others are.
[[noreturn]] void refuse(const std::string& path, const char* why);

/// Writes data to standard output at once. Throws WriteError.
void print(std::string_view text);

}  // namespace vbparse::cli
