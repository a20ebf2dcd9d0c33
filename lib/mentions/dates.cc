#include "mentions/dates.h"

#include "mentions/date_parts.h"
#include "mentions/steps.h"
#include "vbparse/calendar.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;

class DateReader : private DateParts, private Steps<DateReader> {
  using R = DateReader;
  friend Steps<DateReader>;

 public:
  DateReader(const View& v, uint32_t at, Reading reading) : DateParts(v, at, reading) {}

  std::optional<Date> read() {
    const bool found = view.is_number(begin) ? from_number() : from_word();
    if (!found || !(tolerant || whole() || is_plain()))
      return std::nullopt;
    s_.date.tokens = {begin, s_.at};
    s_.date.impossible = !exists();
    return s_.date;
  }

 private:
  bool from_number() { return choice({&R::from_figures, &R::from_year_figures}); }
  bool from_word() {
    return choice({&R::from_day_word, &R::from_month_word, &R::from_year_word,
                   &R::from_damaged_word, &R::from_figures});
  }

  bool is_tolerant() { return tolerant; }
  bool is_plain() { return !s_.bent && !s_.date.damaged; }
  /// Whether day, month and year have their place, legible or not.
  bool whole() { return s_.day && s_.month && s_.year; }
  bool has_year() { return s_.year; }
  bool has_day() { return s_.day; }
  bool is_month() { return s_.date.month <= months; }
  bool is_day() { return s_.date.day <= most_days; }
  bool exists() const {
    constexpr int leap_year = 2000;
    const Date& d = s_.date;
    if (d.month > months || d.day > most_days)
      return false;
    return !d.month || !d.day || Day::of(d.year ? d.year : leap_year, d.month, d.day).has_value();
  }

  // ---- 20/11/2025

  bool from_figures() { return row({&R::begins, &R::day, &R::figures_or_month_word}); }
  bool figures_or_month_word() {
    return choice({&R::after_day, &R::short_after_slash, &R::month_in_slot, &R::whole_in_words});
  }
  /// 05/07/26
  bool short_after_slash() {
    return row({&R::is_plain, &R::sign, &R::is_slash, &R::month_figures, &R::same_sign,
                &R::two_figure_year, &R::ends, &R::is_day_or_month});
  }
  bool is_slash() { return s_.sign == '/'; }
  bool after_day() {
    return row({&R::sign, &R::month_figures, &R::same_sign, &R::damaged_or_open_year, &R::ends,
                &R::is_day_or_month});
  }
  bool damaged_or_open_year() { return choice({&R::damaged_year, &R::begun_year, &R::open_year}); }
  /// Of 45/78/2020 nothing is a day or a month.
  bool is_day_or_month() { return is_day() || is_month(); }
  bool month_in_slot() { return row({&R::is_tolerant, &R::month_of_day}); }
  bool whole_in_words() {
    return row({&R::month_and_year, &R::has_year}) || row({&R::is_tolerant, &R::month_and_year});
  }

  /// 2025-11-20
  bool from_year_figures() {
    return row({&R::year, &R::sign, &R::is_dash, &R::month_figures, &R::same_sign, &R::day,
                &R::has_five_tokens, &R::ends});
  }
  bool is_dash() { return s_.sign == '-'; }
  bool has_five_tokens() { return s_.at - begin == 5; }

  // ---- ngày 20/11, ngày 20 tháng 11 năm 2025

