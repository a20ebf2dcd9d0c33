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

const grammar::Cue* cue_at(const View& view, uint32_t at, uint64_t kinds, uint32_t* length) {
  *length = 0;
  if (at >= view.size())
    return nullptr;
  const grammar::Cue* found = nullptr;
  for (const grammar::Spot& spot : view.spots.at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase)) {
      if (!spot.exact || m.of != grammar::PhraseOf::cue || spot.length < *length ||
          !(kinds & bit(view.rules.cues[m.record].kind)))
        continue;
      found = &view.rules.cues[m.record];
      *length = spot.length;
    }
  return found;
}

uint32_t phrase_at(const View& view, uint32_t at, grammar::PhraseOf what) {
  uint32_t length = 0;
  if (at >= view.size())
    return length;
  for (const grammar::Spot& spot : view.spots.at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase))
      if (spot.exact && m.of == what && spot.length > length)
        length = spot.length;
  return length;
}

}  // namespace vbparse::mentions
