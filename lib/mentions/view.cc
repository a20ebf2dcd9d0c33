#include "mentions/view.h"

#include <algorithm>

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
      if (spot.length >= found.length && fit(m))
        found = {spot.length, m.record, spot.crosses};
  return found;
}

}  // namespace

const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length) {
  const Phrase found = longest(view, at, [&](const Meaning& m) {
    return m.of == PhraseOf::word && view.rules.words[m.record].role == role;
  });
  if (!found.length)
    return nullptr;
  *length = found.length;
  return &view.rules.words[found.record];
}

uint32_t spelled_at(const View& view, uint32_t at, grammar::WordRole role) {
  uint32_t length = 0;
  if (view.may_begin(at, grammar::bit(role)))
    word_at(view, at, role, &length);
  return length;
}

Phrase phrase_at(const View& view, uint32_t at, PhraseOf what) {
  return longest(view, at, [&](const Meaning& m) { return m.of == what; });
}

bool has_capitals(const View& view, tokens::Range range) {
  return std::ranges::any_of(view.tokens_in(range), [](const tokens::Token& t) {
    return t.shape == tokens::Shape::upper;
  });
}

std::string base_letters(const View& view, tokens::Range range) {
  std::string letters;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (view.is_word(i))
      letters += view.base(i);
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
