// What is known of an atom by itself: its cues, its form.
#pragma once

#include <vector>

#include "zones/columns.h"

namespace vbparse::zones {

/// How a text is printed.
enum class Case : uint8_t {
  none,      // no letters
  capitals,  // three quarters of its letters
  name,      // two to five words, each with one capital
  small,
  lower,  // small, from its first letter on
  count
};

/// The sign a text ends with.
enum class Ending : uint8_t {
  word,
  dot,
  comma,
  semicolon,
  colon,
  bracket,
  slash,
  quote,
  dash,
  count
};

/// What a text begins with.
enum class Beginning : uint8_t {
  other,
  capital,
  small,
  figure,
  dash,
  plus,
  bullet,
  bracket,
  quote,
  count
};

/// Of an atom. Classes count from 0, by the limits in facts.cc.
struct Facts {
  CueSet cues = 0;    ///< of its first word, and of its form
  CueSet inside = 0;  ///< of the words after it
  Case print = Case::none;
  Ending ending = Ending::word;
  Beginning beginning = Beginning::other;
  uint8_t length = 0;       ///< class of its characters
  uint8_t near_length = 0;  ///< a coarser one, for its neighbours
  uint8_t words = 0;        ///< class of its prints
  uint8_t syllables = 0;    ///< class of the share of syllables
  uint8_t letters = 0;      ///< class of the share of letters
};
constexpr uint8_t length_classes = 8, near_length_classes = 5, word_classes = 7, share_classes = 5;

/// The facts of each atom; those of a run are empty.
std::vector<Facts> facts_of(const mentions::View& view, const Atoms& atoms);

/// In which of the classes that `limits` part a value is.
template <class... L>
constexpr uint8_t class_of(uint32_t value, L... limits) {
  return uint8_t((unsigned(value >= uint32_t(limits)) + ... + 0u));
}

}  // namespace vbparse::zones
