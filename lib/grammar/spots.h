// Every phrase of the rules in a text, found in one pass over its tokens.
//
//     Căn cứ Luật Tổ chức chính quyền địa phương …
//     └ cue ┘└ law ──────────────────────────────┘
//     └ ─ ─ ┘└cue┘└─ cue ┘└ … all of them, also those within others
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/phrases.h"
#include "tokens/token.h"

namespace vbparse::grammar {

/// A phrase at a place. Blanks between its tokens do not matter, nor does a line's end: `crosses`
/// tells.
struct Spot {
  uint32_t at;  ///< its first token
  PhraseId phrase = 0;
  uint8_t length = 0;          ///< in tokens
  tokens::Before crosses : 3;  ///< the widest thing between its tokens
  bool exact : 1;              ///< as it is spelled; otherwise marks and tones are wrong too
  uint8_t edits : 4;           ///< letters that are wrong
  uint32_t end() const { return at + length; }
};
static_assert(sizeof(Spot) == 8, "a spot is read as one word");

struct Spots {
  std::vector<Spot>
      all;  ///< by their first tokens; of each first those that are exact, shorter ones first
  std::vector<uint32_t> first;  ///< of each token, and of the end: its first spot

  /// The spots that begin at a token.
  std::span<const Spot> at(uint32_t token) const { return in({token, token + 1}); }
  /// The spots that begin in a range.
  std::span<const Spot> in(tokens::Range range) const {
    return std::span(all).subspan(first[range.begin], first[range.end] - first[range.begin]);
  }
};

/// All phrases as they are spelled; those with a tolerance also where marks and tones are wrong,
/// or where that is allowed letters of a word that is no syllable (quyét, Thdng). A print that is
/// right for one phrase is no damaged other one of the same length.
Spots find_spots(const tokens::Tokens& tokens, const Phrases& phrases);

}  // namespace vbparse::grammar
