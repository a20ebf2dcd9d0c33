// Slots of deadlines.toml: times, days, months, periods and lengths of time as words, read into
// numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

/// What a slot stands for, and what its numbers a, b, c are.
enum class TimeSlot : uint8_t {
  date,      // {date}: year (0: not printed), month, day
  day,       // {day}: day of a month; -1 its last; further days as bits of `also`
  month,     // {month}: year or 0, month, last month of several
  quarter,   // {quarter}: year or 0, first, last quarter
  half,      // {half}: year or 0; months from, to
  year,      // {year}; 0: this year, 1: next year
  time,      // {time}: minutes behind midnight, at most 1440
  weekday,   // {weekday}: 0 Sunday to 6 Saturday; further ones as bits of `also`
  every,     // {every}: a TimeUnit
  number,    // {number}: a count in figures or words
  duration,  // {duration}: number, TimeUnit, 1 for working
  event,     // {event}: the rest of the clause
  count
};
std::optional<TimeSlot> time_slot(std::string_view name);
/// The bytes that a slot may begin with; empty: any. "0" stands for all digits.
std::string_view first_bytes(TimeSlot);

/// What a slot prints that is none: 31/6/2026, 25 giờ; 2S/6/2026. Its numbers are not to be used.
enum class Odd : uint8_t { no, impossible, damaged };

struct SlotValue {
  TimeSlot slot;
  uint32_t begin, end;
  int a = 0, b = 0, c = 0;
  uint32_t also = 0;  ///< bit n: n too
  Odd odd = Odd::no;
};

/// Reads the slot at `at` of a folded text; nullopt where nothing of it stands there. A reading
/// never leaves its line.
std::optional<SlotValue> read_slot(TimeSlot, std::string_view folded, uint32_t at);

}  // namespace vbparse::grammar
