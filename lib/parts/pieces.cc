#include "parts/pieces.h"

#include <algorithm>

#include "mentions/edges.h"
#include "text/letters.h"

namespace vbparse::parts {
namespace {

using tokens::Before;
using tokens::Shape;
using tokens::Token;

/// Leaves only what lies within `range`; `pieces` ascend.
void keep(Pieces& pieces, Range range) {
  std::erase_if(pieces, [&](Range r) { return (r.begin >= range.end) | (r.end <= range.begin); });
  if (pieces.empty())
    return;
  pieces.front().begin = std::max(pieces.front().begin, range.begin);
  pieces.back().end = std::min(pieces.back().end, range.end);
}

/// Where the words in capitals of a range begin and end: without small words at its ends, and what
/// stands beyond them.
Range capitals_in(const View& view, Range r) {
  const auto is_capital = [&](uint32_t i) { return view[i].shape == Shape::upper; };
  const auto is_small = [&](uint32_t i) { return view[i].shape == Shape::lower; };
  uint32_t begin = r.begin, end = r.end;
  for (uint32_t i = r.begin; i < r.end && !is_capital(i); ++i)
    begin += is_small(i) * (i + 1 - begin);
  for (uint32_t i = r.end; i > begin && !is_capital(i - 1); --i)
    end -= is_small(i - 1) * (end - (i - 1));
  return {begin, end};
}

/// A short word with a capital, at either end of words in capitals: "So UBND".
bool is_short_title(const View& view, Range words, uint32_t i) {
  constexpr uint16_t longest = 4;  // bytes
  const Token& t = view[i];
  const bool alone = words.size() == 1;
  return (t.shape == Shape::title) & (t.size <= longest) & !alone;
}

/// Columns read one after the other: brackets do not reach over both.
Pieces shed_apart(const View& view, const Pieces& pieces) {
  Pieces out;
  for (const Range& r : pieces)
    append(out, mentions::shed(view, r));
  return out;
}

}  // namespace

void append(Pieces& pieces, Range range) {
  const bool touches = !pieces.empty() && pieces.back().end == range.begin;
  if (touches)
    pieces.back().end = std::max(range.begin, range.end);
  else if (range.begin < range.end)
    pieces.push_back(range);
}

Pieces tidy(const View& view, std::span<const Range> ranges) {
  Pieces out;
  for (Range r : ranges) {
    const Range last = out.empty() ? Range{} : out.back();
    if (r.begin >= last.begin)  // a word broken in two may be in both
      r.begin = std::max(r.begin, last.end);
    append(out, {r.begin, std::min(r.end, view.size())});
  }
  return out;
}

uint32_t count(const Pieces& pieces) {
  uint32_t n = 0;
  for (const Range& r : pieces)
    n += r.size();
  return n;
}

std::vector<uint32_t> tokens_of(const Pieces& pieces) {
  std::vector<uint32_t> tokens;
  tokens.reserve(count(pieces));
  for (const Range& r : pieces)
    for (uint32_t i = r.begin; i < r.end; ++i)
      tokens.push_back(i);
  return tokens;
}

Pieces slice(const Pieces& pieces, uint32_t from, uint32_t to) {
  Pieces out;
  uint32_t at = 0;
  for (const Range& r : pieces) {
    const uint32_t first = std::clamp(from, at, at + r.size()),
                   last = std::clamp(to, at, at + r.size());
    append(out, {r.begin + first - at, r.begin + last - at});
    at += r.size();
  }
  return out;
}

Pieces join(Pieces first, const Pieces& second) {
  for (const Range& r : second)
    append(first, r);
  return first;
}

std::vector<Range> lines_of(const View& view, const Pieces& pieces) {
  std::vector<Range> lines;
  for (const Range& r : pieces) {
    lines.push_back({r.begin, r.begin});
    for (uint32_t i = r.begin; i < r.end; ++i) {
      if ((i > r.begin) & (view[i].before >= Before::cell))
        lines.push_back({i, i});
      lines.back().end = i + 1;
    }
  }
  return lines;
}

Pieces shed(const View& view, const Pieces& pieces) {
  if (!std::ranges::is_sorted(pieces, {}, &Range::begin))
    return shed_apart(view, pieces);
  Pieces out = pieces;
  for (size_t before = 0; before != out.size() && !out.empty();) {
    before = out.size();
    keep(out, mentions::shed(view, {out.front().begin, out.back().end}));
  }
  return out;
}

Pieces shed_capitals(const View& view, const Pieces& pieces) {
  Pieces out = shed(view, pieces);
  if (!in_capitals(view, out))
    return out;
  Range& first = out.front();
  first.begin += is_short_title(view, first, first.begin);
  first.begin = capitals_in(view, first).begin;
  Range& last = out.back();
  last.end -= is_short_title(view, last, last.end - 1);
  last.end = capitals_in(view, last).end;
  return shed(view, tidy(view, out));
}

uint32_t after_signs(const View& view, uint32_t at, uint32_t end, std::string_view signs) {
  return find_in({at, end}, [&](uint32_t i) { return !view.is_run_of(i, signs); });
}

bool in_capitals(const View& view, const Pieces& pieces) {
  uint32_t letters = 0, capitals = 0;
  for (const uint32_t i : tokens_of(pieces)) {
    const std::string_view print = view.is_word(i) ? view.tokens.print(view[i]) : "";
    for (size_t at = 0, length = 0; at < print.size(); at += length) {
      const char32_t c = text::code_point(print, at, &length);
      letters += text::is_letter(c);
      capitals += text::is_upper(c);
    }
  }
  return (letters > 1) & (capitals * 4 >= letters * 3);
}

std::string letters_of(const View& view, const Pieces& pieces) {
  std::string out;
  for (const uint32_t i : tokens_of(pieces))
    out += view.is_number(i) ? std::string(view.tokens.print(view[i]))
                             : mentions::base_letters(view, Range{i, i + 1});
  return out;
}

}  // namespace vbparse::parts
