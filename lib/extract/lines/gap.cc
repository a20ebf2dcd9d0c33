#include "extract/lines/gap.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vbparse::extract {

uint32_t usual_gap(const Work& w, uint32_t first, uint32_t last) {
  // lines that do not end a sentence tell: what follows them is mostly the rest of it
  std::array<size_t, 5> gaps{};
  for (uint32_t i = first + 1; i < last; ++i) {
    if (w.facts[i - 1].sentence_end || w.layout.lines[i - 1].rule || w.layout.lines[i].rule)
      continue;
    ++gaps[std::min<size_t>(w.layout.lines[i].blanks_before, gaps.size() - 1)];
  }
  const size_t wide = std::accumulate(gaps.begin() + 1, gaps.end(), size_t(0));
  if (wide <= gaps[0] || wide < 3)
    return 0;
  return uint32_t(std::max_element(gaps.begin() + 1, gaps.end()) - gaps.begin());
}

}  // namespace vbparse::extract
