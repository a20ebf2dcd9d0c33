#include "vbparse/calendar.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "text/digits.h"

namespace vbparse {

namespace {

using namespace std::chrono;

year_month_day civil(Day d) { return year_month_day(sys_days(days(d.number))); }
Day from(year_month_day d) { return {int32_t(sys_days(d).time_since_epoch().count())}; }

/// Public holidays on the same day every year, for years that the table does not cover (Bộ luật Lao
/// động 2019, Điều 112; Nghị quyết 28/2026/QH16).
bool is_fixed_holiday(Day d) {
  constexpr std::array<std::pair<int, int>, 4> fixed{{{1, 1}, {4, 30}, {5, 1}, {9, 2}}};
  const std::pair day{d.month(), d.day()};
  return std::find(fixed.begin(), fixed.end(), day) != fixed.end() ||
         (day == std::pair{11, 24} && d.year() >= 2026);
}

}  // namespace

std::optional<Day> Day::of(int y, int m, int d) {
  if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31)
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
  const auto number = [&](size_t at, size_t n) {
    int v = 0;
    for (size_t i = at; i < at + n; ++i) {
      if (unsigned(t[i] - '0') > 9)
        return -1;
      v = v * 10 + (t[i] - '0');
    }
    return v;
  };
  return of(number(0, 4), number(5, 2), number(8, 2));
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
  // of two records for a day the later, a user's own, holds
  std::stable_sort(holidays_.begin(), holidays_.end(),
                   [](const Holiday& a, const Holiday& b) { return a.day < b.day; });
}

const Holiday* Calendar::holiday(Day d) const {
  auto at = std::upper_bound(holidays_.begin(), holidays_.end(), d,
                             [](Day x, const Holiday& h) { return x < h.day; });
  return at != holidays_.begin() && (at - 1)->day == d ? &*(at - 1) : nullptr;
}

bool Calendar::covers(Day d) const {
  return !holidays_.empty() && d.year() >= holidays_.front().day.year() &&
         d.year() <= holidays_.back().day.year();
}

bool Calendar::is_working_day(Day d) const {
  if (const Holiday* h = holiday(d))
    return !h->off;
  const int w = d.weekday();
  return w != 0 && w != 6 && (covers(d) || !is_fixed_holiday(d));
}

std::optional<Day> Calendar::advance(Day d, int n) const {
  if (n == 0)
    return std::nullopt;
  const int step = n > 0 ? 1 : -1;
  for (int left = n > 0 ? n : -n; left > 0;) {
    d = d + step;
    left -= is_working_day(d);
  }
  return d;
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
