#include "extract/lines/running.h"

namespace vbparse::extract {

bool running(const Work& w, uint32_t i, uint32_t end) {
  if (i + 1 >= end)
    return false;
  const auto wide = [&](uint32_t line, uint32_t width) {
    const Facts& f = w.facts[line];
    return w.layout.lines[line].cells == 1 && !w.layout.lines[line].table && f.width >= width &&
           f.upper * 2 < f.letters && !f.stamp;
  };
  return wide(i, 60) && wide(i + 1, 30) && !w.facts[i].sentence_end &&
         w.layout.lines[i + 1].blanks_before == 0 && w.layout.lines[i].indent < 20 &&
         !w.starts(i, CueKind::subject) && !w.starts(i, CueKind::number) &&
         !w.starts(i + 1, CueKind::subject);
}

}  // namespace vbparse::extract
