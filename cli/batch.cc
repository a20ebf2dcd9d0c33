#include "batch.h"

#include <fnmatch.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <utility>

namespace vbparse::cli {

namespace fs = std::filesystem;

namespace {

std::string reason(int error) { return std::strerror(error); }

bool matches(const std::vector<std::string>& globs, const std::string& relative) {
  const std::string base = relative.substr(relative.rfind('/') + 1);
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& g) {
    return fnmatch(g.c_str(), (g.find('/') == std::string::npos ? base : relative).c_str(), 0) == 0;
  });
}

/// Every regular file below `folder`, in byte order of the paths.
void walk(const std::string& folder, const std::string& relative, const InputOptions& o, std::vector<Input>& out) {
  std::vector<std::string> names;   // folders end in "/", which is how their files' paths sort
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.empty() || name[0] == '.') continue;
    std::error_code ignored;
    const auto status = it->symlink_status(ignored);
    if (fs::is_directory(status)) names.push_back(name + '/');
    else if (fs::is_symlink(status) ? fs::is_regular_file(it->status(ignored)) : fs::is_regular_file(status)) names.push_back(name);
    else if (fs::is_symlink(status) && !fs::exists(it->path(), ignored)) names.push_back(name);  // a broken link is told, not skipped
  }
  if (error) {
    out.push_back({folder, relative, "cannot be listed: " + error.message()});
    return;
  }
  std::sort(names.begin(), names.end());
  const std::string base = folder.ends_with('/') ? folder : folder + '/';
  for (const std::string& name : names) {
    const std::string inner = relative.empty() ? name : relative + name;
    if (name.ends_with('/')) {
      walk(base + name.substr(0, name.size() - 1), inner, o, out);
    } else if ((o.include.empty() || matches(o.include, inner)) && !matches(o.exclude, inner)) {
      out.push_back({base + name, inner, ""});
    }
  }
}

void add(const std::string& argument, const InputOptions& o, std::vector<Input>& out) {
  std::error_code ignored;
  if (argument != "-" && fs::is_directory(argument, ignored)) return walk(argument, "", o, out);
  out.push_back({argument, argument == "-" ? "stdin" : argument.substr(argument.rfind('/') + 1), ""});
}

}  // namespace

std::vector<Input> find_inputs(const InputOptions& o) {
  std::vector<Input> out;
  for (const std::string& a : o.arguments) add(a, o, out);
  if (!o.files_from.empty()) {
    std::string list, problem;
    if (!read_input({o.files_from, "", ""}, list, problem)) throw std::runtime_error(o.files_from + ": " + problem);
    const char end = o.nul_separated ? '\0' : '\n';
    for (size_t at = 0; at < list.size();) {
      const size_t stop = std::min(list.find(end, at), list.size());
      std::string name = list.substr(at, stop - at);
      if (!o.nul_separated && name.ends_with('\r')) name.pop_back();
      if (!name.empty()) add(name, o, out);
      at = stop + 1;
    }
  }
  return out;
}

bool read_input(const Input& input, std::string& bytes, std::string& problem) {
  bytes.clear();
  if (!input.problem.empty()) {
    problem = input.problem;
    return false;
  }
  std::FILE* file = input.path == "-" ? stdin : std::fopen(input.path.c_str(), "rb");
  if (!file) {
    problem = reason(errno);
    return false;
  }
  std::error_code ignored;
  if (file != stdin)
    if (const auto size = fs::file_size(input.path, ignored); !ignored) bytes.reserve(size);
  char block[1 << 16];
  errno = 0;
  for (size_t n; (n = std::fread(block, 1, sizeof block, file)) > 0;) bytes.append(block, n);
  const bool bad = std::ferror(file) != 0;
  if (bad) problem = reason(errno);
  if (file != stdin) std::fclose(file);
  return !bad;
}

Output::Output(std::string target, std::string extension, const std::vector<Input>& inputs)
    : target_(std::move(target)), extension_(std::move(extension)), inputs_(inputs) {
  std::error_code ignored;
  folder_ = !target_.empty() && (target_.ends_with('/') || fs::is_directory(target_, ignored));
  while (folder_ && target_.size() > 1 && target_.ends_with('/')) target_.pop_back();
}

Output::~Output() {
  if (file_ && file_ != stdout) std::fclose(file_);
  if (!temporary_.empty()) std::remove(temporary_.c_str());
}

std::string Output::place(const Input& input) const { return target_ + '/' + input.relative + extension_; }

std::string Output::conflict() const {
  if (!folder_) {
    std::error_code ignored;
    for (const Input& i : inputs_)
      if (!target_.empty() && i.path != "-" && fs::equivalent(i.path, target_, ignored)) return i.path + " is both input and output";
    return {};
  }
  std::set<std::string> places;
  for (const Input& i : inputs_)
    if (!places.insert(place(i)).second) return "two inputs would both be written to " + place(i);
  return {};
}

void Output::write(const Input& input, std::string_view text) {
  if (folder_) return write_file(place(input), text);
  if (!file_ && target_.empty()) file_ = stdout;
  if (!file_) {
    temporary_ = target_ + ".part" + std::to_string(getpid());
    file_ = std::fopen(temporary_.c_str(), "wb");
    if (!file_) {
      temporary_.clear();
      throw WriteError{target_ + ": " + reason(errno)};
    }
  }
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size())
    throw WriteError{(target_.empty() ? "standard output" : target_) + ": " + reason(errno), errno == EPIPE};
}

void Output::write_file(const std::string& path, std::string_view text) {
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  if (error) throw WriteError{path + ": " + error.message()};
  const std::string part = path + ".part" + std::to_string(getpid());
  std::FILE* f = std::fopen(part.c_str(), "wb");
  if (!f) throw WriteError{path + ": " + reason(errno)};
  bool good = std::fwrite(text.data(), 1, text.size(), f) == text.size();
  int why = errno;
  if (std::fclose(f) != 0 && good) good = false, why = errno;
  if (good && std::rename(part.c_str(), path.c_str()) != 0) good = false, why = errno;
  if (good) return;
  std::remove(part.c_str());
  throw WriteError{path + ": " + reason(why)};
}

void Output::finish() {
  if (folder_) return;
  if (!file_ && target_.empty()) file_ = stdout;
  if (!file_) write(Input{}, "");
  if (file_ == stdout) {
    if (std::fflush(stdout) != 0) throw WriteError{"standard output: " + reason(errno), errno == EPIPE};
    return;
  }
  std::FILE* f = std::exchange(file_, nullptr);
  if (std::fclose(f) != 0 || std::rename(temporary_.c_str(), target_.c_str()) != 0) throw WriteError{target_ + ": " + reason(errno)};
  temporary_.clear();
}

}  // namespace vbparse::cli
