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

uint32_t spelled_at(const View& view, uint32_t at, grammar::WordRole role) {
  uint32_t length = 0;
  if (view.may_begin(at, grammar::bit(role)))
    word_at(view, at, role, &length);
  return length;
}

}  // namespace vbparse::mentions
