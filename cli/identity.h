// Whether two paths are one file.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace vbparse::cli {

/// What a path is in the file system; none for a device, which may be read and written at once, and
/// for what is not there.
using Identity = std::optional<std::pair<dev_t, ino_t>>;
Identity identity(const std::string& path);
Identity identity(const struct stat&);

/// The path without links; of what is not there, as far as it is.
std::filesystem::path resolved(const std::string& path);

}  // namespace vbparse::cli
