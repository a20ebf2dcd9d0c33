#include "mentions/dates.h"

#include "mentions/date_parts.h"
#include "vbparse/calendar.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;

class DateReader : private DateParts {
 public:
  DateReader(const View& view, uint32_t at, Reading reading) : DateParts(view, at, reading) {}

  std::optional<Date> read() {
    if (!read_any() || (!tolerant_ && (s_.bent || s_.date.damaged) && !whole()))
      return std::nullopt;
    s_.date.tokens = {begin_, s_.at};
    s_.date.impossible = !exists();
    return s_.date;
  }

 private:
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
      const bool year = attempt(
          [&] { return take_sign(sign) && (take_year(least_of_year, true) || take_open_year()); });
      return year ? !goes_on() : month_will_do && is_month_of_day(from, sign);
    });
  }
  /// Whether month and day are all, and no days of a range: 26-27/9, 20-25 tháng 3.
  bool is_month_of_day(uint32_t sign_at, char sign) const {
    const bool glued = view_.is_glued(sign_at) && view_.is_glued(sign_at + 1);
    return s_.date.month <= months && (sign == '/' || glued) && !goes_on() &&
           parting_sign() != '/' && !is_spelled(WordRole::month_word, s_.at);
  }

  bool in_figures() {
    if (s_.at >= view_.size() || view_.is_sign(s_.at) || view_[s_.at].size > 4 || is_part_of_more())
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
    if (!view_.is_number(s_.at) || !take_year(4, false) || !take_sign('-') ||
        !take_two_figures(s_.date.month, months) || !take_sign('-') ||
        !take_two_figures(s_.date.day, most_days))
      return false;
    s_.day = s_.month = true;
    return s_.at - begin_ == 5 && !goes_on();
  }

  // ---- ngày 20 tháng 11 năm 2025 --------------------------------------------------------------

  /// At a word that is none of these as it is spelled. In running text a figure must follow.
  bool after_damaged_word() {
    const uint32_t next = begin_ + 1 + view_.is_sign(begin_ + 1);
    if (!view_.is_word(begin_) ||
        (!tolerant_ && (!view_.is_number(next) || view_[begin_].size < 3)))
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
           attempt([&] { return take_noise() && day_and_more(); }) ||
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
    const bool near = s_.at < view_.size() && view_[s_.at].before != tokens::Before::cell;
    return near && take_day() && s_.date.day <= most_days && !s_.date.damaged;
  }

  bool take_month_and_year() {
    return attempt([&] {
             take_stop();
             return take(WordRole::month_word) && take_month() && (take_year_after_month(), true);
           }) ||
           attempt([&] { return take_slip(); });
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
    const bool no_month = is_spelled(WordRole::year_word, s_.at) && view_.is_number(s_.at + 1);
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
    if (s_.day && attempt([&] { return take_noise() && figures(); }))
      return true;
    return s_.date.damaged = take_rest(WordRole::year_word);
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

  /// "tháng một số", "tháng, năm": one and five in words are months where a year follows.
  bool month_alone() {
    const bool figures = view_.is_number(s_.at);
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

  bool damaged_day() {
    if (!take_rest(WordRole::month_word))
      return false;
    s_.date.damaged = s_.day = true;
    return take_month_and_year() && (s_.year || tolerant_);
  }
};

/// Whether it is worth the while: most tokens begin no date.
bool may_begin(const View& view, uint32_t at, Reading reading) {
  if (at >= view.size() || view.is_sign(at))
    return false;
  constexpr uint64_t begin =
      bit(WordRole::day_word) | bit(WordRole::month_word) | bit(WordRole::year_word);
  return view.is_number(at) || view.is_number(at + 1) ||
         (view.is_sign(at + 1) && view.is_number(at + 2)) || reading == Reading::tolerant ||
         view.may_begin(at, begin);
}

}  // namespace

std::optional<Date> read_date(const View& view, uint32_t at, Reading reading) {
  return may_begin(view, at, reading) ? DateReader(view, at, reading).read() : std::nullopt;
}

}  // namespace vbparse::mentions
