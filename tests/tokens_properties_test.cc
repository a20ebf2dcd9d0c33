// What holds for the tokens of any text: they cover it in order, lines and cells hold them all, a
// text cut into other normal forms has the same ones.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "grammar/rules.h"
#include "grammar/spots.h"
#include "support.h"
#include "text/text.h"
#include "tokens/cut.h"

using namespace vbparse;

namespace {

const tokens::Lexicon& lexicon() { return Grammar::builtin().rules().phrases.lexicon(); }

struct Normalized {
  std::vector<Document::Change> changes;
  std::string source, nfc;
  explicit Normalized(std::string_view bytes) {
    text::Decoded decoded = text::decode(bytes, "utf-8");
    nfc = text::normalize(decoded, changes, source);
  }
};

/// Whether a stretch holds blanks, line ends, bars and what is not seen alone.
bool only_gaps(const tokens::Tokens& t, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end;) {
    const auto hidden = std::find_if(t.hidden.begin(), t.hidden.end(),
                                     [&](Span h) { return h.begin <= at && at < h.end; });
    size_t n;
    const char32_t c = text::code_point(t.text, at, &n);
    const bool gap = text::is_blank(c) || (c >= '\n' && c <= '\r') || c == '|';
    if (!gap && hidden == t.hidden.end())
      return false;
    at = gap ? at + uint32_t(n) : std::max(hidden->end, at + 1);
  }
  return true;
}

/// The first promise of token.h and cut.h that is broken, or empty.
std::string broken_promise_of_tokens(const tokens::Tokens& t) {
  uint32_t end = 0;
  for (const tokens::Token& token : t.tokens) {
    if (token.byte < end || !token.size || token.end() > t.text.size())
      return "tokens in order";
    if (!only_gaps(t, end, token.byte))
      return "tokens cover the text";
    if (token.word == tokens::unknown_word && token.value >= t.unknown.size())
      return "unknown words are kept";
    end = token.end();
  }
  if (!only_gaps(t, end, uint32_t(t.text.size())))
    return "tokens cover the end";
  uint32_t in_lines = 0, in_cells = 0, cells = 0;
  for (const tokens::Line& l : t.lines) {
    if (l.tokens.begin != in_lines || !l.tokens.size() || l.first_cell != cells || !l.cells)
      return "lines hold all tokens";
    in_lines = l.tokens.end;
    cells += l.cells;
    if (t.cells[l.first_cell].tokens.begin != l.tokens.begin ||
        t.cells[cells - 1].tokens.end != l.tokens.end)
      return "cells are of their line";
  }
  for (const tokens::Cell& c : t.cells) {
    if (c.tokens.begin != in_cells || !c.tokens.size())
      return "cells hold all tokens";
    in_cells = c.tokens.end;
  }
  const bool all = in_lines == t.size() && in_cells == t.size() && cells == t.cells.size();
  return all ? "" : "the last line holds the last token";
}

/// A text with its toned letters taken apart.
std::string decomposed(const std::string& text) {
  static const std::map<std::string, std::string> apart = [] {
    std::map<std::string, std::string> of;
    for (const std::string base : {"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
                                   "A", "Ă", "Â", "E", "Ê", "I", "O", "Ô", "Ơ", "U", "Ư", "Y"})
      for (const char* mark : {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"})
        of.emplace(nfc(base + mark), base + mark);
    return of;
  }();
  std::string out;
  size_t n;
  for (size_t i = 0; i < text.size(); i += n) {
    text::code_point(text, i, &n);
    const auto letter = apart.find(text.substr(i, n));
    out += letter == apart.end() ? text.substr(i, n) : letter->second;
  }
  return out;
}

}  // namespace

TEST_CASE("tokens keep their promises on every sample and every prefix") {
  for (const std::string& path : test::samples()) {
    const Normalized text(test::read_file(path));
    INFO(path);
    CHECK(broken_promise_of_tokens(tokens::cut(text.nfc, lexicon())) == "");
    for (size_t n = 0; n < text.nfc.size(); n += 211)
      REQUIRE(broken_promise_of_tokens(
                  tokens::cut(std::string_view(text.nfc).substr(0, n), lexicon())) == "");
  }
}

TEST_CASE("tokens keep their promises on texts changed at random") {
  std::mt19937 random(20251128);
  const auto all = test::samples();
  constexpr std::string_view bits[]{"\u00AD", "\u200B", "|",   "**",  "\f",     "\r",     "\u00A0",
                                    "-\n",    "\n",     "\\-", "## ", "\u0301", "\u2026", "   ",
                                    "9",      "ư",      "[]",  "\t",  "🙂",   "Ж",      "____"};
  for (int round = 0; round < 300; ++round) {
    std::string bytes = test::read_file(all[random() % all.size()]).substr(0, 4000);
    for (int k = 0; k < 60; ++k)
      bytes.insert(random() % (bytes.size() + 1), bits[random() % std::size(bits)]);
    const Normalized text(bytes);
    const tokens::Tokens t = tokens::cut(text.nfc, lexicon());
    REQUIRE(broken_promise_of_tokens(t) == "");
    const grammar::Spots spots = grammar::find_spots(t, Grammar::builtin().rules().phrases);
    REQUIRE(spots.first.size() == t.size() + 1);
    for (const grammar::Spot& s : spots.all)
      REQUIRE((s.length && s.end() <= t.size()));
  }
}

TEST_CASE("a text in NFD has the same tokens at the same places of the input") {
  for (const std::string& path : test::samples()) {
    const std::string bytes = nfc(test::read_file(path));
    const std::string apart = decomposed(bytes);
    REQUIRE(apart != bytes);
    const Normalized whole(bytes), pieces(apart);
    const tokens::Tokens a = tokens::cut(whole.nfc, lexicon()),
                         b = tokens::cut(pieces.nfc, lexicon());
    INFO(path);
    REQUIRE(a.size() == b.size());
    for (uint32_t i = 0; i < a.size(); ++i) {
      const tokens::Token &x = a[i], &y = b[i];
      REQUIRE((x.word == y.word && x.bare == y.bare && x.shape == y.shape && x.before == y.before &&
               x.value == y.value));
      const Span from = text::to_source(pieces.changes, {y.byte, y.end()});
      REQUIRE(nfc(apart.substr(from.begin, from.size())) == a.print(x));
    }
  }
}
