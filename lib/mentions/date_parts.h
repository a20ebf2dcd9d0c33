// The parts of a date, taken one after the other: words, signs, numbers, what is left open, noise.
//
// Each take_…() goes past what it has read and returns true, or returns false; it may then have
// read a part of it all the same, which attempt() takes back.
#pragma once

#include "mentions/dates.h"
#include "mentions/expected.h"

namespace vbparse::mentions {

class DateParts {
 protected:
  static constexpr uint32_t months = 12, most_days = 31, first_year = 1800, last_year = 2199;

  DateParts(const View& view, uint32_t at, Reading reading)
      : view_(view), begin_(at), tolerant_(reading == Reading::tolerant) {
    s_.at = at;
  }

  /// Calls f, and takes back what it has read where it fails.
  template <class F>
  bool attempt(F f) {
    const State before = s_;
    if (f())
      return true;
    s_ = before;
    return false;
  }

  /// A word of a role, as it is spelled.
  bool take_as_spelled(grammar::WordRole role);
  /// The same, read over damage.
  bool take(grammar::WordRole role);
  bool is_spelled(grammar::WordRole role, uint32_t at) const;
  /// One such sign, no run of it.
  bool take_sign(char sign);
  /// What parts day, month and year in figures: / - or a dot; 0 where none stands here.
  char parting_sign() const;
  /// A stop between the parts of a date, which should be a comma if anything. May be missing.
  void take_stop();

  /// A day or month of one or two figures, or of two that a blank parts, at most `most` then.
  bool take_two_figures(uint16_t& part, uint32_t most);
  /// The number in words here, if it is from `least` to `most`; 0 otherwise.
  uint16_t take_words(uint32_t least, uint32_t most);
  /// A year of four figures; of two or three where `least` says so. Three cannot be read; what dots
  /// follow is left open: 20…
  bool take_year(uint32_t least, bool damaged_too);
  bool take_year_in_words();
  /// Dots for a year.
  bool take_open_year();
  /// After day and month a glued run that begins with four figures (a footnote's number follows:
  /// 20237), or in which there is one at least: 2AI5.
  bool take_damaged_year();

  /// Dots or a line for the pen; one dot is a stop.
  bool take_blank();
  /// Whether a wide gap and then a word stand here: the place of a number that is left open.
  bool is_open(grammar::WordRole next) const;
  /// Signs that a stamp or a slip has put before a number: "ngày: 5", "ngày.22", "tháng '11".
  /// Others before one figure are what is left of the figure before it.
  bool take_noise();
  /// What is left of a number that is not legible, up to a word after it.
  bool take_rest(grammar::WordRole next);
  /// Whether figures are followed by such a rest of their number: 2#, 4Ô.
  bool is_cut_off(grammar::WordRole next) const;

  /// Whether what is glued on makes a code or a longer number of it: 12/2020/NĐ, 1.2.2003.4.
  bool goes_on() const;
  /// Whether the first token is glued to a longer number or code.
  bool is_part_of_more() const;

  const View& view_;
  const uint32_t begin_;
  const bool tolerant_;
  struct State {
    uint32_t at = 0;  ///< the next token
    Date date;
    bool bent = false;                              ///< a damaged word or a slip is read over
    bool day = false, month = false, year = false;  ///< their places are there, legible or not
  } s_;

 private:
  bool is_rest(uint32_t i) const;
  uint32_t end_of_rest(grammar::WordRole next) const;
};

}  // namespace vbparse::mentions
