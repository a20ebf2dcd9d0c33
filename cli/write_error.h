// Errors of writing, and standard output.
#pragma once

#include <string>
#include <string_view>

namespace vbparse::cli {

/// Thrown if an output cannot be written.
struct WriteError {
  std::string message;     ///< "PATH: reason"
  bool closed = false;     ///< the reader has closed the pipe; the programs end without an error
  bool path_only = false;  ///< concerns this path only (no permission, name too long), not others
  bool missing = false;    ///< the folder of the path does not exist
};

/// Throws the WriteError for an error number (errno).
[[noreturn]] void fail_at(const std::string& path, int error);

/// Throws a WriteError that concerns this path only.
[[noreturn]] void refuse(const std::string& path, const char* why);

/// Writes to standard output and flushes it. Throws WriteError.
void print(std::string_view text);

}  // namespace vbparse::cli
