#include "mentions/codes.h"

#include <algorithm>

#include "mentions/notation.h"

namespace vbparse::mentions {
namespace {

using tokens::Before;
using tokens::Range;
using tokens::Shape;

constexpr uint32_t longest_number = 6;   // digits
constexpr uint32_t longest_damaged = 8;  // with the year's stuck to it: 12772007/NĐ-CP

class CodeReader {
 public:
  CodeReader(const View& view, Slot slot) : v_(view), slot_(slot) {}

  std::optional<Code> read(uint32_t at) {
    if (!tolerant() && !stands_free(at))
      return std::nullopt;
    at = past_filling(at);
    const uint32_t number_end = number(at);
    std::optional<Code> code;
    if (number_end > at)
      code = after_number({at, number_end});
    if (code || slot_ == Slot::none || (slot_ == Slot::cited && number_end > at))
      return code;
    return after_illegible(at);
  }

 private:
  bool tolerant() const { return slot_ != Slot::none; }
  bool is_number(uint32_t i) const { return i < v_.size() && v_[i].shape == Shape::number; }
  bool glued(uint32_t i) const { return i < v_.size() && v_[i].before == Before::nothing; }

  /// Whether the token before `at` leaves it free to be a code's number.
  bool stands_free(uint32_t at) const {
    if (at == 0 || !glued(at))
      return true;
    constexpr std::string_view openers = "(\":*[;,";
    return std::any_of(openers.begin(), openers.end(),
                       [&](char c) { return v_.is_sign(at - 1, c); });
  }
  /// The dots and rules on which a number is to be written by hand.
  uint32_t past_filling(uint32_t i) const {
    while (tolerant() && v_.goes_on(i) && (v_.is_sign(i, '.') || v_.is_sign(i, '_')))
      ++i;
    return i;
  }

  /// The end of the number at `at`: 12, 05, 30a, 3B, 66.13; `at` where none is.
  uint32_t number(uint32_t at) const {
    if (!is_number(at) || v_[at].size > (tolerant() ? longest_damaged : longest_number))
      return at;
    uint32_t i = at + 1;
    if (v_.is_sign(i, '.') && v_[i].size == 1 && glued(i) && is_number(i + 1) && glued(i + 1))
      i += 2;
    if (const uint32_t end = parted_digits(i); tolerant() && is_code_sign(v_, end))
      i = end;
    if (is_letter_of_number(i) && is_code_sign(v_, i + 1))
      ++i;
    return i;
  }
  /// The end of the digits from `i` on that blanks part, as a pen or OCR does: "1 0 9 4 3/BYT-MT".
  uint32_t parted_digits(uint32_t i) const {
    uint32_t digits = v_[i - 1].size;
    while (is_number(i) && v_[i].before == Before::blank && digits + v_[i].size <= longest_number)
      digits += v_[i++].size;
    return i;
  }
  bool is_letter_of_number(uint32_t i) const {
    constexpr std::string_view letters = "aAbBcCdDeEgGhHđĐ";
    return (glued(i) || (tolerant() && v_.goes_on(i))) && v_[i].size <= 2 &&
           letters.find(v_.tokens.print(v_[i])) != letters.npos;
  }

  std::optional<Code> after_number(Range number) {
    const uint32_t sign = number.end;
    if (!is_code_sign(v_, sign) || !v_.goes_on(sign))
      return without_sign(number);
    Code code{{number.begin, sign}, number, {}};
    uint32_t at = sign + 1;
    if (const uint32_t end = year(at, &code.year); end > at)
      at = end + 1;
    return with_notation(code, at);
  }

