// The parts of head and foot as a record has them: where strings are made.
#pragma once

#include "parts/head_and_foot.h"

namespace vbparse::parts {

/// Fills the fields of head and foot of a record, and the spans of its scalar parts.
void render(const View& view, const HeadAndFoot& parts, Record& record);

}  // namespace vbparse::parts
