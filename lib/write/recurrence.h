// The days that a rule of recurrence (RFC 5545) names.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "vbparse/calendar.h"

namespace vbparse::write {

/// A rule of the forms that deadlines carry: DAILY; WEEKLY with BYDAY; MONTHLY with BYMONTHDAY;
/// YEARLY with BYMONTH and BYMONTHDAY. A month without such a day has none, as RFC 5545 wants it.
/// Without INTERVAL each day tells for itself whether it is one: the rule needs no beginning.
class Recurrence {
 public:
  /// Nullopt for a rule of any other form.
  static std::optional<Recurrence> parse(std::string_view rrule);

  bool on(Day) const;
  /// The first of its days not before `from`; nullopt where there is none (30 February, the year
  /// 10000).
  std::optional<Day> next(Day from) const;

 private:
  unsigned weekdays_ = 0, months_ = 0;  // a bit each: 1 << weekday(), 1 << month(); none: all
  std::vector<int> month_days_;         // -1: the month's last; none: all
};

}  // namespace vbparse::write
