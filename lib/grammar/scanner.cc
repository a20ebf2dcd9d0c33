#include "grammar/scanner.h"

#include <algorithm>
#include <array>

#include "grammar/match.h"

namespace vbparse::grammar {

bool Scanner::take(std::string_view words) {
  if (!s_.substr(at_).starts_with(words))
    return false;
  at_ += uint32_t(words.size());
  return true;
}

bool Scanner::word(std::string_view w) {
  const uint32_t from = at_;
  take(" ");
  if (take(w) && word_edge(s_, at_))
    return true;
  at_ = from;
  return false;
}

bool Scanner::number(int& n, int most_digits) {
  const uint32_t from = at_;
  n = 0;
  while (digit(peek()))
    n = std::min(n * 10 + (s_[at_++] - '0'), 1'000'000);
  if (at_ > from && at_ - from <= uint32_t(most_digits))
    return true;
  at_ = from;
  return false;
}

bool Scanner::count(int& n) {
  const uint32_t from = at_;
  if ((peek() == 'i' || peek() == 'l') && digit(peek(1)) && !digit(peek(2))) {
    n = 10 + (s_[at_ + 1] - '0');
    at_ += 2;
    return true;
  }
  if (number(n, 4)) {
    const uint32_t number_end = at_;
    if (take(" (") || take("(")) {
      const size_t close = s_.substr(at_, 40).find(')');
      if (close != std::string_view::npos && !digit(peek()))
        at_ += uint32_t(close) + 1;
      else
        at_ = number_end;
    }
    return n > 0;
  }
  at_ = from;
  if (!spoken(n))
    return false;
  // "năm (05)"
  const uint32_t words_end = at_;
  int again = 0;
  if (!(take(" (") && number(again, 4) && take(")") && again == n))
    at_ = words_end;
  return true;
}

/// Reads a number in words, 1 to 99.
bool Scanner::spoken(int& n) {
  constexpr std::array<std::string_view, 10> ones{"",    "một", "hai", "ba",  "bốn",
                                                  "năm", "sáu", "bảy", "tám", "chín"};
  const uint32_t from = at_;
  const auto one = [&](int& d) {
    const uint32_t start = at_;
    for (int i = 1; i < 10; ++i) {
      if (take(ones[size_t(i)]) && word_edge(s_, at_))
        return d = i, true;
      at_ = start;
    }
    for (const auto& [w, d2] :
         {std::pair<std::string_view, int>{"mốt", 1}, {"tư", 4}, {"lăm", 5}, {"lắm", 5}}) {
      if (take(w) && word_edge(s_, at_))
        return d = d2, true;
      at_ = start;
    }
    return false;
  };
  int tens = 0, unit = 0;
  for (const std::string_view ten : {"mười", "mườl", "mươi"})
    if (take(ten) && word_edge(s_, at_)) {
      tens = 1;
      break;
    } else {
      at_ = from;
    }
  if (!tens) {
    if (!one(unit))
      return false;
    if (!word("mươi"))
      return n = unit, true;
    tens = unit;
    unit = 0;
  }
  const uint32_t tens_end = at_;
  if (!(take(" ") && one(unit)))
    at_ = tens_end, unit = 0;
  n = tens * 10 + unit;
  return true;
}

}  // namespace vbparse::grammar
