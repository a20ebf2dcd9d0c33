// Số and ký hiệu as a header prints them: 3541/UBND-XD, 61 - CV/BTG, 30/2020/NĐ-CP, 6 /2007/QĐ-UBND, left blank.
#include "extract/passes.h"

namespace vbparse::extract {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool is_sign(char c) { return c == '/' || c == '-'; }

class CodeReader {
 public:
  CodeReader(const text::Folded& folded, std::string_view buffer, uint32_t limit)
      : folded_(folded), s_(folded.text), buffer_(buffer), limit_(limit) {}

  std::optional<Code> read(uint32_t at) {
    at = skip(at);
    // The notation begins behind the first sign that capitals follow; what stands before it is the number, or what
    // a pen left of it.
    uint32_t sign = at;
    for (;; ++sign) {
      if (sign >= limit_ || sign - at > 20) return std::nullopt;
      if (!is_sign(s_[sign])) {
        if (word_starts(sign)) return std::nullopt;
        continue;
      }
      const uint32_t next = skip(sign + 1);
      if (year_at(next)) {
        const uint32_t after = skip(next + 4);
        if (after < limit_ && s_[after] == '/' && notation_starts(skip(after + 1))) {
          year_ = next;
          sign = after;
          break;
        }
      }
      if (notation_starts(next)) break;
    }
    if (const uint32_t lost = letters_behind_digits(at, sign)) return without_sign(at, lost);
    Code code;
    code.dash = s_[sign] == '-';
    const uint32_t notation = skip(sign + 1);
    const uint32_t end = notation_end(notation);
    code.begin = at;
    code.end = end;
    code.notation = squeeze(notation, end);
    std::string number = squeeze(at, year_ ? year_ - 1 : sign);
    while (!number.empty() && is_sign(number.back())) number.pop_back();
    if (legible(number)) {
      code.number = number;
      code.full = number + (year_ ? "/" + std::string(s_.substr(year_, 4)) + "/" : std::string(1, s_[sign])) + code.notation;
    }
    return code;
  }

