// Words that stand together without a blank, found again: PDF text and OCR lose blanks.
#pragma once

#include <string_view>
#include <vector>

#include "tokens/lexicon.h"

namespace vbparse::tokens {

/// Where the words of `print`, which is no syllable itself, begin, the first at 0, if it is two or
/// more syllables without a blank between them: thôngtư → 0, 5. Empty where it is not, or where
/// nothing tells it from a foreign word: a letter that is Vietnamese, or a capital after a small
/// letter (củaBộ) must be there.
std::vector<uint32_t> glued_words(std::string_view print, const Lexicon& lexicon);

}  // namespace vbparse::tokens
