// Running text that the zone of the head took in: no part of the head goes on in it.
#include <algorithm>

#include "extract/head/head.h"

namespace vbparse::extract {

uint32_t text_begin(Draft& d, uint32_t end) {
  const auto& lines = d.work.layout.lines;
  uint32_t taken = 0;  // where the last part ends
  for (const Mark& m : d.marks)
    if (m.part != unplaced && m.part != "furniture")
      taken = std::max(taken, m.span.end);
  uint32_t at = d.extent.first;
  while (at < end && (lines[at].span.begin < taken || !running(d.work, at, end)))
    ++at;
  if (at < end)
    std::erase_if(d.marks, [&](const Mark& m) { return m.span.begin >= lines[at].span.begin; });
  return at;
}

}  // namespace vbparse::extract
