// Cuts at mottos and taglines, Kính gửi and Nơi nhận, in any damage.
#pragma once

#include "zones/line_cuts.h"
#include "zones/near.h"

namespace vbparse::zones {

/// Adds them to a line that `near` has read, and the damaged ones to Print::cues. A motto or
/// tagline is cut where it fits best, not where it first may begin, and not within.
void cut_at_anchors(const mentions::View& view, const NearCues& near, LineCuts& line);

}  // namespace vbparse::zones
