// Days and the Vietnamese working calendar (ngày làm việc, nghỉ lễ, nghỉ bù, hoán đổi).
//
//     const vbparse::Calendar& c = vbparse::Grammar::builtin().calendar();
//     auto friday = *vbparse::Day::parse("2026-02-13");
//     c.advance(friday, 5)->iso();                        // "2026-02-27": Tết lies between
//     c.adjust(*vbparse::Day::parse("2025-03-01")).iso(); // "2025-03-03": Saturday rolls to Monday
//     vbparse::Day::parse("2025-02-30");                  // nullopt
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse {

/// A day of the Gregorian calendar: days since 1970-01-01; negative before it.
struct Day {
  int32_t number = 0;

  /// Reads "2025-03-01". Nullopt for anything else, and for a day outside the years 1 to 9999.
  static std::optional<Day> parse(std::string_view iso);
  /// Nullopt if there is no such day.
  static std::optional<Day> of(int year, int month, int day);
  /// Empty for a day outside the years 1 to 9999.
  std::string iso() const;
  int year() const;
  int month() const;    ///< 1 to 12
  int day() const;      ///< 1 to 31
  int weekday() const;  ///< 0 Sunday to 6 Saturday

  Day operator+(int days) const { return {number + days}; }
  Day operator-(int days) const { return {number - days}; }
  friend auto operator<=>(const Day&, const Day&) = default;
};

/// The same day of the month `months` later (earlier if negative); that month's last day if it has
/// no such day (Bộ luật Dân sự 2015, Điều 148).
Day add_months(Day, int months);
Day last_of_month(Day);

/// A weekday on which nobody works, or a weekend day on which people do.
struct Holiday {
  enum class Status : uint8_t { decided, computed, predicted };  ///< as in holidays.toml
  Day day;
  bool off = true;  ///< false: a working day (làm bù)
  Status status = Status::decided;
  bool verified = true;          ///< false: not yet checked against `basis`
  std::string_view name, basis;  ///< what it is; the law or announcement it comes from
};

/// The working days of Vietnam. Saturdays and Sundays are off; public holidays, days in lieu and
/// swapped days are taken from a table. In years that the table does not cover, only weekends and
/// the holidays with a fixed date are off.
class Calendar {
 public:
  explicit Calendar(std::vector<Holiday> holidays);

  bool is_working_day(Day) const;
  /// The holiday, day in lieu or swapped working day on `day`, or null.
  const Holiday* holiday(Day day) const;
  /// The nth working day after `from`, or before it for n < 0; `from` itself is not counted
  /// (Điều 147). Nullopt for n = 0, and outside the years 1 to 9999. As quick for a large n as for
  /// a small one.
  std::optional<Day> advance(Day from, int n) const;
  /// The first working day on or after `day` (Điều 148 khoản 5).
  Day adjust(Day day) const;
  /// The latest working day on or before `day`.
  Day adjust_back(Day day) const;
  /// Whether the table covers the year of `day`.
  bool covers(Day day) const;

 private:
  int working_days(Day last) const;

  std::vector<Holiday> holidays_;  // by day
  Day first_{0}, last_{-1};        // of the years that they cover; none: last_ < first_
  std::vector<Day> off_, worked_;  // weekdays off and weekend days worked, in order
};

}  // namespace vbparse
