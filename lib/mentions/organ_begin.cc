// What stands around the beginning of a name.
#include <algorithm>

#include "mentions/organ_phrase.h"

namespace vbparse::mentions {

uint32_t end_of_head(const OrganWords& words, uint32_t begin) {
  return begin + std::max<uint32_t>(words[begin].head.length, 1);
}

namespace {

using F = grammar::OrganFeature;

bool is_bullet(const View& view, uint32_t i) {
  return view.is_run_of(i, "-+*~") || view.token(i).word == tokens::bullet_sign;
}

/// Whether a line or something new begins with word `i`.
bool begins_new(const OrganWords& words, uint32_t i) {
  return words[i].stop || words.begins_line(i);
}

}  // namespace

uint32_t introduced(const OrganWords& words, uint32_t begin) {
  constexpr std::array told{Follower::verb,   Follower::predicate, Follower::preposition,
                            Follower::number, Follower::genus,     Follower::word,
                            Follower::name};
  const View& view = words.view();
  const uint32_t last = begin - 1;  // read only where there is one
  if (begin == 0)
    return piece(Mark::begin);
  if (words[begin].stop)
    return piece(is_bullet(view, last) ? Mark::bullet : Mark::begin);
  const bool label =
      is_bullet(view, last) || view.is_sign(last) || (view.is_number(last) && view[last].size == 1);
  if (label)
    return begins_new(words, last) || begins_new(words, std::max(last, 1u) - 1)
               ? piece(Mark::bullet)
               : words[last].key;
  if (words[last].introducing)
    return words[last].key;
  if (words.begins_line(begin))
    return piece(Mark::line);
  const bool is_told = std::find(told.begin(), told.end(), words[last].follower) != told.end();
  return is_told ? piece(words[last].follower) : piece(Mark::other);
}

void add_beginning(const OrganWords& words, uint32_t begin, Features& to) {
  const OrganWord& word = words[begin];
  const tokens::Range genus{begin, end_of_head(words, begin)};
  const uint32_t c = piece(word.head.genus), capital = piece(word.capital),
                 plural = piece(word.head.determiner > 0), k = piece(words[genus.end].follower);
  to.add(F::bias, {});
  to.add_phrase(F::g, genus);
  to.add_phrase(F::g_cap, genus, {capital});
  to.add(F::c_cap, {c, capital});
  to.add_phrase(F::g_k, genus, {k});
  to.add(F::c_k, {c, k});
  to.add(F::plural, {plural});
  to.add_phrase(F::in_g, genus, {introduced(words, begin)});
  if (!words[genus.end].stop && words.view().is_word(genus.end)) {
    const grammar::WordCounts& counts = words[genus.end].counts;
    to.add_phrase(F::g_describe, genus, {piece(int(counts.describe))});
    to.add_phrase(F::g_follow, genus, {piece(int(counts.follow))});
    to.add_phrase(F::g_noun, genus, {piece(int(counts.noun))});
  }
  const bool inside = !word.stop;
  const uint32_t start = piece(Mark::begin);
  const uint32_t p = inside ? words[begin - 1].key : start,
                 pk = inside ? piece(words[begin - 1].follower) : start;
  to.add(F::p, {p});
  to.add(F::c_p, {c, p});
  to.add(F::pk, {pk});
  to.add(F::c_pk, {c, pk, capital});
  to.add_phrase(F::g_pk, genus, {pk});
  if (!inside)
    return;
  const uint32_t pair = piece(int(words.pair(begin)));
  to.add_phrase(F::p2, {begin - std::min(2u, begin), begin});
  to.add(F::pair, {pair});
  to.add(F::c_pair, {c, pair, capital});
  to.add(F::pverb, {piece(int(words.single(begin - 1).verb)), c});
  if (words[begin - 1].capital && !word.capital)
    to.add(F::after_capital, {});
}

}  // namespace vbparse::mentions
