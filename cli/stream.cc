#include "stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace vbparse::cli {

FileStream::FileStream(const std::string& path) {
  if (path != "-" && (file_ = open(path.c_str(), O_RDONLY | O_CLOEXEC)) < 0)
    throw Failure{"unreadable", std::strerror(errno)};
}

size_t FileStream::size() const {
  struct stat s;
  return fstat(file_, &s) == 0 && S_ISREG(s.st_mode) ? size_t(s.st_size) : 0;
}

FileStream::~FileStream() {
  if (file_ != STDIN_FILENO)
    close(file_);
}

size_t FileStream::read(char* to, size_t size) {
  ssize_t n;
  do
    n = ::read(file_, to, size);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    throw Failure{"unreadable", std::strerror(errno)};
  return size_t(n);
}

}  // namespace vbparse::cli
