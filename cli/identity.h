// Recognizes different paths to the same file.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace vbparse::cli {

/// The device and inode of a file. None for a path that does not exist, and for a character device
/// (a terminal, /dev/null), which may be read and written at the same time.
using Identity = std::optional<std::pair<dev_t, ino_t>>;
/// Follows symbolic links.
Identity identity(const std::string& path);
Identity identity(const struct stat&);

/// Returns an absolute path with symbolic links resolved as far as the path exists.
std::filesystem::path resolved(const std::string& path);

}  // namespace vbparse::cli
