#include "mentions/clock.h"

#include "mentions/figures.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;

constexpr uint32_t noon = 12, last_hour = 24, minutes_of_hour = 60;

/// The hour of the day that a clock of twelve hours shows in a part of the day: the first such hour
/// that is not before the part begins. 1 giờ đêm stays one.
uint32_t hour_in(uint32_t hour, const DayPart& part) {
  const bool later = hour < part.from && hour + noon >= part.from && hour + noon <= last_hour;
  return later ? hour + noon : hour;
}

class ClockReader {
 public:
  ClockReader(const View& view, uint32_t at, Reading reading)
      : view_(view), begin_(at), at_(at), reading_(reading) {}

  std::optional<Clock> read() {
    if (is_part_of_more() || !take_figures(time_.hour))
      return std::nullopt;
    const bool found = take_hour_word() ? after_hour_word() : after_colon();
    if (!found)
      return std::nullopt;
    if (const auto part = read_day_part(view_, at_)) {
      time_.hour = hour_in(time_.hour, *part);
      at_ = part->tokens.end;
    }
    time_.tokens = {begin_, at_};
    time_.impossible = time_.hour > last_hour || time_.minute >= minutes_of_hour ||
                       (time_.hour == last_hour && time_.minute);
    return time_;
  }

 private:
  bool take(WordRole role) {
    uint32_t length = 0;
    if (!read_word(view_, at_, role, reading_, &length))
      return false;
    at_ += length;
    return true;
  }
  /// Two figures at most. A letter is read for a figure where "giờ" is no "g": 7g30.
  bool take_figures(uint32_t& number) {
    const auto figures = read_figures(view_, at_, 2, Reading::strict);
    const auto more = reading_ == Reading::tolerant && !is_hour_word_after(figures)
                          ? read_figures(view_, at_, 2, reading_)
                          : figures;
    if (!more)
      return false;
    at_ = more->tokens.end;
    number = more->value;
    time_.damaged |= more->damaged;
    return true;
  }
  bool is_hour_word_after(const std::optional<Figures>& figures) const {
    uint32_t length = 0;
    return figures && word_at(view_, figures->tokens.end, WordRole::hour_word, &length);
  }
  /// Whether letters, figures or a sign of a longer number are glued on before: +07:00, 10:18:12.
  bool is_part_of_more() const {
    if (begin_ == 0 || !view_.is_glued(begin_))
      return false;
    return !view_.is_sign(begin_ - 1) || view_.is_sign(begin_ - 1, ':') ||
           view_.is_sign(begin_ - 1, '+');
  }
  /// "giờ", or one letter for it, which touches the figures: 16h, not 1 h.
  bool take_hour_word() {
    const bool letter = at_ < view_.size() && view_[at_].size == 1;
    return (!letter || view_.is_glued(at_)) && take(WordRole::hour_word);
  }
  bool after_hour_word() {
    if (take(WordRole::half_hour)) {
      time_.minute = minutes_of_hour / 2;
      return time_.minutes = true;
    }
    const uint32_t from = at_;
    const bool follows = at_ < view_.size() && view_[at_].before <= tokens::Before::line;
    if (!follows || !take_figures(time_.minute))
      return true;
    const bool of_minutes = take(WordRole::minute_word);
    // "16 giờ 30/7": a day follows, "8 giờ 1 ngày": another number
    const bool two = view_.tokens[from].size == 2 || at_ - from > 1;
    if (of_minutes || (two && !view_.is_sign(at_, '/')))
      return time_.minutes = true;
    at_ = from;
    time_.minute = 0;
    return true;
  }
  /// 8:30 and 8:30:15, not 1:500, 23:2025 or 1:10.000.
  bool after_colon() {
    const uint32_t hour_end = at_;
    if (!take_glued_figures(time_.minute) || at_ - hour_end != 2 || view_[hour_end + 1].size != 2)
      return false;
    uint32_t seconds = 0;
    take_glued_figures(seconds);
    const bool goes_on = (view_.is_sign(at_, '.') || view_.is_sign(at_, ',')) &&
                         view_.is_glued(at_) && view_.is_glued(at_ + 1) && view_.is_number(at_ + 1);
    return time_.minutes = !goes_on && time_.hour <= last_hour;
  }
  /// A colon and figures, with nothing between.
  bool take_glued_figures(uint32_t& number) {
    const uint32_t from = at_;
    if (view_.is_sign(at_, ':') && view_[at_].value == 1 && view_.is_glued(at_) &&
        view_.is_glued(++at_) && take_figures(number))
      return true;
    at_ = from;
    return false;
  }

  const View& view_;
  uint32_t begin_, at_;
  Reading reading_;
  Clock time_;
};

}  // namespace

std::optional<Clock> read_clock(const View& view, uint32_t at, Reading reading) {
  if (reading == Reading::strict && !view.is_number(at))
    return std::nullopt;
  return ClockReader(view, at, reading).read();
}

std::optional<Weekday> read_weekday(const View& view, uint32_t at) {
  uint32_t length = 0, more = 0;
  if (!view.may_begin(at, bit(WordRole::weekday)))
    return std::nullopt;
  const grammar::Word* const day = word_at(view, at, WordRole::weekday, &length);
  if (!day || word_at(view, at + length, WordRole::times_ten, &more))
    return std::nullopt;
  return Weekday{{at, at + length}, int(day->value)};
}

std::optional<DayPart> read_day_part(const View& view, uint32_t at) {
  uint32_t length = 0;
  if (!view.may_begin(at, bit(WordRole::day_part)))
    return std::nullopt;
  const grammar::Word* const part = word_at(view, at, WordRole::day_part, &length);
  if (!part)
    return std::nullopt;
  return DayPart{{at, at + length}, part->value};
}

}  // namespace vbparse::mentions
