// The words of one text: each print is spelled once, and looked up from then on.
#pragma once

#include <string_view>
#include <vector>

#include "tokens/lexicon.h"
#include "tokens/spelling.h"
#include "tokens/token.h"

namespace vbparse::tokens {

/// Appends the tokens of words to a text's.
class Words {
 public:
  /// Both must outlive this; `out.text` is set.
  Words(const Lexicon& lexicon, Tokens& out);

  /// Appends the word at [begin, end): letters and what is not seen between them. It is one token,
  /// or several where it is no syllable and two or more that stand together without a blank.
  void add(uint32_t begin, uint32_t end, Before before);
  /// Appends the number at [begin, end): digits.
  void add_number(uint32_t begin, uint32_t end, Before before);
  /// Makes one token of the word before the end of a line and token `first`, with which the next
  /// begins, if that end parts a word: both together are a syllable, and one of them is none, or
  /// is no word of the rules while both together are one, or a `hyphen` stands between them, which
  /// goes with them.
  bool mend(uint32_t first, bool hyphen);

 private:
  /// A word as it is appended: all of a token but its place.
  struct Piece {
    uint16_t offset, size;  // from the print's begin
    Token token;
  };
  struct Known {  // of a print; `pieces` 0: a free slot
    Print print;
    uint32_t first = 0, pieces = 0;  // in pieces_
  };
  /// The pieces of a print, whose bytes are at [begin, end).
  const Known& known(uint32_t begin, uint32_t end);
  Known& slot(Print print);
  void grow();
  void spell_out(uint32_t begin, uint32_t end);
  Token token_of(const Spelling&);
  bool followed(uint32_t token) const;

  const Lexicon& lexicon_;
  Tokens& out_;
  std::vector<Known> slots_;
  std::vector<Piece> pieces_;
  size_t used_ = 0;
  Known long_;  // a print that is too long for the table
};

}  // namespace vbparse::tokens
