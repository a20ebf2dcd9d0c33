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
  const tokens::Tokens& tokens;
  const grammar::Spots& spots;
  const Grammar::Rules& rules;

  const tokens::Token& operator[](uint32_t i) const { return tokens[i]; }
  uint32_t size() const { return tokens.size(); }
  /// Whether token `i` goes on where the one before it ends, perhaps in the next line, but not in
  /// another cell or on another page; false after the last token.
  bool goes_on(uint32_t i) const { return i < size() && goes_on(tokens[i].before); }
  static bool goes_on(tokens::Before before) {
    return before != tokens::Before::cell && before != tokens::Before::page;
  }
  /// Whether token `i` is this sign; false after the last token.
  bool is_sign(uint32_t i, char sign) const {
    return i < size() && tokens[i].word == tokens::sign_id(sign);
  }
};

/// The word of a role that begins at token `at`, the longest one; `length` gets its tokens. Null
/// where there is none.
const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length);

/// The cue of one of `kinds` (bits of CueKind) that begins at token `at` as it is spelled, the
/// longest one; `length` gets its tokens. Null where there is none.
const grammar::Cue* cue_at(const View& view, uint32_t at, uint64_t kinds, uint32_t* length);

/// How many tokens the longest phrase of a kind has that begins at token `at` as it is spelled; 0
/// for none.
uint32_t phrase_at(const View& view, uint32_t at, grammar::PhraseOf what);

}  // namespace vbparse::mentions
