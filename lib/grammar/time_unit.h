// Units of time and their names in rule files.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vbparse::grammar {

enum class TimeUnit : uint8_t { minute, hour, day, week, month, quarter, half, year };
constexpr std::array<std::string_view, 8> unit_names{"minute", "hour",    "day",  "week",
                                                     "month",  "quarter", "half", "year"};

/// Returns the unit of this name, or nullopt if there is none.
inline std::optional<TimeUnit> unit_named(std::string_view name) {
  const auto at = std::find(unit_names.begin(), unit_names.end(), name);
  return at == unit_names.end() ? std::nullopt : std::optional(TimeUnit(at - unit_names.begin()));
}

}  // namespace vbparse::grammar
