// The cues and words of the rules in front of a reader.
#pragma once

#include <string>

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

/// The length in tokens of the longest word of a role at `at`, as it is spelled; 0 where there is
/// none.
uint32_t word_length(const View& view, uint32_t at, grammar::WordRole role);

/// The base letters of all words in `range`, without what stands between them.
std::string base_letters(const View& view, tokens::Range range);

/// The end of the print that token `at` belongs to: all up to the next blank or `end`.
uint32_t print_end(const View& view, uint32_t at, uint32_t end);

/// Whether a token is of letters.
inline bool is_word(const tokens::Token& t) {
  return t.shape != tokens::Shape::sign && t.shape != tokens::Shape::number;
}
/// Whether a token is printed in capitals, one letter included.
inline bool is_capital(const tokens::Token& t) {
  return t.shape == tokens::Shape::upper || t.shape == tokens::Shape::letter;
}

}  // namespace vbparse::mentions
