#include "tool.h"

#include <cstdio>

#include "batch.h"

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

std::string Position::at(size_t byte) {
  if (byte < byte_) *this = Position(text_);
  for (; byte_ < byte && byte_ < text_.size(); ++byte_) {
    if (text_[byte_] == '\n') ++line_, column_ = 1;
    else if ((text_[byte_] & 0xC0) != 0x80) ++column_;
  }
  return std::to_string(line_) + ':' + std::to_string(column_);
}

int check_grammar(const std::string& dir, const Messages& messages) {
  if (dir.empty()) {
    print("the built-in rules passed their examples when the program was built; --check-grammar DIR runs those of DIR\n");
    return good;
  }
  size_t count = 0;
  const auto failures = Grammar::check(dir, &count);
  for (const ExampleFailure& f : failures) messages.tell(f.file + ':' + std::to_string(f.line) + ": " + f.message);
  print(std::to_string(count) + " examples run, " + std::to_string(failures.size()) + " failed\n");
  return failures.empty() ? good : wrong_use;
}

}  // namespace vbparse::cli
