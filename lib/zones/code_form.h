// Codes by their form alone: / or - and capitals after it.
#pragma once

#include "zones/cues.h"

namespace vbparse::zones {

/// Cue::code where a notation and a number stand in `range`, or the word "số" is one of its `cues`;
/// Cue::notation where there is no number; else nothing.
CueSet cue_of_code(const mentions::View& view, tokens::Range range, CueSet cues);

}  // namespace vbparse::zones
