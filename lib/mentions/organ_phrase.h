// A name of an organ or a person as it is read on, word by word: where it can end, and the features
// of each boundary.
#pragma once

#include <array>
#include <vector>

#include "mentions/organ_boundary.h"

namespace vbparse::mentions {

/// Where the head of a name that begins at word `begin` ends: its genus, or its first word.
uint32_t end_of_head(const OrganWords& words, uint32_t begin);
/// What stands before a name, as a piece of a feature.
uint32_t introduced(const OrganWords& words, uint32_t begin);
/// Where a name that begins at word `begin` can end, in order: boundaries before words. Empty where
/// none can end.
std::vector<uint32_t> possible_ends(const OrganWords& words, uint32_t begin);

/// Reads a name on from its begin.
class OrganPhrase {
 public:
  OrganPhrase(const OrganWords& words, uint32_t begin);

  /// Goes on past one word more; the boundary is then the one after that word.
  void pass();
  /// Adds the features of the boundary together with what has been read.
  void add_features(Features& to) const;

 private:
  static constexpr uint32_t most_compared = 16;  // words from the genus on
  using Lengths = std::array<uint8_t, most_compared + 1>;

  void read_known();
  void read_again();
  void see(uint32_t i);
  void see_genus(uint32_t i);
  void add_open(Features& to) const;
  void add_described(Features& to) const;
  void add_counts(Features& to) const;
  void add_again(Features& to) const;
  void add_known(Features& to) const;
  void add_line(Features& to) const;
  void add_joint(Features& to) const;
  void add_bare(Features& to) const;
  void add_seen(Features& to) const;
  void add_registered(Features& to) const;
  uint32_t times(const Lengths& of, uint32_t end) const;
  Mark capitals() const;
  Mark later() const;

  const OrganWords& words_;
  const uint32_t begin_;
  const uint32_t head_end_;
  const uint32_t genus_begin_;  // the genus without a determiner
  const Genus genus_;
  const uint32_t c_;        // the genus as a piece
  const uint32_t in_;       // how the name is introduced
  uint32_t at_;             // the boundary
  uint32_t k_ = 0, w_ = 0;  // what stands there, and its class
  // what has been read
  tokens::Range seen_{};                           // the last word that opens a description
  uint32_t capitals_ = 0, small_ = 0, verbs_ = 0;  // words of each kind after the genus
  bool area_ = false;
  uint32_t inner_end_ = 0, field_end_ = 0;  // the furthest registered name and field
  uint32_t second_end_ = 0;                 // the last genus within
  Genus second_ = Genus::none;
  // by how many words from the genus on
  Lengths known_{};  // how often unlabelled text has them, and a stop or predicate after them
  Lengths again_{};  // how often this text has them near here, with this one
  uint32_t known_end_ = 0;  // where the longest known one ends
};

/// Adds the features of a beginning: does a name begin at word `begin`, which has a head?
void add_beginning(const OrganWords& words, uint32_t begin, Features& to);

}  // namespace vbparse::mentions
