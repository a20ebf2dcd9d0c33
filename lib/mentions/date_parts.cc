#include "mentions/date_parts.h"

#include <string>

#include "mentions/figures.h"
#include "mentions/numerals.h"

namespace vbparse::mentions {

using grammar::WordRole;
using tokens::Before;

namespace {

/// 26 is 2026, 98 is 1998.
uint16_t full_year(uint32_t year) {
  return uint16_t(year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);
}

}  // namespace

bool DateParts::take_as_spelled(WordRole role) {
  uint32_t length = 0;
  if (!view_.may_begin(s_.at, bit(role)) || !word_at(view_, s_.at, role, &length))
    return false;
  s_.at += length;
  return true;
}

bool DateParts::take(WordRole role) {
  if (take_as_spelled(role))
    return true;
  uint32_t length = 0;
  if (!expected_word(view_, s_.at, role, &length))
    return false;
  s_.at += length;
  return s_.bent = true;
}

bool DateParts::is_spelled(WordRole role, uint32_t at) const {
  uint32_t length = 0;
  return view_.may_begin(at, bit(role)) && word_at(view_, at, role, &length);
}

bool DateParts::take_sign(char sign) {
  const bool found = view_.is_sign(s_.at, sign) && view_[s_.at].value == 1;
  s_.at += found;
  return found;
}

char DateParts::parting_sign() const {
  for (const char sign : {'/', '-', '.'})
    if (view_.is_sign(s_.at, sign) && view_[s_.at].value == 1)
      return sign;
  return '\0';
}

void DateParts::take_stop() {
  for (const char sign : {',', '.', ':', ';'})
    if (take_sign(sign)) {
      s_.bent |= sign != ',';
      return;
    }
}

bool DateParts::take_two_figures(uint16_t& part, uint32_t most) {
  const auto figures = read_parted_figures(view_, s_.at, 2, most, Reading::tolerant);
  if (!figures)
    return false;
  s_.at = figures->tokens.end;
  part = uint16_t(figures->value);
  s_.date.damaged |= figures->damaged || part == 0;
  return true;
}

uint16_t DateParts::take_words(uint32_t least, uint32_t most) {
  const auto words = read_number_words(view_, s_.at, Reading::strict);
  if (!words || words->value < least || words->value > most)
    return 0;
  s_.at = words->tokens.end;
  return uint16_t(words->value);
}

bool DateParts::take_year(uint32_t least, bool damaged_too) {
  const auto figures = read_parted_figures(view_, s_.at, 4, last_year,
                                           damaged_too ? Reading::tolerant : Reading::strict);
  if (!figures || figures->count < least ||
      (figures->count == 4 && (figures->value < first_year || figures->value > last_year)))
    return false;
  s_.at = figures->tokens.end;
  const bool open = figures->count < 4 && take_blank();
  const bool legible = figures->count != 3 && !open;
  s_.date.blank |= open;
  s_.date.damaged |= figures->damaged || (!legible && !open);
  s_.date.year = legible ? full_year(figures->value) : 0;
  return s_.year = true;
}

bool DateParts::take_year_in_words() {
  s_.date.year = take_words(first_year, last_year);
  return s_.year = s_.date.year;
}

bool DateParts::take_open_year() {
  if (!take_blank())
    return false;
  return s_.date.blank = s_.year = true;
}

bool DateParts::take_damaged_year() {
  const uint32_t from = s_.at;
  bool figure = false;
  while (s_.at < view_.size() && !view_.is_sign(s_.at) && (s_.at == from || view_.is_glued(s_.at)))
    figure |= view_.is_number(s_.at++);
  if (view_.is_number(from) && view_[from].size > 4)
    s_.date.year = uint16_t(std::stoi(std::string(view_.tokens.print(view_[from]).substr(0, 4))));
  if (s_.date.year < first_year || s_.date.year > last_year)
    s_.date.year = 0;
  return s_.date.damaged = s_.year = figure && s_.day;
}

bool DateParts::take_blank() {
  const auto is_line = [&](uint32_t i) { return view_.is_sign(i, '.') || view_.is_sign(i, '_'); };
  uint32_t end = s_.at, signs = 0;
  for (; is_line(end) && (end == s_.at || view_[end].before < Before::cell); ++end)
    signs += view_[end].value;
  const bool underscore = signs && view_.is_sign(end - 1, '_');
  if (!signs || (signs == 1 && !underscore) ||
      (underscore && view_.is_number(end) && view_.is_glued(end)))
    return false;
  s_.at = end;
  return true;
}

bool DateParts::is_open(WordRole next) const {
  return s_.at < view_.size() && view_[s_.at].before == Before::cell && is_spelled(next, s_.at);
}

bool DateParts::take_noise() {
  const uint32_t from = s_.at, most = tolerant_ ? 3 : 1;
  for (; view_.is_sign(s_.at) && s_.at - from < most; ++s_.at)
    if (view_.is_sign(s_.at, '('))
      return false;
  const bool known = view_.is_sign(from, ':') || view_.is_sign(from, '.') ||
                     view_.is_sign(from, ',') || view_.is_sign(from, '-');
  s_.bent = true;
  return s_.at > from && (known || !view_.is_number(s_.at) || view_[s_.at].size > 1);
}

bool DateParts::is_rest(uint32_t i) const {
  return i < view_.size() && !view_.is_sign(i, ',') && !view_.is_sign(i, ';') &&
         (!view_.is_word(i) || !view_[i].syllable || view_[i].size <= 2);
}

uint32_t DateParts::end_of_rest(WordRole next) const {
  const uint32_t most = tolerant_ ? 4 : 3;
  for (uint32_t i = s_.at; i - s_.at < most && is_rest(i); ++i)
    if (is_spelled(next, i + 1))
      return i + 1;
  return 0;
}

bool DateParts::take_rest(WordRole next) {
  const uint32_t end = end_of_rest(next);
  s_.at = end ? end : s_.at;
  return end;
}

bool DateParts::is_cut_off(WordRole next) const {
  const bool ends = view_.is_sign(s_.at, '.') || view_.is_sign(s_.at, '/') ||
                    view_.is_sign(s_.at, '-') || view_.is_sign(s_.at, ':');
  return view_.is_glued(s_.at) && !ends && end_of_rest(next);
}

bool DateParts::goes_on() const {
  if (!view_.is_glued(s_.at) || !view_.is_glued(s_.at + 1))
    return false;
  const bool word = view_.is_word(s_.at + 1), figures = view_.is_number(s_.at + 1);
  return (view_.is_sign(s_.at, '/') && (word || figures)) || (view_.is_sign(s_.at, '-') && word) ||
         (view_.is_sign(s_.at, '.') && figures);
}

bool DateParts::is_part_of_more() const {
  if (begin_ == 0 || !view_.is_glued(begin_))
    return false;
  const uint32_t before = begin_ - 1;
  if (!view_.is_sign(before))
    return true;
  const bool parts = view_.is_sign(before, '/') || view_.is_sign(before, '.') ||
                     (view_.is_sign(before, '-') && before > 0 && view_.is_word(before - 1));
  return parts && before > 0 && view_.is_glued(before) && !view_.is_sign(before - 1);
}

}  // namespace vbparse::mentions
