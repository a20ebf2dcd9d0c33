// Every phrase that the matcher on folded text finds is a spot too. Prints what only one of them
// finds; fails where the old one finds what the new one does not.
//
//     spots_against_sets [--all] FILE...     --all: also what only the new one finds
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "grammar/rules.h"
#include "grammar/spots.h"
#include "text/text.h"
#include "tokens/cut.h"
#include "vbparse/vbparse.h"

using namespace vbparse;
using namespace vbparse::grammar;

namespace {

struct Found {
  uint32_t begin, end;  // bytes
  PhraseOf of;
  uint16_t record;
  auto operator<=>(const Found&) const = default;
};

constexpr std::pair<SetOf, PhraseOf> sets[]{
    {SetOf::type_names, PhraseOf::type_name},   {SetOf::symbols, PhraseOf::type_symbol},
    {SetOf::organ_names, PhraseOf::organ_name}, {SetOf::organ_abbrs, PhraseOf::organ_abbreviation},
    {SetOf::suffixes, PhraseOf::unit_suffix},   {SetOf::cue_phrases, PhraseOf::cue},
    {SetOf::law_names, PhraseOf::law_name},
};

bool is_sign(char c) { return c > ' ' && !in_word(c); }

/// The end of the run of signs that a phrase ends with: one sign of a run is the whole token.
uint32_t run_end(std::string_view text, uint32_t end) {
  const char last = text[end - 1];
  while (is_sign(last) && end < text.size() && text[end] == last)
    ++end;
  return end;
}

std::set<Found> found_by_sets(const text::Layout& layout, const Grammar::Rules& rules) {
  std::set<Found> out;
  for (const text::Line& line : layout.lines) {
    const std::string_view words = layout.folded_text(line);
    for (size_t at = 0; at < words.size(); at += word_length(words, at))
      for (const auto& [set, of] : sets)
        rules.set(set).at(words, at, [&](PhraseSet::Hit hit) {
          const auto from = line.fold_begin + uint32_t(at);
          const Span span = layout.folded.source(from, from + hit.length);
          out.insert({span.begin, run_end(layout.buffer, span.end), of, hit.rule});
          return false;
        });
  }
  return out;
}

/// Without those that go on in another cell or line: the old matcher was asked by the line.
std::set<Found> found_in_tokens(const tokens::Tokens& tokens, const Phrases& phrases) {
  std::set<Found> out;
  for (const Spot& spot : find_spots(tokens, phrases).all) {
    const Span span = tokens.span({spot.at, spot.end()});
    for (const Meaning& m : phrases.meanings(spot.phrase))
      out.insert({span.begin, span.end, m.of, m.record});
  }
  return out;
}

std::string read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Whether a stretch lies in a word that a line's end parts: the old matcher finds its pieces.
bool in_broken_word(const tokens::Tokens& tokens, const Found& f) {
  return std::any_of(tokens.tokens.begin(), tokens.tokens.end(), [&](const tokens::Token& t) {
    return t.broken && t.byte < f.end && f.begin < t.end();
  });
}

void print(const char* file, const char* which, const Found& f, std::string_view text) {
  std::string words(text.substr(f.begin, f.end - f.begin));
  for (char& c : words)
    c = c == '\n' || c == '\r' ? ' ' : c;
  std::printf("%s\t%s\t%u\t%d\t%u\t%s\n", file, which, f.begin, int(f.of), f.record, words.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  const Grammar::Rules& rules = Grammar::builtin().rules();
  size_t old_only = 0, in_pieces = 0, new_only = 0, both = 0;
  bool all = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--all") {
      all = true;
      continue;
    }
    text::Decoded decoded = text::decode(read(argv[i]), "");
    std::vector<Document::Change> changes;
    std::string source;
    const std::string text = text::normalize(decoded, changes, source);
    const std::set<Found> before = found_by_sets(text::lay_out(text), rules);
    const tokens::Tokens tokens = tokens::cut(text, rules.phrases.lexicon());
    const std::set<Found> after = found_in_tokens(tokens, rules.phrases);
    for (const Found& f : before)
      if (after.contains(f)) {
        ++both;
      } else {
        const bool broken = in_broken_word(tokens, f);
        ++(broken ? in_pieces : old_only);
        print(argv[i], broken ? "piece" : "old", f, text);
      }
    for (const Found& f : after)
      if (!before.contains(f)) {
        ++new_only;
        if (all)
          print(argv[i], "new", f, text);
      }
  }
  std::printf(
      "%zu by both, %zu by the old matcher alone, %zu of these in broken words, "
      "%zu by the new one alone\n",
      both, old_only + in_pieces, in_pieces, new_only);
  return old_only != 0;
}
