#include "mentions/view.h"

namespace vbparse::mentions {
namespace {

using grammar::Meaning;
using grammar::PhraseOf;
using grammar::Spot;

/// The longest phrase at a token with a meaning that fits; of equal ones the last.
template <class Fit>
Phrase longest(const View& view, uint32_t at, Fit fit) {
  Phrase found;
  for (const Spot& spot : view.spots_at(at))
    for (const Meaning& m : view.rules.phrases.meanings(spot.phrase))
      if (spot.length >= found.length && fit(spot, m))
        found = {spot.length, m.record, spot.crosses};
  return found;
}

}  // namespace

const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length) {
  const Phrase found = longest(view, at, [&](const Spot&, const Meaning& m) {
    return m.of == PhraseOf::word && view.rules.words[m.record].role == role;
  });
  *length = found.length;
  return found.length ? &view.rules.words[found.record] : nullptr;
}

bool word_is(const View& view, uint32_t at, grammar::WordRole role) {
  uint32_t length = 0;
  return word_at(view, at, role, &length) != nullptr;
}

const grammar::Cue* cue_at(const View& view, uint32_t at, uint64_t kinds, uint32_t* length) {
  const Phrase found = longest(view, at, [&](const Spot& spot, const Meaning& m) {
    return spot.exact && m.of == PhraseOf::cue && (kinds & bit(view.rules.cues[m.record].kind));
  });
  *length = found.length;
  return found.length ? &view.rules.cues[found.record] : nullptr;
}

Phrase phrase_at(const View& view, uint32_t at, PhraseOf what) {
  return longest(view, at, [&](const Spot&, const Meaning& m) { return m.of == what; });
}

}  // namespace vbparse::mentions
