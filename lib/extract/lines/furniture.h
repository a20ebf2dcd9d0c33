// Furniture needs proof: a word that a stamp has and a text, too, proves nothing alone.
#pragma once

#include "extract/passes.h"

namespace vbparse::extract {

/// Takes back the cues with the value "beside" ("Cơ quan:", "Số hiệu:") where no other line of a
/// stamp or a portal stands near.
void doubt_furniture(std::vector<Facts>&);

}  // namespace vbparse::extract
