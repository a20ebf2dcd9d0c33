// The blank lines between a line and the one that goes on from it.
#pragma once

#include "extract/passes.h"

namespace vbparse::extract {

/// The blank lines that usually stand between a line and the one that goes on from it: 0, or more
/// where a converter has put some below every line.
uint32_t usual_gap(const Work&, uint32_t first, uint32_t last);

}  // namespace vbparse::extract
