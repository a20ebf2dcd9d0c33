// The file beside a place, PATH.part, that is written before it is renamed.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

namespace vbparse::cli {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// PATH.part
std::string beside(const std::string& path);

/// Opens it, empty, as long as it is closed locked for other runs. What is no file of its own (a
/// link, a pipe, a second name of another file), and what a running one holds, is refused. Throws
/// WriteError.
File open_beside(const std::string& path);

/// Removes what a killed run has left beside a place that is not written now; not what a running
/// one holds.
void remove_stale(const std::string& path);

}  // namespace vbparse::cli
