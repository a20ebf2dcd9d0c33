// What a law's name prints after it.
#include "extract/cite/cite.h"

namespace vbparse::extract {

using grammar::bits;

Tail read_law_tail(const Context& c, uint32_t at) {
  Tail tail = read_tail(c, at);
  tail.subject.reset();
  if (!tail.issuer)
    return tail;
  // "Luật Doanh nghiệp của Việt Nam": only an organ has issued it. After a comma "của" continues
  // the clause: "theo quy định của Pháp lệnh luật sư, của Trung tâm trợ giúp pháp lý"
  const uint32_t next = c.skip(at);
  const bool apart = c.at(next) == ',' && c.cue(c.skip(next + 1), bits(CueKind::issued_by));
  const bool organ = c.cue(tail.issuer->begin, bits(CueKind::organ_head));
  return organ & !apart ? tail : Tail{at, {}, {}, {}, {}, false};
}

}  // namespace vbparse::extract
