// What a reader looks at: the tokens of a text, the phrases in it, the rules.
//
// Readers know no context. Each is asked at a token and answers with what it has read from there
// on, or with nothing; what it is read for is the business of who asks.
#pragma once

#include "grammar/rules.h"
#include "grammar/spots.h"
#include "tokens/token.h"

namespace vbparse::mentions {

struct View {
  using Shape = tokens::Shape;
  const tokens::Tokens& tokens;
  const grammar::Spots& spots;
  const Grammar::Rules& rules;

  const tokens::Token& operator[](uint32_t i) const { return tokens[i]; }
  uint32_t size() const { return tokens.size(); }
  /// What token `i` is; false after the last token.
  bool is_number(uint32_t i) const { return i < size() && tokens[i].shape == Shape::number; }
  bool is_sign(uint32_t i) const { return i < size() && tokens[i].shape == Shape::sign; }
  bool is_word(uint32_t i) const { return i < size() && !is_number(i) && !is_sign(i); }
  /// Whether nothing stands between token `i` and the one before it; false after the last token.
  bool is_glued(uint32_t i) const {
    return i < size() && tokens[i].before == tokens::Before::nothing;
  }
  /// Whether token `i` is this sign; false after the last token.
  bool is_sign(uint32_t i, char sign) const {
    return i < size() && tokens[i].word == tokens::sign_id(sign);
  }
};

/// Roles of words as bits.
constexpr uint64_t bit(grammar::WordRole role) { return uint64_t(1) << unsigned(role); }

/// The roles of the words that begin at token `at`, as bits; 0 after the last token.
inline uint64_t roles_at(const View& view, uint32_t at) {
  uint64_t roles = 0;
  if (at < view.size())
    for (const grammar::Spot& spot : view.spots.at(at))
      for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase))
        if (m.of == grammar::PhraseOf::word)
          roles |= bit(view.rules.words[m.record].role);
  return roles;
}

/// The word of a role that begins at token `at`, the longest one; `length` gets its tokens. Null
/// where there is none.
const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length);

}  // namespace vbparse::mentions
