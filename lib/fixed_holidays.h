// Public holidays on the same day every year, for years without a table of holidays.
#pragma once

#include <vector>

#include "vbparse/calendar.h"

namespace vbparse {

/// The first and the last year of a Day.
constexpr int first_year = 1, last_year = 9999;

bool is_weekend(Day);

/// All of those years that fall on a weekday, in order (Bộ luật Lao động 2019, Điều 112; Nghị quyết
/// 28/2026/QH16).
const std::vector<Day>& fixed_holidays();

}  // namespace vbparse
