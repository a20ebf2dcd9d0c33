#include "tokens/glued.h"

#include <algorithm>
#include <compare>

#include "text/diacritics.h"
#include "text/letters.h"
#include "tokens/spelling.h"

namespace vbparse::tokens {
namespace {

constexpr uint32_t most_letters = 48;  // a line's words without a single blank are no case of this
constexpr uint32_t longest_syllable = 7;  // nghiêng

/// The places of a print's letters, and its end.
struct Places {
  std::vector<uint32_t> at;
  bool vietnamese = false;  // it has a letter that other languages hardly use
  bool turns = false;       // a capital stands after a small letter
};
Places places_of(std::string_view print) {
  Places p;
  size_t n = 0;
  bool small = false;
  for (size_t i = 0; i < print.size(); i += n) {
    const char32_t c = text::code_point(print, i, &n);
    p.vietnamese |= text::is_vietnamese(c);
    p.turns |= small && text::is_upper(c);
    small = text::is_lower(c);
    p.at.push_back(uint32_t(i));
  }
  p.at.push_back(uint32_t(print.size()));
  return p;
}

/// What it costs to take a stretch for one word: those that no rule knows cost more; too much what
/// is no syllable, or no word's print. A cut stands where case turns. Of plain letters only y is a
/// word (y tế); the others are pieces of a damaged one (Đieu).
constexpr uint32_t known_cost = 2, syllable_cost = 3, too_much = 1000;
uint32_t cost_of(std::string_view print, const Lexicon& lexicon) {
  const Spelling s = spell(print);
  const bool plain_letter = print.size() == 1 && s.letters != "y";
  if (!s.syllable || s.shape == Shape::mixed || plain_letter)
    return too_much;
  return lexicon.word(s.letters) == unknown_word ? syllable_cost : known_cost;
}

/// A way to cut the letters up to a place: what it costs, and where its last word begins. Of equal
/// costs the one with the longer last word is less.
struct Way {
  uint32_t cost = too_much, from = 0;
  auto operator<=>(const Way&) const = default;
};

}  // namespace

std::vector<uint32_t> glued_words(std::string_view print, const Lexicon& lexicon) {
  const Places p = places_of(print);
  const auto letters = uint32_t(p.at.size()) - 1;
  const bool tells = p.vietnamese | p.turns;
  if (letters > most_letters || !tells)
    return {};
  std::vector<Way> best(letters + 1);
  best[0].cost = 0;
  for (uint32_t end = 1; end <= letters; ++end)
    for (uint32_t begin = end - std::min(end, longest_syllable); begin < end; ++begin) {
      if (best[begin].cost >= too_much)
        continue;
      const std::string_view word = print.substr(p.at[begin], p.at[end] - p.at[begin]);
      best[end] = std::min(best[end], Way{best[begin].cost + cost_of(word, lexicon), begin});
    }
  std::vector<uint32_t> cuts;
  if (best[letters].cost >= too_much)
    return cuts;
  for (uint32_t end = letters; end > 0; end = best[end].from)
    cuts.push_back(p.at[best[end].from]);
  std::reverse(cuts.begin(), cuts.end());
  return cuts;
}

}  // namespace vbparse::tokens
