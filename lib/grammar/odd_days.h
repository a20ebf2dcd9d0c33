// Days in figures as they are seldom printed, or should not be: 2026-07-05, 05/07/26, 31/6/2026,
// 2S/6/2026.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/time_slots.h"

namespace vbparse::grammar {

/// A day that a text begins with. Of one that is `odd` the numbers tell nothing.
struct OddDay {
  int year, month, day;
  uint32_t length;  ///< in bytes
  Odd odd;
};

/// Reads such a day at the start of a folded text; nullopt for a plain one and for what is none.
std::optional<OddDay> read_odd_day(std::string_view folded);

/// The bytes of a number of two signs that OCR has read as a digit and a letter: "2s", "l5"; 0 for
/// none.
uint32_t damaged_number(std::string_view folded);

}  // namespace vbparse::grammar
