// The letters of the cues that head and foot are known by.
#pragma once

#include "vbparse/grammar.h"

namespace vbparse::grammar {

/// Fills Rules::anchor_letters from the cues.
void fill_anchors(Grammar::Rules& rules);

}  // namespace vbparse::grammar
