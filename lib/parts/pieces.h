// A value as it stands on the page: tokens in one piece, or in several with something between.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "mentions/view.h"

namespace vbparse::parts {

using mentions::View;
using tokens::Range;

/// The tokens of one value in reading order. No piece is empty, and none touches the next: lines
/// below each other are one piece, unless another column or noise stands between them.
using Pieces = std::vector<Range>;

/// Any ranges as pieces: cut to the text, empty ones left out, those that touch joined.
Pieces tidy(const View& view, std::span<const Range> ranges);

/// Adds a range; one piece where it touches the last. Nothing where it is empty.
void append(Pieces& pieces, Range range);
/// How many tokens they have.
uint32_t count(const Pieces& pieces);
/// Their tokens, one after the other.
std::vector<uint32_t> tokens_of(const Pieces& pieces);
/// The tokens at places [from, to) alone.
Pieces slice(const Pieces& pieces, uint32_t from, uint32_t to);
/// The pieces of both, one after the other.
Pieces join(Pieces first, const Pieces& second);
/// What each line prints of them; cells of one line apart.
std::vector<Range> lines_of(const View& view, const Pieces& pieces);

/// Without what cannot stand at the ends of a value (mentions/edges.h); empty where nothing is
/// left.
Pieces shed(const View& view, const Pieces& pieces);
/// The same of a value in capitals, where words in small letters at its ends are noise, too, or of
/// the column beside it: "So UBND TỈNH l", "SỞ Y TẾ do - Hạnh phúc".
Pieces shed_capitals(const View& view, const Pieces& pieces);

/// The first token of a range that passes a test; the range's end where none does.
template <class Test>
uint32_t find_in(Range range, Test test) {
  while (range.begin < range.end && !test(range.begin))
    ++range.begin;
  return range.begin;
}
/// The first token from `at` on that is none of these signs or runs of them; `end` at most.
uint32_t after_signs(const View& view, uint32_t at, uint32_t end, std::string_view signs);

/// Whether three of four letters are capitals, of two or more.
bool in_capitals(const View& view, const Pieces& pieces);
/// The base letters of all words and the figures.
std::string letters_of(const View& view, const Pieces& pieces);

/// What they print: blanks and line ends as one blank, codes and words broken over lines joined,
/// what is not seen left out; its span and pieces, as records have them.
Text print(const View& view, const Pieces& pieces);

}  // namespace vbparse::parts
