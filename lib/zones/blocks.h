// Lines of two columns that belong together.
#pragma once

#include "zones/rows.h"

namespace vbparse::zones {

/// Rows that are read one column after the other.
struct Block {
  uint32_t end;   ///< of its rows
  uint32_t edge;  ///< the column where the right side begins
};

/// The block that begins with a row of two sides. It goes on over a few lines of one side, to its
/// last line of two, and with a subject on its left side below that.
Block block_at(const Rows& rows, uint32_t begin);

}  // namespace vbparse::zones
