// The parts of a date as steps: words, signs, numbers, what is left open, what is left of numbers.
#pragma once

#include <string_view>

#include "mentions/dates.h"
#include "mentions/expected.h"

namespace vbparse::mentions {

/// Each step goes past what it reads and returns true, or returns false.
struct DateParts {
  DateParts(const View& v, uint32_t at, Reading reading)
      : view(v), begin(at), tolerant(reading == Reading::tolerant) {
    s_.at = at;
  }

  // ---- words and signs

  /// A word of a role as it is spelled.
  template <grammar::WordRole role>
  bool spelled() {
    return take(spelled_at(view, s_.at, role));
  }
  /// The same, read over damage.
  template <grammar::WordRole role>
  bool word() {
    return spelled<role>() || take_expected(role);
  }
  /// What parts day, month and year in figures: / - or a dot; then the same once more.
  bool sign();
  bool same_sign();
  /// A stop between the parts, which should be a comma if anything. May be missing.
  bool stop();

  // ---- numbers

  /// One or two figures, or two that a blank parts (1 1).
  bool day();
  bool month_figures();
  bool day_in_words();
  bool month_in_words();
  /// giêng, tư, chạp
  bool month_name();
  /// Four figures, as they should be; the same where letters are read for some (201 7, 20l5).
  bool year();
  bool damaged_year();
  /// Two figures: 00 to 49 are years of this century.
  bool two_figure_year();
  /// Three figures, which cannot be read.
  bool three_figure_year();
  /// Two or three, and dots for the pen: 20…
  bool begun_year();
  bool year_in_words();
  /// Four figures and those of a footnote: 20237.
  bool year_and_footnote();
  /// What is glued together, if there is a figure in it: 2AI5.
  bool lost_year();

  // ---- what is left open

  /// Dots or a line for the pen; one dot is a stop.
  bool blank();
  bool dots_for_month();
  /// A wide gap before the word for the year, or that word and its figures: "tháng năm 2025".
  bool gap_for_month();
  bool open_year();

  // ---- what is not legible

  /// Signs that a stamp or a slip has put before a number: "ngày: 5", "ngày.22", "tháng '11".
  /// Others before one figure are what is left of the figure before it.
  bool noise();
  /// What is left of a day or month, up to the word after it.
  bool lost_day();
  bool lost_month();
  /// Whether no such rest is glued to the figures just read: 2#, 4Ô.
  template <grammar::WordRole next>
  bool is_all() {
    return !is_cut_off(next);
  }

  // ---- where the date ends and begins

  /// Whether nothing glued on makes a code or a longer number of it: 12/2020/NĐ, 1.2.2003.4.
  bool ends();
  /// Whether the first token is glued to no longer number or code.
  bool begins();

  const View& view;
  const uint32_t begin;
  const bool tolerant;
  struct State {
    uint32_t at = 0;  ///< the next token
    Date date;
    char sign = '\0';                               ///< that parts figures
    bool bent = false;                              ///< a damaged word or a slip is read over
    bool day = false, month = false, year = false;  ///< their places are there, legible or not
  } s_;

  static constexpr uint32_t months = 12, most_days = 31, first_year = 1800, last_year = 2199;

 private:
  bool take(uint32_t length);
  bool take_expected(grammar::WordRole role);
  bool take_figures(uint16_t& part, uint32_t most);
  uint16_t take_words(uint32_t least, uint32_t most);
  bool take_year(uint32_t count, Reading reading);
  bool take_rest(grammar::WordRole next);
  bool is_rest(uint32_t i) const;
  uint32_t end_of_rest(grammar::WordRole next) const;
  bool is_cut_off(grammar::WordRole next) const;
};

}  // namespace vbparse::mentions
