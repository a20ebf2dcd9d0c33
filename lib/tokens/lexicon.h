// The words of all rules, numbered at build time; how each is printed, so that most words of a text
// are found by their bytes alone.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tokens/token.h"

namespace vbparse::tokens {

/// A word as it is printed, of 16 bytes at most, in two numbers whose lowest byte is the first.
struct Print {
  uint64_t low = 0, high = 0;
  bool operator==(const Print&) const = default;
  uint64_t hash() const {
    const uint64_t h = (low ^ high * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    return h ^ h >> 32;
  }
};
constexpr size_t longest_print = 16;
/// The print of a short word.
Print print_of(std::string_view word);

/// The tables of a lexicon, as the build writes them down. All hash tables have open addressing and
/// a power of two as size.
struct SealedLexicon {
  struct Entry {  // print 0: free
    Print print;
    Token token;  // all of it but its place
  };
  struct Word {
    uint32_t at;  // in `pool`
    uint16_t size;
    WordId bare;  // of base letters: unused
  };
  std::span<const Entry> prints;
  std::string_view pool;
  std::span<const Word> words, bases;              // from first_word on
  std::span<const WordId> word_slots, base_slots;  // by hash of the letters; 0: free
};

class Lexicon {
 public:
  using Entry = SealedLexicon::Entry;

  /// Knows no word: all are unknown_word.
  Lexicon() = default;
  explicit Lexicon(const SealedLexicon& sealed) : sealed_(sealed) {}

  /// The word so printed, or null; many prints of known words are not here, see word().
  const Entry* find(Print print) const {
    if (sealed_.prints.empty())
      return nullptr;
    const size_t last = sealed_.prints.size() - 1;
    for (size_t s = print.hash() & last;; s = (s + 1) & last) {
      const Entry& entry = sealed_.prints[s];
      if (entry.print == print)
        return &entry;
      if (!entry.print.low)
        return nullptr;
    }
  }
  const Entry* find(std::string_view word) const {
    return word.size() <= longest_print ? find(print_of(word)) : nullptr;
  }
  /// The number of a word by its spelling (Spelling::letters); unknown_word where no rule has it.
  WordId word(std::string_view letters) const;
  /// The number of base letters (Spelling::base).
  WordId bare(std::string_view base) const;
  /// The number of a word's base letters; unknown_word for signs and unknown words.
  WordId bare_of(WordId word) const {
    return word < first_word ? unknown_word : sealed_.words[word - first_word].bare;
  }
  /// The spelling and the base letters of a number; empty for signs and unknown words.
  std::string_view letters(WordId word) const { return text(sealed_.words, word); }
  std::string_view base(WordId bare) const { return text(sealed_.bases, bare); }
  /// How many numbers of words there are: the highest and one.
  size_t words() const { return first_word + sealed_.words.size(); }

 private:
  std::string_view text(std::span<const SealedLexicon::Word> of, WordId id) const;
  WordId look_up(std::span<const SealedLexicon::Word> words, std::span<const WordId> slots,
                 std::string_view text) const;
  SealedLexicon sealed_;
};

/// Makes the tables of a lexicon.
class LexiconBuilder {
 public:
  /// Adds a word, as the rules print it, with its usual prints: small, with a capital, in capitals.
  void add(std::string_view print);
  /// The tables, which point into this. Throws std::length_error for more words than numbers.
  SealedLexicon seal();

 private:
  void add_print(const std::string& print);
  std::map<std::string, std::string> words_;  // spelling → base letters
  std::set<std::string, std::less<>> added_, prints_;
  std::string pool_;
  std::vector<SealedLexicon::Entry> entries_;
  std::vector<SealedLexicon::Word> word_rows_, base_rows_;
  std::vector<WordId> word_slots_, base_slots_;
};

/// The hash of a word's letters, the same in every run and on every machine.
uint64_t hash_of(std::string_view letters);

}  // namespace vbparse::tokens
