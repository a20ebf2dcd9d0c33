// The number of a feature: features.h lays them out, weights.h weighs them.
#pragma once

#include <cstdint>

namespace vbparse::zones {

/// A feature of an atom: a small number.
using Feature = uint16_t;

}  // namespace vbparse::zones
