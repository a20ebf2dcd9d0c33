// What cannot begin or end a value, whatever part it is: noise of scans, stray signs, brackets
// without a partner, marks of footnotes; and words after which a line must continue.
//
//     ¬ - Như trên; ö.. PHÓ CHỦ TỊCH _~   →  Như trên; ö.. PHÓ CHỦ TỊCH
//     (Bích) tk Sở Nội vụ1).              →  (Bích) tk Sở Nội vụ
#pragma once

#include <vector>

#include "mentions/view.h"

namespace vbparse::mentions {

/// `range` without what cannot stand at its ends; an empty range at its begin where nothing is
/// left. Idempotent. Words are never shed for what they mean, only where they are no word: a letter
/// alone, a few letters that no rule knows and that are no syllable.
tokens::Range shed(const View& view, tokens::Range range);

/// Whether a value cannot begin with token `at`: và, của.
bool cannot_begin(const View& view, uint32_t at);
/// Whether a value cannot end with token `last`: của, các, trong; yet "kèm theo" can.
bool cannot_end(const View& view, uint32_t last);
/// Whether what ends with token `last` must continue with the token after it, on a next line: it
/// cannot end there, the next cannot begin, or a number belongs to a word before it ("tháng" /
/// "7"). False after the last token.
bool must_continue(const View& view, uint32_t last);

/// How much of a text can be Vietnamese.
struct Legibility {
  uint32_t words = 0;      ///< of two letters or more; abbreviations in capitals are left out
  uint32_t syllables = 0;  ///< of these: those that can be a Vietnamese syllable
  /// 100 where there are no words.
  uint32_t percent() const { return words ? uint32_t(uint64_t(syllables) * 100 / words) : 100; }
};
/// A page with a smaller share of syllables was read badly or is in another language.
constexpr uint32_t least_legible_percent = 60;

Legibility legibility(const tokens::Tokens& tokens, tokens::Range range);
/// The pages of a text, as form feeds part them; none where there are no tokens.
std::vector<tokens::Range> pages(const tokens::Tokens& tokens);

}  // namespace vbparse::mentions
