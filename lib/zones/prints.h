// A line as its prints: all that stands between blanks, with what cuts and facts ask of each.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "zones/atom.h"
#include "zones/cues.h"
#include "zones/traits.h"

namespace vbparse::zones {

/// All that is printed without a blank: "12/QĐ-UBND", "Số:". What is glued together and should not
/// be is two prints: "nhận:-Như", "phúcSố".
struct Print {
  tokens::Range tokens;
  uint32_t word = 0;  ///< its first word or number; tokens.end where it has none
  Gap gap = Gap::start;
  Traits traits = 0;
  CueSet cues = 0;  ///< that begin with its first word
  uint32_t characters = 0, letters = 0, capitals = 0;

  bool has(Trait trait) const { return traits & zones::traits(trait); }
  bool has(Cue cue) const { return cues & bit(cue); }
  bool has_all(Traits of) const { return (traits & of) == of; }
  bool has_any(Traits of) const { return (traits & of) != 0; }
  /// Neither syllable, number, code nor cue.
  bool is_noise() const { return has(Trait::no_word) & (cues == 0); }
};

/// How many letters, and how many of them are capitals.
struct Letters {
  uint32_t all = 0, capitals = 0;
  void add(const Print& p) {
    all += p.letters;
    capitals += p.capitals;
  }
  /// Whether a text of so many letters is printed in capitals, damage and all.
  bool are_capitals() const { return (all > 1) & (capitals * 4 >= all * 3); }
};

/// Appends the prints of a line to `out`, their own traits filled; what is drawn (drawn.h) is none,
/// but for the gap it makes.
void append_prints(const mentions::View& view, tokens::Range line, std::vector<Print>& out);

/// Fills Print::cues of the prints of one line.
void find_cues(const mentions::View& view, std::span<Print> line);

/// The base letters of a token: a word's, a number's figures; empty for signs.
std::string_view letters_of(const mentions::View& view, uint32_t token);

}  // namespace vbparse::zones
