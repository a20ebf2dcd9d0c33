#include "contents.h"

#include "inputs.h"

namespace vbparse::cli {

namespace {

/// Whether a member is metadata that macOS adds to archives. Not worth a warning.
bool of_the_packer(const std::string& relative) {
  return relative.starts_with("__MACOSX/") || relative.ends_with(".DS_Store");
}

}  // namespace

bool Contents::hides(const std::string& relative) {
  const bool hides = hidden(relative) || relative.find("/.") != std::string::npos;
  hidden_ += hides && !of_the_packer(relative);
  return hides;
}

void Contents::tell_left_out(const Archive& archive, const std::string& name,
                             const Warn& warn) const {
  if (hidden_)
    warn(name, "hidden files are left out: " + std::to_string(hidden_));
  if (archive.others())
    warn(name, "links and devices are left out: " + std::to_string(archive.others()));
}

void tell_if_empty(const Archive& archive, const std::string& name, const Warn& warn) {
  if (archive.number() + archive.others() == 0)
    warn(name, "holds no files");
}

}  // namespace vbparse::cli
