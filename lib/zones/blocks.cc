#include "zones/blocks.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

constexpr uint32_t widest_alone = 60;   // characters of a line that belongs to no column
constexpr uint32_t most_between = 4;    // lines of one side between lines of two
constexpr uint32_t most_blanks = 3;     // blank lines within a block
constexpr uint32_t longest_below = 50;  // characters of a line that goes on below V/v

bool is_addressing(const Rows& rows, const Row& row) {
  return rows.cues_at(row.atoms.begin) & bit(Cue::addressing);
}

/// Whether a row may be between two of a block.
bool goes_on(const Rows& rows, const Row& row) {
  const bool near = row.wanted & (rows.atoms[row.atoms.begin].blanks <= most_blanks);
  const bool alone = rows.characters(row) > widest_alone + 1 || is_addressing(rows, row);
  return near & (rows.has_sides(row) | !alone);
}

uint32_t edge_of(const Rows& rows, tokens::Range atoms) {
  uint32_t edge = UINT32_MAX;
  for (uint32_t i = atoms.begin; i < atoms.end; ++i)
    edge = std::min(edge, rows.atoms[i].side ? rows.atoms[i].column : UINT32_MAX);
  return edge;
}

bool has_subject_on_left(const Rows& rows, tokens::Range atoms) {
  uint32_t found = 0;
  for (uint32_t i = atoms.begin; i < atoms.end; ++i) {
    const bool left = rows.atoms[i].side == 0;
    found += left & ((rows.cues_at(i) & bit(Cue::subject)) != 0);
  }
  return found > 0;
}

/// Whether a row goes on with a subject on the left side.
bool goes_on_below(const Rows& rows, const Row& row, uint32_t edge) {
  constexpr uint32_t apart = 5;
  const Atom& first = rows.atoms[row.atoms.begin];
  const bool left = row.wanted & (first.blanks == 0) & (first.column + apart < edge);
  Letters letters;
  for (const Print& p : rows.prints_at(row.atoms.begin))
    letters.add(p);
  const bool narrow = rows.characters(row) <= longest_below;
  const bool small = !letters.are_capitals();
  return (left & narrow & small) && !rows.has_sides(row) && !is_addressing(rows, row);
}

}  // namespace

Block block_at(const Rows& rows, uint32_t begin) {
  const auto size = uint32_t(rows.all.size());
  uint32_t end = begin + 1;
  for (uint32_t j = end; j < std::min(size, end + most_between) && goes_on(rows, rows.all[j]); ++j)
    end = rows.has_sides(rows.all[j]) ? j + 1 : end;
  const uint32_t atoms_begin = rows.all[begin].atoms.begin, atoms_end = rows.all[end - 1].atoms.end;
  const uint32_t edge = edge_of(rows, {atoms_begin, atoms_end});
  const Row& last_but_one = rows.all[end - std::min(end - begin, 2u)];
  if (has_subject_on_left(rows, {last_but_one.atoms.begin, atoms_end}))
    while (end < size && goes_on_below(rows, rows.all[end], edge))
      ++end;
  return {end, edge};
}

}  // namespace vbparse::zones
