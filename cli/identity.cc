#include "identity.h"

namespace vbparse::cli {

namespace fs = std::filesystem;

Identity identity(const std::string& path) {
  struct stat s;
  return stat(path.c_str(), &s) == 0 ? identity(s) : std::nullopt;
}

Identity identity(const struct stat& s) {
  return S_ISCHR(s.st_mode) ? std::nullopt : std::optional(std::pair{s.st_dev, s.st_ino});
}

fs::path resolved(const std::string& path) {
  std::error_code failed;
  const fs::path absolute = fs::current_path(failed) / path;
  const fs::path found = fs::weakly_canonical(absolute, failed);
  return failed ? absolute : found;
}

}  // namespace vbparse::cli