  bool from_day_word() { return row({&R::spelled<WordRole::day_word>, &R::after_day_word}); }
  bool after_day_word() {
    return choice(
        {&R::day_and_more, &R::open_day, &R::noise_and_day, &R::lost_day_and_more, &R::day_alone});
  }
  bool day_and_more() { return choice({&R::figures_and_more, &R::words_and_more}); }
  bool figures_and_more() {
    return row({&R::early_day, &R::day, &R::is_all<WordRole::month_word>, &R::month_and_more});
  }
  bool early_day() { return maybe(&R::spelled<WordRole::early_day>); }
  bool month_and_more() {
    return choice({&R::all_in_figures, &R::month_of_day, &R::month_and_year});
  }
  bool all_in_figures() {
    return row({&R::sign, &R::month_figures, &R::same_sign, &R::year_in_figures, &R::ends});
  }
  bool year_in_figures() {
    return choice({&R::damaged_year, &R::begun_year, &R::two_figure_year, &R::three_figure_year,
                   &R::open_year});
  }
  bool words_and_more() { return row({&R::day_in_words, &R::month_and_year}); }
  bool noise_and_day() { return row({&R::noise, &R::day_and_more}); }
  bool lost_day_and_more() {
    return row({&R::lost_day, &R::month_and_year, &R::has_year}) ||
           row({&R::is_tolerant, &R::lost_day, &R::month_and_year});
  }
  bool day_alone() { return row({&R::is_near, &R::early_day, &R::day, &R::is_day, &R::is_plain}); }
  bool is_near() { return view.token(s_.at).before != tokens::Before::cell; }

  /// 20/11 where no more follows, and no days of a range: 26-27/9, 20-25 tháng 3.
  bool month_of_day() {
    return row({&R::sign, &R::is_slash_or_glued, &R::month_figures, &R::is_month, &R::ends,
                &R::is_no_range});
  }
  bool is_slash_or_glued() {
    return s_.sign == '/' || (view.is_glued(s_.at - 1) && view.is_glued(s_.at));
  }
  bool is_no_range() {
    return !view.is_one_of(s_.at, "/") && !spelled_at(view, s_.at, WordRole::month_word);
  }

  // ---- tháng 11 năm 2025

  bool from_month_word() { return row({&R::spelled<WordRole::month_word>, &R::month_alone}); }
  bool month_alone() {
    return choice({&R::month_with_year, &R::month_in_figures_alone, &R::month_in_words_alone});
  }
  bool month_with_year() {
    return row({&R::month, &R::is_not_blank, &R::year_of_month}) ||
           row({&R::is_tolerant, &R::month, &R::year_of_month});
  }
  bool is_not_blank() { return !s_.date.blank; }
  bool month_in_figures_alone() { return row({&R::month_figures, &R::is_month, &R::ends}); }
  /// "tháng một số", "tháng, năm": not one and five without a year.
  bool month_in_words_alone() {
    return choice({&R::month_name, &R::month_in_words}) && s_.date.month > 1 && s_.date.month != 5;
  }

  bool month_and_year() { return choice({&R::month_word_and_year, &R::slip}); }
  bool month_word_and_year() {
    return row({&R::stop, &R::word<WordRole::month_word>, &R::month, &R::maybe_year});
  }
  /// One word of the three in another's place: ngày 21 ngày 6 năm 2012.
  bool slip() { return row({&R::any_word, &R::month_figures, &R::any_word, &R::year}); }
  bool any_word() {
    return choice({&R::spelled<WordRole::day_word>, &R::spelled<WordRole::month_word>,
                   &R::spelled<WordRole::year_word>});
  }

  bool month() {
    return choice({&R::all_of_month, &R::month_name, &R::month_in_words_or_open, &R::noisy_month,
                   &R::lost_month});
  }
  bool all_of_month() { return row({&R::month_figures, &R::is_all<WordRole::year_word>}); }
  /// "tháng năm 2025" has no month: năm is its year's word.
  bool month_in_words_or_open() {
    return choice({&R::dots_for_month, &R::gap_for_month, &R::month_in_words});
  }
  bool noisy_month() { return row({&R::has_day, &R::noise, &R::all_of_month}); }

