// Lines as rows of atoms, in the order of the text.
#pragma once

#include <vector>

#include "zones/cuts.h"
#include "zones/prints.h"

namespace vbparse::zones {

/// The atoms of a line, or of a run of lines far from head and foot.
struct Row {
  tokens::Range atoms;  ///< by their places in Rows::atoms
  uint32_t line;        ///< the first
  bool wanted;          ///< near head or foot
};

struct Rows {
  std::vector<Row> all;
  std::vector<Atom> atoms;
  std::vector<tokens::Range> prints_of;  ///< of each atom, in `prints`; empty for a run
  std::vector<Print> prints;

  bool has_sides(const Row& row) const { return atoms[row.atoms.end - 1].side > 0; }
  std::span<const Print> prints_at(uint32_t atom) const {
    return std::span(prints).subspan(prints_of[atom].begin, prints_of[atom].size());
  }
  /// The cues that an atom begins with.
  CueSet cues_at(uint32_t atom) const;
  /// The characters of a row's first atom, a blank after each print.
  uint32_t characters(const Row& row) const;
};

/// All rows of a text, with sides as each line tells them. Lines that are drawn have none.
Rows read_rows(const mentions::View& view);

}  // namespace vbparse::zones
