#include "mentions/date_parts.h"

#include <algorithm>

#include "mentions/figures.h"
#include "mentions/numerals.h"

namespace vbparse::mentions {

using grammar::WordRole;
using tokens::Before;

namespace {

/// 26 is 2026, 98 is 1998.
uint32_t full_year(uint32_t year) {
  constexpr uint32_t this_century = 2000, last_century = 1900, next = 50, hundred = 100;
  const uint32_t century = year < next ? this_century : year < hundred ? last_century : 0;
  return century + year;
}

}  // namespace

// ---- words and signs ---------------------------------------------------------------------------

bool DateParts::is_spelled(WordRole role, uint32_t at) const {
  uint32_t length = 0;
  return view.may_begin(at, bit(role)) && word_at(view, at, role, &length);
}

bool DateParts::take_spelled(WordRole role) {
  uint32_t length = 0;
  const bool found = view.may_begin(s_.at, bit(role)) && word_at(view, s_.at, role, &length);
  s_.at += length;
  return found;
}

bool DateParts::take_expected(WordRole role) {
  uint32_t length = 0;
  const bool found = expected_word(view, s_.at, role, &length);
  s_.at += length;
  s_.bent |= found;
  return found;
}

bool DateParts::sign() {
  const bool found = view.is_one_of(s_.at, "/-.");
  s_.sign = found ? char(view[s_.at++].word) : '\0';
  return found;
}

bool DateParts::same_sign() {
  const bool found = view.is_one_of(s_.at, {&s_.sign, 1});
  s_.at += found;
  return found;
}

bool DateParts::stop() {
  const bool found = view.is_one_of(s_.at, ",.:;");
  s_.bent |= found && !view.is_sign(s_.at, ',');
  s_.at += found;
  return true;
}

// ---- numbers -----------------------------------------------------------------------------------

bool DateParts::take_figures(uint16_t& part, uint32_t most) {
  const auto figures = read_parted_figures(view, s_.at, 2, most, Reading::tolerant);
  if (!figures)
    return false;
  s_.at = figures->tokens.end;
  part = uint16_t(figures->value);
  s_.date.damaged |= figures->damaged || part == 0;
  return true;
}
bool DateParts::day() { return s_.day = take_figures(s_.date.day, most_days); }
bool DateParts::month_figures() { return s_.month = take_figures(s_.date.month, months); }

/// The number in words here, if it is from `least` to `most`; 0 otherwise.
uint16_t DateParts::take_words(uint32_t least, uint32_t most) {
  const auto words = read_number_words(view, s_.at, Reading::strict);
  if (!words || words->value != std::clamp<uint64_t>(words->value, least, most))
    return 0;
  s_.at = words->tokens.end;
  return uint16_t(words->value);
}
bool DateParts::day_in_words() { return s_.day = (s_.date.day = take_words(1, most_days)); }
bool DateParts::month_in_words() { return s_.month = (s_.date.month = take_words(1, months)); }
bool DateParts::year_in_words() {
  return s_.year = (s_.date.year = take_words(first_year, last_year));
}

bool DateParts::month_name() {
  uint32_t length = 0;
  const grammar::Word* const name = word_at(view, s_.at, WordRole::month_name, &length);
  s_.at += length;
  s_.date.month = name ? uint16_t(name->value) : uint16_t(0);
  return s_.month = name;
}

bool DateParts::take_year(uint32_t least, Reading reading) {
  constexpr uint32_t whole = 4, unreadable = 3;
  const auto figures = read_parted_figures(view, s_.at, whole, last_year, reading);
  if (!figures || figures->count < least ||
      (figures->count == whole &&
       figures->value != std::clamp(figures->value, first_year, last_year)))
    return false;
  s_.at = figures->tokens.end;
  const bool open = figures->count < whole && blank();
  const bool lost = figures->count == unreadable && !open;
  s_.date.blank |= open;
  s_.date.damaged |= figures->damaged || lost;
  s_.date.year = open || lost ? uint16_t(0) : uint16_t(full_year(figures->value));
  return s_.year = true;
}
bool DateParts::year() { return take_year(4, Reading::strict); }
bool DateParts::damaged_year() { return take_year(4, Reading::tolerant); }
bool DateParts::short_year() { return take_year(2, Reading::tolerant); }

bool DateParts::year_in_run() {
  constexpr uint32_t figures_of_year = 4;
  const uint32_t from = s_.at;
  bool figure = false;
  do
    figure |= view.is_number(s_.at++);
  while (!view.is_sign(s_.at) && view.is_glued(s_.at));
  Figures first;
  for (const char c : view.tokens.print(view[from]).substr(0, figures_of_year))
    first.value = first.value * 10 + uint32_t(c - '0');
  const bool year = view.is_number(from) &&
                    first.value == std::clamp(first.value, first_year, last_year);
  s_.date.year = year ? uint16_t(first.value) : uint16_t(0);
  return s_.date.damaged = s_.year = figure && s_.day;
}

// ---- what is left open -------------------------------------------------------------------------

bool DateParts::blank() {
  const uint32_t from = s_.at;
  uint32_t end = from, signs = 0;
  for (; view.is_sign(end, '.') || view.is_sign(end, '_'); ++end) {
    if (end > from && view[end].before >= Before::cell)
      break;
    signs += view[end].value;
  }
  const bool line = signs && view.is_sign(end - 1, '_');
  const bool cut_off = line && view.is_number(end) && view.is_glued(end);
  const bool found = (line || signs > 1) && !cut_off;
  s_.at = found ? end : from;
  return found;
}
/// Dots, a wide gap before the word for the year, or nothing: "tháng năm 2025".
bool DateParts::open_month() {
  const bool gap = is_spelled(WordRole::year_word, s_.at) &&
                   (view[s_.at].before == Before::cell || view.is_number(s_.at + 1));
  return s_.month = s_.date.blank = gap || blank();
}
bool DateParts::open_year() { return s_.year = s_.date.blank = blank(); }

// ---- what is not legible -----------------------------------------------------------------------

bool DateParts::noise() {
  const uint32_t from = s_.at, most = from + (tolerant ? 3 : 1);
  while (s_.at < most && view.is_sign(s_.at) && !view.is_sign(s_.at, '('))
    ++s_.at;
  s_.bent = true;
  const bool one_figure = view.is_number(s_.at) && view[s_.at].size == 1;
  return s_.at > from && (!one_figure || view.is_one_of(from, ":.,-"));
}

/// Whether token `i` may be what is left of a number: a sign, a figure, letters that are no word.
bool DateParts::is_rest(uint32_t i) const {
  const tokens::Token& t = view.token(i);
  const bool letters = view.is_word(i) && (!t.syllable || t.size <= 2);
  return letters || view.is_number(i) || (view.is_sign(i) && !view.is_one_of(i, ",;"));
}
/// Where a word stands after what is left of a number; 0 where it does not.
uint32_t DateParts::end_of_rest(WordRole next) const {
  const uint32_t most = s_.at + (tolerant ? 4 : 3);
  for (uint32_t i = s_.at; i < most && is_rest(i); ++i)
    if (is_spelled(next, i + 1))
      return i + 1;
  return 0;
}
bool DateParts::take_rest(WordRole next) {
  const uint32_t end = end_of_rest(next);
  s_.at = std::max(s_.at, end);
  return s_.date.damaged = end;
}
bool DateParts::lost_day() { return s_.day = take_rest(WordRole::month_word); }
bool DateParts::lost_month() { return s_.month = take_rest(WordRole::year_word); }

bool DateParts::day_is_all() {
  return !view.is_glued(s_.at) || view.is_one_of(s_.at, "./-:") ||
         !end_of_rest(WordRole::month_word);
}
bool DateParts::month_is_all() {
  return !view.is_glued(s_.at) || view.is_one_of(s_.at, "./-:") ||
         !end_of_rest(WordRole::year_word);
}

// ---- where the date ends and begins ------------------------------------------------------------

bool DateParts::ends() {
  const std::string_view before_more = view.is_word(s_.at + 1)     ? "/-"
                                       : view.is_number(s_.at + 1) ? "/."
                                                                   : "";
  return !view.is_one_of(s_.at, before_more) || !view.is_glued(s_.at) || !view.is_glued(s_.at + 1);
}

bool DateParts::begins() {
  if (begin == 0 || !view.is_glued(begin))
    return true;
  const uint32_t before = begin - 1;
  const std::string_view after_more = view.is_word(before - 1) ? "/.-" : "/.";
  const bool goes_on = view.is_one_of(before, after_more) && view.is_glued(before) &&
                       !view.is_sign(before - 1);
  return view.is_sign(before) && !goes_on;
}

}  // namespace vbparse::mentions
