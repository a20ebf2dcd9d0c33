#include "mentions/clock.h"

#include "mentions/figures.h"
#include "mentions/steps.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;

constexpr uint32_t noon = 12, last_hour = 24, minutes_of_hour = 60;

/// The hour of the day that a clock of twelve hours shows in a part of the day: the first such hour
/// that is not before the part begins. 1 giờ đêm stays one.
uint32_t hour_in(uint32_t hour, const DayPart& part) {
  const bool later = hour < part.from && hour + noon >= part.from && hour + noon <= last_hour;
  return hour + later * noon;
}

class ClockReader : private Steps<ClockReader> {
  using R = ClockReader;
  friend Steps<ClockReader>;

 public:
  ClockReader(const View& view, uint32_t at, Reading reading)
      : view_(view), begin_(at), tolerant_(reading == Reading::tolerant) {
    s_.at = at;
  }

  std::optional<Clock> read() {
    if (!choice({&R::in_words, &R::damaged_in_words, &R::in_figures}))
      return std::nullopt;
    const auto part = read_day_part(view_, s_.at).value_or(DayPart{{s_.at, s_.at}});
    Clock& time = s_.time;
    time.hour = hour_in(time.hour, part);
    time.tokens = {begin_, part.tokens.end};
    time.impossible = time.minute >= minutes_of_hour ||
                      time.hour * minutes_of_hour + time.minute > last_hour * minutes_of_hour;
    return time;
  }

 private:
  bool is_tolerant() { return tolerant_; }
  /// Whether no letters, figures or sign of a longer number are glued on before: +07:00, 10:18:12.
  bool begins() {
    if (begin_ == 0 || !view_.is_glued(begin_))
      return true;
    return view_.is_sign(begin_ - 1) && !view_.is_one_of(begin_ - 1, ":+");
  }

  // ---- 16 giờ 30, 16h30

  bool in_words() { return row({&R::begins, &R::hour, &R::hour_word, &R::maybe_minutes}); }
  bool damaged_in_words() {
    return row({&R::is_tolerant, &R::begins, &R::damaged_hour, &R::hour_word, &R::maybe_minutes});
  }
  /// "giờ", or one letter for it, which touches the figures: 16h, not 1 h.
  bool hour_word() { return row({&R::is_near, &R::word<WordRole::hour_word>}); }
  bool is_near() { return view_.token(s_.at).size > 1 || view_.is_glued(s_.at); }
  bool maybe_minutes() { return maybe(&R::minutes); }
  bool minutes() { return choice({&R::half, &R::minutes_of_word, &R::two_figures}); }
  bool half() { return row({&R::word<WordRole::half_hour>, &R::set_half}); }
  bool set_half() {
    s_.time.minute = minutes_of_hour / 2;
    return s_.time.minutes = true;
  }
  bool minutes_of_word() { return row({&R::minute, &R::word<WordRole::minute_word>}); }
  /// Not of "16 giờ 30/7", where a day follows, nor of "8 giờ 1 ngày", another number.
  bool two_figures() { return row({&R::minute, &R::are_two, &R::is_no_day}); }
  bool are_two() { return s_.figures == 2; }
  bool is_no_day() { return !view_.is_one_of(s_.at, "/"); }

  // ---- 8:30, 8:30:15

  bool in_figures() {
    return row({&R::begins, &R::hour, &R::colon, &R::minute, &R::are_two, &R::maybe_seconds,
                &R::is_hour, &R::is_no_scale});
  }
  bool maybe_seconds() { return maybe(&R::seconds); }
  bool seconds() { return row({&R::colon, &R::second}); }
  bool colon() {
    const bool found = view_.is_one_of(s_.at, ":") && view_.is_glued(s_.at);
    s_.at += found;
    return found && view_.is_glued(s_.at);
  }
  bool is_hour() { return s_.time.hour <= last_hour; }
  /// Not of 1:10.000.
  bool is_no_scale() {
    return !view_.is_one_of(s_.at, ".,") || !view_.is_number(s_.at + 1) ||
           !view_.is_glued(s_.at + 1);
  }

  // ---- numbers and words

  bool hour() { return take(s_.time.hour, Reading::strict); }
  bool damaged_hour() { return take(s_.time.hour, Reading::tolerant); }
  bool minute() { return s_.time.minutes = choice({&R::plain_minute, &R::damaged_minute}); }
  bool plain_minute() { return row({&R::figures_of_minute, &R::is_end}); }
  bool figures_of_minute() { return take(s_.time.minute, Reading::strict); }
  bool is_end() { return !view_.is_word(s_.at) || !view_.is_glued(s_.at); }
  bool damaged_minute() {
    return take(s_.time.minute, tolerant_ ? Reading::tolerant : Reading::strict);
  }
  bool second() {
    uint32_t ignored = 0;
    return take(ignored, Reading::strict);
  }
  /// Two figures at most.
  bool take(uint32_t& number, Reading reading) {
    const auto figures = read_figures(view_, s_.at, 2, reading).value_or(Figures{});
    number = figures.value;
    s_.figures = figures.count;
    s_.time.damaged |= figures.damaged;
    s_.at += figures.tokens.size();
    return figures.count;
  }
  template <WordRole role>
  bool word() {
    uint32_t length = 0;
    read_word(view_, s_.at, role, tolerant_ ? Reading::tolerant : Reading::strict, &length);
    s_.at += length;
    return length;
  }

  const View& view_;
  const uint32_t begin_;
  const bool tolerant_;
  struct State {
    uint32_t at = 0, figures = 0;
    Clock time;
  } s_;
};

/// The word of a role at token `at`, with its tokens; null where there is none.
const grammar::Word* take_word(const View& view, uint32_t at, WordRole role, tokens::Range* range) {
  uint32_t length = 0;
  const grammar::Word* const found = word_at(view, at, role, &length);
  *range = {at, at + length};
  return found;
}

}  // namespace

std::optional<Clock> read_clock(const View& view, uint32_t at, Reading reading) {
  const bool may_begin = view.is_number(at) && (view.is_one_of(at + 1, ":") ||
                                                view.may_begin(at + 1, bit(WordRole::hour_word)));
  if (reading == Reading::strict && !may_begin)
    return std::nullopt;
  return ClockReader(view, at, reading).read();
}

std::optional<Weekday> read_weekday(const View& view, uint32_t at) {
  if (!view.may_begin(at, bit(WordRole::weekday)))
    return std::nullopt;
  Weekday found;
  const grammar::Word* const day = take_word(view, at, WordRole::weekday, &found.tokens);
  if (!day || spelled_at(view, found.tokens.end, WordRole::times_ten))
    return std::nullopt;
  found.day = int(day->value);
  return found;
}

std::optional<DayPart> read_day_part(const View& view, uint32_t at) {
  if (!view.may_begin(at, bit(WordRole::day_part)))
    return std::nullopt;
  DayPart found;
  const grammar::Word* const part = take_word(view, at, WordRole::day_part, &found.tokens);
  if (!part)
    return std::nullopt;
  found.from = part->value;
  return found;
}

}  // namespace vbparse::mentions
