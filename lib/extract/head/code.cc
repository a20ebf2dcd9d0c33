// Số and ký hiệu as a header prints them: 3541/UBND-XD, 61 - CV/BTG, 30/2020/NĐ-CP, 6
// /2007/QĐ-UBND, left blank.
#include <algorithm>

#include "extract/passes.h"
#include "grammar/codes.h"
#include "grammar/scanner.h"

namespace vbparse::extract {

using grammar::digit;

using grammar::notation_end;
using grammar::notation_starts;
using grammar::squeeze;

namespace {

bool is_sign(char c) { return c == '/' || c == '-'; }

class CodeReader {
 public:
  CodeReader(const text::Folded& folded, std::string_view buffer, uint32_t limit)
      : p_{folded, buffer}, s_(folded.text), limit_(limit) {}

  std::optional<Code> read(uint32_t at) {
    at = skip(at);
    // The notation begins behind the first sign that capitals follow; what stands before it is the
    // number, or what a pen left of it.
    uint32_t sign = at;
    for (;; ++sign) {
      if (sign >= limit_ || sign - at > 20)
        return std::nullopt;
      if (!is_sign(s_[sign])) {
        if (word_starts(sign))
          return std::nullopt;
        continue;
      }
      const uint32_t next = skip(sign + 1);
      if (year_at(next)) {
        const uint32_t after = skip(next + 4);
        if (after < limit_ && s_[after] == '/' && notation_starts(p_, skip(after + 1), limit_)) {
          year_ = next;
          sign = after;
          break;
        }
      }
      if (notation_starts(p_, next, limit_))
        break;
    }
    if (const uint32_t lost = letters_behind_digits(at, sign))
      return without_sign(at, lost);
    Code code;
    code.dash = s_[sign] == '-';
    const uint32_t notation = skip(sign + 1);
    const uint32_t end = notation_end(p_, notation, limit_);
    code.begin = at;
    code.end = end;
    code.notation = squeeze(p_, notation, end);
    std::string number = squeeze(p_, at, year_ ? year_ - 1 : sign);
    while (!number.empty() && is_sign(number.back()))
      number.pop_back();
    if (legible(number)) {
      code.number = number;
      code.full =
          number +
          (year_ ? "/" + std::string(s_.substr(year_, 4)) + "/" : std::string(1, s_[sign])) +
          code.notation;
    }
    return code;
  }

 private:
  /// "84 QĐ/TWĐTN", "7QĐ-UBND": the sign behind the number is lost. Where the letters begin; 0 if
  /// it is not so.
  uint32_t letters_behind_digits(uint32_t at, uint32_t sign) const {
    uint32_t i = at;
    while (i < sign && digit(s_[i]))
      ++i;
    if (i == at || year_)
      return 0;
    while (i < sign && s_[i] == ' ')
      ++i;
    const uint32_t begin = i;
    uint32_t capitals = 0;
    size_t n;
    for (; i < sign && p_.upper(i) && text::is_letter(text::code_point(s_, i, &n));
         i += uint32_t(n))
      ++capitals;
    return i == sign && capitals >= 2 && capitals <= 5 ? begin : 0;
  }
  /// Such a code; a number without a blank behind it may be anything a pen has left, and is not
  /// read.
  Code without_sign(uint32_t at, uint32_t letters) const {
    Code code;
    code.begin = at;
    code.end = notation_end(p_, letters, limit_);
    code.notation = squeeze(p_, letters, code.end);
    if (const std::string number = squeeze(p_, at, letters);
        s_[letters - 1] == ' ' && legible(number)) {
      code.number = number;
      code.full = number + code.notation;
    }
    return code;
  }
  uint32_t skip(uint32_t at) const {
    while (at < limit_ && (s_[at] == ' ' || s_[at] == '.' || s_[at] == '_'))
      ++at;
    return s_.substr(at).starts_with("…") ? skip(at + 3) : at;
  }
  /// Three letters in a row are a word; a number does not reach over one.
  bool word_starts(uint32_t at) const {
    size_t n;
    for (int i = 0; i < 3; ++i) {
      if (at >= limit_ || !text::is_letter(text::code_point(s_, at, &n)))
        return false;
      at += uint32_t(n);
    }
    return true;
  }
  bool year_at(uint32_t at) const {
    if (at + 4 > limit_ || (at + 4 < s_.size() && digit(s_[at + 4])))
      return false;
    for (uint32_t i = at; i < at + 4; ++i)
      if (!digit(s_[i]))
        return false;
    return s_[at] == '1' || s_[at] == '2';
  }
  static bool legible(std::string_view number) {
    constexpr std::string_view figures = "0123456789";
    // the Government's "66.13": what belongs to resolution 66 of the Bộ Chính trị
    if (const size_t dot = number.find('.');
        dot < number.size() && number.find_first_not_of(figures) == dot)
      number.remove_prefix(dot + 1);
    const size_t digits = std::min(number.find_first_not_of(figures), number.size());
    if (!digits || digits > 6)
      return false;
    const std::string_view rest = number.substr(digits);
    return rest.empty() || (rest.size() <= 2 && std::string_view("abcdeghABCDEGHđĐ").find(rest) !=
                                                    std::string_view::npos);
  }

  grammar::Printed p_;
  std::string_view s_;
  uint32_t limit_, year_ = 0;
};

}  // namespace

std::optional<Code> read_code(const text::Folded& folded, std::string_view buffer, uint32_t at,
                              uint32_t limit) {
  return CodeReader(folded, buffer, limit).read(at);
}

}  // namespace vbparse::extract
