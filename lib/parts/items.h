// Lists in which each entry has a dash, a line or a semicolon of its own.
#pragma once

#include <span>

#include "parts/pieces.h"
#include "zones/zone.h"

namespace vbparse::parts {

/// What ends an entry that has no dash of its own: each semicolon, or the last one of a line.
enum class Split : uint8_t { semicolons, lines };

/// The entries of all segments of a zone. An entry with a dash ends before the next dash alone, or
/// with its segment; a segment without a dash that begins in small letters goes on with an entry
/// before it that has no end yet.
std::vector<Pieces> items_of(const View& view, std::span<const zones::Segment> segments,
                             zones::Zone zone, Split split);

/// An entry without its label (dash, number, letter) and without the noise around it.
Pieces without_label(const View& view, const Pieces& pieces);

}  // namespace vbparse::parts
