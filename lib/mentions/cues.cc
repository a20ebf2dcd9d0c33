#include "mentions/cues.h"

#include <span>
#include <tuple>

namespace vbparse::mentions {

using tokens::Before;

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
  const auto spots = at < end ? view.spots.at(at) : std::span<const grammar::Spot>();
  for (const grammar::Spot& spot : spots) {
    const bool apart = (spot.crosses == Before::cell) | (spot.crosses == Before::page);
    const bool damaged = !spot.exact & (reading == Reading::strict);
    if (apart | damaged | (spot.end() > end))
      continue;
    const grammar::Cue* cue = cue_of(view, spot.phrase, kinds);
    if (cue && order_of(spot) > order_of(found.spot))
      found = {cue, spot};
  }
  return found;
}

uint32_t word_length(const View& view, uint32_t at, grammar::WordRole role) {
  uint32_t length = 0;
  word_at(view, at, role, &length);
  return length;
}

static std::string_view base_of(const View& view, const tokens::Token& t) {
  return t.word == tokens::unknown_word ? view.tokens.base(view.tokens.unknown[t.value])
                                        : view.rules.phrases.lexicon().base(t.bare);
}

std::string base_letters(const View& view, tokens::Range range) {
  std::string letters;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (view.is_word(i))
      letters += base_of(view, view[i]);
  }
  return letters;
}

uint32_t print_end(const View& view, uint32_t at, uint32_t end) {
  do
    ++at;
  while ((at < end) & view.is_glued(at));
  return at;
}

}  // namespace vbparse::mentions
