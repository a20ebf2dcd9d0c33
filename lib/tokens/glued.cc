#include "tokens/glued.h"

#include <algorithm>

#include "text/letters.h"
#include "tokens/spelling.h"

namespace vbparse::tokens {
namespace {

constexpr uint32_t most_letters = 48;  // a line's words without a single blank are no case of this
constexpr uint32_t longest_syllable = 7;  // nghiêng
constexpr uint32_t no_way = UINT32_MAX;

/// The letters of a print by their places, and one place more for its end.
struct Places {
  std::vector<uint32_t> at;
  std::vector<bool> capital;
  bool vietnamese = false;  // a letter that other languages hardly use
  bool turns = false;       // a capital stands after a small letter
};
Places places_of(std::string_view print) {
  Places p;
  size_t n = 0;
  for (size_t i = 0; i < print.size(); i += n) {
    const char32_t c = text::code_point(print, i, &n);
    const bool capital = text::is_upper(c);
    p.vietnamese = p.vietnamese || (c >= 0x102 && c < 0x1B1) || (c >= 0x1EA0 && c < 0x1F00);
    p.turns = p.turns || (capital && !p.capital.empty() && !p.capital.back());
    p.at.push_back(uint32_t(i));
    p.capital.push_back(capital);
  }
  p.at.push_back(uint32_t(print.size()));
  return p;
}

/// The best way to cut the letters so far: words that no rule knows cost more.
struct Way {
  uint32_t cost = no_way, from = 0;
};
constexpr uint32_t known_cost = 2, syllable_cost = 3;

}  // namespace

std::vector<uint32_t> glued_words(std::string_view print, const Lexicon& lexicon) {
  const Places p = places_of(print);
  const auto letters = uint32_t(p.capital.size());
  if (letters < 3 || letters > most_letters || !(p.vietnamese || p.turns))
    return {};
  std::vector<Way> best(letters + 1);
  best[0].cost = 0;
  for (uint32_t end = 1; end <= letters; ++end) {
    for (uint32_t size = std::min(end, longest_syllable); size >= 1; --size) {
      const uint32_t begin = end - size;
      if (best[begin].cost == no_way)
        continue;
      const Spelling s = spell(print.substr(p.at[begin], p.at[end] - p.at[begin]));
      // a word is in small letters, with a capital, or in capitals: a cut stands where case turns
      if (!s.syllable || s.shape == Shape::mixed || (size == 1 && s.shape == Shape::letter))
        continue;
      const uint32_t cost =
          best[begin].cost + (lexicon.word(s.letters) ? known_cost : syllable_cost);
      if (cost < best[end].cost)
        best[end] = {cost, begin};
    }
  }
  std::vector<uint32_t> cuts;
  if (best[letters].cost == no_way || best[letters].from == 0)
    return cuts;
  for (uint32_t end = letters; end > 0; end = best[end].from)
    cuts.push_back(p.at[best[end].from]);
  std::reverse(cuts.begin(), cuts.end());
  return cuts;
}

}  // namespace vbparse::tokens
