// What each word is by itself to the reader of organs: a unit, its counts, what it is to a name
// that ends before it.
#include <algorithm>
#include <array>
#include <utility>

#include "mentions/any_all.h"
#include "mentions/organ_words.h"

namespace vbparse::mentions {
namespace {

using tokens::Shape;
using tokens::Token;

/// From Follower::comma to Follower::quote.
constexpr std::string_view known_signs = ",()-/&:.\"";

using Choice = std::pair<bool, Follower>;

/// What stands beside the first that is true, or `otherwise`.
template <size_t N>
Follower first_true(const std::array<Choice, N>& choices, Follower otherwise) {
  const auto at =
      std::find_if(choices.begin(), choices.end(), [](const Choice& c) { return c.first; });
  return at == choices.end() ? otherwise : at->second;
}

}  // namespace

// ---- words of more than one syllable -----------------------------------------------------------

uint8_t OrganWords::pair(uint32_t i) const {
  if (i == 0 || i >= size())
    return 0;
  return tables().pairs[key({i - 1, i + 1})];
}

/// How many tokens the word has that begins at token `i`: a phrase of the lists, a genus, or two
/// syllables that keep together.
uint8_t OrganWords::unit(uint32_t i) const {
  constexpr uint8_t mostly = 2;
  if (!view_.is_word(i))
    return 1;
  const OrganWord& w = words_[i];
  uint8_t length = std::max(
      {uint8_t(1), w.joining, w.preposition, w.opening, w.predicate, w.area, w.field, w.genus});
  if (all({length == 1, view_.is_word(i + 1), pair(i + 1) >= mostly}))
    length = 2;
  uint8_t end = 1;
  while (end < length && !words_[i + end].stop)
    ++end;
  return end;
}

// ---- what unlabelled text says -----------------------------------------------------------------

void OrganWords::count(uint32_t i) {
  constexpr uint8_t always = 3, with_full_stop = 3;
  OrganWord& word = words_[i];
  const grammar::WordCounts two = tables().words[key({i, std::min(i + 2, size())})],
                            one = single(i);
  if (!word.stop)
    word.counts = two == grammar::WordCounts() ? one : two;
  word.like = tables().words[key({i, i + word.unit})].like;
  if (!word.like)
    word.like = one.like;
  const uint8_t syllables = pair(i + 1) == always ? 2 : 1;
  word.whole = std::max({syllables, word.preposition, word.area, word.field});
  if (all({word.short_area > 0, view_.is_sign(i + 1, '.'), !words_[std::min(i + 1, size())].stop}))
    word.whole = with_full_stop;
}

// ---- what a word is where a name may end before it ---------------------------------------------

Follower OrganWords::follower(uint32_t i) const {
  const OrganWord& word = words_[i];
  const Token& t = view_[i];
  if (word.stop)
    return Follower::stop;
  if (t.shape == Shape::sign) {
    const size_t sign = known_signs.find(t.word < tokens::any_sign ? char(t.word) : '\0');
    return sign == known_signs.npos ? Follower::sign : Follower(size_t(Follower::comma) + sign);
  }
  if (t.shape == Shape::number)
    return Follower::number;
  if (word.joining)
    return Follower::joining;
  return word.capital ? capital_follower(i) : small_follower(i);
}

Follower OrganWords::capital_follower(uint32_t i) const {
  const OrganWord& w = words_[i];
  return first_true(std::array{Choice{w.area, Follower::name_area},
                               Choice{view_[i].shape == Shape::upper, Follower::caps},
                               Choice{w.head.length, Follower::name_genus},
                               Choice{w.field, Follower::name_field}},
                    Follower::name);
}

/// Of several things that a word is, the longer one; of one word each, in this order.
Follower OrganWords::small_follower(uint32_t i) const {
  constexpr int8_t of_verbs = 2;
  const OrganWord& w = words_[i];
  return first_true(
      std::array{Choice{w.opening, Follower::opening}, Choice{w.preposition, Follower::preposition},
                 Choice{w.area, Follower::area}, Choice{w.predicate > 1, Follower::predicate},
                 Choice{w.head.length > 1, Follower::genus}, Choice{w.field > 1, Follower::field},
                 Choice{w.predicate, Follower::predicate}, Choice{w.head.length, Follower::genus},
                 Choice{w.counts.verb >= of_verbs, Follower::verb}},
      Follower::word);
}

void OrganWords::find_predicates() {
  constexpr uint8_t far = UINT8_MAX;
  uint8_t distance = far;
  for (uint32_t i = size(); i-- > 0;) {
    const uint8_t next = words_[i + 1].stop ? far : distance;
    distance = words_[i].main_predicate ? 0 : std::min<uint8_t>(next, far - 1) + 1;
    words_[i].until_predicate = distance;
  }
}

}  // namespace vbparse::mentions
