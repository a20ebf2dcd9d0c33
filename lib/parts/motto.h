// The motto of the state and its counterparts (quốc hiệu, tiêu đề của Đảng và Đoàn); degrees of
// urgency and secrecy (độ khẩn, độ mật).
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// The motto of the zone's first segment, whatever is left of it: the nearest one.
Motto read_motto(const View& view, std::span<const zones::Segment> segments);

/// Fills HeadAndFoot::urgency and secrecy: the last of each that is printed.
void read_degrees(const View& view, std::span<const zones::Segment> segments, HeadAndFoot& out);

}  // namespace vbparse::parts
