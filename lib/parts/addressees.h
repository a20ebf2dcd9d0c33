// To whom a document is addressed (nơi được gửi: Kính gửi, Kính trình).
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// Each addressee, without dash and end punctuation; an address below a name belongs to it.
std::vector<Pieces> read_addressees(const View& view, std::span<const zones::Segment> segments);

}  // namespace vbparse::parts
