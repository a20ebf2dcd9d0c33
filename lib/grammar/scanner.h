// Words and numbers of a folded text, read one after another.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

namespace vbparse::grammar {

constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

/// Months in words (tháng giêng, tháng chạp), a longer one before what it begins with.
inline constexpr std::pair<std::string_view, int> month_words[]{
    {"giêng", 1}, {"mười một", 11}, {"mười hai", 12}, {"mười", 10}, {"một", 1},
    {"hai", 2},   {"ba", 3},        {"tư", 4},        {"bốn", 4},   {"năm", 5},
    {"sáu", 6},   {"bảy", 7},       {"tám", 8},       {"chín", 9},  {"chạp", 12}};

/// A place in a folded text. What reads moves it behind what it has read, or leaves it where it is
/// and returns false.
class Scanner {
 protected:
  Scanner(std::string_view folded, uint32_t at) : s_(folded), at_(at) {}

  char peek(uint32_t n = 0) const { return at_ + n < s_.size() ? s_[at_ + n] : '\0'; }
  bool take(std::string_view words);
  /// A whole word, with a blank before it or not.
  bool word(std::string_view w);
  /// A number of so many digits at most.
  bool number(int& n, int most_digits);
  /// A count: 05, 05 (năm), mười lăm, I0 of OCR.
  bool count(int& n);

  std::string_view s_;
  uint32_t at_;

 private:
  bool spoken(int& n);
};

}  // namespace vbparse::grammar
