#include "mentions/standards.h"

#include <algorithm>

#include "mentions/cues.h"
#include "mentions/shapes.h"

namespace vbparse::mentions {
namespace {

using tokens::Range;
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
  static const Pattern plain(SERIES "(" NUMBER ")" YEAR ORGANS);
  // "QCVN 08-MT:2023"
  static const Pattern lettered(SERIES "(" NUMBER "-[KASmBI]):(y)()" ORGANS);
  // "23:2025/BXD"
  static const Pattern bare("()([1-3](?:-[1-3])?):(y)()/(" ORGAN ")");
  return shapes.match(lettered, found) || shapes.match(plain, found) || shapes.match(bare, found);
}

constexpr uint16_t year_figures = 4;

/// The number at the begin of a range; 0 for an empty one.
uint32_t value_at(const View& view, Range range) {
  return range.size() ? view[range.begin].value : 0;
}

/// The year that `found` prints, also as the last part of the number: "19001-2016".
uint32_t year_of(const View& view, const Parts& found) {
  constexpr uint32_t century = 100, first = 1900, last = 2099, figures = 10;
  const uint32_t plain = value_at(view, found[year]);
  const uint32_t dashed = value_at(view, found[year_after_dash]);
  const uint32_t end = found[number].end - 1;
  const bool joined = found[number].size() > 2 && view.is_sign(end - 1, '-');
  const uint32_t part = joined * view[end].value;
  if (plain | dashed)
    return plain / (plain > last ? figures : 1) + dashed + first * (dashed - 1 < century);
  return part == std::clamp(part, first, last) ? part : 0;
}

}  // namespace

std::optional<Standard> read_standard(const View& view, uint32_t at) {
  Parts found;
  if (at >= view.size() || !fits(Shapes(view, at), found))
    return std::nullopt;
  const bool number_first = view.is_number(at);
  const CueSpot series = cue_at(view, at + number_first, bits(grammar::CueKind::standard));
  const std::string_view type = series ? series.cue->value : std::string_view();
  const bool printed(series);
  // only TCN has a ministry's number before it
  if (number_first & printed & (type != "TCN"))
    return std::nullopt;
  Standard out{found[all], type, found[number], found[organs], year_of(view, found)};
  const Token& last = view[out.tokens.end - 1];
  const bool footnote = found[year].size() > 0 && found[year].end == out.tokens.end;
  out.cut = uint16_t(footnote * (last.size - year_figures));
  return out;
}

std::string standard_text(const View& view, const Standard& standard) {
  std::string out;
  for (uint32_t i = standard.tokens.begin; i < standard.tokens.end; ++i) {
    const Token& t = view[i];
    const bool in_series = i < standard.number.begin, sign = view.is_sign(i);
    if (in_series & sign & !view.is_sign(i, '/'))
      continue;  // noise
    const bool apart = (i <= standard.number.begin) & !view.is_glued(i);
    out.append(apart & !out.empty(), ' ');
    out += sign ? std::string(1, char(t.word)) : std::string(view.tokens.print(t));
  }
  out.resize(out.size() - standard.cut);
  return out;
}

}  // namespace vbparse::mentions
