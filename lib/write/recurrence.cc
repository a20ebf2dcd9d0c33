#include "write/recurrence.h"

#include <algorithm>
#include <charconv>

namespace vbparse::write {

namespace {

/// Removes the text up to and including the next `separator` from `rest`; returns it without the
/// separator. Takes all of `rest` if there is none.
std::string_view take(std::string_view& rest, char separator) {
  const size_t at = std::min(rest.find(separator), rest.size());
  const std::string_view head = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return head;
}

/// Parses an integer from -most to most. Returns 0 if the text is not one; 0 itself is valid in no
/// list of a rule.
int number(std::string_view text, int most) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  return error == std::errc() && end == text.data() + text.size() && n >= -most && n <= most ? n
                                                                                             : 0;
}

}  // namespace

std::optional<Recurrence> Recurrence::parse(std::string_view rrule) {
  Recurrence r;
  const std::string_view freq = take(rrule, ';');
  while (!rrule.empty()) {
    std::string_view list = take(rrule, ';');
    const std::string_view key = take(list, '=');
    if (list.empty())
      return std::nullopt;
    while (!list.empty()) {
      const std::string_view one = take(list, ',');
      if (key == "BYDAY") {
        constexpr std::string_view days = "SUMOTUWETHFRSA";
        const size_t at = one.size() == 2 ? days.find(one) : std::string_view::npos;
        if (at == std::string_view::npos || at % 2)
          return std::nullopt;
        r.weekdays_ |= 1U << (at / 2);
      } else if (key == "BYMONTH") {
        const int n = number(one, 12);
        if (n < 1)
          return std::nullopt;
        r.months_ |= 1U << n;
      } else if (const int n = key == "BYMONTHDAY" ? number(one, 31) : 0) {
        r.month_days_.push_back(n);
      } else {
        return std::nullopt;
      }
    }
  }
  const bool days = !r.month_days_.empty();
  const bool known = freq == "FREQ=DAILY"     ? !r.weekdays_ && !r.months_ && !days
                     : freq == "FREQ=WEEKLY"  ? r.weekdays_ && !r.months_ && !days
                     : freq == "FREQ=MONTHLY" ? !r.weekdays_ && !r.months_ && days
                     : freq == "FREQ=YEARLY"  ? !r.weekdays_ && r.months_ && days
                                              : false;
  return known ? std::optional(r) : std::nullopt;
}

bool Recurrence::on(Day d) const {
  if (weekdays_ && !(weekdays_ >> d.weekday() & 1))
    return false;
  if (months_ && !(months_ >> d.month() & 1))
    return false;
  const int day = d.day(), from_end = d.number - last_of_month(d).number - 1;
  return month_days_.empty() || std::any_of(month_days_.begin(), month_days_.end(),
                                            [&](int n) { return n == day || n == from_end; });
}

std::optional<Day> Recurrence::next(Day from) const {
  // the longest gap is between two 29 February, eight years around 1900 or 2100
  for (Day d = from; d <= from + 8 * 366 && d.year() <= 9999; d = d + 1)
    if (on(d))
      return d;
  return std::nullopt;
}

}  // namespace vbparse::write
