// Cuts at the place and date of a document.
#pragma once

#include "zones/date_finder.h"
#include "zones/line_cuts.h"

namespace vbparse::zones {

/// Adds all dates of a line to Print::cues. The first of a line of the head cuts before the place
/// that stands before it, and joins both; not in a sentence.
void cut_at_dates(const mentions::View& view, const DateFinder& dates, LineCuts& line);

}  // namespace vbparse::zones
