#include "mentions/codes.h"

#include <charconv>

#include "mentions/notation.h"
#include "mentions/shapes.h"

namespace vbparse::mentions {
namespace {

using tokens::Before;
using tokens::Range;
using tokens::Shape;

// The forms of codes in shapes (shapes.h). `sure`: what can be nothing but a group of a notation,
// though a blank or a stray sign parts it from the sign before: "QĐ - UBND", but "UBND - HÀ NỘI".
#define WORD "[KkQASmBIR]"
#define MORE "(?:[KkQASmBIR0-9y]|[.&]" WORD ")*j?"
#define GROUP "(?:" WORD MORE "|j)"
#define SURE "[KQAR]" MORE
#define NEXT "(?:[-/](?:" GROUP "|[0-9y]+)|(?: [-/][ \n]?|[-/][ \n]|\n[-/])" SURE ")"
#define SIGN "[ \n]?[-/][ \n]?"
#define NUMBER "([1-6y](?:\\.[1-6y])?[Bb]?)"
// The same where the slot tells that a code comes: signs that OCR has left, spoiled letters (§YT),
// digits that blanks part, what is left of a year.
#define DAMAGED_GROUP "(?:Q [12]|\\^?" WORD ")(?:[KkQASmBIR0-9y]|[.&^]" WORD ")*j?|j"
#define DAMAGED_NEXT                                                                 \
  "(?:[-/][-/._':]*(?:" DAMAGED_GROUP "|[0-9y]+)|[._'\":]* ?[-/][-/._':\" \n]*" SURE \
  "|\n[-/]" SURE "|[\"':_.]+" SURE ")"
#define DAMAGED_NUMBER "([1-8y](?: [1-3])*(?:\\.[1-8y])?(?: ?[Bb])?)"
#define DAMAGED_YEAR "(?:(y|3 1|2 2|1 3|[1-4])" SIGN ")?[-/._']*"
#define SMALL "s(?:[-/][sbiwKkQASmBI0-9y]+)+"
#define NOTATION "((?:" DAMAGED_GROUP ")" DAMAGED_NEXT "*|" SMALL ")"
#define FILLING "(?:[._][ \n]?)*"

using Parts = std::array<Range, 5>;  // all, the code, its number, year and notation

bool is_strict(const Shapes& shapes, Parts& parts) {
  static const Pattern form("(" NUMBER SIGN "(?:(y)" SIGN ")?(" GROUP NEXT "*))");
  return shapes.match(form, parts);
}
bool is_cited(const Shapes& shapes, Parts& parts) {
  static const Pattern form(FILLING "(" DAMAGED_NUMBER SIGN DAMAGED_YEAR NOTATION ")");
  return shapes.match(form, parts);
}
/// The sign after the number is lost, or never was: "52 TC/QĐ/CSTC".
bool is_without_sign(const Shapes& shapes, Parts& parts) {
  static const Pattern form(FILLING "(" DAMAGED_NUMBER "[ \n]?()(" GROUP NEXT "+))");
  return shapes.match(form, parts);
}
bool is_blank(const Shapes& shapes, Parts& parts) {
  static const Pattern form(FILLING "(()[-/][ \n]?" DAMAGED_YEAR NOTATION ")");
  return shapes.match(form, parts);
}
/// No more than a trace is left of the number, which is no word.
bool is_illegible(const Shapes& shapes, Parts& parts) {
  static const Pattern form("([^ws\n]{0,12}?()[-/] ?" DAMAGED_YEAR NOTATION ")");
  return shapes.match(form, parts);
}

/// A year of four figures, also such that a blank parts; 0 for what is left of one.
uint32_t year_of(const View& view, Range range) {
  const std::string digits = squeeze(view, range);
  uint32_t year = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), year);
  constexpr size_t figures = 4;
  return digits.size() == figures ? year : 0;
}

Range first_group(const View& view, Range notation) {
  uint32_t end = notation.begin;
  while (end < notation.end && !is_code_sign(view, end))
    ++end;
  return {notation.begin, end};
}
Range last_group(const View& view, Range notation) {
  uint32_t begin = notation.end;
  while (begin > notation.begin && !is_code_sign(view, begin - 1))
    --begin;
  return {begin, notation.end};
}

Code code_of(const View& view, const Parts& parts) {
  Code code{parts[1], parts[2], parts[4], year_of(view, parts[3])};
  const Range first = first_group(view, code.notation), last = last_group(view, code.notation);
  code.notation.end = without_footnote(view, first, last).end;
  code.cut = bytes_too_many(view, {last.begin, code.notation.end});
  code.tokens.end = code.notation.end;
  return code;
}

/// Whether the token before `at` leaves it free to be a code's number.
bool stands_free(const View& view, uint32_t at) {
  constexpr std::string_view openers = "(\":*[;,";
  return at == 0 || view[at].before != Before::nothing ||
         openers.find(char(view[at - 1].word)) != openers.npos;
}
/// Whether a strictly read code can be nothing else.
bool is_certain(const View& view, const Code& code) {
  const Range first = first_group(view, code.notation), last = last_group(view, code.notation);
  const bool known = is_known_notation(view, first, last);
  const bool several = last.begin > first.begin, dotted = code.number.size() > 2;
  return code.year ? known | several : known & several & !dotted;
}

std::optional<Code> read_strictly(const View& view, uint32_t at) {
  constexpr uint32_t longest = 4;  // tokens of a number; most numbers are no code's
  uint32_t end = at + 1;
  while (end < at + longest && !is_code_sign(view, end))
    ++end;
  Parts parts;
  if (!is_code_sign(view, end) || !stands_free(view, at) || !is_strict(Shapes(view, at), parts))
    return std::nullopt;
  const Code code = code_of(view, parts);
  return is_certain(view, code) ? std::optional(code) : std::nullopt;
}

}  // namespace

std::optional<Code> read_code(const View& view, uint32_t at, Slot slot) {
  if (at >= view.size())
    return std::nullopt;
  if (slot == Slot::none)
    return read_strictly(view, at);
  const Shapes shapes(view, at);
  const bool header = slot == Slot::header;
  Parts parts;
  if (!is_cited(shapes, parts) && !is_without_sign(shapes, parts) && !is_blank(shapes, parts) &&
      !(header && is_illegible(shapes, parts)))
    return std::nullopt;
  Code code = code_of(view, parts);
  // one letter is no notation
  if (!header && code.notation.size() == 1 && view[code.notation.begin].shape == Shape::letter)
    return std::nullopt;
  // a head's number without sign and blank after it may be anything a pen has left
  const bool sticks =
      code.number.end == code.notation.begin && view[code.notation.begin].before == Before::nothing;
  if (header && sticks)
    code.number.end = code.number.begin;
  return code;
}

std::string code_text(const View& view, const Code& code) {
  return code.number.size() ? squeeze(view, code.tokens, code.cut) : std::string();
}

std::string code_number(const View& view, const Code& code) { return squeeze(view, code.number); }

std::string code_notation(const View& view, const Code& code) {
  return squeeze(view, code.notation, code.cut);
}

}  // namespace vbparse::mentions
