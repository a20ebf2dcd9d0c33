#include "mentions/organ_boundary.h"

#include <algorithm>
#include <array>
#include <string>

namespace vbparse::mentions {
namespace {

using F = grammar::OrganFeature;
using grammar::piece_key;
using tokens::Range;
using tokens::Shape;

template <size_t N>
std::array<uint32_t, N> keys_of(const std::array<std::string_view, N>& names) {
  std::array<uint32_t, N> keys;
  std::transform(names.begin(), names.end(), keys.begin(), piece_key);
  return keys;
}

constexpr std::array<std::string_view, 26> follower_names{
    "$",         ",",         "(",     ")",          "-",          "/",       "&",
    ":",         ".",         "\"",    "sign",       "number",     "joining", "preposition",
    "area",      "name-area", "caps",  "name-genus", "name-field", "name",    "opening",
    "predicate", "genus",     "field", "verb",       "word"};
constexpr std::array<std::string_view, 10> genus_names{
    "none", "organ", "unit", "firm", "body", "post", "person", "title", "abbreviation", "field"};

constexpr std::array<std::string_view, 24> mark_names{
    "$",     "0",   "?",    "none",  "some",  "all",    "now",    "soon",
    "no",    "yes", "bare", "more",  "end",   "inside", "past",   "head",
    "field", "-",   "caps", "small", "mixed", "^",      "bullet", "line"};
/// How the word before a boundary is printed, by its shape.
constexpr std::array<std::string_view, 7> shape_names{"small", "name",   "caps", "name",
                                                      "name",  "number", "sign"};

/// The numbers of pieces, from least_number on.
constexpr int least_number = -8, most_number = 63;

std::array<uint32_t, most_number - least_number + 1> number_keys() {
  std::array<uint32_t, most_number - least_number + 1> keys;
  for (int i = least_number; i <= most_number; ++i)
    keys[size_t(i - least_number)] = piece_key(std::to_string(i));
  return keys;
}

}  // namespace

uint32_t piece(Follower follower) {
  static const auto keys = keys_of(follower_names);
  return keys[size_t(follower)];
}
uint32_t piece(Genus genus) {
  static const auto keys = keys_of(genus_names);
  return keys[size_t(genus)];
}
uint32_t piece(int number) {
  static const auto keys = number_keys();
  return keys[size_t(std::clamp(number, least_number, most_number) - least_number)];
}
uint32_t piece(Mark mark) {
  static const auto keys = keys_of(mark_names);
  return keys[size_t(mark)];
}

std::map<uint32_t, std::string> piece_names() {
  std::map<uint32_t, std::string> names;
  const auto add = [&](const auto& of) {
    for (const std::string_view name : of)
      names.emplace(piece_key(name), name);
  };
  add(follower_names);
  add(genus_names);
  add(mark_names);
  add(shape_names);
  for (int i = least_number; i <= most_number; ++i)
    names.emplace(piece_key(std::to_string(i)), std::to_string(i));
  return names;
}

uint32_t class_at(const OrganWords& words, uint32_t i) {
  const OrganWord& word = words[i];
  if (word.stop)
    return piece(Mark::stop);
  if (words.view().is_sign(i))
    return word.key;
  if (words.view().is_number(i))
    return piece(Mark::number);
  return word.like ? piece(int(word.like)) : piece(Mark::unknown);
}

uint32_t word_at(const OrganWords& words, uint32_t i) {
  return words[i].stop ? piece(Mark::stop) : words[i].key;
}

Range unit_at(const OrganWords& words, uint32_t i) {
  return {i, words[i].stop ? i : i + words[i].unit};
}

void Features::add_phrase(Feature feature, Range phrase, Pieces pieces) {
  uint32_t key = grammar::begin_feature(feature);
  for (uint32_t i = phrase.begin; i < phrase.end; ++i)
    key = grammar::extended(key, words_[i].key);
  for (const uint32_t p : pieces)
    key = grammar::extended(key, p);
  keys_.push_back(key);
  if (watch_)
    watch_(key, feature, phrase, pieces);
}

namespace {

/// The features of one boundary.
class Boundary {
 public:
  Boundary(const OrganWords& words, uint32_t at, Features& to)
      : words_(words), at_(at), to_(to), k_(piece(words[at].follower)) {}

  void add() {
    add_before();
    if (words_[at_].stop) {
      to_.add(F::n, {piece(Mark::stop)});
      return;
    }
    next_ = at_ + words_[at_].unit;
    add_word();
    add_next();
    if (words_.view().is_word(at_))
      add_counts();
    if (joins(words_[at_].follower))
      add_joint();
  }

