#include "beside.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "identity.h"
#include "write_error.h"

namespace vbparse::cli {

namespace {

/// Opens for writing what is, or with O_CREAT becomes, a file of its own: not through a link, and
/// without waiting for somebody to read a pipe. Throws WriteError.
File open_own(const std::string& path, int flags) {
  const int descriptor =
      open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags, 0666);
  File file(descriptor < 0 ? nullptr : fdopen(descriptor, "wb"));
  const int error = errno;
  struct stat s = {};
  s.st_mode = S_IFREG;  // unless it is known to be something else
  file ? fstat(descriptor, &s) : lstat(path.c_str(), &s);
  if (!S_ISREG(s.st_mode))
    refuse(path, "is no regular file");
  if (!file)
    fail_at(path, error);
  if (s.st_nlink > 1)
    refuse(path, "is a second name of another file");
  return file;
}

/// Some network folders know no locks: there it is nobody's.
bool held_by_another_run(const File& file) {
  return flock(fileno(file.get()), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

/// The same, locked.
File open_locked(const std::string& path, int flags) {
  File file;
  do {
    file = open_own(path, flags);
    if (held_by_another_run(file))
      refuse(path, "is being written by another run");
  } while (identity(fileno(file.get())) != identity(path));  // it has just been renamed
  return file;
}

}  // namespace

std::string beside(const std::string& path) { return path + ".part"; }

File open_beside(const std::string& path) { return open_locked(beside(path), O_CREAT); }

void remove_stale(const std::string& path) {
  const std::string left = beside(path);
  try {
    const File file = open_locked(left, 0);
    unlink(left.c_str());
  } catch (const WriteError&) {
    // nothing is there, or it is not ours
  }
}

}  // namespace vbparse::cli
