#include "batch.h"

#include <fnmatch.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <set>
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
    if (!read_input({o.files_from, "", ""}, list, problem)) throw ListError(o.files_from + ": " + problem);
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

namespace {

/// The file being written beside its place, for the signal handler; null: none.
std::atomic<const char*> unfinished{nullptr};
static_assert(std::atomic<const char*>::is_always_lock_free);

extern "C" void remove_unfinished(int signal) {
  if (const char* path = unfinished.load()) unlink(path);
  raise(signal);  // the handler was reset on entry: now the program ends as the signal would have ended it
}

/// What a path is in the file system; none for a device, which may be read and written at once, and for what is not there.
using Identity = std::pair<dev_t, ino_t>;
std::optional<Identity> identity(const std::string& path) {
  struct stat s;
  if (stat(path.c_str(), &s) != 0 || S_ISCHR(s.st_mode)) return std::nullopt;
  return Identity{s.st_dev, s.st_ino};
}

}  // namespace

void tidy_up_on_signals() {
  struct sigaction action{};
  action.sa_handler = remove_unfinished;
  action.sa_flags = SA_RESETHAND;
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
    struct sigaction before;
    const bool ignored = sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;  // by nohup
    if (!ignored) sigaction(signal, &action, nullptr);
  }
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw WriteError{"standard output: " + reason(errno), errno == EPIPE};
}

OutFile::OutFile(std::string path) : path_(std::move(path)) {
  std::error_code ignored;
  const auto status = fs::symlink_status(path_, ignored);
  if (fs::is_regular_file(status) || !fs::exists(status)) {
    temporary_ = path_ + ".part" + std::to_string(getpid());
    unfinished = temporary_.c_str();
  }
  file_ = std::fopen((temporary_.empty() ? path_ : temporary_).c_str(), "wb");
  if (file_) return;
  const int why = errno;
  unfinished = nullptr;
  fail(why);
}

OutFile::~OutFile() {
  if (file_) std::fclose(file_);
  if (!temporary_.empty()) std::remove(temporary_.c_str());
  unfinished = nullptr;
}

void OutFile::fail(int error) const { throw WriteError{path_ + ": " + reason(error), error == EPIPE}; }

void OutFile::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail(errno);
}

void OutFile::finish() {
  if (std::fclose(std::exchange(file_, nullptr)) != 0) fail(errno);
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

bool Output::many(const std::string& target) {
  std::error_code ignored;
  return !target.empty() && (target.ends_with('/') || fs::is_directory(target, ignored));
}

Output::Output(std::string target, std::string extension, std::string header, const std::vector<Input>& inputs)
    : target_(std::move(target)), extension_(std::move(extension)), header_(std::move(header)), inputs_(inputs) {
  folder_ = many(target_);
  while (folder_ && target_.size() > 1 && target_.ends_with('/')) target_.pop_back();
}

std::string Output::place(const Input& input) const { return target_ + '/' + input.relative + extension_; }

std::string Output::conflict() const {
  if (target_.empty()) return {};
  std::map<Identity, std::string_view> read;
  for (const Input& i : inputs_)
    if (const auto id = identity(i.path == "-" ? "/dev/stdin" : i.path)) read.emplace(*id, i.path);
  std::set<std::string> places;
  if (!folder_) places.insert(target_);
  else
    for (const Input& i : inputs_)
      if (!places.insert(place(i)).second) return "two inputs would both be written to " + place(i);
  for (const std::string& path : places)
    if (const auto id = identity(path); id && read.count(*id)) return std::string(read[*id]) + " is both input and output";
  return {};
}

void Output::write(const Input& input, std::string_view text) {
  if (folder_) {
    const std::string path = place(input);
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (error) throw WriteError{path + ": " + error.message()};
    OutFile file(path);
    file.write(header_);
    file.write(text);
    return file.finish();
  }
  write_all(text);
}

void Output::write_all(std::string_view text) {
  if (!target_.empty() && !file_) file_.emplace(target_);
  const auto put = [&](std::string_view t) { target_.empty() ? print(t) : file_->write(t); };
  if (!std::exchange(begun_, true) && !header_.empty()) put(header_);
  if (!text.empty()) put(text);
}

void Output::finish() {
  if (folder_) return;
  write_all("");                       // also where no input gave any text
  if (file_) file_->finish();
}

}  // namespace vbparse::cli
