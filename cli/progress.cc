#include "progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "stats.h"

namespace vbparse::cli {

namespace {

constexpr double first_after = 0.5, terminal_every = 0.1, log_every = 5;  // seconds

std::string fixed(double value, const char* unit) {
  char text[48];
  std::snprintf(text, sizeof text, "%.1f %s", value, unit);
  return text;
}

std::string size(double bytes) {
  const char* const units[]{"B", "kB", "MB", "GB", "TB"};
  size_t unit = 0;
  for (; bytes >= 1000 && unit + 1 < std::size(units); ++unit)
    bytes /= 1000;
  return fixed(bytes, units[unit]);
}

std::string duration(double seconds) {
  const auto s = uint64_t(seconds + 0.5);
  char text[48];
  std::snprintf(text, sizeof text, "%llu:%02llu", static_cast<unsigned long long>(s / 60),
                static_cast<unsigned long long>(s % 60));
  return text;
}

}  // namespace

Progress::Progress(std::string program, std::string_view mode, bool busy)
    : program_(std::move(program)),
      terminal_(isatty(STDERR_FILENO)),
      on_(mode == "always" || (mode == "auto" && terminal_ && !busy)),
      always_(mode == "always"),
      begun_(now()),
      last_(begun_) {}

void Progress::add(const Totals& more, uint64_t failed) {
  done_.files += more.files;
  done_.bytes += more.bytes;
  failed_ = failed;
  if (!on_)
    return;
  const double t = now();
  if (!shown_ ? always_ || t - begun_ >= first_after
              : t - last_ >= (terminal_ ? terminal_every : log_every)) {
    last_ = t;
    draw();
  }
}

void Progress::draw() {
  const double elapsed = std::max(now() - begun_, 1e-3),
               part =
                   totals_.bytes ? std::min(double(done_.bytes) / double(totals_.bytes), 1.0) : 0;
  std::string line = std::to_string(done_.files) + '/' + std::to_string(totals_.files) +
                     " files, " + size(double(done_.bytes)) + ", " +
                     fixed(double(done_.bytes) / elapsed / 1e6, "MB/s");
  if (part > 0)
    line += ", " + duration(elapsed / part - elapsed) + " left";
  if (failed_)
    line += ", " + std::to_string(failed_) + " failed";
  if (!terminal_) {
    std::fprintf(stderr, "%s: %s\n", program_.c_str(), line.c_str());
  } else {
    winsize window{};
    const size_t columns =
        ioctl(STDERR_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col ? window.ws_col : 80;
    const size_t room = columns > line.size() + 4 ? std::min<size_t>(columns - line.size() - 4, 30)
                                                  : 0,
                 full = size_t(part * double(room));
    if (room > 4)
      line = '[' + std::string(full, '#') + std::string(room - full, ' ') + "] " + line;
    std::fprintf(stderr, "\r\033[K%.*s", int(std::min(line.size(), columns - 1)), line.c_str());
    drawn_ = true;
  }
  std::fflush(stderr);
  shown_ = true;
}

void Progress::hide() {
  if (drawn_)
    std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

void Progress::finish(uint64_t documents, uint64_t no_dispatch) {
  hide();
  if (!shown_ && !always_)
    return;
  const double elapsed = std::max(now() - begun_, 1e-3);
  std::fprintf(
      stderr, "%s: %llu documents of %llu files, %s in %s, %s, %llu failed, %llu not-a-dispatch\n",
      program_.c_str(), static_cast<unsigned long long>(documents),
      static_cast<unsigned long long>(done_.files), size(double(done_.bytes)).c_str(),
      fixed(elapsed, "s").c_str(), fixed(double(done_.bytes) / elapsed / 1e6, "MB/s").c_str(),
      static_cast<unsigned long long>(failed_), static_cast<unsigned long long>(no_dispatch));
}

}  // namespace vbparse::cli
