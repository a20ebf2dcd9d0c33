#include "output.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "archives.h"
#include "stream.h"
#include "too_much.h"

namespace vbparse::cli {

namespace fs = std::filesystem;

namespace {

/// The files that are being written beside their places. It is never destroyed: a signal may come
/// at the very end.
struct Unfinished {
  std::mutex mutex;
  std::set<std::string> paths;
};
Unfinished& unfinished() {
  static auto& all = *new Unfinished;
  return all;
}

/// What a path is in the file system; none for a device, which may be read and written at once, and
/// for what is not there.
using Identity = std::pair<dev_t, ino_t>;
std::optional<Identity> identity(const std::string& path) {
  struct stat s;
  if (stat(path.c_str(), &s) != 0 || S_ISCHR(s.st_mode))
    return std::nullopt;
  return Identity{s.st_dev, s.st_ino};
}

std::pair<uint64_t, uint64_t> hashes(const std::string& place) {
  return {fnv1a(place), std::hash<std::string>()(place)};
}

/// Errors of one path; all others (a full disk, a disk that fails) end the run.
bool about_path(int error) {
  constexpr int mine[]{ENAMETOOLONG, ENOTDIR, EISDIR, EEXIST, ELOOP, EILSEQ, EINVAL};
  return std::find(std::begin(mine), std::end(mine), error) != std::end(mine);
}

[[noreturn]] void fail_at(const std::string& path, int error) {
  throw WriteError{path + ": " + std::strerror(error), error == EPIPE, about_path(error)};
}

/// Removes what a killed run has left beside a place that is not written now; not what a running
/// one holds.
void remove_stale(const std::string& path) {
  const std::string beside = path + ".part";
  const int file = open(beside.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0)
    return;
  if (flock(file, LOCK_EX | LOCK_NB) == 0)
    unlink(beside.c_str());
  close(file);
}

void make_folder_for(const std::string& path) {
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  if (error)
    fail_at(path, error.value());
}

}  // namespace

void tidy_up_on_signals() {
  sigset_t ending;
  sigemptyset(&ending);
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
    struct sigaction before;
    const bool ignored =
        sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;  // by nohup
    if (!ignored)
      sigaddset(&ending, signal);
  }
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  std::thread([ending] {
    int signal = 0;
    if (sigwait(&ending, &signal) != 0)
      return;
    Unfinished& all = unfinished();
    const std::lock_guard lock(all.mutex);  // never given back: no other file is begun
    for (const std::string& path : all.paths)
      unlink(path.c_str());
    pthread_sigmask(SIG_UNBLOCK, &ending, nullptr);
    raise(signal);  // it was never handled: now the program ends as the signal would have ended it
  }).detach();
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw WriteError{"standard output: " + std::string(std::strerror(errno)), errno == EPIPE};
}

OutFile::OutFile(std::string path) : path_(std::move(path)) {
  std::error_code ignored;
  const auto status = fs::symlink_status(path_, ignored);
  if (fs::is_regular_file(status) || !fs::exists(status))
    open_beside();
  else
    file_ = std::fopen(path_.c_str(), "wb");
  if (!file_)
    fail(errno);
}

void OutFile::open_beside() {
  const std::string beside = path_ + ".part";
  for (;;) {
    const std::lock_guard lock(unfinished().mutex);
    held_ = open(beside.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (held_ < 0)
      return;
    struct stat held, there;
    const bool free = flock(held_, LOCK_EX | LOCK_NB) == 0 ||
                      errno != EWOULDBLOCK;  // some network folders know no locks
    if (!free) {
      close(held_);
      throw WriteError{path_ + ": is being written by another run", false, true};
    }
    // another run may have renamed it between the two calls
    if (fstat(held_, &held) != 0 || stat(beside.c_str(), &there) != 0 ||
        held.st_ino != there.st_ino) {
      close(held_);
      continue;
    }
    if (ftruncate(held_, 0) == 0)
      file_ = fdopen(dup(held_), "wb");
    if (file_) {
      unfinished().paths.insert(temporary_ = beside);
    } else {
      const int why = errno;
      unlink(beside.c_str());
      close(held_);
      errno = why;
    }
    return;
  }
}

OutFile::~OutFile() {
  if (file_)
    std::fclose(file_);
  if (temporary_.empty())
    return;
  const std::lock_guard lock(unfinished().mutex);
  unlink(temporary_.c_str());
  unfinished().paths.erase(temporary_);
  close(held_);
}

void OutFile::fail(int error) const { fail_at(path_, error); }

void OutFile::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size())
    fail(errno);
}

