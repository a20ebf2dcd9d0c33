// From the zones of a document's head and foot to its parts.
#pragma once

#include <span>

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// The parts that `segments` hold, in reading order. Each part is read by what its segments print,
/// not by where they stand; segments may be wrong: empty, beyond the text, any number of any zone.
/// In linear time.
HeadAndFoot assemble(const View& view, std::span<const zones::Segment> segments);

}  // namespace vbparse::parts
