#include "vbparse/calendar.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "fixed_holidays.h"
#include "text/digits.h"

namespace vbparse {

namespace {

using namespace std::chrono;

year_month_day civil(Day d) { return year_month_day(sys_days(days(d.number))); }
Day from(year_month_day d) { return {int32_t(sys_days(d).time_since_epoch().count())}; }

constexpr Day beginning{-719'162}, end{2'932'897};  // the years 1 to 9999: [beginning, end)

bool is_fixed_holiday(Day d) {
  return std::binary_search(fixed_holidays().begin(), fixed_holidays().end(), d);
}

/// Returns how many of `days`, which are sorted, are on or before `last`.
int count_until(const std::vector<Day>& days, Day last) {
  return int(std::upper_bound(days.begin(), days.end(), last) - days.begin());
}

}  // namespace

std::optional<Day> Day::of(int y, int m, int d) {
  if (y < first_year || y > last_year || m < 1 || m > 12 || d < 1 || d > 31)
    return std::nullopt;
  const year_month_day day{std::chrono::year(y), std::chrono::month(unsigned(m)),
                           std::chrono::day(unsigned(d))};
  if (!day.ok())
    return std::nullopt;
  return from(day);
}

std::optional<Day> Day::parse(std::string_view t) {
  if (t.size() != 10 || t[4] != '-' || t[7] != '-')
    return std::nullopt;
  bool digits = true;
  const auto number = [&](size_t at, size_t n) {
    unsigned v = 0;
    const char* field_end = t.data() + at + n;
    digits &= std::from_chars(t.data() + at, field_end, v).ptr == field_end;
    return int(v);
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  return of(year * digits, month, day);  // year 0, which of() refuses, if a field is not a number
}

int Day::year() const { return int(civil(*this).year()); }
int Day::month() const { return int(unsigned(civil(*this).month())); }
int Day::day() const { return int(unsigned(civil(*this).day())); }
int Day::weekday() const { return int(std::chrono::weekday(sys_days(days(number))).c_encoding()); }

std::string Day::iso() const {
  const auto date = civil(*this);
  std::string out;
  if (!of(year(), month(), day()))
    return out;
  text::append_digits(out, unsigned(int(date.year())), 4);
  text::append_digits(out += '-', unsigned(date.month()), 2);
  text::append_digits(out += '-', unsigned(date.day()), 2);
  return out;
}

Day last_of_month(Day d) {
  const year_month_day c = civil(d);
  return from(year_month_day(c.year() / c.month() / last));
}

Day add_months(Day d, int n) {
  const year_month_day c = civil(d);
  year_month_day to = c + months(n);
  if (!to.ok())
    to = to.year() / to.month() / last;
  return from(to);
}

Calendar::Calendar(std::vector<Holiday> holidays) : holidays_(std::move(holidays)) {
  // stable, so that of two rows for one day holiday() finds the later one: a user's rules replace
  // the built-in ones
  std::stable_sort(holidays_.begin(), holidays_.end(),
                   [](const Holiday& a, const Holiday& b) { return a.day < b.day; });
  if (holidays_.empty())
    return;
  first_ = from(year_month_day(civil(holidays_.front().day).year() / January / 1));
  last_ = from(year_month_day(civil(holidays_.back().day).year() / December / 31));
  for (const Holiday& h : holidays_)
    if (&h == holiday(h.day) && h.off != is_weekend(h.day))
      (h.off ? off_ : worked_).push_back(h.day);
}

const Holiday* Calendar::holiday(Day d) const {
  auto at = std::upper_bound(holidays_.begin(), holidays_.end(), d,
                             [](Day x, const Holiday& h) { return x < h.day; });
  return at != holidays_.begin() && (at - 1)->day == d ? &*(at - 1) : nullptr;
}

bool Calendar::covers(Day d) const { return d >= first_ && d <= last_; }

bool Calendar::is_working_day(Day d) const {
  if (const Holiday* h = holiday(d))
    return !h->off;
  return !is_weekend(d) && (covers(d) || !is_fixed_holiday(d));
}

/// Returns the number of working days from `beginning`, a Monday, to `last`, both included.
/// Counted, not stepped through, so that advance() can search by it: weekdays, less the holidays of
/// fixed date in years without a table, less the weekdays off in the table, plus the weekend days
/// worked.
int Calendar::working_days(Day last) const {
  const int days = last.number - beginning.number + 1;
  const int weekdays = days / 7 * 5 + std::min(days % 7, 5);
  const std::vector<Day>& fixed = fixed_holidays();
  const int of_covered =
      count_until(fixed, std::min(last, last_)) - count_until(fixed, std::min(last, first_ - 1));
  return weekdays - (count_until(fixed, last) - of_covered) - count_until(off_, last) +
         count_until(worked_, last);
}

std::optional<Day> Calendar::advance(Day d, int n) const {
  // The result is the first day up to which there are `wanted` working days. Counting backwards
  // starts from the day before `d`, so that -1 is the last working day before it.
  const bool back = n < 0;
  const int64_t wanted = int64_t(working_days(d - back)) + back + n;
  Day low = beginning, high = end;
  while (low < high) {
    const Day middle = low + (high.number - low.number) / 2;
    if (working_days(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return n == 0 || wanted < 1 || low == end ? std::nullopt : std::optional(low);
}

Day Calendar::adjust(Day d) const {
  while (!is_working_day(d))
    d = d + 1;
  return d;
}

Day Calendar::adjust_back(Day d) const {
  while (!is_working_day(d))
    d = d - 1;
  return d;
}

}  // namespace vbparse
