// Cues in spite of damage, and over the borders of words (CỘNGHOÀ XÃ H ỘI): mottos and taglines may
// lose a third of their letters, Kính gửi and Nơi nhận one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "zones/near_phrase.h"
#include "zones/prints.h"

namespace vbparse::zones {

/// A damaged cue in a line: prints [first, last), counted from the line's begin.
struct NearCue {
  Cue cue;
  uint32_t first, last;
  uint32_t edits;
};

/// Looks for the cues of grammar::anchor_cues.
class NearCues {
 public:
  /// `view` must outlive this.
  explicit NearCues(const mentions::View& view);

  /// Makes ready a line, whose prints must outlive the questions.
  void read(std::span<const Print> line);
  /// The one of `cues` that fits best at print `at`; nothing where none does.
  std::optional<NearCue> at(uint32_t at, CueSet cues) const;
  /// The place in the line where `cue` fits best, the first of equal ones. It begins with a capital
  /// or with noise, and has another capital.
  std::optional<NearCue> best(Cue cue) const;

 private:
  bool may_begin_long(uint32_t at) const;
  bool shares_pairs(size_t phrase, size_t from) const;
  std::optional<NearCue> fit(const NearPhrase& phrase, uint32_t at) const;

  const mentions::View& view_;
  std::vector<NearPhrase> phrases_;
  PairTable pairs_;
  std::span<const Print> line_;
  std::string letters_;             // of the line, as NearPhrase counts them
  std::vector<uint32_t> begins_;    // in letters_, of each print, and of the end
  std::vector<PairCounts> shared_;  // pairs that phrases share, before each letter
};

}  // namespace vbparse::zones
