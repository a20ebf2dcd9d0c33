#include "old_output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace vbparse::cli {

namespace {

class OldOutput {
 public:
  explicit OldOutput(const std::string& path)
      : file_(open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)),
        there_(file_ >= 0 && fstat(file_, &stat_) == 0 && S_ISREG(stat_.st_mode)) {}
  ~OldOutput() {
    if (file_ >= 0)
      close(file_);
  }
  OldOutput(const OldOutput&) = delete;
  OldOutput& operator=(const OldOutput&) = delete;

  bool newer_than(const std::string& input) const {
    struct stat in;
    return there_ && stat(input.c_str(), &in) == 0 && time(in) < time(stat_);
  }

  bool is(const Whole& whole) const {
    const size_t size = size_t(stat_.st_size);
    return size >= whole.beginning.size() + whole.end.size() &&
           part(0, whole.beginning.size()) == whole.beginning &&
           part(size - whole.end.size(), whole.end.size()) == whole.end &&
           std::none_of(whole.lacks.begin(), whole.lacks.end(),
                        [&](std::string_view word) { return holds(word); });
  }

 private:
  static std::pair<time_t, long> time(const struct stat& s) {
    return {s.st_mtim.tv_sec, s.st_mtim.tv_nsec};
  }

  /// Returns `size` bytes; fewer if the file ends before or cannot be read.
  std::string part(size_t from, size_t size) const {
    std::string bytes(size, '\0');
    const ssize_t n = pread(file_, bytes.data(), size, off_t(from));
    bytes.resize(size_t(std::max<ssize_t>(n, 0)));
    return bytes;
  }

  bool holds(std::string_view word) const {
    constexpr size_t block = 1 << 16;
    for (size_t at = 0;; at += block) {
      const std::string text = part(at, block + word.size() - 1);  // overlapping the next block
      if (text.find(word) != std::string::npos)
        return true;
      if (text.size() < block)
        return false;
    }
  }

  int file_;
  struct stat stat_ = {};
  bool there_;
};

}  // namespace

bool is_finished(const std::string& path, const std::string& input, const Whole& whole) {
  const OldOutput output(path);
  return output.newer_than(input) && output.is(whole);
}

}  // namespace vbparse::cli
