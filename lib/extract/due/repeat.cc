// What comes again, as rules of RFC 5545, 3.3.10.
#include <algorithm>

#include "extract/due/due.h"

namespace vbparse::extract {
namespace {

constexpr std::string_view weekdays[]{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

std::string list(const std::vector<int>& numbers) {
  std::string out;
  for (const int n : numbers)
    out += (out.empty() ? "" : ",") + std::to_string(n);
  return out;
}

std::string by_weekday(std::vector<int> days) {
  // Monday first
  std::sort(days.begin(), days.end(), [](int a, int b) { return (a + 6) % 7 < (b + 6) % 7; });
  std::string out;
  for (const int w : days)
    (out += out.empty() ? "" : ",") += weekdays[w];
  return "FREQ=WEEKLY;BYDAY=" + out;
}

/// The days before; before the first is the last of the month before.
std::vector<int> days_before(std::vector<int> days) {
  for (int& d : days)
    d = d == 1 ? -1 : d - 1;
  std::sort(days.begin(), days.end());
  return days;
}

}  // namespace

Repetition weekly(const std::vector<int>& days, bool earlier) {
  std::vector<int> due = days;
  if (earlier)
    for (int& w : due)
      w = (w + 6) % 7;
  return {by_weekday(days), by_weekday(due)};
}

Repetition monthly(const std::vector<int>& days, bool earlier) {
  const std::string head = "FREQ=MONTHLY;BYMONTHDAY=";
  return {head + list(days), head + list(earlier ? days_before(days) : days)};
}

Repetition yearly(const std::vector<int>& months, const std::vector<int>& days, bool earlier) {
  const std::string head = "FREQ=YEARLY;BYMONTH=";
  const std::string rrule = head + list(months) + ";BYMONTHDAY=" + list(days);
  if (!earlier)
    return {rrule, rrule};
  if (days.front() != 1)
    return {rrule, head + list(months) + ";BYMONTHDAY=" + list(days_before(days))};
  // the day before the first is of other months than the days before the others: no one rule says
  // so
  if (days.size() > 1)
    return {rrule, ""};
  std::vector<int> before;
  for (const int m : months)
    before.push_back(m == 1 ? 12 : m - 1);
  std::sort(before.begin(), before.end());
  return {rrule, head + list(before) + ";BYMONTHDAY=-1"};
}

Day coming_weekday(Day from, const std::vector<int>& days) {
  while (std::find(days.begin(), days.end(), from.weekday()) == days.end())
    from = from + 1;
  return from;
}

std::optional<Day> first_day(Day from, const std::vector<int>& months,
                             const std::vector<int>& days) {
  for (int y = from.year(); y <= from.year() + 8; ++y)  // 29/02 comes again within eight years
    for (const int m : months)
      for (const int day : days) {
        const auto begin = Day::of(y, m, 1);
        const auto d = !begin    ? std::nullopt
                       : day < 0 ? std::optional(last_of_month(*begin))
                                 : Day::of(y, m, day);
        if (d && *d >= from)
          return d;
      }
  return std::nullopt;
}

}  // namespace vbparse::extract
