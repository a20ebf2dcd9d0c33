// Which lines stand near the head or a foot: only these are cut and read.
#pragma once

#include <vector>

#include "zones/near.h"

namespace vbparse::zones {

/// Where a line stands.
struct Place {
  bool drawn = false;  ///< it says nothing
  bool head = false, foot = false;
  bool late = false;    ///< near a foot, and not above the first
  uint32_t blanks = 0;  ///< blank and drawn lines before it
  bool wanted() const { return head | foot; }
};

/// The place of each line of the text.
std::vector<Place> places_of_lines(const mentions::View& view, NearCues& near);

}  // namespace vbparse::zones
