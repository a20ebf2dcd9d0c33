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
  /// Whether words of these roles (bits of WordRole) may begin at token `i`, as they are spelled: a
  /// quick look before word_at(). False after the last token.
  bool may_begin(uint32_t i, uint64_t roles) const {
    return i < size() && rules.phrases.begun(tokens[i].word) & roles;
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

}  // namespace vbparse::mentions
