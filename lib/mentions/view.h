// What a reader looks at: the tokens of a text, the phrases in it, the rules.
//
// Readers know no context. Each is asked at a token and answers with what it has read from there
// on, or with nothing; what it is read for is the business of who asks.
#pragma once

#include <span>
#include <string>
#include <string_view>

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
  /// The tokens in `range`, which must end within the text.
  std::span<const tokens::Token> tokens_in(tokens::Range range) const {
    return std::span(tokens.tokens).subspan(range.begin, range.size());
  }
  /// Token `i`; after the last token one that is neither word, number nor sign, and far from it.
  const tokens::Token& token(uint32_t i) const { return i < size() ? tokens[i] : nothing; }
  /// Whether token `i` stands near the one before it, perhaps in the next line, but not in another
  /// cell or on another page; false after the last token.
  bool is_near(uint32_t i) const { return is_near(token(i).before); }
  static bool is_near(tokens::Before before) {
    return before != tokens::Before::cell && before != tokens::Before::page;
  }
  bool is_number(uint32_t i) const { return token(i).shape == Shape::number; }
  /// Whether token `i` is a number of four figures from 1900 to 2099.
  bool is_year(uint32_t i) const {
    constexpr uint32_t first = 1900, years = 200;
    constexpr uint16_t figures = 4;
    const tokens::Token& t = token(i);
    return (t.shape == Shape::number) & (t.size == figures) & (t.value - first < years);
  }
  bool is_sign(uint32_t i) const { return token(i).shape == Shape::sign; }
  bool is_word(uint32_t i) const { return token(i).shape < Shape::number; }
  /// Whether nothing stands between token `i` and the one before it.
  bool is_glued(uint32_t i) const { return token(i).before == tokens::Before::nothing; }
  /// Whether token `i` is this sign, or a run of it.
  bool is_sign(uint32_t i, char sign) const { return token(i).word == tokens::sign_id(sign); }
  /// Whether token `i` is one of these signs or a run of it.
  bool is_run_of(uint32_t i, std::string_view signs) const {
    const tokens::Token& t = token(i);
    return t.word < tokens::any_sign && signs.find(char(t.word)) != signs.npos;
  }
  /// Whether token `i` is one of these signs, alone.
  bool is_one_of(uint32_t i, std::string_view signs) const {
    return token(i).value == 1 && is_run_of(i, signs);
  }
  /// The base letters of token `i`, a word, whether a rule knows it or not.
  std::string_view base(uint32_t i) const {
    const tokens::Token& t = tokens[i];
    return t.word == tokens::unknown_word ? tokens.base(tokens.unknown[t.value])
                                          : rules.phrases.lexicon().base(t.bare);
  }
  /// Whether words of these roles (bits of WordRole) may begin at token `i`, as they are spelled: a
  /// quick look before word_at().
  bool may_begin(uint32_t i, uint64_t roles) const {
    return rules.phrases.begun(token(i).word) & roles;
  }
  /// The phrases that begin at token `i`; none after the last token.
  std::span<const grammar::Spot> spots_at(uint32_t i) const {
    return i < size() ? spots.at(i) : std::span<const grammar::Spot>();
  }

  static constexpr tokens::Token nothing{0, 0, Shape(0xFF), tokens::Before::page, false, false, 0,
                                         0, 0};
};

/// How many tokens the word of a role has that begins at token `at`, as it is spelled; 0 where
/// there is none.
uint32_t spelled_at(const View& view, uint32_t at, grammar::WordRole role);

/// The word of a role that begins at token `at`, the longest one; `length` gets its tokens. Null
/// where there is none.
const grammar::Word* word_at(const View& view, uint32_t at, grammar::WordRole role,
                             uint32_t* length);

/// The longest phrase of a kind that begins at token `at`, with the damage that its record allows.
struct Phrase {
  uint32_t length = 0;  ///< in tokens; 0: there is none
  uint16_t record = 0;
  tokens::Before crosses = tokens::Before::nothing;
};
Phrase phrase_at(const View& view, uint32_t at, grammar::PhraseOf what);

/// Whether one of the tokens in `range` is a word in capitals: pHỏ GIÁM ĐỐC.
bool has_capitals(const View& view, tokens::Range range);

/// The base letters of all words in `range`, without what stands between them.
std::string base_letters(const View& view, tokens::Range range);

/// The end of the print that token `at` belongs to: all up to the next blank or `end`.
uint32_t print_end(const View& view, uint32_t at, uint32_t end);

/// Whether a token is printed in capitals, one letter included.
inline bool is_capital(const tokens::Token& t) {
  return t.shape == tokens::Shape::upper || t.shape == tokens::Shape::letter;
}

}  // namespace vbparse::mentions
