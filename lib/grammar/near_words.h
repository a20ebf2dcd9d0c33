// Words that damage has changed: base letters a few edits from those of a word that is looked for.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "tokens/lexicon.h"

namespace vbparse::grammar {

/// A word that a print may stand for.
struct Near {
  tokens::WordId bare;
  uint8_t edits;
};

/// How many letters of a word may be wrong: one, in a long word two. In a word of one or two
/// letters none: it would be any other.
constexpr uint32_t most_edits_of_word(size_t letters) {
  return letters < 3 ? 0 : letters < 6 ? 1 : 2;
}
/// How many letters of a whole phrase may be wrong: one in six.
constexpr uint32_t most_edits_of_phrase(size_t letters) { return uint32_t(letters / 6); }

/// Words to look for, as the build writes them down: each under its own letters and under what is
/// left of them without one letter, or two. Words that are near have one of these in common.
struct SealedNearWords {
  struct Entry {  // open addressing; bare 0: free
    uint32_t hash;
    tokens::WordId bare;
  };
  std::span<const Entry> entries;  // a power of two
};

/// Appends to `out` the words within most_edits_of_word() of `base`, but for itself. The words are
/// base letters of `lexicon`.
void find_near(const SealedNearWords& words, const tokens::Lexicon& lexicon, std::string_view base,
               std::vector<Near>& out);

/// Makes the table of words to look for.
class NearWordsBuilder {
 public:
  void add(tokens::WordId bare) { bare_.insert(bare); }
  /// The table, which points into this.
  SealedNearWords seal(const tokens::Lexicon& lexicon);

 private:
  std::set<tokens::WordId> bare_;
  std::vector<SealedNearWords::Entry> entries_;
};

}  // namespace vbparse::grammar
