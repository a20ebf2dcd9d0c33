#include "mentions/standards.h"

#include <algorithm>

#include "mentions/shapes.h"

namespace vbparse::mentions {
namespace {

using tokens::Before;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

// The forms of standards in shapes (shapes.h).
#define SERIES "((?:[12] ?)?R(?:/[RKASI]| R)*)[-._: \n]*?"
#define FIGURES "[1-9y]"
#define NUMBER "(?:-? ?[KAS] ?|[BI])?" FIGURES "(?:[-.]" FIGURES "|[Bb])*"
/// After a colon, with a footnote's number perhaps ("20151"); after a dash that stands apart.
#define YEAR "(?: ?: ?(y|5)| - ?(y|2))?"
#define ORGAN "[KASmR][KkQASmBI0-9y]*(?::y)?"
#define ORGANS "(?: ?/ ?(" ORGAN "(?:/" ORGAN ")*))?"

enum Part { all, series, number, year, year_after_dash, organs, parts };
using Parts = std::array<Range, parts>;

bool fits(const Shapes& shapes, Parts& found) {
  // "TCVN ISO/IEC 17025 : 2007", "94 TCN 8 - 91"
  static const RE2 plain(SERIES "(" NUMBER ")" YEAR ORGANS);
  // "QCVN 08-MT:2023"
  static const RE2 lettered(SERIES "(" NUMBER "-[KASmBI]):(y)()" ORGANS);
  // "23:2025/BXD"
  static const RE2 bare("()([1-3](?:-[1-3])?):(y)()/(" ORGAN ")");
  return shapes.match(lettered, found) || shapes.match(plain, found) || shapes.match(bare, found);
}

constexpr uint16_t year_figures = 4;

/// The year that `found` prints, also as the last part of the number: "19001-2016".
uint32_t year_of(const View& view, const Parts& found) {
  constexpr uint32_t century = 1900, next = 2100, ten = 10;
  if (found[year].size()) {
    const Token& t = view[found[year].begin];
    return t.size > year_figures ? t.value / ten : t.value;
  }
  if (found[year_after_dash].size()) {
    const uint32_t value = view[found[year_after_dash].begin].value;
    return value < century ? century + value : value;
  }
  const Token& last = view[found[number].end - 1];
  const bool joined = found[number].size() > 2 && view.is_sign(found[number].end - 2, '-');
  return joined && last.size == year_figures && last.value == std::clamp(last.value, century, next)
             ? last.value
             : 0;
}

}  // namespace

std::optional<Standard> read_standard(const View& view, uint32_t at) {
  Parts found;
  if (at >= view.size() || !fits(Shapes(view, at), found))
    return std::nullopt;
  uint32_t length = 0;
  const bool number_first = view.is_number(at);
  const grammar::Cue* const cue =
      cue_at(view, at + number_first, bit(grammar::CueKind::standard), &length);
  // only TCN has a ministry's number before it
  if (cue && number_first && cue->value != "TCN")
    return std::nullopt;
  Standard out{found[all], cue ? cue->value : std::string_view(), found[number], found[organs],
               year_of(view, found)};
  const Token& last = view[out.tokens.end - 1];
  const bool footnote = found[year].size() && found[year].end == out.tokens.end;
  out.cut = uint16_t(footnote * (last.size - year_figures));
  return out;
}

std::string standard_text(const View& view, const Standard& standard) {
  std::string out;
  for (uint32_t i = standard.tokens.begin; i < standard.tokens.end; ++i) {
    const Token& t = view[i];
    const bool noise = i < standard.number.begin && view.is_sign(i) && !view.is_sign(i, '/');
    if (noise)
      continue;
    if (!out.empty() && i <= standard.number.begin && t.before != Before::nothing)
      out += ' ';
    if (t.word < tokens::any_sign && view.is_sign(i))
      out += char(t.word);
    else
      out += view.tokens.print(t);
  }
  out.resize(out.size() - standard.cut);
  return out;
}

}  // namespace vbparse::mentions
