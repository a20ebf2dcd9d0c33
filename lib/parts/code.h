// The number of a document and its notation (số, ký hiệu), in their slot.
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

struct Number {
  std::optional<mentions::Code> code;
  Pieces rest;  ///< what stands after it in its segment
};

/// What the first segment of the zone prints that has a notation; nothing where none has. A number
/// that is not legible as a whole is left out.
Number read_number(const View& view, std::span<const zones::Segment> segments);

}  // namespace vbparse::parts
