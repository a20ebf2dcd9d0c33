#include "tool.h"

#include <cstdio>

namespace vbparse::cli {

void Messages::tell(std::string_view message) const {
  std::fprintf(stderr, "%s: %.*s\n", program_.c_str(), int(message.size()), message.data());
}

void Messages::warn(std::string_view file, std::string_view message) const {
  if (!quiet) tell(std::string(file) + ": warning: " + std::string(message));
}

void Messages::fail(std::string_view file, std::string_view message) const { tell(std::string(file) + ": " + std::string(message)); }

bool is_iso_day(std::string_view t) {
  if (t.size() != 10 || t[4] != '-' || t[7] != '-') return false;
  const auto number = [&](size_t at, size_t n) {
    int v = 0;
    for (size_t i = at; i < at + n; ++i) {
      if (t[i] < '0' || t[i] > '9') return -1;
      v = v * 10 + (t[i] - '0');
    }
    return v;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  constexpr int days[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= days[month - 1] + (leap && month == 2 ? 1 : 0);
}

std::string line_and_column(std::string_view text, size_t byte) {
  size_t line = 1, column = 1;
  for (size_t i = 0; i < byte && i < text.size(); ++i) {
    if (text[i] == '\n') ++line, column = 1;
    else if ((text[i] & 0xC0) != 0x80) ++column;
  }
  return std::to_string(line) + ':' + std::to_string(column);
}

int check_grammar(const std::string& dir, const Messages& messages) {
  size_t count = 0;
  const auto failures = Grammar::check(dir, &count);
  for (const ExampleFailure& f : failures) messages.tell(f.file + ':' + std::to_string(f.line) + ": " + f.message);
  std::printf("%zu examples run, %zu failed\n", count, failures.size());
  return failures.empty() ? good : wrong_use;
}

}  // namespace vbparse::cli
