// Ký hiệu: what is known of the groups of a notation, QĐ-UBND, NQ/TW, TT-BTC, QH15.
#pragma once

#include <string>
#include <string_view>

#include "mentions/view.h"

namespace vbparse::mentions {

/// Whether tokens are a type's symbol, an organ's abbreviation or a drafting unit.
bool is_part_of_notation(const View& view, tokens::Range group);
/// Whether letters are of the Quốc hội or its standing body, whose notations print their term.
bool is_term(const View& view, tokens::Range letters);

/// Whether the first and the last of several groups, or the only one, belong together: a type's
/// symbol or an organ leads, or an organ and a drafting unit end it.
bool is_known_notation(const View& view, tokens::Range first, tokens::Range last);

/// The tokens of the last group without a footnote's number ("NĐ-CP1"); the digits of a division
/// of the police (C06) or a drafting unit (UBND-VP3) are its own. `first`: the first group, or an
/// empty range where the last is the only one.
tokens::Range without_footnote(const View& view, tokens::Range first, tokens::Range last);

/// How many bytes at the end of a group are no part of it: QH15|1, UBND|ngày.
uint16_t bytes_too_many(const View& view, tokens::Range group);
/// The bytes of a word that a notation has: all but a small word of three letters or more that
/// sticks to two capitals or more.
size_t capitals_end(std::string_view print);

/// Whether token `at` is "/" or "-", or a run of one of them.
inline bool is_code_sign(const View& view, uint32_t at) { return view.is_run_of(at, "/-"); }

/// What tokens print, without blanks, signs doubled or strayed made one; `cut` bytes less.
std::string squeeze(const View& view, tokens::Range range, uint16_t cut = 0);

}  // namespace vbparse::mentions
