#include "mentions/dates.h"

#include <string>

#include "mentions/figures.h"
#include "mentions/numerals.h"
#include "vbparse/calendar.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;
using tokens::Before;

constexpr uint32_t months = 12, most_days = 31, first_year = 1800, last_year = 2199;

/// 26 is 2026, 98 is 1998.
uint16_t full_year(uint32_t year) {
  return uint16_t(year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);
}

class DateReader {
 public:
  DateReader(const View& view, uint32_t at, Reading reading)
      : view_(view), begin_(at), tolerant_(reading == Reading::tolerant) {
    s_.at = at;
  }

  std::optional<Date> read() {
    if (!read_any() || (!tolerant_ && (s_.bent || s_.date.damaged) && !whole()))
      return std::nullopt;
    s_.date.tokens = {begin_, s_.at};
    s_.date.impossible = !exists();
    return s_.date;
  }

 private:
  /// Calls f, and takes back what it has read where it fails.
  template <class F>
  bool attempt(F f) {
    const State before = s_;
    if (f())
      return true;
    s_ = before;
    return false;
  }

  bool read_any() {
    if (take_as_spelled(WordRole::day_word))
      return after_day_word();
    if (take_as_spelled(WordRole::month_word))
      return month_alone();
    if (take_as_spelled(WordRole::year_word))
      return take_year(4, tolerant_);
    return attempt([&] { return after_damaged_word(); }) || in_figures();
  }

  /// Whether day, month and year have their place, legible or not.
  bool whole() const { return s_.day && s_.month && s_.year; }
  bool exists() const {
    constexpr int leap_year = 2000;
    if (s_.date.month > months || s_.date.day > most_days)
      return false;
    return !s_.date.month || !s_.date.day ||
           Day::of(s_.date.year ? s_.date.year : leap_year, s_.date.month, s_.date.day).has_value();
  }

  // ---- single tokens --------------------------------------------------------------------------

  bool take_as_spelled(WordRole role) {
    uint32_t length = 0;
    if (!word_at(view_, s_.at, role, &length))
      return false;
    s_.at += length;
    return true;
  }
  /// The same, read over damage.
  bool take(WordRole role) {
    if (take_as_spelled(role))
      return true;
    uint32_t length = 0;
    if (!expected_word(view_, s_.at, role, &length))
      return false;
    s_.at += length;
    return s_.bent = true;
  }
  bool is_spelled(WordRole role, uint32_t at) const {
    uint32_t length = 0;
    return word_at(view_, at, role, &length);
  }
  bool is_figures(uint32_t i) const {
    return i < view_.size() && view_[i].shape == tokens::Shape::number;
  }
  bool is_sign(uint32_t i) const {
    return i < view_.size() && view_[i].shape == tokens::Shape::sign;
  }
  bool is_word(uint32_t i) const { return i < view_.size() && !is_figures(i) && !is_sign(i); }
  bool is_glued(uint32_t i) const {
    return i < view_.size() && view_[i].before == Before::nothing;
  }
  bool take_sign(char sign) {
    const bool found = view_.is_sign(s_.at, sign) && view_[s_.at].value == 1;
    s_.at += found;
    return found;
  }
  /// What parts day, month and year in figures: / - or a dot; 0 where none stands here.
  char parting_sign() const {
    for (const char sign : {'/', '-', '.'})
      if (view_.is_sign(s_.at, sign) && view_[s_.at].value == 1)
        return sign;
    return '\0';
  }
  /// Dots or a line for the pen; one dot is a stop.
  bool take_blank() {
    const auto is_line = [&](uint32_t i) { return view_.is_sign(i, '.') || view_.is_sign(i, '_'); };
    uint32_t end = s_.at, signs = 0;
    for (; is_line(end) && (end == s_.at || view_[end].before < Before::cell); ++end)
      signs += view_[end].value;
    const bool underscore = signs && view_.is_sign(end - 1, '_');
    if (!signs || (signs == 1 && !underscore) ||
        (underscore && is_figures(end) && is_glued(end)))
      return false;
    s_.at = end;
    return true;
  }

  // ---- numbers --------------------------------------------------------------------------------

