// The cues of the rules in front of a reader.
#pragma once

#include "mentions/expected.h"

namespace vbparse::mentions {

/// A record found at a token, and the phrase that shows it. `cue` is null where nothing is found.
struct CueSpot {
  const grammar::Cue* cue = nullptr;
  grammar::Spot spot{};
  explicit operator bool() const { return cue != nullptr; }
};

/// The cue of one of `kinds` (grammar::bits) that begins at token `at` and ends at `end` at most:
/// the longest; of equal ones the one with the fewest wrong letters. Reading::tolerant: also with
/// the damage that the rules allow the phrase. Not over a wide gap or a page's end. Empty where
/// there is none.
CueSpot cue_at(const View& view, uint32_t at, uint32_t end, uint64_t kinds,
               Reading reading = Reading::strict);

/// The same, wherever the cue ends, as it is spelled.
inline CueSpot cue_at(const View& view, uint32_t at, uint64_t kinds) {
  return cue_at(view, at, view.size(), kinds);
}

}  // namespace vbparse::mentions
