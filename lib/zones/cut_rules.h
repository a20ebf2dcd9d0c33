// Which cues cut a line, by what stands beside them.
#pragma once

#include <optional>
#include <span>

#include "zones/lines.h"

namespace vbparse::zones {

/// The cut that the cues of a print propose before it, where its line has such a place; nothing
/// where they propose none.
std::optional<Cut> cut_by_rules(const Print& print, const Place& place);

}  // namespace vbparse::zones