 private:
  uint32_t follower(uint32_t i) const { return piece(words_[i].follower); }
  static bool joins(Follower follower) {
    constexpr std::array joints{Follower::comma,       Follower::joining,   Follower::hyphen,
                                Follower::preposition, Follower::ampersand, Follower::slash,
                                Follower::colon};
    return std::find(joints.begin(), joints.end(), follower) != joints.end();
  }

  /// What stands before it.
  void add_before() {
    const uint32_t last = words_[at_ - 1].key, w = class_at(words_, at_);
    to_.add(F::k, {k_});
    to_.add(F::l, {last});
    to_.add(F::l_k, {last, k_});
    to_.add(F::shape_k, {shape(), k_});
    to_.add(F::prior_k, {follower(at_ - 1), k_});
    to_.add(F::w, {w});
    to_.add(F::lw_w, {class_before(), w});
  }
  uint32_t shape() const {
    static const auto keys = keys_of(shape_names);
    return keys[size_t(words_.view()[at_ - 1].shape)];
  }
  /// The class of the two words before it, else of the last.
  uint32_t class_before() const {
    const auto like = [&](uint32_t words) {
      return words_.tables().words[words_.key({at_ - std::min(words, at_), at_})].like;
    };
    const uint8_t two = like(2), one = like(1), known = two ? two : one;
    return known ? piece(int(known)) : piece(Mark::unknown);
  }

  /// The word after it.
  void add_word() {
    const uint32_t size = words_[at_].unit, pair = piece(int(words_.pair(at_)));
    to_.add(F::n, {words_[at_].key});
    to_.add_phrase(F::n2, {at_, std::min(at_ + 2, words_.size())});
    if (size > 2)
      to_.add_phrase(F::u, {at_, next_});
    to_.add(F::pair, {pair});
    to_.add(F::pair_k, {pair, k_});
    to_.add(F::line_k, {piece(words_.begins_line(at_)), k_});
    to_.add(F::w_w2, {class_at(words_, at_), class_at(words_, next_)});
  }
  /// The words after that.
  void add_next() {
    const uint32_t after = words_[next_].stop ? next_ : next_ + words_[next_].unit;
    to_.add(F::k2, {k_, follower(next_)});
    to_.add(F::k3, {k_, follower(next_), follower(after)});
  }

  void add_counts() {
    const grammar::WordCounts c = words_[at_].counts;
    const uint32_t follow = piece(int(c.follow)), describe = piece(int(c.describe)),
                   verb = piece(int(c.verb));
    to_.add(F::follow, {follow});
    to_.add(F::describe, {describe});
    to_.add(F::verb, {verb});
    to_.add(F::noun, {piece(int(c.noun))});
    to_.add_phrase(F::lu_k, {at_ - std::min(2u, at_), at_}, {k_});
    to_.add(F::follow_k, {follow, k_});
    to_.add(F::describe_k, {describe, k_});
    to_.add(F::fd, {follow, describe});
    to_.add(F::dv, {describe, verb});
    if (words_[next_].stop || !words_.view().is_word(next_))
      return;
    to_.add(F::follow2_k, {piece(int(words_[next_].counts.follow)), k_});
    to_.add(F::verb2_k, {piece(int(words_[next_].counts.verb)), k_});
    to_.add_phrase(F::n3_k, {next_, next_ + words_[next_].unit}, {k_});
  }

  /// What is joined by the word after it.
  void add_joint() {
    const uint32_t n = words_[at_].key, joined = at_ + 1;
    to_.add(F::n_k2, {n, follower(next_)});
    to_.add(F::shape_n_k2, {shape(), n, follower(next_)});
    if (const Head head = words_[joined].head; head.length) {
      to_.add(F::then, {n, piece(head.genus)});
      to_.add(F::then2, {n, piece(head.genus), follower(joined + head.length)});
    }
    add_soon(joined);
  }
  /// A predicate soon after what is joined shows a new clause.
  void add_soon(uint32_t joined) {
    constexpr uint32_t words = 5, most = 4;
    constexpr std::array ends{Follower::stop, Follower::comma, Follower::joining, Follower::opening,
                              Follower::predicate};
    const uint32_t last = std::min(joined + words, words_.size() - 1);
    for (uint32_t i = joined + 1; i <= last; ++i)
      if (std::find(ends.begin(), ends.end(), words_[i].follower) != ends.end()) {
        to_.add(F::soon, {words_[at_].key, follower(i), piece(int(std::min(i - joined, most)))});
        return;
      }
  }

  const OrganWords& words_;
  const uint32_t at_;
  Features& to_;
  const uint32_t k_;
  uint32_t next_ = 0;  // the word after the unit
};

}  // namespace

void add_boundary(const OrganWords& words, uint32_t i, Features& to) {
  Boundary(words, i, to).add();
}

}  // namespace vbparse::mentions
