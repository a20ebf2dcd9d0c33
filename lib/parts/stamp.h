// The stamp of a document that arrived (dấu đến): the receiver's number and day.
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// The number and date of a received stamp, from the zone's segments that are no electronic
/// signature's. Empty where there are none.
Stamp read_received_stamp(const View& view, std::span<const zones::Segment> segments);

}  // namespace vbparse::parts
