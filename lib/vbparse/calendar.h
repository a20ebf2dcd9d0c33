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

/// A day of the Gregorian calendar: how many days it lies behind 1970-01-01.
struct Day {
  int32_t number = 0;

  /// "2025-03-01"; nullopt for anything that is no day of the years 1 to 9999.
  static std::optional<Day> parse(std::string_view iso);
  /// Nullopt where there is no such day.
  static std::optional<Day> of(int year, int month, int day);
  std::string iso() const;
  int year() const;
  int month() const;    ///< 1 to 12
  int day() const;      ///< 1 to 31
  int weekday() const;  ///< 0 Sunday to 6 Saturday

  Day operator+(int days) const { return {number + days}; }
  Day operator-(int days) const { return {number - days}; }
  friend auto operator<=>(const Day&, const Day&) = default;
};

/// The same day of a later month; the month's last day where it has no such day (Bộ luật Dân sự
/// 2015, Điều 148).
Day add_months(Day, int months);
Day last_of_month(Day);

/// Why a weekday is off, or a Saturday is not.
struct Holiday {
  enum class Status : uint8_t { decided, computed, predicted };
  Day day;
  bool off = true;  ///< false: people work (làm bù)
  Status status = Status::decided;
  bool verified = true;          ///< false: from memory
  std::string_view name, basis;  ///< what it is; the law or announcement it comes from
};

/// Which days are worked. Saturdays and Sundays are off, public holidays, days in lieu and swapped
/// days as announced; beyond the years the table covers only weekends and fixed holidays are known.
class Calendar {
 public:
  explicit Calendar(std::vector<Holiday> holidays);

  bool is_working_day(Day) const;
  /// The record for a day that is no plain weekday or weekend; null for none.
  const Holiday* holiday(Day) const;
  /// The nth working day behind `from`, which is not counted (Điều 147); before it for n < 0.
  /// Nullopt for n = 0.
  std::optional<Day> advance(Day from, int n) const;
  /// The day itself where it is worked, else the next one that is (Điều 148 khoản 5).
  Day adjust(Day) const;
  /// The last working day not behind the day.
  Day adjust_back(Day) const;
  /// Whether the table covers the day's year.
  bool covers(Day) const;

 private:
  std::vector<Holiday> holidays_;  // by day
};

}  // namespace vbparse
