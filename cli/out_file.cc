#include "out_file.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "unfinished.h"
#include "write_error.h"

namespace vbparse::cli {

namespace fs = std::filesystem;

namespace {

constexpr size_t buffer_size = 1 << 16;

/// Waits until the content is on disk; otherwise a crash of the machine could leave the new name
/// with half of the content. Returns false if that fails; files that cannot be synchronized do not
/// fail.
bool sync(const File& file) { return fsync(fileno(file.get())) == 0 || errno == EINVAL; }

}  // namespace

OutFile::OutFile(std::string path, Chosen chosen)
    : path_(std::move(path)),
      written_(path_),
      buffer_(std::make_unique_for_overwrite<char[]>(buffer_size)) {
  if (in_place(chosen)) {
    file_.reset(std::fopen(path_.c_str(), "wbe"));
    check(file_ != nullptr);
  } else {
    begin();
  }
  std::setvbuf(file_.get(), buffer_.get(), _IOFBF, buffer_size);
}

bool OutFile::in_place(Chosen chosen) const {
  std::error_code ignored;
  const auto status = fs::symlink_status(path_, ignored);
  if (!fs::exists(status) || fs::is_regular_file(status))
    return false;
  if (chosen == Chosen::by_input && !fs::is_symlink(status))
    refuse(path_, "is no regular file");
  return chosen == Chosen::by_user;
}

void OutFile::begin() {
  written_ = beside(path_);
  Opening opening;
  file_ = open_beside(path_);
  opening.opened(written_);
  unfinished_ = true;
}

OutFile::~OutFile() {
  if (unfinished_)
    remove_unfinished(written_);
}

void OutFile::check(bool good) const {
  if (!good)
    fail_at(written_, errno);
}

void OutFile::write(std::string_view text) {
  check(std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size());
}

void OutFile::finish() {
  check(std::fflush(file_.get()) == 0);
  if (unfinished_) {
    check(sync(file_));
    if (!rename_unfinished(written_, path_))
      fail_at(path_, errno);
    unfinished_ = false;
  }
  check(std::fclose(file_.release()) == 0);
}

}  // namespace vbparse::cli
