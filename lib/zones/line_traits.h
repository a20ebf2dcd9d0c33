// What prints have beside them on their line.
#pragma once

#include <span>

#include "zones/prints.h"

namespace vbparse::zones {

/// Fills the traits of a line's prints that tell of other prints on it: Trait::after_capitals and
/// the later ones. The cues of the prints are known.
void read_neighbours(std::span<Print> line);

/// How many words a name has.
constexpr uint32_t shortest_name = 2, longest_name = 5;
/// Whether prints are a name: two to five words, each with one capital at its begin.
bool are_name(std::span<const Print> prints);

}  // namespace vbparse::zones
