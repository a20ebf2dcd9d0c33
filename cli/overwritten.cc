#include "overwritten.h"

#include <filesystem>

#include "archives.h"

namespace vbparse::cli {

namespace fs = std::filesystem;

Overwritten::Overwritten(const Output& output) : output_(output) { add(output.file()); }

void Overwritten::add(const std::string& path, std::set<Identity>& to) {
  if (const Identity id = identity(path))
    to.insert(id);
}

void Overwritten::add(const std::string& path) { add(path, files_); }

void Overwritten::add(const Input& input) {
  add(output_.path_of(input.relative), files_);
  if (is_archive(input.path))
    add(output_.folder_of_members(input.relative), folders_);
}

std::string Overwritten::how(const Input& input) const {
  const std::string path = input.path == "-" ? "/dev/stdin" : input.path;
  if (files_.count(identity(path)))
    return " is both input and output";
  if (path.ends_with(output_.extension()) && beside_its_archive(path))
    return " is both input and output, if the archive beside it has such a member";
  return {};
}

bool Overwritten::beside_its_archive(const std::string& path) const {
  std::error_code ignored;
  const fs::path file = fs::canonical(path, ignored);
  for (fs::path at = file.parent_path(); at != at.parent_path(); at = at.parent_path())
    if (folders_.count(identity(at)))
      return true;
  return false;
}

}  // namespace vbparse::cli
