// Words looked for where they must stand: read in spite of damage.
#pragma once

#include "mentions/view.h"

namespace vbparse::mentions {

/// How much damage a reader reads over.
enum class Reading : uint8_t {
  strict,   ///< running text: what can be nothing else
  tolerant  ///< a slot, where such a value must stand: wrong letters, letters for figures, noise
};

/// The word of a role that is expected at token `at`: as it is spelled, with wrong marks and tones
/// (ngảy, THANG), or, in a token that is no word of any rule, with as many wrong letters as
/// grammar::most_edits_of_word allows (ngdy, thdng). The nearest one. Only words of one token are
/// looked for in spite of damage. `length` gets its tokens. Null where there is none.
const grammar::Word* expected_word(const View& view, uint32_t at, grammar::WordRole role,
                                   uint32_t* length);

/// The word of a role at token `at`, as word_at() or expected_word() finds it.
const grammar::Word* read_word(const View& view, uint32_t at, grammar::WordRole role,
                               Reading reading, uint32_t* length);

}  // namespace vbparse::mentions
