#include "mentions/date_parts.h"

#include <algorithm>
#include <array>

#include "mentions/figures.h"
#include "mentions/numerals.h"

namespace vbparse::mentions {

using grammar::WordRole;
using tokens::Before;

namespace {

/// 26 is 2026, 98 is 1998.
uint16_t full_year(uint32_t two_figures) {
  constexpr uint32_t last_century = 1900, century = 100, next = 50;
  return uint16_t(last_century + century * (two_figures < next) + two_figures);
}

bool is_from_to(uint64_t value, uint64_t least, uint64_t most) {
  return value == std::clamp(value, least, most);
}

}  // namespace

// ---- words and signs ---------------------------------------------------------------------------

/// Goes past so many tokens; false for none.
bool DateParts::take(uint32_t length) {
  s_.at += length;
  return length;
}

bool DateParts::take_expected(WordRole role) {
  uint32_t length = 0;
  s_.bent |= expected_word(view, s_.at, role, &length) != nullptr;
  return take(length);
}

bool DateParts::sign() {
  s_.sign = char(view.token(s_.at).word);
  return take(view.is_one_of(s_.at, "/-."));
}
bool DateParts::same_sign() { return take(view.is_one_of(s_.at, {&s_.sign, 1})); }

bool DateParts::stop() {
  const bool comma = take(view.is_one_of(s_.at, ","));
  s_.bent |= !comma && take(view.is_one_of(s_.at, ".:;"));
  return true;
}

// ---- numbers -----------------------------------------------------------------------------------

bool DateParts::take_figures(uint16_t& part, uint32_t most) {
  const auto figures =
      read_parted_figures(view, s_.at, 2, most, Reading::tolerant).value_or(Figures{});
  part = uint16_t(figures.value);
  s_.date.damaged |= figures.damaged;
  s_.date.damaged |= part == 0;
  return take(figures.tokens.size());
}
bool DateParts::day() { return s_.day = take_figures(s_.date.day, most_days); }
bool DateParts::month_figures() { return s_.month = take_figures(s_.date.month, months); }

/// The number in words here, if it is from `least` to `most`; 0 otherwise.
uint16_t DateParts::take_words(uint32_t least, uint32_t most) {
  const auto words = read_number_words(view, s_.at, Reading::strict).value_or(Number{});
  const bool fits = is_from_to(words.value, least, most);
  take(fits * words.tokens.size());
  return uint16_t(fits * words.value);
}
bool DateParts::day_in_words() { return s_.day = (s_.date.day = take_words(1, most_days)); }
bool DateParts::month_in_words() { return s_.month = (s_.date.month = take_words(1, months)); }
bool DateParts::year_in_words() {
  return s_.year = (s_.date.year = take_words(first_year, last_year));
}

bool DateParts::month_name() {
  uint32_t length = 0;
  if (const grammar::Word* const name = word_at(view, s_.at, WordRole::month_name, &length))
    s_.date.month = uint16_t(name->value);
  return s_.month = take(length);
}

/// So many figures, in the place of the year.
bool DateParts::take_year(uint32_t count, Reading reading) {
  const auto figures = read_parted_figures(view, s_.at, 4, last_year, reading).value_or(Figures{});
  s_.date.year = uint16_t(figures.value);
  s_.date.damaged |= figures.damaged;
  return s_.year = figures.count == count && take(figures.tokens.size());
}
bool DateParts::year() {
  return take_year(4, Reading::strict) && is_from_to(s_.date.year, first_year, last_year);
}
bool DateParts::damaged_year() {
  return take_year(4, Reading::tolerant) && is_from_to(s_.date.year, first_year, last_year);
}
bool DateParts::two_figure_year() {
  const bool found = take_year(2, Reading::tolerant);
  s_.date.year = full_year(s_.date.year);
  return found;
}
bool DateParts::three_figure_year() {
  const bool found = take_year(3, Reading::tolerant);
  s_.date.year = 0;
  s_.date.damaged = true;
  return found;
}
bool DateParts::begun_year() {
  const bool found = take_year(2, Reading::strict) || take_year(3, Reading::strict);
  s_.date.year = 0;
  return found && open_year();
}

bool DateParts::year_and_footnote() {
  uint32_t year = view.is_number(s_.at) * view.token(s_.at).value;
  while (year > last_year)
    year /= 10;
  s_.date.year = uint16_t(year);
  s_.date.damaged = s_.year = true;
  return take(year >= first_year);
}
bool DateParts::lost_year() {
  s_.date.damaged = s_.year = true;
  bool figure = false;
  do
    figure |= view.is_number(s_.at++);
  while (view.is_glued(s_.at) && !view.is_sign(s_.at));
  return figure;
}

// ---- what is left open -------------------------------------------------------------------------

bool DateParts::blank() {
  uint32_t end = s_.at, signs = 0;
  for (bool near = true; near && view.is_run_of(end, "._");
       near = view.token(++end).before < Before::cell)
    signs += view[end].value;
  return signs > 1 && take(end - s_.at);
}
bool DateParts::dots_for_month() { return s_.month = s_.date.blank = blank(); }
bool DateParts::gap_for_month() {
  const bool gap = view.token(s_.at).before == Before::cell || view.is_number(s_.at + 1);
  return s_.month = s_.date.blank = gap && spelled_at(view, s_.at, WordRole::year_word);
}
bool DateParts::open_year() { return s_.year = s_.date.blank = blank(); }

// ---- what is not legible -----------------------------------------------------------------------

bool DateParts::noise() {
  const uint32_t from = s_.at, most = from + 1 + 2 * tolerant;
  while (s_.at < most && view.is_sign(s_.at))
    ++s_.at;
  s_.bent = true;
  const bool known = view.is_one_of(from, ":.,-") || view.token(s_.at).size > 1;
  return s_.at > from && known;
}

/// Whether token `i` may be what is left of a number: a sign, a figure, letters that are no word.
bool DateParts::is_rest(uint32_t i) const {
  const bool word = view.token(i).syllable && view.token(i).size > 2;
  return !word && !view.is_one_of(i, ",;");
}
/// Where a word stands after what is left of a number; 0 where it does not.
uint32_t DateParts::end_of_rest(WordRole next) const {
  const uint32_t most = s_.at + 3 + tolerant;
  for (uint32_t i = s_.at; i < most && is_rest(i); ++i)
    if (spelled_at(view, i + 1, next))
      return i + 1;
  return 0;
}
bool DateParts::take_rest(WordRole next) {
  s_.date.damaged = true;
  return take(std::max(s_.at, end_of_rest(next)) - s_.at);
}
bool DateParts::lost_day() { return s_.day = take_rest(WordRole::month_word); }
bool DateParts::lost_month() { return s_.month = take_rest(WordRole::year_word); }

bool DateParts::is_cut_off(WordRole next) const {
  return view.is_glued(s_.at) && !view.is_one_of(s_.at, "./-:") && end_of_rest(next);
}

// ---- where the date ends and begins ------------------------------------------------------------

bool DateParts::ends() {
  constexpr std::array<std::string_view, 3> before{"", "/-", "/."};  // nothing, a word, a number
  const uint32_t next = s_.at + 1;
  const size_t what = size_t(view.is_word(next)) + 2 * view.is_number(next);
  return !view.is_one_of(s_.at, before[what]) || !view.is_glued(s_.at) || !view.is_glued(next);
}

bool DateParts::begins() {
  constexpr std::array<std::string_view, 2> after{"/.", "/.-"};  // a number, a word
  if (begin == 0 || !view.is_glued(begin))
    return true;
  const uint32_t sign = begin - 1, before = sign - 1;
  const bool goes_on = view.is_one_of(sign, after[view.is_word(before)]) && view.is_glued(sign);
  return view.is_sign(sign) && (!goes_on || view.is_sign(before));
}

}  // namespace vbparse::mentions
