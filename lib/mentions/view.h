// What a reader looks at: the tokens of a text, the phrases in it, the rules.
//
// Readers know no context. Each is asked at a token and answers with what it has read from there
// on, or with nothing; what it is read for is the business of who asks.
#pragma once

#include <span>
#include <string_view>

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
  bool goes_on(uint32_t i) const { return goes_on(token(i).before); }
  static bool goes_on(tokens::Before before) {
    return before != tokens::Before::cell && before != tokens::Before::page;
  }
  /// Token `i`; after the last token one that is neither word, number nor sign, and far from it.
  const tokens::Token& token(uint32_t i) const { return i < size() ? tokens[i] : nothing; }
  bool is_number(uint32_t i) const { return token(i).shape == tokens::Shape::number; }
  bool is_sign(uint32_t i) const { return token(i).shape == tokens::Shape::sign; }
  bool is_word(uint32_t i) const { return token(i).shape < tokens::Shape::number; }
  /// Whether nothing stands between token `i` and the one before it.
  bool is_glued(uint32_t i) const { return token(i).before == tokens::Before::nothing; }
  /// Whether token `i` is this sign, or a run of it.
  bool is_sign(uint32_t i, char sign) const { return token(i).word == tokens::sign_id(sign); }
  /// Whether token `i` is one of these signs or a run of it.
  bool is_run_of(uint32_t i, std::string_view signs) const {
    const tokens::Token& t = token(i);
    return t.word < tokens::any_sign && signs.find(char(t.word)) != signs.npos;
  }
  /// The phrases that begin at token `i`; none after the last token.
  std::span<const grammar::Spot> spots_at(uint32_t i) const {
    return i < size() ? spots.at(i) : std::span<const grammar::Spot>();
  }

  static constexpr tokens::Token nothing{
      0, 0, tokens::Shape(0xFF), tokens::Before::page, false, false, 0, 0, 0};
};

/// The word of a role that begins at token `at`, the longest one; `length` gets its tokens. Null
/// where there is none.
const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length);

/// Whether a word of a role begins at token `at`.
bool word_is(const View& view, uint32_t at, grammar::WordRole role);

/// The cue of one of `kinds` (bits of CueKind) that begins at token `at` as it is spelled, the
/// longest one; `length` gets its tokens. Null where there is none.
const grammar::Cue* cue_at(const View& view, uint32_t at, uint64_t kinds, uint32_t* length);

/// The longest phrase of a kind that begins at token `at`, marks and tones wrong where its record
/// allows that.
struct Phrase {
  uint32_t length = 0;  ///< in tokens; 0: there is none
  uint16_t record = 0;
  tokens::Before crosses = tokens::Before::nothing;
};
Phrase phrase_at(const View& view, uint32_t at, grammar::PhraseOf what);

}  // namespace vbparse::mentions
