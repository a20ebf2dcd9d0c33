// Running text: what is no part of a head or foot, told by the shape of its lines.
#pragma once

#include "extract/passes.h"

namespace vbparse::extract {

/// Whether line i and the one below are of running text: long, in small letters, the sentence goes
/// over the line's end.
bool running(const Work&, uint32_t i, uint32_t end);

}  // namespace vbparse::extract
