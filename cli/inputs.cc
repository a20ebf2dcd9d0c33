#include "inputs.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

#include "archives.h"

namespace vbparse::cli {

namespace fs = std::filesystem;

namespace {

/// Whether any glob matches the path. A glob without a slash is compared with the last component
/// only.
bool matches(const std::vector<std::string>& globs, std::string_view relative) {
  const std::string whole(relative), name = whole.substr(whole.rfind('/') + 1);
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& g) {
    return fnmatch(g.c_str(), (g.find('/') == std::string::npos ? name : whole).c_str(), 0) == 0;
  });
}

}  // namespace

bool InputOptions::excluded(std::string_view relative) const { return matches(exclude, relative); }
bool InputOptions::chosen(std::string_view relative) const {
  return (include.empty() || matches(include, relative)) && !excluded(relative);
}

Walk::Walk(const InputOptions& options)
    : options_(options), list_(options.files_from, options.nul_separated) {}

void Walk::rewind() {
  argument_ = 0;
  list_.rewind();
  folders_.clear();
}

bool Walk::next_name(std::string& name) {
  if (argument_ < options_.arguments.size())
    return name = options_.arguments[argument_++], true;
  return list_.next(name);
}

/// Reads the names in a folder and makes it the current one. If that fails, returns false and sets
/// `problem`.
bool Walk::enter(const std::string& path, const std::string& relative, Input& problem) {
  Folder folder{path.ends_with('/') ? path : path + '/', relative, {}};
  std::error_code error;
  for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (hidden(name))
      continue;
    // On most file systems the folder itself tells the type of an entry, so no file has to be
    // looked at. The names of folders get a "/" so that they sort as the paths of their files do. A
    // broken link, and an entry that cannot be looked at, counts as a file, so that it is reported.
    std::error_code ignored;
    if (!it->is_symlink(ignored) && it->is_directory(ignored))
      folder.names.push_back(name + '/');
    else if (it->is_regular_file(ignored) || !it->exists(ignored))
      folder.names.push_back(name);
  }
  if (error) {
    problem = {path, relative, "cannot be listed: " + error.message()};
    return false;
  }
  std::sort(folder.names.begin(), folder.names.end());
  folders_.push_back(std::move(folder));
  return true;
}

bool Walk::next(Input& input) {
  for (;;) {
    if (folders_.empty()) {
      std::string name;
      if (!next_name(name))
        return false;
      std::error_code ignored;
      if (name != "-" && fs::is_directory(name, ignored)) {
        if (!enter(name, "", input))
          return true;
        continue;
      }
      input = {name, name == "-" ? "stdin" : name.substr(name.rfind('/') + 1), ""};
      return true;
    }
    Folder& folder = folders_.back();
    if (folder.at == folder.names.size()) {
      folders_.pop_back();
      continue;
    }
    const std::string name = std::move(folder.names[folder.at++]), path = folder.base + name,
                      relative = folder.relative + name;
    if (name.ends_with('/')) {
      if (!enter(path.substr(0, path.size() - 1), relative, input))
        return true;
    } else if (is_archive(name) ? !options_.excluded(relative) : options_.chosen(relative)) {
      // --include selects members of archives, not archives
      input = {path, relative, ""};
      return true;
    }
  }
}

uint64_t fnv1a(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text)
    hash = (hash ^ uint8_t(c)) * 0x100000001b3;
  return hash;
}

bool Shard::takes(std::string_view source) const {
  return count == 1 || fnv1a(source) % count == index;
}

}  // namespace vbparse::cli
