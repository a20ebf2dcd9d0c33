// Days and the Vietnamese working calendar (ngày làm việc, nghỉ lễ, nghỉ bù, hoán đổi).
//
//     const vbparse::Calendar& c = vbparse::Grammar::builtin().calendar();
//     auto friday = *vbparse::Day::parse("2026-02-13");
//     c.advance(friday, 5)->iso();                        // "2026-02-27": Tết lies between
//     c.advance(friday, 0);                               // nullopt
//     c.adjust(*vbparse::Day::parse("2025-03-01")).iso(); // "2025-03-03": Saturday rolls to Monday
//     vbparse::Day::parse("2025-02-30");                  // nullopt
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse {

/// A day of the (proleptic) Gregorian calendar. A value type without time or time zone.
struct Day {
  int32_t number = 0;  ///< days since 1970-01-01; negative before it

  /// Parses exactly "YYYY-MM-DD". Returns nullopt for any other form ("2025-3-1"), for a day that
  /// does not exist ("2025-02-30"), and outside the years 1 to 9999.
  static std::optional<Day> parse(std::string_view iso);
  /// Returns nullopt if the day does not exist or lies outside the years 1 to 9999.
  static std::optional<Day> of(int year, int month, int day);
  /// Returns "YYYY-MM-DD", or an empty string outside the years 1 to 9999.
  std::string iso() const;
  int year() const;
  int month() const;    ///< 1 to 12
  int day() const;      ///< 1 to 31
  int weekday() const;  ///< 0 Sunday to 6 Saturday

  Day operator+(int days) const { return {number + days}; }
  Day operator-(int days) const { return {number - days}; }
  friend auto operator<=>(const Day&, const Day&) = default;
};

/// Returns the same day of the month, `months` months later (earlier if negative), or the last day
/// of that month if it is shorter (Bộ luật Dân sự 2015, Điều 148): 31 January + 1 is 28 or 29
/// February.
Day add_months(Day, int months);
/// Returns the last day of the month that contains `day`.
Day last_of_month(Day day);

/// A row of the table of holidays: a public holiday, a day in lieu (nghỉ bù), or a weekend day that
/// was made a working day (làm bù).
struct Holiday {
  /// How the day is known, as in holidays.toml.
  enum class Status : uint8_t {
    decided,   ///< fixed by law or announced
    computed,  ///< from the lunar calendar, or from the rule of days in lieu
    predicted  ///< not announced yet; as in earlier years
  };
  Day day;
  bool off = true;  ///< false: a working day
  Status status = Status::decided;
  bool verified = true;          ///< false: not yet checked against `basis`
  std::string_view name, basis;  ///< what it is; the law or announcement it comes from
};

/// The working days of Vietnam. Saturdays and Sundays are off; public holidays, days in lieu and
/// swapped days are taken from a table. In years that the table does not cover, only weekends and
/// the holidays with a fixed date are off. Immutable, so it may be shared by threads.
class Calendar {
 public:
  /// `holidays` may be in any order; of two rows for one day the later one is used. The strings
  /// that their `name` and `basis` point to must outlive the calendar. Without rows the table
  /// covers no year.
  explicit Calendar(std::vector<Holiday> holidays);

  bool is_working_day(Day) const;
  /// Returns the row for `day`, or null if the table has none. Valid as long as the calendar.
  const Holiday* holiday(Day day) const;
  /// Returns the nth working day after `from`, or before it for n < 0; `from` itself is not counted
  /// (Điều 147). Returns nullopt for n = 0 and if the result lies outside the years 1 to 9999.
  /// Takes the same time for any n.
  std::optional<Day> advance(Day from, int n) const;
  /// Returns the first working day on or after `day` (Điều 148 khoản 5).
  Day adjust(Day day) const;
  /// Returns the last working day on or before `day`.
  Day adjust_back(Day day) const;
  /// Whether the table covers the year of `day`: it does from the year of its first row to that of
  /// its last.
  bool covers(Day day) const;

 private:
  int working_days(Day last) const;

  std::vector<Holiday> holidays_;  // sorted by day
  Day first_{0}, last_{-1};        // the years covered; last_ < first_ if there are none
  std::vector<Day> off_, worked_;  // weekdays off and weekend days worked, sorted
};

}  // namespace vbparse
