#include "beside.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "identity.h"
#include "write_error.h"

namespace vbparse::cli {

namespace {

/// A locked file that is nobody else's, with its status when it was locked.
struct Own {
  File file;
  struct stat status = {};
};

/// Whether another process has locked the file. Tries to lock it. On file systems without locks
/// (some network folders) no file counts as locked.
bool held_by_another_run(int descriptor) {
  return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

/// Opens a regular file for writing and locks it; with O_CREAT it is created. Does not follow a
/// symbolic link and does not wait for the reader of a pipe. Throws WriteError.
Own open_own(const std::string& path, int flags) {
  Own own;
  const int descriptor =
      open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags, 0666);
  own.file.reset(descriptor < 0 ? nullptr : fdopen(descriptor, "wb"));
  const int error = errno;
  const bool held = own.file && held_by_another_run(descriptor);
  own.status.st_mode = S_IFREG;  // if neither call succeeds, `error` is the better message
  own.file ? fstat(descriptor, &own.status) : lstat(path.c_str(), &own.status);
  if (!S_ISREG(own.status.st_mode))
    refuse(path, "is no regular file");
  if (!own.file)
    fail_at(path, error);
  if (own.status.st_nlink > 1)
    refuse(path, "is a second name of another file");
  if (held)
    refuse(path, "is being written by another run");
  return own;
}

/// Like open_own(), but makes sure that the file locked is the one at `path`: another run may have
/// renamed it between opening and locking.
Own open_locked(const std::string& path, int flags) {
  Own own;
  do
    own = open_own(path, flags);
  while (identity(own.status) != identity(path));
  return own;
}

}  // namespace

std::string beside(const std::string& path) { return path + ".part"; }

File open_beside(const std::string& path) {
  const std::string part = beside(path);
  Own own = open_locked(part, O_CREAT);
  if (ftruncate(fileno(own.file.get()), 0) != 0)
    fail_at(part, errno);
  return std::move(own.file);
}

void remove_stale(const std::string& path) {
  const std::string left = beside(path);
  try {
    const Own left_behind = open_locked(left, 0);
    unlink(left.c_str());
  } catch (const WriteError&) {
    // there is none, or it is not ours to remove
  }
}

}  // namespace vbparse::cli
