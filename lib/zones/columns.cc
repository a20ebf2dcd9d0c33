#include "zones/columns.h"

#include <algorithm>

#include "zones/blocks.h"
#include "zones/line_traits.h"
#include "zones/rows.h"

namespace vbparse::zones {
namespace {

using tokens::Range;

/// Whether a line without sides belongs to the right one, by its column, or as a name in a foot.
bool stands_right(const Rows& rows, const Row& row, uint32_t edge) {
  constexpr uint32_t least_indent = 15, near_edge = 6, last_of_head = 20;
  const uint32_t right = std::max(least_indent, edge - std::min(edge, near_edge));
  const bool name = are_name(rows.prints_at(row.atoms.begin)) & (row.line > last_of_head);
  const bool indented = rows.atoms[row.atoms.begin].column > right;
  return (name | indented) & !rows.has_sides(row);
}

class Orderer {
 public:
  explicit Orderer(Rows rows) : rows_(std::move(rows)) {}

  Atoms order() {
    const auto size = uint32_t(rows_.all.size());
    for (uint32_t i = 0; i < size;) {
      const bool block = rows_.has_sides(rows_.all[i]);
      i = block ? take_block(i) : take_row(i);
    }
    out_.prints = std::move(rows_.prints);
    return std::move(out_);
  }

 private:
  uint32_t take_row(uint32_t row) {
    take_side(rows_.all[row].atoms, false);
    return row + 1;
  }
  /// First the left side, then the right one.
  uint32_t take_block(uint32_t begin) {
    const Block block = block_at(rows_, begin);
    for (uint32_t r = begin; r < block.end; ++r)
      if (stands_right(rows_, rows_.all[r], block.edge))
        move_right(rows_.all[r].atoms);
    const Range atoms{rows_.all[begin].atoms.begin, rows_.all[block.end - 1].atoms.end};
    const size_t left = out_.all.size();
    take_side(atoms, false);
    const size_t right = out_.all.size();
    take_side(atoms, true);
    if (right > left)
      out_.all[right].jump = true;
    return block.end;
  }
  void move_right(Range atoms) {
    for (uint32_t i = atoms.begin; i < atoms.end; ++i)
      rows_.atoms[i].side = 1;
  }
  void take_side(Range atoms, bool right) {
    for (uint32_t i = atoms.begin; i < atoms.end; ++i) {
      if ((rows_.atoms[i].side > 0) != right)
        continue;
      out_.all.push_back(rows_.atoms[i]);
      out_.prints_of.push_back(rows_.prints_of[i]);
    }
  }

  Rows rows_;
  Atoms out_;
};

}  // namespace

Atoms read_atoms(const mentions::View& view) { return Orderer(read_rows(view)).order(); }

}  // namespace vbparse::zones
