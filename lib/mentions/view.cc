#include "mentions/view.h"

namespace vbparse::mentions {

const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length) {
  const grammar::Word* found = nullptr;
  for (const grammar::Spot& spot : view.spots_at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase)) {
      if (m.of != grammar::PhraseOf::word || view.rules.words[m.record].role != role)
        continue;
      found = &view.rules.words[m.record];
      *length = spot.length;
    }
  return found;
}

bool word_is(const View& view, uint32_t at, grammar::WordRole role) {
  uint32_t length = 0;
  return word_at(view, at, role, &length) != nullptr;
}

const grammar::Cue* cue_at(const View& view, uint32_t at, uint64_t kinds, uint32_t* length) {
  const grammar::Cue* found = nullptr;
  *length = 0;
  for (const grammar::Spot& spot : view.spots_at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase)) {
      if (m.of != grammar::PhraseOf::cue || !spot.exact)
        continue;
      const grammar::Cue& cue = view.rules.cues[m.record];
      if (!(kinds & bit(cue.kind)))
        continue;
      found = &cue;
      *length = spot.length;  // longer ones come later
    }
  return found;
}

uint32_t phrase_at(const View& view, uint32_t at, grammar::PhraseOf what) {
  uint32_t length = 0;
  for (const grammar::Spot& spot : view.spots_at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase))
      if (spot.exact && m.of == what)
        length = spot.length;  // longer ones come later
  return length;
}

}  // namespace vbparse::mentions
