#include "mentions/view.h"

namespace vbparse::mentions {

const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length) {
  if (at >= view.size())
    return nullptr;
  const grammar::Word* found = nullptr;
  for (const grammar::Spot& spot : view.spots.at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase)) {
      if (m.of != grammar::PhraseOf::word || view.rules.words[m.record].role != role)
        continue;
      found = &view.rules.words[m.record];
      *length = spot.length;
    }
  return found;
}

}  // namespace vbparse::mentions
