#include "mentions/standards.h"

#include "mentions/notation.h"

namespace vbparse::mentions {
namespace {

using tokens::Before;
using tokens::Range;
using tokens::Shape;

class StandardReader {
 public:
  explicit StandardReader(const View& view) : v_(view) {}

  std::optional<Standard> read(uint32_t at) {
    if (is_number(at))
      return number_first(at);
    const uint32_t series_end = series(at);
    if (series_end == at)
      return std::nullopt;
    Standard out = start(at);
    // OCR leaves signs: "QCVN..-__04-05", "QCVN: 01-2008"
    uint32_t number = series_end;
    while (is_noise(number))
      ++number;
    return after_series(out, number) ? std::optional(out) : std::nullopt;
  }

 private:
  bool is_number(uint32_t i) const { return i < v_.size() && v_[i].shape == Shape::number; }
  bool is_word(uint32_t i) const {
    return i < v_.size() && v_[i].shape != Shape::number && v_[i].shape != Shape::sign;
  }
  bool glued(uint32_t i) const { return i < v_.size() && v_[i].before == Before::nothing; }
  bool is_noise(uint32_t i) const {
    return v_.goes_on(i) && !is_word(i + 1) &&
           (v_.is_sign(i, '.') || v_.is_sign(i, '-') || v_.is_sign(i, '_') || v_.is_sign(i, ':'));
  }
  const grammar::Cue* series_at(uint32_t i, uint32_t* length) const {
    const grammar::Cue* cue = cue_at(v_, i, bit(grammar::CueKind::standard), length);
    return cue && v_[i].shape != Shape::lower ? cue : nullptr;
  }

  /// The end of the series at `at`, TCVN ISO/IEC; `at` where none is.
  uint32_t series(uint32_t at) const {
    uint32_t i = at, length = 0;
    while (v_.goes_on(i) && series_at(i, &length)) {
      i += length;
      if (is_code_sign(v_, i) && series_at(i + 1, &length))
        ++i;
    }
    return i;
  }
  Standard start(uint32_t at) const {
    uint32_t length = 0;
    const grammar::Cue* const cue = series_at(at, &length);
    return {{at, at}, cue ? cue->value : std::string_view(), {}, {}};
  }

  /// "94 TCN 8 - 91": the ministry's number stands before. "23:2025/BXD" has no series.
  std::optional<Standard> number_first(uint32_t at) const {
    constexpr uint16_t ministry = 2;  // digits
    uint32_t length = 0;
    Standard out = start(at);
    if (const grammar::Cue* const cue = v_.goes_on(at + 1) ? series_at(at + 1, &length) : nullptr) {
      if (cue->value != "TCN" || v_[at].size > ministry)
        return std::nullopt;
      out.type = cue->value;
      return after_series(out, at + 1 + length) ? std::optional(out) : std::nullopt;
    }
    const bool whole = after_series(out, at) && out.year && out.notation.size() > 0 &&
                       v_.is_sign(out.number.end, ':');
    return whole ? std::optional(out) : std::nullopt;
  }

  /// Reads number, year and notation from `at` on; false where no number is.
  bool after_series(Standard& out, uint32_t at) const {
    if (!v_.goes_on(at))
      return false;
    uint32_t i = number_end(at);
    if (i == at)
      return false;
    out.number = {at, i};
    const uint32_t year_end = year(out, i);
    i = notation(out, year_end);
    out.tokens.end = i;
    if (i > year_end)
      out.cut = 0;  // no footnote ends it there
    return true;
  }

  /// 04-05, 18564.1, 7114-1, 05A, D1298, 08-MT
  uint32_t number_end(uint32_t at) const {
    uint32_t i = at;
    if (v_.is_sign(i, '-') && is_word(i + 1) && v_[i + 1].shape == Shape::upper)
      i += 2;  // 52 TCN-CTYT 37:2005
    else if (is_word(i) && v_[i].shape == Shape::letter && is_number(i + 1) && glued(i + 1))
      ++i;
    if (!is_number(i))
      return at;
    ++i;
    for (;;) {
      const bool joined = glued(i) && glued(i + 1);
      if (joined && (v_.is_sign(i, '-') || v_.is_sign(i, '.')) && v_[i].size == 1 &&
          (is_number(i + 1) || (is_word(i + 1) && v_.is_sign(i + 2, ':'))))
        i += 2;
      else if (glued(i) && is_word(i) && v_[i].size == 1)
        ++i;
      else
        return i;
    }
  }

  /// Reads the year after the number, ":2015", " : 2007", " - 91"; returns where reading goes on.
  uint32_t year(Standard& out, uint32_t at) const {
    constexpr uint16_t digits = 4, short_digits = 2;
    const bool colon = v_.is_sign(at, ':');
    const bool dash = v_.is_sign(at, '-') && v_[at].before == Before::blank;
    if ((colon || dash) && v_.goes_on(at) && is_number(at + 1) && v_.goes_on(at + 1)) {
      const tokens::Token& t = v_[at + 1];
      if (t.size == digits || (dash && t.size == short_digits)) {
        out.year = t.size == digits ? t.value : 1900 + t.value;
        return at + 2;
      }
      if (colon && t.size == digits + 1) {  // 2015|1: a footnote's number
        out.year = t.value / 10;
        out.cut = 1;
        return at + 2;
      }
      return at;
    }
    // the year of "19001-2016"; the last part of "7-1.23" or "104-1234" is none
    const tokens::Token& last = v_[at - 1];
    constexpr uint32_t first = 1900, end = 2100;
    if (out.number.size() > 2 && last.size == digits && last.value >= first && last.value < end &&
        v_.is_sign(at - 2, '-'))
      out.year = last.value;
    return at;
  }

  /// The organ that issued it, and amendments: /BTTTT/SĐ1:2022.
  uint32_t notation(Standard& out, uint32_t at) const {
    uint32_t i = at;
    while (v_.is_sign(i, '/') && v_.goes_on(i) && v_.goes_on(i + 1) && is_word(i + 1) &&
           v_[i + 1].shape != Shape::lower && v_[i + 1].shape != Shape::title) {
      ++i;
      if (i == at + 1)
        out.notation.begin = i;
      while (glued(i + 1) && (is_word(i + 1) || is_number(i + 1)))
        ++i;
      ++i;
      if (v_.is_sign(i, ':') && glued(i) && glued(i + 1) && is_number(i + 1))
        i += 2;
    }
    out.notation.end = i > at ? i : out.notation.begin;
    return i;
  }

  const View& v_;
};

}  // namespace

std::optional<Standard> read_standard(const View& view, uint32_t at) {
  if (at >= view.size())
    return std::nullopt;
  return StandardReader(view).read(at);
}

std::string standard_text(const View& view, const Standard& standard) {
  std::string out;
  for (uint32_t i = standard.tokens.begin; i < standard.tokens.end; ++i) {
    const tokens::Token& t = view[i];
    const bool in_series = i < standard.number.begin;
    const bool sign = t.shape == Shape::sign;
    if (in_series && sign && !view.is_sign(i, '/'))
      continue;  // noise
    if (!out.empty() && i <= standard.number.begin && t.before != Before::nothing)
      out += ' ';
    if (sign && t.word < tokens::any_sign)
      out += char(t.word);
    else
      out += view.tokens.print(t);
  }
  out.resize(out.size() - standard.cut);
  return out;
}

}  // namespace vbparse::mentions