  bool take_two_figures(uint16_t& part, uint32_t most) {
    const auto figures = read_parted_figures(view_, s_.at, 2, most, Reading::tolerant);
    if (!figures)
      return false;
    s_.at = figures->tokens.end;
    part = uint16_t(figures->value);
    s_.date.damaged |= figures->damaged || part == 0;
    return true;
  }
  /// The number in words here, if it is from `least` to `most`; 0 otherwise.
  uint16_t take_words(uint32_t least, uint32_t most) {
    const auto words = read_number_words(view_, s_.at, Reading::strict);
    if (!words || words->value < least || words->value > most)
      return 0;
    s_.at = words->tokens.end;
    return uint16_t(words->value);
  }
  /// A year of four figures; of two or three where `least` says so. Three cannot be read; what dots
  /// follow is left open: 20…
  bool take_year(uint32_t least, bool damaged_too) {
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

  // ---- 20/11/2025 -----------------------------------------------------------------------------

  /// Month and year in figures after a day. Without a year only where `month_will_do`.
  bool take_figures_tail(bool month_will_do, uint32_t least_of_year) {
    return attempt([&] {
      const uint32_t from = s_.at;
      const char sign = parting_sign();
      ++s_.at;
      if (!sign || !take_two_figures(s_.date.month, months))
        return false;
      s_.month = true;
      const bool year = attempt([&] {
        return take_sign(sign) && (take_year(least_of_year, true) || take_open_year());
      });
      return year ? !goes_on() : month_will_do && is_month_of_day(from, sign);
    });
  }
  /// Whether month and day are all, and no days of a range: 26-27/9, 20-25 tháng 3.
  bool is_month_of_day(uint32_t sign_at, char sign) const {
    const bool glued = is_glued(sign_at) && is_glued(sign_at + 1);
    return s_.date.month <= months && (sign == '/' || glued) && !goes_on() &&
           parting_sign() != '/' && !is_spelled(WordRole::month_word, s_.at);
  }
  bool take_open_year() {
    if (!take_blank())
      return false;
    return s_.date.blank = s_.year = true;
  }
  /// Whether what is glued on makes a code or a longer number of it: 12/2020/NĐ, 1.2.2003.4.
  bool goes_on() const {
    if (!is_glued(s_.at) || !is_glued(s_.at + 1))
      return false;
    const bool word = is_word(s_.at + 1), figures = is_figures(s_.at + 1);
    return (view_.is_sign(s_.at, '/') && (word || figures)) || (view_.is_sign(s_.at, '-') && word) ||
           (view_.is_sign(s_.at, '.') && figures);
  }
  /// Whether the first token is glued to a longer number or code.
  bool is_part_of_more() const {
    if (begin_ == 0 || !is_glued(begin_))
      return false;
    const uint32_t before = begin_ - 1;
    if (!is_sign(before))
      return true;
    const bool parts = view_.is_sign(before, '/') || view_.is_sign(before, '.') ||
                       (view_.is_sign(before, '-') && before > 0 && is_word(before - 1));
    return parts && before > 0 && is_glued(before) && !is_sign(before - 1);
  }

  bool in_figures() {
    if (s_.at >= view_.size() || is_sign(s_.at) || view_[s_.at].size > 4 || is_part_of_more())
      return false;
    if (view_[s_.at].size == 4)
      return year_first();
    if (view_[s_.at].size > 2 || !take_two_figures(s_.date.day, most_days))
      return false;
    s_.day = true;
    if (!parting_sign())
      return take_month_and_year() && (s_.year || tolerant_);
    const bool slash = view_.is_sign(s_.at, '/') && !s_.date.damaged;
    return take_figures_tail(tolerant_, slash ? 2 : 4) &&
           (s_.date.day <= most_days || s_.date.month <= months);
  }
  /// 2025-11-20
  bool year_first() {
    if (!is_figures(s_.at) || !take_year(4, false) || !take_sign('-') ||
        !take_two_figures(s_.date.month, months) || !take_sign('-') ||
        !take_two_figures(s_.date.day, most_days))
      return false;
    s_.day = s_.month = true;
    return s_.at - begin_ == 5 && !goes_on();
  }

  // ---- ngày 20 tháng 11 năm 2025 --------------------------------------------------------------

  /// At a word that is none of these as it is spelled. In running text a figure must follow.
  bool after_damaged_word() {
    const uint32_t next = begin_ + 1 + is_sign(begin_ + 1);
    if (!is_word(begin_) || (!tolerant_ && (!is_figures(next) || view_[begin_].size < 3)))
      return false;
    if (take(WordRole::day_word))
      return after_day_word();
    if (!tolerant_)
      return false;
    if (take(WordRole::month_word))
      return month_alone();
    if (take(WordRole::year_word))
      return take_year(4, true);
    ++s_.at;  // whatever is left of "ngày": the rest must be whole
    return day_and_more() && whole();
  }

  bool after_day_word() {
    return attempt([&] { return day_and_more(); }) || attempt([&] { return blank_day(); }) ||
           attempt([&] { return skip_noise() && day_and_more(); }) ||
           attempt([&] { return damaged_day(); }) || day_alone();
  }
  bool take_day() {
    take_as_spelled(WordRole::early_day);
    return s_.day = take_two_figures(s_.date.day, most_days);
  }
  bool day_and_more() {
    if (attempt([&] { return take_day(); }))
      return !is_cut_off(WordRole::month_word) &&
             (take_figures_tail(true, 2) || take_month_and_year());
    s_.date.day = take_words(1, most_days);
    s_.day = s_.date.day;
    return s_.day && take_month_and_year();
  }
  bool day_alone() {
    const bool near = s_.at < view_.size() && view_[s_.at].before != Before::cell;
    return near && take_day() && s_.date.day <= most_days && !s_.date.damaged;
  }

  /// Signs that a stamp or a slip has put before a number: "ngày: 5", "ngày.22", "tháng '11".
  /// Others before one figure are what is left of the figure before it.
  bool skip_noise() {
    const uint32_t from = s_.at, most = tolerant_ ? 3 : 1;
    for (; is_sign(s_.at) && s_.at - from < most; ++s_.at)
      if (view_.is_sign(s_.at, '('))
        return false;
    const bool known = view_.is_sign(from, ':') || view_.is_sign(from, '.') ||
                       view_.is_sign(from, ',') || view_.is_sign(from, '-');
    s_.bent = true;
    return s_.at > from && (known || !is_figures(s_.at) || view_[s_.at].size > 1);
  }
  /// A stop between the parts of a date, which should be a comma if anything.
  void take_stop() {
    for (const char sign : {',', '.', ':', ';'})
      if (take_sign(sign)) {
        s_.bent |= sign != ',';
        return;
      }
  }

  bool take_month_and_year() {
    return attempt([&] {
      take_stop();
      return take(WordRole::month_word) && take_month() && (take_year_after_month(), true);
    }) || attempt([&] { return take_slip(); });
  }
  /// One word of the three in another's place: ngày 21 ngày 6 năm 2012.
  bool take_slip() {
    const auto any = [&] {
      return take_as_spelled(WordRole::day_word) || take_as_spelled(WordRole::month_word) ||
             take_as_spelled(WordRole::year_word);
    };
    s_.month = any() && take_two_figures(s_.date.month, months);
    return s_.month && any() && take_year(4, false);
  }

  /// After its word. "tháng năm 2025" has no month.
  bool take_month() {
    const bool no_month = is_spelled(WordRole::year_word, s_.at) && is_figures(s_.at + 1);
    uint32_t length = 0;
    s_.month = true;
    const auto figures = [&] {
      return take_two_figures(s_.date.month, months) && !is_cut_off(WordRole::year_word);
    };
    if (attempt(figures))
      return true;
    if (const grammar::Word* const name = word_at(view_, s_.at, WordRole::month_name, &length)) {
      s_.at += length;
      s_.date.month = uint16_t(name->value);
      return true;
    }
    if (!no_month && (s_.date.month = take_words(1, months)))
      return true;
    if (take_blank() || no_month || is_open(WordRole::year_word))
      return s_.date.blank = true;
    if (s_.day && attempt([&] { return skip_noise() && figures(); }))
      return true;
    return s_.date.damaged = skip_rest(WordRole::year_word);
  }
  /// Whether a wide gap and then a word stand here: the place of a number that is left open.
  bool is_open(WordRole next) const {
    return s_.at < view_.size() && view_[s_.at].before == Before::cell && is_spelled(next, s_.at);
  }

  bool take_year_after_month() {
    return attempt([&] {
      if (attempt([&] { return take_stop(), take(WordRole::year_word); }))
        return take_year(2, true) || take_year_in_words() || take_open_year() ||
               take_damaged_year();
      if (parting_sign())
        return ++s_.at, take_year(4, false);
      // ngày 5 tháng 3 tháng 2025, ngày 5 tháng 3 2025
      take_as_spelled(WordRole::month_word);
      return take_year(4, false);
    });
  }
  bool take_year_in_words() {
    s_.date.year = take_words(first_year, last_year);
    return s_.year = s_.date.year;
  }
  /// A glued run that begins with four figures (a footnote's number follows: 20237), or in which
  /// there is one at least: 2AI5.
  bool take_damaged_year() {
    const uint32_t from = s_.at;
    bool figure = false;
    while (s_.at < view_.size() && !is_sign(s_.at) && (s_.at == from || is_glued(s_.at)))
      figure |= is_figures(s_.at++);
    if (is_figures(from) && view_[from].size > 4)
      s_.date.year = uint16_t(std::stoi(std::string(view_.tokens.print(view_[from]).substr(0, 4))));
    if (s_.date.year < first_year || s_.date.year > last_year)
      s_.date.year = 0;
    return s_.date.damaged = s_.year = figure && s_.day;
  }

  /// "tháng một số", "tháng, năm": one and five in words are months where a year follows.
  bool month_alone() {
    const bool figures = is_figures(s_.at);
    if (!take_month() || (s_.date.blank && !tolerant_))
      return false;
    if (take_year_after_month())
      return true;
    const uint16_t month = s_.date.month;
    return month <= months && !goes_on() && (figures || (month > 1 && month != 5));
  }

  // ---- left open, or not legible --------------------------------------------------------------

  bool blank_day() {
    const bool dots = take_blank(), open = is_open(WordRole::month_word);
    s_.date.blank = s_.day = true;
    if (dots && take_sign('/')) {
      s_.month = take_two_figures(s_.date.month, months) || take_blank();
      return s_.month && take_sign('/') && (take_year(4, true) || take_open_year());
    }
    if (!take_as_spelled(WordRole::month_word) && !(dots && take(WordRole::month_word)))
      return false;
    return take_month() && (take_year_after_month() || dots || open);
  }

  /// Whether token `i` may be what is left of a number: a sign, a figure, letters that are no word.
  bool is_rest(uint32_t i) const {
    return i < view_.size() && !view_.is_sign(i, ',') && !view_.is_sign(i, ';') &&
           (!is_word(i) || !view_[i].syllable || view_[i].size <= 2);
  }
  /// Where a word stands after what is left of a number; 0 where it does not.
  uint32_t end_of_rest(WordRole next) const {
    const uint32_t most = tolerant_ ? 4 : 3;
    for (uint32_t i = s_.at; i - s_.at < most && is_rest(i); ++i)
      if (is_spelled(next, i + 1))
        return i + 1;
    return 0;
  }
  bool skip_rest(WordRole next) {
    const uint32_t end = end_of_rest(next);
    s_.at = end ? end : s_.at;
    return end;
  }
  /// Whether figures are followed by the rest of their number, which is not legible: 2#, 4Ô.
  bool is_cut_off(WordRole next) const {
    const bool ends = view_.is_sign(s_.at, '.') || view_.is_sign(s_.at, '/') ||
                      view_.is_sign(s_.at, '-') || view_.is_sign(s_.at, ':');
    return is_glued(s_.at) && !ends && end_of_rest(next);
  }
  bool damaged_day() {
    if (!skip_rest(WordRole::month_word))
      return false;
    s_.date.damaged = s_.day = true;
    return take_month_and_year() && (s_.year || tolerant_);
  }

  const View& view_;
  const uint32_t begin_;
  const bool tolerant_;
  struct State {
    uint32_t at = 0;  ///< the next token
    Date date;
    bool bent = false;  ///< a damaged word or a slip is read over
    bool day = false, month = false, year = false;  ///< their places are there, legible or not
  } s_;
};

/// Whether it is worth the while: most tokens begin no date.
bool may_begin(const View& view, uint32_t at, Reading reading) {
  using tokens::Shape;
  if (at >= view.size() || view[at].shape == Shape::sign)
    return false;
  const auto is = [&](uint32_t i, Shape shape) {
    return i < view.size() && view[i].shape == shape;
  };
  constexpr uint64_t begin =
      bit(WordRole::day_word) | bit(WordRole::month_word) | bit(WordRole::year_word);
  return is(at, Shape::number) || is(at + 1, Shape::number) || is(at + 1, Shape::sign) ||
         reading == Reading::tolerant || roles_at(view, at) & begin;
}

}  // namespace

std::optional<Date> read_date(const View& view, uint32_t at, Reading reading) {
  return may_begin(view, at, reading) ? DateReader(view, at, reading).read() : std::nullopt;
}

}  // namespace vbparse::mentions
