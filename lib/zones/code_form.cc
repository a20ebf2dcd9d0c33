#include "zones/code_form.h"

#include "text/letters.h"

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Before;
using tokens::Shape;

/// Whether a word of both cases ends with a capital: QyĐ.
bool is_abbreviation(std::string_view print) {
  char32_t last = 0;
  size_t size = 0;
  for (size_t i = 0; i < print.size(); i += size)
    last = text::code_point(print, i, &size);
  return text::is_upper(last);
}

/// Whether a notation begins with the sign at `i`: /QĐ, -UBND. A bullet begins none.
bool begins_notation(const View& view, uint32_t i, tokens::Range range) {
  const tokens::Token &sign = view[i], &next = view.token(i + 1), &third = view.token(i + 2);
  const bool apart = (i == range.begin) | (sign.before > Before::nothing);
  const bool bullet = apart & (sign.word == tokens::sign_id('-'));
  const bool near = (i + 1 < range.end) & (next.before <= Before::blank) & (next.size > 1);
  if (bullet | !near)
    return false;
  const bool numbered = (third.shape == Shape::number) & view.is_glued(i + 2);  // Đ5
  const bool word = (next.shape == Shape::upper) | ((next.shape == Shape::letter) & numbered);
  const bool abbreviation = is_abbreviation(view.tokens.print(next));
  return word | ((next.shape == Shape::mixed) & abbreviation);
}

}  // namespace

CueSet cue_of_code(const View& view, tokens::Range range, CueSet cues) {
  bool notation = false, number = (cues & bit(Cue::number)) != 0;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    number |= view.is_number(i);
    notation |= view.is_one_of(i, "/-") && begins_notation(view, i, range);
  }
  return bit(number ? Cue::code : Cue::notation) * uint64_t(notation);
}

}  // namespace vbparse::zones
