// Finds words that damage has changed: words whose base letters (chữ không dấu) are at most two
// edits away from those of a word in a table.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "tokens/lexicon.h"

namespace vbparse::grammar {

/// A word that a damaged one may be.
struct Near {
  tokens::WordId bare;  ///< its base letters, as an id of the lexicon
  uint8_t edits;        ///< Levenshtein distance of the base letters
};

/// The largest distance of a word with so many letters: none below three letters, where any word
/// would be near any other, then one, from six letters on two.
constexpr uint32_t most_edits_of_word(size_t letters) {
  return letters < 3 ? 0 : letters < 6 ? 1 : 2;
}
/// The largest sum of distances over the words of a phrase: one in six letters.
constexpr uint32_t most_edits_of_phrase(size_t letters) { return uint32_t(letters / 6); }

/// The words to look for, as the build's generator writes them: a hash table of each word and of
/// all that is left after deleting one or two of its letters. Two words are near each other only if
/// they have such a key in common (symmetric deletion), so a look-up needs no scan of the table.
struct SealedNearWords {
  struct Entry {  // open addressing; free if `bare` is 0
    uint32_t hash;
    tokens::WordId bare;
  };
  std::span<const Entry> entries;  // a power of two of them
};

/// Appends the words whose distance from `base` is at least 1 and at most most_edits_of_word() of
/// the shorter of the two. `base` consists of base letters; `lexicon` is the one the table was
/// built with.
void find_near(const SealedNearWords& words, const tokens::Lexicon& lexicon, std::string_view base,
               std::vector<Near>& out);

/// Builds the table of words to look for.
class NearWordsBuilder {
 public:
  void add(tokens::WordId bare) { bare_.insert(bare); }
  /// Returns the table, which is valid as long as this builder.
  SealedNearWords seal(const tokens::Lexicon& lexicon);

 private:
  std::set<tokens::WordId> bare_;
  std::vector<SealedNearWords::Entry> entries_;
};

}  // namespace vbparse::grammar
