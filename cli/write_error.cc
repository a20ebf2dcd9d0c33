#include "write_error.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace vbparse::cli {

namespace {

/// Whether the next file would fail in the same way, wherever it is written.
bool ends_the_run(int error) {
  constexpr int fatal[]{ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM, EPIPE};
  return std::find(std::begin(fatal), std::end(fatal), error) != std::end(fatal);
}

}  // namespace

void fail_at(const std::string& path, int error) {
  throw WriteError{path + ": " + std::strerror(error), error == EPIPE, !ends_the_run(error),
                   error == ENOENT};
}

void refuse(const std::string& path, const char* why) {
  throw WriteError{path + ": " + why, false, true};
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    fail_at("standard output", errno);
}

}  // namespace vbparse::cli
