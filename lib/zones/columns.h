// The atoms of a text in reading order.
#pragma once

#include <vector>

#include "zones/prints.h"

namespace vbparse::zones {

struct Atoms {
  std::vector<Atom> all;
  /// Of each atom its prints, [begin, end) in `prints`; none of a run.
  std::vector<tokens::Range> prints_of;
  std::vector<Print> prints;
};

/// The atoms of a text in reading order: of two columns first the left one. Far from head and foot
/// one atom stands for a run of cells. No two atoms share a token; tokens in none of them draw
/// something and say nothing: rules, bars of tables, marks between pages. Linear in the text.
Atoms read_atoms(const mentions::View& view);

}  // namespace vbparse::zones
