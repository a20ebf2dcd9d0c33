// The form of one print: its letters, capitals and traits.
#pragma once

#include "zones/prints.h"

namespace vbparse::zones {

/// Fills all of a print but its tokens, gap and cues; the traits that need its line are left out.
void read_form(const mentions::View& view, Print& print);

}  // namespace vbparse::zones
