// The cuts of one line as they are proposed.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "zones/lines.h"
#include "zones/prints.h"

namespace vbparse::zones {

/// Of each print of a line: the cue that proposes a cut before it; Cut::none where a gap does, or
/// where the line begins; nothing where there is no cut.
using Cuts = std::vector<std::optional<Cut>>;

/// A line near head or foot and its cuts.
struct LineCuts {
  std::span<Print> line;
  Place place;
  Cuts cuts;

  uint32_t size() const { return uint32_t(line.size()); }
  /// A cut where there is none; nothing after the line's end.
  void propose(size_t print, Cut cut) {
    if (print < cuts.size())
      cuts[print] = cuts[print].value_or(cut);
  }
  /// No cut between prints first and last, which includes last.
  void join(uint32_t first, uint32_t last) {
    for (uint32_t i = first + 1; i <= last; ++i)
      cuts[i].reset();
  }
  /// The first print from `print` on that begins at a token or after it.
  uint32_t print_after(uint32_t print, uint32_t token) const {
    while (print < size() && line[print].tokens.begin < token)
      ++print;
    return print;
  }
  /// Whether a small word stands before a print, with no sign between them.
  bool follows_prose(uint32_t print) const {
    return print > 0 && line[print - 1].has(Trait::small_word);
  }
};

}  // namespace vbparse::zones
