// The issuing organ and the one above it (cơ quan ban hành, cơ quan chủ quản).
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// Both, of the segments of the zones issuer and parent. A name may stand on several lines and in
/// several segments (VĂN PHÒNG / CHÍNH PHỦ), and two names in one (BỘ TÀI CHÍNH / TỔNG CỤC THUẾ):
/// where a name begins, its words tell. The last one that is an issuer's issues; what stands above
/// it is its parent.
Organs read_organs(const View& view, std::span<const zones::Segment> segments);

}  // namespace vbparse::parts
