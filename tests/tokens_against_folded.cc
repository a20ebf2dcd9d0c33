// The layer of tokens beside the one of folded text, which it will replace: the same lines and
// cells, and every phrase that the matcher on folded text finds. Prints what differs; fails where
// the new layer lacks a phrase. On purpose, words that a line's end parts differ, as do gaps of
// no-break and thin spaces (blanks like others now) and rules of ellipses.
//
//     tokens_against_folded [--all] FILE...     --all: also what only the new layer finds
#include <algorithm>
#include <cstdio>
#include <set>
#include <string>

#include "grammar/rules.h"
#include "grammar/spots.h"
#include "support.h"
#include "text/text.h"
#include "tokens/cut.h"
#include "vbparse/vbparse.h"

using namespace vbparse;
using namespace vbparse::grammar;

namespace {

/// A line, a cell or a phrase at its place.
struct Found {
  uint32_t begin, end;  // bytes
  int what;             // a PhraseOf, or one of these:
  unsigned record;      // of a line: how it stands
  auto operator<=>(const Found&) const = default;
};
constexpr int line = -1, cell = -2;
using Findings = std::set<Found>;

unsigned layout_of(const auto& l) {
  return unsigned(l.indent) << 16 | unsigned(l.blanks_before & 0xFFF) << 3 |
         unsigned(l.page_break) << 2 | unsigned(l.rule) << 1 | unsigned(l.table);
}

// ---- on folded text ----------------------------------------------------------------------------

constexpr std::pair<SetOf, PhraseOf> sets[]{
    {SetOf::type_names, PhraseOf::type_name},   {SetOf::symbols, PhraseOf::type_symbol},
    {SetOf::organ_names, PhraseOf::organ_name}, {SetOf::organ_abbrs, PhraseOf::organ_abbreviation},
    {SetOf::suffixes, PhraseOf::unit_suffix},   {SetOf::cue_phrases, PhraseOf::cue},
    {SetOf::law_names, PhraseOf::law_name},
};

/// The end of the run of signs that a phrase ends with: tokens do not part it.
uint32_t run_end(std::string_view text, uint32_t end) {
  const char last = text[end - 1];
  const bool sign = last > ' ' && !in_word(last);
  while (sign && end < text.size() && text[end] == last)
    ++end;
  return end;
}

/// A stretch without what is not seen at its ends: tokens leave that out.
Span shrunk(Span s, const text::Layout& layout) {
  for (const Span& hidden : layout.hidden)
    if (hidden.begin == s.begin)
      s.begin = std::min(s.end, hidden.end);
  for (auto hidden = layout.hidden.rbegin(); hidden != layout.hidden.rend(); ++hidden)
    if (hidden->end == s.end)
      s.end = std::max(s.begin, hidden->begin);
  return s;
}

Findings in_folded(const text::Layout& layout, const Grammar::Rules& rules) {
  Findings out;
  for (const text::Line& l : layout.lines) {
    const Span seen = shrunk(l.span, layout);
    out.insert({seen.begin, seen.end, line, layout_of(l)});
    for (uint32_t c = l.first_cell; c < l.first_cell + l.cells; ++c) {
      const Span words = shrunk(layout.cells[c].span, layout);
      out.insert({words.begin, words.end, cell, 0});
    }
    const std::string_view words = layout.folded_text(l);
    for (size_t at = 0; at < words.size(); at += word_length(words, at))
      for (const auto& one : sets)
        rules.set(one.first).at(words, at, [&](PhraseSet::Hit hit) {
          const auto from = l.fold_begin + uint32_t(at);
          const Span span = layout.folded.source(from, from + hit.length);
          out.insert({span.begin, run_end(layout.buffer, span.end), int(one.second), hit.rule});
          return false;
        });
  }
  return out;
}

// ---- in tokens ---------------------------------------------------------------------------------

Findings in_tokens(const tokens::Tokens& tokens, const Phrases& phrases) {
  Findings out;
  const auto add = [&](tokens::Range r, int what, unsigned record) {
    const Span span = tokens.span(r);
    out.insert({span.begin, span.end, what, record});
  };
  for (const tokens::Line& l : tokens.lines)
    add(l.tokens, line, layout_of(l));
  for (const tokens::Cell& c : tokens.cells)
    add(c.tokens, cell, 0);
  for (const Spot& spot : find_spots(tokens, phrases).all)
    for (const Meaning& m : phrases.meanings(spot.phrase))
      add({spot.at, spot.end()}, int(m.of), m.record);
  return out;
}

/// The stretches of words that a line's end parts, with the lines they stand in.
std::vector<Span> broken_words(const tokens::Tokens& tokens) {
  std::vector<Span> out;
  for (const tokens::Token& t : tokens.tokens)
    if (t.broken)
      out.push_back({t.byte, t.end()});
  return out;
}

// ---- the comparison ----------------------------------------------------------------------------

class Comparison {
 public:
  explicit Comparison(bool all) : all_(all) {}

  void compare(const char* file) {
    text::Decoded decoded = text::decode(test::read_file(file), "");
    std::vector<Document::Change> changes;
    std::string source;
    const std::string text = text::normalize(decoded, changes, source);
    const Grammar::Rules& rules = Grammar::builtin().rules();
    const tokens::Tokens tokens = tokens::cut(text, rules.phrases.lexicon());
    const Findings before = in_folded(text::lay_out(text), rules),
                   after = in_tokens(tokens, rules.phrases);
    const std::vector<Span> broken = broken_words(tokens);
    for (const Found& f : before) {
      const bool in_broken = std::any_of(
          broken.begin(), broken.end(), [&](Span s) { return s.begin < f.end && f.begin < s.end; });
      if (after.contains(f))
        ++both_;
      else if (in_broken)
        ++broken_;
      else if (f.what == line || f.what == cell)
        print(file, "otherwise", f, text), ++otherwise_;
      else
        print(file, "lacks", f, text), ++lacks_;
    }
    for (const Found& f : after)
      if (!before.contains(f)) {
        ++more_;
        if (all_)
          print(file, "more", f, text);
      }
  }
  /// Prints the sums; returns whether nothing is lacking.
  bool close() const {
    std::printf(
        "%zu in both, %zu phrases lacking, %zu in words mended, %zu lines and cells "
        "otherwise, %zu more\n",
        both_, lacks_, broken_, otherwise_, more_);
    return !lacks_;
  }

 private:
  static void print(const char* file, const char* which, const Found& f, std::string_view text) {
    std::string words(text.substr(f.begin, f.end - f.begin));
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    std::printf("%s\t%s\t%u\t%d\t%u\t%s\n", file, which, f.begin, f.what, f.record, words.c_str());
  }
  bool all_;
  size_t both_ = 0, lacks_ = 0, broken_ = 0, otherwise_ = 0, more_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  const bool all = argc > 1 && std::string_view(argv[1]) == "--all";
  Comparison comparison(all);
  for (int i = all ? 2 : 1; i < argc; ++i)
    comparison.compare(argv[i]);
  return comparison.close() ? 0 : 1;
}
