#include "mentions/cues.h"

#include <tuple>

namespace vbparse::mentions {

namespace {

/// The record of one of `kinds` that a phrase has; null where it has none.
const grammar::Cue* cue_of(const View& view, grammar::PhraseId phrase, uint64_t kinds) {
  for (const grammar::Meaning& m : view.rules.phrases.meanings(phrase))
    if (m.of == grammar::PhraseOf::cue && kinds & grammar::bit(view.rules.cues[m.record].kind))
      return &view.rules.cues[m.record];
  return nullptr;
}

/// By length, then as it is spelled, then by wrong letters.
auto order_of(const grammar::Spot& spot) {
  return std::tuple(spot.length, spot.exact, -int(spot.edits));
}

}  // namespace

CueSpot cue_at(const View& view, uint32_t at, uint32_t end, uint64_t kinds, Reading reading) {
  CueSpot found;
  for (const grammar::Spot& spot : view.spots_at(at)) {
    const bool damaged = !spot.exact & (reading == Reading::strict);
    const bool apart = !View::is_near(spot.crosses);
    if (apart | damaged | (spot.end() > end))
      continue;
    const grammar::Cue* cue = cue_of(view, spot.phrase, kinds);
    if (cue && order_of(spot) > order_of(found.spot))
      found = {cue, spot};
  }
  return found;
}

}  // namespace vbparse::mentions