 private:
  /// "84 QĐ/TWĐTN", "7QĐ-UBND": the sign behind the number is lost. Where the letters begin; 0 if it is not so.
  uint32_t letters_behind_digits(uint32_t at, uint32_t sign) const {
    uint32_t i = at;
    while (i < sign && digit(s_[i])) ++i;
    if (i == at || year_) return 0;
    while (i < sign && s_[i] == ' ') ++i;
    const uint32_t begin = i;
    uint32_t capitals = 0;
    size_t n;
    for (; i < sign && text::is_upper(printed(i)) && text::is_letter(text::code_point(s_, i, &n)); i += uint32_t(n)) ++capitals;
    return i == sign && capitals >= 2 && capitals <= 5 ? begin : 0;
  }
  /// Such a code; a number without a blank behind it may be anything a pen has left, and is not read.
  Code without_sign(uint32_t at, uint32_t letters) const {
    Code code;
    code.begin = at;
    code.end = notation_end(letters);
    code.notation = squeeze(letters, code.end);
    if (const std::string number = squeeze(at, letters); s_[letters - 1] == ' ' && legible(number)) {
      code.number = number;
      code.full = number + code.notation;
    }
    return code;
  }
  uint32_t skip(uint32_t at) const {
    while (at < limit_ && (s_[at] == ' ' || s_[at] == '.' || s_[at] == '_')) ++at;
    return s_.substr(at).starts_with("…") ? skip(at + 3) : at;
  }
  /// Three letters in a row are a word; a number does not reach over one.
  bool word_starts(uint32_t at) const {
    size_t n;
    for (int i = 0; i < 3; ++i) {
      if (at >= limit_ || !text::is_letter(text::code_point(s_, at, &n))) return false;
      at += uint32_t(n);
    }
    return true;
  }
  bool year_at(uint32_t at) const {
    if (at + 4 > limit_ || (at + 4 < s_.size() && digit(s_[at + 4]))) return false;
    for (uint32_t i = at; i < at + 4; ++i)
      if (!digit(s_[i])) return false;
    return s_[at] == '1' || s_[at] == '2';
  }
  /// The character of the buffer that folded byte `at` stands for.
  char32_t printed(uint32_t at) const {
    size_t n;
    return text::code_point(buffer_, folded_.source_at(at), &n);
  }
  /// A notation begins with a capital; in texts that lost their capitals, with letters that a sign follows.
  bool notation_starts(uint32_t at) const {
    if (at >= limit_) return false;
    size_t n;
    if (!text::is_letter(text::code_point(s_, at, &n))) return false;
    if (text::is_upper(printed(at))) return true;
    uint32_t i = at, letters = 0;
    while (i < limit_ && text::is_letter(text::code_point(s_, i, &n))) i += uint32_t(n), ++letters;
    return letters >= 2 && letters <= 6 && i < limit_ && is_sign(s_[i]);
  }
  bool group_char(uint32_t at, uint32_t* next) const {
    size_t n;
    const char32_t c = text::code_point(s_, at, &n);
    *next = at + uint32_t(n);
    return text::is_letter(c) || text::is_digit(c) || c == '&' || (c == '.' && *next < limit_ && text::is_letter(text::code_point(s_, *next, &n)));
  }
  uint32_t notation_end(uint32_t at) const {
    uint32_t end = at, next;
    for (;;) {
      while (end < limit_ && group_char(end, &next)) end = next;
      // a sign, blanks around it allowed where capitals or digits follow
      uint32_t sign = end;
      while (sign < limit_ && s_[sign] == ' ') ++sign;
      if (sign >= limit_ || !is_sign(s_[sign])) return end;
      uint32_t group = sign + 1;
      while (group < limit_ && s_[group] == ' ') ++group;
      if (group >= limit_ || !group_char(group, &next)) return end;
      const bool spaced = sign > end || group > sign + 1;
      // "QĐ-UBND - Hà Nội": behind a spaced sign only capitals go on
      if (spaced && !all_capitals(group)) return end;
      end = group;
    }
  }
  /// Whether the group at `at` prints two capitals or more and no other letter than the g of TTg or the r of TTr.
  bool all_capitals(uint32_t at) const {
    uint32_t next, capitals = 0, others = 0;
    while (at < limit_ && group_char(at, &next)) {
      const char32_t c = printed(at);
      if (text::is_upper(c)) ++capitals;
      else if (text::is_letter(c)) ++others;
      at = next;
    }
    return capitals >= 2 && others <= 1;
  }
  std::string squeeze(uint32_t begin, uint32_t end) const {
    std::string out;
    if (begin >= end) return out;
    const Span s = folded_.source(begin, end);
    for (uint32_t i = s.begin; i < s.end;) {
      size_t n;
      const char32_t c = text::code_point(buffer_, i, &n);
      const bool dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
      const bool seen = !(text::is_blank(c) || c < 0x20 || c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == '*' || c == '\\' || c == 0xFEFF);
      if (dash) out += '-';
      else if (seen) out.append(buffer_.substr(i, n));
      i += uint32_t(n);
    }
    return out;
  }
  static bool legible(std::string_view number) {
    size_t digits = 0;
    while (digits < number.size() && digit(number[digits])) ++digits;
    if (!digits || digits > 6) return false;
    const std::string_view rest = number.substr(digits);
    return rest.empty() || (rest.size() <= 2 && std::string_view("abcdeghABCDEGHđĐ").find(rest) != std::string_view::npos);
  }

  const text::Folded& folded_;
  std::string_view s_, buffer_;
  uint32_t limit_, year_ = 0;
};

}  // namespace

std::optional<Code> read_code(const text::Folded& folded, std::string_view buffer, uint32_t at, uint32_t limit) {
  return CodeReader(folded, buffer, limit).read(at);
}

}  // namespace vbparse::extract