  bool maybe_year() { return maybe(&R::year_of_month); }
  bool year_of_month() {
    return choice({&R::word_and_year, &R::sign_and_year, &R::slip_and_year, &R::year});
  }
  bool word_and_year() { return row({&R::stop, &R::word<WordRole::year_word>, &R::any_year}); }
  bool any_year() { return choice({&R::year_in_figures, &R::year_in_words, &R::year_not_legible}); }
  bool year_not_legible() { return row({&R::has_day, &R::year_and_footnote}) || lost_after_day(); }
  bool lost_after_day() { return row({&R::has_day, &R::lost_year}); }
  bool sign_and_year() { return row({&R::sign, &R::year}); }
  bool slip_and_year() { return row({&R::spelled<WordRole::month_word>, &R::year}); }

  bool from_year_word() { return row({&R::spelled<WordRole::year_word>, &R::damaged_year}); }

  // ---- left open, or not legible

  bool open_day() {
    return choice({&R::dots_and_signs, &R::dots_and_words, &R::gap_and_words, &R::no_day});
  }
  bool dots() { return s_.day = s_.date.blank = blank(); }
  bool gap() { return s_.day = s_.date.blank = view.token(s_.at).before == tokens::Before::cell; }
  bool nothing() { return s_.day = s_.date.blank = true; }
  bool dots_and_signs() {
    return row({&R::dots, &R::sign, &R::is_slash, &R::month_or_dots, &R::same_sign,
                &R::damaged_or_open_year});
  }
  bool month_or_dots() { return choice({&R::month_figures, &R::dots_for_month}); }
  bool dots_and_words() {
    return row({&R::dots, &R::word<WordRole::month_word>, &R::month, &R::maybe_year});
  }
  bool gap_and_words() {
    return row({&R::gap, &R::spelled<WordRole::month_word>, &R::month, &R::maybe_year});
  }
  bool no_day() {
    return row({&R::nothing, &R::spelled<WordRole::month_word>, &R::month, &R::year_of_month});
  }

  /// At a word that is none of the three as it is spelled. In running text a figure must follow.
  bool from_damaged_word() {
    if (!view.is_word(begin) || !(tolerant || is_before_figure()))
      return false;
    return choice({&R::damaged_day_word, &R::damaged_month_word, &R::damaged_year_word,
                   &R::what_is_left_of_it});
  }
  bool is_before_figure() {
    return view.is_number(begin + 1 + view.is_sign(begin + 1)) && view[begin].size > 2;
  }
  bool damaged_day_word() { return row({&R::word<WordRole::day_word>, &R::after_day_word}); }
  bool damaged_month_word() {
    return row({&R::is_tolerant, &R::word<WordRole::month_word>, &R::month_alone});
  }
  bool damaged_year_word() {
    return row({&R::is_tolerant, &R::word<WordRole::year_word>, &R::damaged_year});
  }
  /// Whatever is left of "ngày": the rest must be whole.
  bool what_is_left_of_it() {
    return row({&R::is_tolerant, &R::any_token, &R::day_and_more, &R::whole});
  }
  bool any_token() { return ++s_.at; }
};

/// Whether a number may be a day or a year with which a date in figures begins.
bool is_before_month(const View& view, uint32_t at) {
  const uint32_t next = at + 1 + view.is_one_of(at + 1, "/-.");
  return view.is_number(next) || view.may_begin(next, bit(WordRole::month_word)) ||
         (view.is_word(next) && view.is_glued(next));
}

/// Whether it is worth the while: most tokens begin no date.
bool may_begin(const View& view, uint32_t at) {
  constexpr uint64_t begin =
      bit(WordRole::day_word) | bit(WordRole::month_word) | bit(WordRole::year_word);
  if (!view.is_word(at))
    return view.is_number(at) && is_before_month(view, at);
  const uint32_t next = at + 1 + view.is_sign(at + 1);
  const bool may_be_damaged =
      view.is_number(next) &&
      (view.is_glued(next) || view.is_number(next + 2) || is_before_month(view, next));
  return may_be_damaged || view.may_begin(at, begin);
}

}  // namespace

std::optional<Date> read_date(const View& view, uint32_t at, Reading reading) {
  if (reading == Reading::strict && !may_begin(view, at))
    return std::nullopt;
  return DateReader(view, at, reading).read();
}

}  // namespace vbparse::mentions
