// The header's cells in reading order: the left column, then the right one.
#include <algorithm>

#include "extract/head/head.h"

namespace vbparse::extract {
namespace {

/// A wide gap that is a blank to be filled, not the space between columns: "Số:      /QĐ-UBND",
/// "ngày     tháng".
bool left_blank(std::string_view before, std::string_view after) {
  for (const std::string_view open : {"số:", "số", "số :", "ngày", "tháng", "năm", ","})
    if (before.ends_with(open)) {
      const char c = after[0];
      return c == '/' || c == '-' || (c >= '0' && c <= '9') || after.starts_with("tháng") ||
             after.starts_with("năm") || after.starts_with("ngày");
    }
  const char last = before.back();
  return (after.starts_with("tháng") || after.starts_with("năm")) &&
         (before.find("ngày") != std::string_view::npos || (last >= '0' && last <= '9'));
}

/// The first of the cells at a line's end that belong together.
uint32_t last_cell(const Work& w, const Line& l) {
  uint32_t k = l.first_cell + l.cells - 1;
  while (k > l.first_cell && left_blank(w.layout.folded_text(w.layout.cells[k - 1]),
                                        w.layout.folded_text(w.layout.cells[k])))
    --k;
  return k;
}

}  // namespace

const HeadText::Piece& HeadText::piece_at(uint32_t at) const {
  return *std::prev(std::upper_bound(pieces.begin(), pieces.end(), at,
                                     [](uint32_t a, const Piece& p) { return a < p.begin; }));
}

HeadText linearize(const Work& w, uint32_t first, uint32_t last, const LineSet& used) {
  const auto& lines = w.layout.lines;
  // Two columns where a line has two cells; the right one begins where the last cells do.
  uint32_t split = UINT32_MAX;
  for (uint32_t i = first; i < last; ++i) {
    if (lines[i].cells < 2 || lines[i].rule || used.has(i))
      continue;
    const uint32_t at = last_cell(w, lines[i]);
    if (at > lines[i].first_cell)
      split = std::min(split, w.layout.cells[at].column);
  }
  HeadText head;
  const auto add = [&](uint32_t line, uint32_t fold_begin, uint32_t fold_end, uint32_t column,
                       bool right) {
    const auto begin = uint32_t(head.folded.text.size());
    head.folded.append(w.layout.folded, fold_begin, fold_end);
    const auto end = uint32_t(head.folded.text.size());
    const uint32_t next = head.folded.source(end - 1, end).end;
    head.pieces.push_back({begin, end, line, column, right});
    head.folded.append(" ", next, next + 1);
  };
  for (const bool right : {false, true})
    for (uint32_t i = first; i < last; ++i) {
      if (used.has(i) || lines[i].rule)
        continue;
      const uint32_t end = lines[i].first_cell + lines[i].cells, final = last_cell(w, lines[i]);
      for (uint32_t k = lines[i].first_cell; k < end;) {
        uint32_t stop = k + 1;
        while (stop < end && left_blank(w.layout.folded_text(w.layout.cells[stop - 1]),
                                        w.layout.folded_text(w.layout.cells[stop])))
          ++stop;
        const Cell& c = w.layout.cells[k];
        const bool of_right =
            split != UINT32_MAX &&
            (final > lines[i].first_cell ? k >= final && c.column >= split : c.column + 4 >= split);
        if (of_right == right)
          add(i, c.fold_begin, w.layout.cells[stop - 1].fold_end, c.column, right);
        k = stop;
      }
    }
  return head;
}

}  // namespace vbparse::extract
