#include "fixed_holidays.h"

#include <array>

namespace vbparse {
namespace {

/// A holiday that is public from the year `since` on.
struct Yearly {
  int month, day, since;
};
constexpr std::array<Yearly, 5> each_year{{{1, 1, first_year},
                                           {4, 30, first_year},
                                           {5, 1, first_year},
                                           {9, 2, first_year},
                                           {11, 24, 2026}}};

std::vector<Day> of_all_years() {
  std::vector<Day> out;
  for (int year = first_year; year <= last_year; ++year)
    for (const Yearly& h : each_year)
      if (const Day d = *Day::of(year, h.month, h.day); year >= h.since && !is_weekend(d))
        out.push_back(d);
  return out;
}

}  // namespace

bool is_weekend(Day d) { return d.weekday() % 6 == 0; }  // 0 Sunday, 6 Saturday

const std::vector<Day>& fixed_holidays() {
  static const std::vector<Day> all = of_all_years();
  return all;
}

}  // namespace vbparse