  /// The end of the year at `at`, if a sign and a notation follow: 2026; in a slot also "201 4",
  /// and what is left of a year ("201"), which has no value.
  uint32_t year(uint32_t at, uint32_t* value) const {
    uint32_t i = at, digits = 0, sum = 0;
    for (;
         is_number(i) && v_.goes_on(i) && digits < 4 && v_[i].size <= 4 && (i == at || tolerant());
         ++i) {
      digits += v_[i].size;
      for (uint16_t k = 0; k < v_[i].size; ++k)
        sum *= 10;
      sum += v_[i].value;
    }
    constexpr uint32_t first = 1900, last = 2100;
    const bool whole = digits == 4 && sum >= first && sum < last;
    if (!(whole || (tolerant() && digits > 0 && digits <= 4)) || !is_code_sign(v_, i) ||
        !read_notation(v_, past_noise(i + 1), tolerant()).groups)
      return at;
    *value = whole ? sum : 0;
    return i;
  }

  std::optional<Code> with_notation(Code code, uint32_t at) const {
    at = past_noise(at);
    if (!v_.goes_on(at))
      return std::nullopt;
    const Notation notation = read_notation(v_, at, tolerant());
    if (!notation.groups || !fits(code, notation))
      return std::nullopt;
    code.notation = notation.tokens;
    code.tokens.end = notation.tokens.end;
    code.cut = notation.cut;
    return code;
  }
  /// Where the notation begins after signs that OCR has left: "2026/_._TT-BCT".
  uint32_t past_noise(uint32_t at) const {
    while (tolerant() && glued(at) && is_noise(at))
      ++at;
    return at;
  }
  bool is_noise(uint32_t i) const {
    return is_code_sign(v_, i) || v_.is_sign(i, '.') || v_.is_sign(i, '_') || v_.is_sign(i, '\'');
  }
  /// Whether what stands after a number can be its notation, by what the slot has told.
  bool fits(const Code& code, const Notation& notation) const {
    switch (slot_) {
      case Slot::header:
        return true;
      case Slot::cited:
        return notation.capitals || v_[notation.tokens.begin].shape == Shape::lower;
      case Slot::none:
        break;
    }
    const bool dotted = code.number.size() > 2;
    const bool several = notation.groups > 1;
    return notation.capitals &&
           (code.year ? notation.known || several : notation.known && several && !dotted);
  }

  /// "52 TC/QĐ/CSTC", "7QĐ-UBND": the sign after the number is lost, or never was.
  std::optional<Code> without_sign(Range number) const {
    const uint32_t at = number.end;
    if (!tolerant() || !v_.goes_on(at))
      return std::nullopt;
    const Notation notation = read_notation(v_, at, false);
    if (notation.groups < 2 || !notation.capitals)
      return std::nullopt;
    Code code{{number.begin, notation.tokens.end}, number, notation.tokens, 0, notation.cut};
    // a head's number without a blank after it may be anything a pen has left
    if (slot_ == Slot::header && glued(at))
      code.number.end = code.number.begin;
    return code;
  }

  /// A number that is blank or of which a pen or OCR has left no more than a trace: the code begins
  /// at the first sign that a notation follows.
  std::optional<Code> after_illegible(uint32_t at) const {
    constexpr uint32_t reach = 8;
    for (uint32_t i = at; i < std::min(at + reach, v_.size()); ++i) {
      if (i > at && !v_.goes_on(i))
        return std::nullopt;
      if (is_code_sign(v_, i)) {
        Code code{{i == at ? at : at, i}, {at, at}, {}};
        uint32_t from = i + 1;
        if (const uint32_t end = year(from, &code.year); end > from)
          from = end + 1;
        if (auto found = with_notation(code, from))
          return found;
      }
      // a word is no trace of a number
      if (slot_ == Slot::cited || (v_[i].syllable && v_[i].size > 2))
        return std::nullopt;
    }
    return std::nullopt;
  }

  const View& v_;
  Slot slot_;
};

}  // namespace

std::optional<Code> read_code(const View& view, uint32_t at, Slot slot) {
  if (at >= view.size())
    return std::nullopt;
  return CodeReader(view, slot).read(at);
}

std::string code_text(const View& view, const Code& code) {
  return code.number.size() ? squeeze(view, code.tokens, code.cut) : std::string();
}

std::string code_number(const View& view, const Code& code) { return squeeze(view, code.number); }

std::string code_notation(const View& view, const Code& code) {
  return squeeze(view, code.notation, code.cut);
}

}  // namespace vbparse::mentions
