// Features of a boundary between two words: does a name end there?
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "grammar/organ_feature.h"
#include "mentions/organ_words.h"

namespace vbparse::mentions {

/// Features as keys, each of its name and its pieces.
class Features {
 public:
  using Feature = grammar::OrganFeature;
  using Pieces = std::initializer_list<uint32_t>;

  /// Who is told each feature as it is added, to print it.
  using Watch = std::function<void(uint32_t key, Feature, tokens::Range phrase, Pieces)>;

  explicit Features(const OrganWords& words, Watch watch = nullptr)
      : words_(words), watch_(std::move(watch)) {}
  /// Adds a feature with its pieces; or with the words of a phrase and then the pieces.
  void add(Feature feature, Pieces pieces) { add_phrase(feature, {}, pieces); }
  void add_phrase(Feature feature, tokens::Range phrase, Pieces pieces = {});
  const std::vector<uint32_t>& keys() const { return keys_; }
  void clear() { keys_.clear(); }

 private:
  const OrganWords& words_;
  Watch watch_;
  std::vector<uint32_t> keys_;
};

/// A piece of a feature that is neither a word nor a number.
enum class Mark : uint8_t {
  stop,     // no name goes on
  number,   // in figures
  unknown,  // of no class
  none,
  some,
  all,  // how many of those seen before
  now,
  soon,
  no,
  yes,  // whether it comes
  bare,
  more,  // after a genus: nothing, something
  end,
  inside,
  past,  // where a registered name ends
  head,
  field,
  other,  // what is joined
  caps,
  small,
  mixed,  // how words are printed
  begin,
  bullet,
  line  // what stands before a name
};

// Keys of pieces.
uint32_t piece(Mark);
uint32_t piece(Follower);
uint32_t piece(Genus);
uint32_t piece(int number);  ///< from -8 to 63
inline uint32_t piece(bool is) { return piece(is ? Mark::yes : Mark::no); }
/// How weights print the pieces above, by their keys.
std::map<uint32_t, std::string> piece_names();

/// The class of the unit at word `i`; a sign itself.
uint32_t class_at(const OrganWords& words, uint32_t i);
/// The word at `i`; Mark::stop where no name goes on.
uint32_t word_at(const OrganWords& words, uint32_t i);
/// The unit at word `i`; empty where no name goes on.
tokens::Range unit_at(const OrganWords& words, uint32_t i);

/// Adds the features of the boundary before word `i`, whatever name may end there.
void add_boundary(const OrganWords& words, uint32_t i, Features& to);

}  // namespace vbparse::mentions
