// Where and when a document was issued (địa danh, thời gian ban hành).
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// Of the zone's segments the one with a place, then the one with more of a date; where none has a
/// date, what stands in the number's segment after it: "Số: 5/QĐ-SYT Kiên Giang, ngày 2 tháng 3".
PlaceAndDate read_place_and_date(const View& view, std::span<const zones::Segment> segments,
                                 const Pieces& after_number);

}  // namespace vbparse::parts
