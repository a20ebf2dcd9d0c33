// Who gets a copy (nơi nhận).
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// Each recipient, with its purpose in brackets, closed or not, and the archive line. What scans
/// have left after the end of an entry is no part of it.
std::vector<Recipient> read_recipients(const View& view, std::span<const zones::Segment> segments);

}  // namespace vbparse::parts
