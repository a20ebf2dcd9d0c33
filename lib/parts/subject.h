// What a document is about (trích yếu nội dung).
#pragma once

#include "parts/head_and_foot.h"
#include "zones/zone.h"

namespace vbparse::parts {

struct Subject {
  Pieces words;      ///< without V/v, Về việc, Về; empty where none is printed
  bool cue = false;  ///< V/v or the like stands before it
  Pieces bases;      ///< what stands in its segments from a line on that begins with a base
};

/// The zone's first segments; other parts of the head may stand between its lines. Where the zone
/// has none, what stands after the title: `after_title`.
Subject read_subject(const View& view, std::span<const zones::Segment> segments,
                     const Pieces& after_title);

}  // namespace vbparse::parts
