#include "mentions/organ_phrase.h"

#include <algorithm>

namespace vbparse::mentions {
namespace {

using F = grammar::OrganFeature;
using tokens::Range;
using tokens::Shape;

constexpr std::array described{Genus::body, Genus::person, Genus::post};

template <class All, class One>
bool is_among(const All& all, const One& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

// ---- what has been read ------------------------------------------------------------------------

OrganPhrase::OrganPhrase(const OrganWords& words, uint32_t begin)
    : words_(words),
      begin_(begin),
      head_end_(end_of_head(words, begin)),
      genus_begin_(begin + words[begin].head.determiner),
      genus_(words[begin].head.genus),
      c_(piece(genus_)),
      in_(introduced(words, begin)),
      at_(begin) {
  read_known();
  read_again();
}

void OrganPhrase::read_known() {
  const uint32_t last = std::min(words_.size(), genus_begin_ + most_compared);
  uint32_t key = grammar::begin_phrase;
  for (uint32_t end = genus_begin_ + 1; end <= last; ++end) {
    key = grammar::extended(key, words_[end - 1].key);
    const uint8_t known = end > head_end_ ? words_.tables().closed[key] : 0;
    known_[end - genus_begin_] = known;
    if (known)
      known_end_ = end;
  }
}

void OrganPhrase::read_again() {
  for (const uint32_t other : words_.same_genus(genus_begin_))
    for (uint32_t n = 0; n < most_compared && words_.are_same(genus_begin_, other, n); ++n)
      ++again_[n + 1];
}

void OrganPhrase::pass() {
  see(at_);
  ++at_;
  k_ = piece(words_[at_].follower);
  w_ = class_at(words_, at_);
}

/// Notes what word `i` is.
void OrganPhrase::see(uint32_t i) {
  const OrganWord& word = words_[i];
  area_ |= word.follower == Follower::area || word.follower == Follower::name_area;
  if (i == begin_)
    return;
  if (word.describing == 1 || words_.view().is_one_of(i, ",:"))
    seen_ = {i, i + 1};
  if (words_[i - 1].describing == 2)
    seen_ = {i - 1, i + 1};
  if (words_.view().is_word(i) && i >= head_end_) {
    ++(word.capital ? capitals_ : small_);
    verbs_ += word.follower == Follower::verb || word.follower == Follower::predicate;
  }
  if (word.name)
    inner_end_ = std::max(inner_end_, i + word.name);
  if (word.registered_field)
    field_end_ = std::max(field_end_, i + word.registered_field);
  if (word.head.length && i >= std::max(second_end_, head_end_)) {
    second_end_ = i + word.head.length;
    second_ = word.head.genus;
  }
}

Mark OrganPhrase::capitals() const {
  constexpr std::array<Mark, 4> marks{Mark::other, Mark::caps, Mark::small, Mark::mixed};
  return marks[(capitals_ > 0) + 2u * (small_ > 0)];
}

Mark OrganPhrase::later() const {
  constexpr uint8_t soon = 24;
  const uint8_t distance = words_[at_].until_predicate;
  if (distance == 0)
    return Mark::now;
  return distance <= soon ? Mark::soon : Mark::no;
}

/// The count of the words from the genus to a boundary.
uint32_t OrganPhrase::times(const Lengths& of, uint32_t end) const {
  const uint32_t length = end - genus_begin_;
  return length < of.size() ? of[length] : 0;
}

// ---- features of a boundary --------------------------------------------------------------------

void OrganPhrase::add_features(Features& to) const {
  add_open(to);
  add_described(to);
  add_again(to);
  add_known(to);
  if (words_.begins_line(at_))
    add_line(to);
  const Follower follower = words_[at_].follower;
  if (follower == Follower::comma || follower == Follower::joining)
    add_joint(to);
  add_bare(to);
  add_seen(to);
  add_registered(to);
}

/// By the genus, how it is printed and introduced, and the size.
void OrganPhrase::add_open(Features& to) const {
  constexpr uint32_t most = 12, most_of_genus = 6;
  const Range genus{begin_, head_end_};
  const uint32_t size = at_ - begin_, n = word_at(words_, at_);
  to.add(F::c_k, {c_, k_});
  to.add_phrase(F::g_k, genus, {k_});
  to.add_phrase(F::g_n, genus, {n});
  to.add_phrase(F::c_u, unit_at(words_, at_), {c_});
  to.add(F::cap_k, {piece(words_[begin_].capital), piece(capitals()), k_});
  to.add(F::plural_k, {piece(words_[begin_].head.determiner > 0), k_});
  to.add(F::in_k, {in_, k_});
  to.add(F::in_c_k, {in_, c_, k_});
  to.add(F::c_w, {c_, w_});
  to.add(F::in_w, {in_, w_});
  to.add(F::size, {piece(int(std::min(size, most)))});
  to.add(F::c_size, {c_, piece(int(std::min(size, most_of_genus)))});
}

/// Of names that describe somebody: whether what follows describes too, or is said of him.
void OrganPhrase::add_described(Features& to) const {
  constexpr std::array describing{Follower::opening, Follower::predicate,   Follower::verb,
                                  Follower::word,    Follower::preposition, Follower::genus,
                                  Follower::field};
  const uint32_t when = piece(later());
  const bool is_described = is_among(described, genus_);
  if (is_described)
    to.add(F::later_w, {when, w_});
  if (!(is_described || genus_ == Genus::firm) || !is_among(describing, words_[at_].follower))
    return;
  to.add(F::later_c_k, {when, c_, k_});
  to.add(F::later_n, {when, words_[at_].key});
  add_counts(to);
}

void OrganPhrase::add_counts(Features& to) const {
  const grammar::WordCounts& counts = words_[at_].counts;
  const uint32_t describe = piece(int(counts.describe));
  to.add(F::c_verb, {c_, piece(int(counts.verb))});
  to.add(F::c_describe, {c_, describe});
  to.add(F::c_follow, {c_, piece(int(counts.follow))});
  to.add(F::later_describe, {piece(later()), describe});
  to.add(F::in_describe, {in_, describe});
}

/// By other places of this text with the same words.
void OrganPhrase::add_again(Features& to) const {
  constexpr uint32_t most = 4;
  const uint32_t here = times(again_, at_);
  if (here < 2)
    return;
  const uint32_t longer = words_[at_].stop ? 0 : times(again_, at_ + words_[at_].unit);
  const Mark some = longer == here ? Mark::all : Mark::some;
  const uint32_t share = piece(longer < 2 ? Mark::none : some);
  to.add(F::again, {piece(int(std::min(here, most))), share});
  to.add(F::again_k, {share, k_});
}

/// By what unlabelled text has closed.
void OrganPhrase::add_known(Features& to) const {
  constexpr uint32_t most = 3, often = 3;
  if (known_end_ > at_)
    to.add(F::known_later, {});
  const uint32_t known = times(known_, at_);
  if (!known)
    return;
  to.add(F::known, {piece(int(std::min(known / 2, most)))});
  to.add(F::known_k, {piece(known >= often), k_});
}

/// At a line's end.
void OrganPhrase::add_line(Features& to) const {
  const Shape shape = words_.view()[at_ - 1].shape;
  const bool in_capitals = shape == Shape::upper || shape == Shape::letter;
  const Mark printed = in_capitals ? Mark::caps : Mark::other;
  const uint32_t before = piece(at_ <= head_end_ ? Mark::bare : printed);
  to.add(F::line_c_k, {c_, k_, before});
  to.add(F::line_name, {c_, before, piece(words_[at_].name > 1), piece(area_)});
  if (const Head head = words_[at_].head; head.length)
    to.add(F::line_head, {c_, piece(head.genus), piece(words_[at_].capital)});
}

/// By what is joined here.
void OrganPhrase::add_joint(Features& to) const {
  const OrganWord& joined = words_[at_ + 1];
  const uint32_t plural = piece(words_[begin_].head.determiner > 0);
  const Mark head = joined.head.length ? Mark::head : Mark::other;
  to.add(F::joint, {plural, c_, piece(joined.registered_field ? Mark::field : head)});
  if (!joined.head.length)
    return;
  const uint32_t genus = piece(joined.head.genus);
  to.add(F::c_then, {c_, words_[at_].key, genus, plural});
  to.add(F::cap_then, {piece(words_[begin_].capital), piece(joined.capital), genus});
}

/// Right after the genus.
void OrganPhrase::add_bare(Features& to) const {
  if (at_ > head_end_)
    return;
  to.add(F::bare_k, {c_, k_});
  to.add(F::bare_n, {c_, word_at(words_, at_)});
  to.add_phrase(F::bare_genus, {begin_, head_end_});
  to.add(F::bare_w, {c_, w_});
  const grammar::WordCounts& counts = words_[at_].counts;
  if (!words_[at_].stop && words_.view().is_word(at_))
    to.add(F::bare_dv, {c_, piece(int(counts.describe)), piece(int(counts.verb))});
}

/// By the words that have been read.
void OrganPhrase::add_seen(Features& to) const {
  constexpr uint32_t most_verbs = 2;
  to.add_phrase(F::seen_k, seen_, {k_});
  to.add(F::area_k, {piece(area_), k_});
  to.add_phrase(F::seen_verb, seen_, {piece(int(std::min(verbs_, most_verbs))), k_});
  if (second_ != Genus::none)
    to.add(F::second_k, {piece(second_), piece(at_ <= second_end_ ? Mark::bare : Mark::more), k_});
  if (words_[at_].stop && seen_.size())
    to.add_phrase(F::stop_seen, seen_);
}

/// By the registered names and fields that have begun.
void OrganPhrase::add_registered(Features& to) const {
  struct Registered {
    F feature, with_k;
    uint32_t end;
  };
  const uint32_t name = words_[begin_].name, table = name ? begin_ + name : 0;
  for (const Registered& r :
       {Registered{F::table, F::table_k, table}, Registered{F::inner, F::inner_k, inner_end_},
        Registered{F::field, F::field_k, field_end_}}) {
    if (!r.end)
      continue;
    const Mark past = at_ > r.end ? Mark::past : Mark::inside;
    const uint32_t where = piece(at_ == r.end ? Mark::end : past);
    to.add(r.feature, {where});
    to.add(r.with_k, {where, k_});
  }
}

}  // namespace vbparse::mentions
