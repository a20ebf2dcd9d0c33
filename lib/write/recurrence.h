// The recurrence rules of deadlines (RFC 5545, RRULE).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "vbparse/calendar.h"

namespace vbparse::write {

/// A rule of one of the forms that deadlines use: DAILY; WEEKLY with BYDAY; MONTHLY with
/// BYMONTHDAY; YEARLY with BYMONTH and BYMONTHDAY. A month that is too short has no occurrence, as
/// RFC 5545 requires. There is no INTERVAL, so whether a day is an occurrence depends on that day
/// alone, not on the beginning of the series.
///
///     Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=15,-1");  // the 15th and the last of each month
///     Recurrence::parse("FREQ=DAILY;INTERVAL=2");          // nullopt
class Recurrence {
 public:
  /// Returns nullopt for a rule of any other form.
  static std::optional<Recurrence> parse(std::string_view rrule);

  /// Whether the day is an occurrence.
  bool on(Day) const;
  /// Returns the first occurrence on or after `from`, or nullopt if there is none (30 February, or
  /// after the year 9999).
  std::optional<Day> next(Day from) const;

 private:
  unsigned weekdays_ = 0, months_ = 0;  // bit 1 << weekday(), 1 << month(); 0: all
  std::vector<int> month_days_;         // negative: from the end of the month; empty: all
};

}  // namespace vbparse::write
