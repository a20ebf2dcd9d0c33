#include "identity.h"

#include <sys/stat.h>

namespace vbparse::cli {

namespace fs = std::filesystem;

namespace {

Identity identity(bool there, const struct stat& s) {
  if (!there || S_ISCHR(s.st_mode))
    return std::nullopt;
  return std::pair{s.st_dev, s.st_ino};
}

}  // namespace

Identity identity(const std::string& path) {
  struct stat s = {};
  const bool there = stat(path.c_str(), &s) == 0;
  return identity(there, s);
}

Identity identity(int descriptor) {
  struct stat s = {};
  const bool there = fstat(descriptor, &s) == 0;
  return identity(there, s);
}

fs::path resolved(const std::string& path) {
  std::error_code failed;
  const fs::path absolute = fs::current_path(failed) / path;
  const fs::path found = fs::weakly_canonical(absolute, failed);
  return failed ? absolute : found;
}

}  // namespace vbparse::cli
