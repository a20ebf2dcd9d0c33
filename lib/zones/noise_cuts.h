// Cuts that part noise from the ends of a line.
#pragma once

#include "zones/line_cuts.h"

namespace vbparse::zones {

void cut_at_noise(LineCuts& line);

}  // namespace vbparse::zones