void OutFile::finish() {
  if (std::fclose(std::exchange(file_, nullptr)) != 0)
    fail(errno);
  if (temporary_.empty())
    return;
  const std::lock_guard lock(unfinished().mutex);
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0)
    fail(errno);
  unfinished().paths.erase(std::exchange(temporary_, {}));
  close(held_);
}

bool Output::many(const std::string& target) {
  std::error_code ignored;
  return !target.empty() && (target.ends_with('/') || fs::is_directory(target, ignored));
}

Output::Output(std::string target, std::string extension)
    : target_(std::move(target)), extension_(std::move(extension)) {
  folder_ = many(target_);
  while (folder_ && target_.size() > 1 && target_.ends_with('/'))
    target_.pop_back();
}

std::string Output::conflict(Walk& walk, const std::string& aside) {
  std::vector<Identity> there;  // what is written and exists already
  const auto note = [&](const std::string& path) {
    if (const auto id = identity(path))
      there.push_back(*id);
  };
  if (!aside.empty() && aside == target_)
    return "two outputs would both be written to " + aside;
  if (!aside.empty())
    note(aside);
  if (!folder_ && !target_.empty())
    note(target_);
  Input input;
  for (walk.rewind(); folder_ && walk.next(input);) {
    if (!claim(input.relative))
      return "two inputs would both be written to " + path_of(input.relative);
    note(path_of(input.relative));
  }
  std::sort(there.begin(), there.end());
  for (walk.rewind(); !there.empty() && walk.next(input);)
    if (const auto id = identity(input.path == "-" ? "/dev/stdin" : input.path);
        id && std::binary_search(there.begin(), there.end(), *id))
      return input.path + " is both input and output";
  return {};
}

bool Output::claim(const std::string& place) { return places_.insert(hashes(place)).second; }

bool Output::finished(const std::string& place, const std::string& input,
                      std::string_view beginning,
                      std::initializer_list<std::string_view> lacks) const {
  struct stat in, out;
  const std::string path = path_of(place);
  if (stat(input.c_str(), &in) != 0 || stat(path.c_str(), &out) != 0 || !S_ISREG(out.st_mode))
    return false;
  if (std::pair(out.st_mtim.tv_sec, out.st_mtim.tv_nsec) <=
      std::pair(in.st_mtim.tv_sec, in.st_mtim.tv_nsec))
    return false;
  try {
    FileStream file(path);
    std::string text;
    read_all(file, size_t(out.st_size), text);
    if (!text.starts_with(beginning) || !text.ends_with("}\n"))
      return false;
    if (std::any_of(lacks.begin(), lacks.end(),
                    [&](std::string_view l) { return text.find(l) != std::string::npos; }))
      return false;
    remove_stale(path);
    return true;
  } catch (const Failure&) {
    return false;
  }
}

void Output::write_alone(const std::string& place, std::string_view text) const {
  const std::string path = path_of(place);
  make_folder_for(path);
  OutFile file(path);
  file.write(header_);
  file.write(text);
  file.finish();
}

void Output::write_on(const std::string& place, std::string_view text) {
  if (!folder_)
    return write_all(text);
  const std::string path = path_of(place);
  if (!file_ || file_->path() != path) {
    if (file_)
      file_->finish();
    file_.reset();
    make_folder_for(path);
    file_.emplace(path);
    file_->write(header_);
  }
  file_->write(text);
}

void Output::write_all(std::string_view text) {
  if (!target_.empty() && !file_)
    file_.emplace(target_);
  const auto put = [&](std::string_view t) { target_.empty() ? print(t) : file_->write(t); };
  if (!std::exchange(begun_, true) && !header_.empty())
    put(header_);
  if (!text.empty())
    put(text);
}

void Output::finish() {
  if (!folder_)
    write_all("");  // also where no input gave any text
  if (file_)
    file_->finish();
}

}  // namespace vbparse::cli
