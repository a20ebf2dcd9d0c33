// A normalized text cut into tokens, lines and cells, in one pass.
//
// Guarantees: tokens cover the text in order and without overlap; what lies between two tokens is
// blanks, line ends, bars of tables and Tokens::hidden. A word is one token where it is spelled as
// one word, also over the end of a line; what is glued together (Thông tưsố, Điều1) is one token a
// word, with nothing before the later ones. Linear in the text, memory a small multiple of it.
#pragma once

#include <string_view>

#include "tokens/lexicon.h"
#include "tokens/token.h"

namespace vbparse::tokens {

/// `text` is in NFC and must outlive the tokens; less than 4 GiB.
Tokens cut(std::string_view text, const Lexicon& lexicon);

/// In bytes. A longer run of letters is cut into tokens of so many at most.
constexpr uint32_t longest_token = 120;

}  // namespace vbparse::tokens
