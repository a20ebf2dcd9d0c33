// What a document is based on (căn cứ ban hành văn bản).
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// Each base, to its end; without the words that enact after the last one (QUYẾT ĐỊNH:), and
/// without the sentence that does (Chính phủ ban hành Nghị định …). `before`: what stood in the
/// segments of another part and begins with a base, or nothing.
std::vector<Pieces> read_bases(const View& view, std::span<const zones::Segment> segments,
                               const Pieces& before);

}  // namespace vbparse::parts
