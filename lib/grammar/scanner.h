// Reads words and numbers one after another from a folded text.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

namespace vbparse::grammar {

constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

/// The months in words (tháng giêng, tháng chạp). A name comes before those that it begins with, so
/// that the first match is the longest.
inline constexpr std::pair<std::string_view, int> month_words[]{
    {"giêng", 1}, {"mười một", 11}, {"mười hai", 12}, {"mười", 10}, {"một", 1},
    {"hai", 2},   {"ba", 3},        {"tư", 4},        {"bốn", 4},   {"năm", 5},
    {"sáu", 6},   {"bảy", 7},       {"tám", 8},       {"chín", 9},  {"chạp", 12}};

/// A position in a folded text. Each function either reads something, moves the position after it
/// and returns true, or returns false and leaves the position unchanged.
class Scanner {
 protected:
  Scanner(std::string_view folded, uint32_t at) : s_(folded), at_(at) {}

  /// Returns the byte `n` bytes ahead; NUL beyond the end of the text.
  char peek(uint32_t n = 0) const { return at_ + n < s_.size() ? s_[at_ + n] : '\0'; }
  /// Reads exactly these bytes.
  bool take(std::string_view words);
  /// Reads a whole word, which a blank may precede.
  bool word(std::string_view w);
  /// Reads a number of at most `most_digits` digits, the next byte being none.
  bool number(int& n, int most_digits);
  /// Reads a count greater than 0, in figures up to 9,999 or in words up to 99: "05", "05 (năm)",
  /// "mười /// lăm", "năm (05)", and "I0", which is OCR's 10. Returns false for 0, after having
  /// read it.
  bool count(int& n);

  std::string_view s_;
  uint32_t at_;

 private:
  bool spoken(int& n);
};

}  // namespace vbparse::grammar
