// Where an entry of a list ends on a scanned page.
#pragma once

#include <span>

#include "parts/pieces.h"

namespace vbparse::parts {

/// How many of an entry's tokens are its own: what a pen or a stamp has left after its end is none
/// of it ("- Sở A; ^/ấi #4 Z"). `archive`: the entry is the archive line, in which a colon ends
/// nothing. All tokens where there is no such noise.
uint32_t end_before_noise(const View& view, std::span<const uint32_t> tokens, bool archive);

}  // namespace vbparse::parts
