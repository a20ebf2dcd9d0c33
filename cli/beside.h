// Temporary files: an output is written to PATH.part and renamed to PATH when it is complete.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

namespace vbparse::cli {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// Returns PATH.part.
std::string beside(const std::string& path);

/// Creates or empties PATH.part and opens it for writing. It is locked until it is closed, so that
/// two runs never write the same file; one left by a killed run is used again. Throws WriteError if
/// it cannot be opened, is not a regular file with this one name (a link, a pipe, a hard link), or
/// is locked by a running program.
File open_beside(const std::string& path);

/// Removes the PATH.part that a killed run left. Does nothing if there is none or if a running
/// program has locked it.
void remove_stale(const std::string& path);

}  // namespace vbparse::cli
