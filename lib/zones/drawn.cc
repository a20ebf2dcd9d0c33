#include "zones/drawn.h"

#include <algorithm>
#include <array>

#include "zones/cues.h"

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Before;
using tokens::Shape;
using tokens::Token;

bool is_bar(const View& view, uint32_t at) {
  constexpr std::array<uint32_t, 3> box_bars{0x2502, 0x2503, 0x2551};
  const Token& t = view[at];
  const auto box = std::find(box_bars.begin(), box_bars.end(), t.value) != box_bars.end();
  return (t.word == tokens::sign_id('|')) | ((t.word == tokens::any_sign) & box);
}

/// A mark of HTML: <br>, </b>. Only <br> makes a gap.
Drawn html_at(const View& view, uint32_t at, uint32_t end) {
  constexpr uint32_t longest = 6;  // bytes of its name
  const uint32_t name = at + 1 + view.is_one_of(at + 1, "/");
  const uint32_t last = name + 1 + view.is_one_of(name + 1, "/");
  const bool word = view.token(name).shape < Shape::number;
  const tokens::Token& named = view.token(name);
  const bool glued = (named.before == Before::nothing) & (named.size <= longest);
  const bool closed = (last < end) & (view.token(last).word == tokens::sign_id('>'));
  if (!(word & glued & closed))
    return {};
  const bool breaks = view.tokens.print(view[name]) == "br";
  return {last + 1 - at, breaks ? Gap::bar : Gap::none};
}

/// A run of signs that draws a line, apart from words. Dots are for the pen, and make no gap.
Drawn rule_at(const View& view, uint32_t at, uint32_t end) {
  constexpr uint32_t least = 3;
  const Token& t = view[at];
  const bool apart = (t.before > Before::nothing) & ((at + 1 == end) | !view.is_glued(at + 1));
  const bool rule = apart & (t.value >= least);
  if (!rule || !view.is_run_of(at, "-:=+_.~"))
    return {};
  return {1, view.is_sign(at, '.') ? Gap::none : Gap::wide};
}

}  // namespace

Drawn drawn_at(const View& view, uint32_t at, uint32_t end) {
  if (view[at].shape != Shape::sign)
    return {};
  const bool broken = (at + 1 == end) & (view[at].word == tokens::sign_id('\\'));
  if (broken || is_bar(view, at))
    return {1, Gap::bar};
  return view.is_sign(at, '<') ? html_at(view, at, end) : rule_at(view, at, end);
}

bool is_drawn(const View& view, const tokens::Line& line) {
  constexpr uint32_t longest = 12;  // --- PAGE BREAK 12 ---
  const uint32_t end = line.tokens.end;
  uint32_t word = line.tokens.begin;
  while ((word < end) & view.is_sign(word))
    ++word;
  const bool upper = view.token(word).shape == Shape::upper;
  if (!(upper & (line.tokens.size() <= longest) & (word < end)))
    return line.rule;
  uint32_t after = end_of_cue(view, word, end, bit(Cue::page));
  const bool page = after > word;
  while ((after < end) & !view.is_word(after))
    ++after;
  return line.rule | (page & (after == end));
}

}  // namespace vbparse::zones
