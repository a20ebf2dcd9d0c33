// Dates in unusual, impossible or damaged forms: 2026-07-05, 05/07/26, 31/6/2026, 2S/6/2026.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/time_slots.h"

namespace vbparse::grammar {

/// A date at the beginning of a text. Its numbers must not be used unless `odd` is Odd::no.
struct OddDay {
  int year, month, day;
  uint32_t length;  ///< in bytes
  Odd odd;
};

/// Reads such a date at the beginning of a folded text. Returns nullopt for an ordinary date
/// ("5/7/2026"), which has its own reader, and for anything else.
std::optional<OddDay> read_odd_day(std::string_view folded);

/// Returns 2 if the text begins with a number of two digits of which OCR has taken one for a letter
/// ("2s", "l5"), else 0.
uint32_t damaged_number(std::string_view folded);

}  // namespace vbparse::grammar
