// Reads the slots of deadlines.toml, which are days, periods, times and durations, into numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

/// The slots, and the meaning of SlotValue::a, b and c for each. A year of 0 is not printed.
enum class TimeSlot : uint8_t {
  date,      // {date}: year or 0, month, day
  day,       // {day}: day of the month, -1 for its last; further days as bits of `also`
  month,     // {month}: year or 0, month, last month of a range or list
  quarter,   // {quarter}: year or 0, first quarter, last quarter
  half,      // {half}: year or 0, first month, last month
  year,      // {year}: year; 0 for this year, 1 for the next
  time,      // {time}: minutes since midnight, at most 1440
  weekday,   // {weekday}: 0 Sunday to 6 Saturday; further ones as bits of `also`
  every,     // {every}: a TimeUnit
  number,    // {number}: a count in figures or words
  duration,  // {duration}: a count, a TimeUnit, 1 for working days or hours
  event,     // {event}: the rest of the clause; no numbers
  count
};
/// Returns the slot of this name, or nullopt if there is none.
std::optional<TimeSlot> time_slot(std::string_view name);
/// Returns the bytes that a text of this slot may begin with, "0" standing for all digits; empty if
/// it may begin with any.
std::string_view first_bytes(TimeSlot);

/// Why a value cannot be used although something is printed: it does not exist (31/6/2026, 25 giờ),
/// or OCR has damaged it (2S/6/2026).
enum class Odd : uint8_t { no, impossible, damaged };

struct SlotValue {
  TimeSlot slot;
  uint32_t begin, end;      ///< bytes in the folded text
  int a = 0, b = 0, c = 0;  ///< see TimeSlot; not to be used unless `odd` is Odd::no
  uint32_t also = 0;        ///< bit n is set if the list also contains n
  Odd odd = Odd::no;
};

/// Reads a slot at `at` of a folded text; returns nullopt if there is none. Never reads beyond the
/// line.
std::optional<SlotValue> read_slot(TimeSlot, std::string_view folded, uint32_t at);

}  // namespace vbparse::grammar
