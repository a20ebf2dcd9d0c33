#include "output.h"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "inputs.h"

namespace vbparse::cli {

namespace fs = std::filesystem;

namespace {

std::pair<uint64_t, uint64_t> hashes(const std::string& path) {
  return {fnv1a(path), std::hash<std::string>()(path)};
}

void make_folder_for(const std::string& path) {
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  if (error)
    fail_at(path, error.value());
}

/// Opens a file below the output folder. The folder that contains it is created only after opening
/// has failed, which saves a system call for every other file.
std::unique_ptr<OutFile> begin_file(const std::string& path) {
  try {
    return std::make_unique<OutFile>(path, Chosen::by_input);
  } catch (const WriteError& e) {
    if (!e.missing)
      throw;
  }
  make_folder_for(path);
  return std::make_unique<OutFile>(path, Chosen::by_input);
}

/// Calls `write`; returns the message of an error that concerns this one path only, or an empty
/// string. Other errors are thrown on.
std::string one_of_many(const std::function<void()>& write) {
  try {
    write();
    return {};
  } catch (const WriteError& e) {
    if (!e.path_only)
      throw;
    return e.message;
  }
}

}  // namespace

bool Output::many(const std::string& target) {
  std::error_code ignored;
  return !target.empty() && (target.ends_with('/') || fs::is_directory(target, ignored));
}

Output::Output(std::string target, std::string extension)
    : target_(std::move(target)), extension_(std::move(extension)) {
  folder_ = many(target_);
  if (folder_)
    target_.erase(std::max<size_t>(1, target_.find_last_not_of('/') + 1));
}

bool Output::claim_file(const std::string& path) { return taken_.insert(hashes(path)).second; }

std::string Output::write_alone(const std::string& place, std::string_view text) const {
  if (place.empty())
    return {};
  return one_of_many([&] {
    const auto file = begin_file(path_of(place));
    file->write(header_);
    file->write(text);
    file->finish();
  });
}

std::string Output::write_on(const std::string& place, std::string_view text) {
  if (!folder_) {
    write_all(text);
    return {};
  }
  if (place.empty())
    return {};
  const std::string path = path_of(place);
  if (path == lost_)
    return why_lost_;
  const std::string why = one_of_many([&] {
    auto file = std::move(file_);  // if this throws, the incomplete file is removed
    if (!file) {
      file = begin_file(path);
      file->write(header_);
    }
    file->write(text);
    file_ = std::move(file);
  });
  if (!why.empty()) {
    lost_ = path;
    why_lost_ = why;
  }
  return why;
}

std::string Output::end_others(const std::string& place) {
  return folder_ && file_ && file_->path() != path_of(place) ? finish_file() : "";
}

std::string Output::finish_file() {
  return one_of_many([&] { std::exchange(file_, nullptr)->finish(); });
}

void Output::write_all(std::string_view text) {
  if (!target_.empty() && !file_)
    file_ = std::make_unique<OutFile>(target_, Chosen::by_user);
  const auto put = [&](std::string_view t) { target_.empty() ? print(t) : file_->write(t); };
  if (!std::exchange(begun_, true) && !header_.empty())
    put(header_);
  if (!text.empty())
    put(text);
}

std::string Output::finish() {
  if (!folder_)
    write_all("");  // so that the header is written even if no input gave a record
  return file_ ? finish_file() : "";
}

}  // namespace vbparse::cli
