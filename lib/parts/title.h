// The type of a document (tên loại): its title, or what else tells of it.
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// A title and what stands after it in the same segment.
struct Title {
  Kind kind;
  Pieces rest;
};

/// The first segment of the zone that begins with a type's name, letters wrong or not. Nothing
/// where there is none.
Title read_title(const View& view, std::span<const zones::Segment> segments);

/// What the type is where no title is printed: a công văn has V/v or Kính gửi (its notation CT-TTHT
/// begins with an organ's abbreviation, not a type's), other documents tell it by their notation.
/// `out`: all but Kind. Null where nothing tells.
const grammar::Type* type_without_title(const View& view, const HeadAndFoot& out, bool addressed,
                                        bool has_subject_cue);

}  // namespace vbparse::parts
