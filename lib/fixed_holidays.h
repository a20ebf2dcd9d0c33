// Public holidays that fall on the same date every year, for years that no table of holidays
// covers.
#pragma once

#include <vector>

#include "vbparse/calendar.h"

namespace vbparse {

/// The years that a Day may lie in.
constexpr int first_year = 1, last_year = 9999;

/// Whether the day is a Saturday or a Sunday.
bool is_weekend(Day);

/// Returns those of all years that fall on a weekday, sorted (Bộ luật Lao động 2019, Điều 112; Nghị
/// quyết 28/2026/QH16). Made at the first call; valid until the program ends.
const std::vector<Day>& fixed_holidays();

}  // namespace vbparse
