// All phrases of the rules as numbers, and what each of them means.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/near_words.h"
#include "tokens/lexicon.h"

namespace vbparse::grammar {

/// What of a record a phrase is.
enum class PhraseOf : uint8_t {
  type_name,  // Quyết định; also its titles
  type_symbol,
  organ_name,
  organ_abbreviation,
  organ_field,  // Y tế: the name of a Bộ or Sở without that word
  unit_suffix,  // NC: of a code's drafting unit
  cue,
  law_name,  // also its abbreviations
  word       // of a [[word]]
};

/// A record that has a phrase. Records of one kind are told apart by their place in Grammar::Rules.
struct Meaning {
  PhraseOf of;
  /// How far a print may be from the phrase: not at all, in marks and tones, in a few letters too.
  enum class Tolerance : uint8_t { none, marks, letters } tolerance;
  uint16_t record;
  bool operator==(const Meaning&) const = default;
};

/// The tables of all phrases, as the build writes them down.
struct SealedPhraseTable {
  tokens::SealedLexicon lexicon;
  SealedAutomaton exact;           ///< over words
  SealedAutomaton tolerant;        ///< over base letters: the phrases with a tolerance
  std::span<const uint32_t> ends;  ///< by PhraseId: where its meanings end
  std::span<const Meaning> meanings;
  SealedNearWords near;             ///< words of phrases in which letters may be wrong
  std::span<const uint64_t> begun;  ///< by WordId, from tokens::first_word on: see Phrases::begun
};

class Phrases {
 public:
  Phrases() = default;
  explicit Phrases(const SealedPhraseTable&);

  const tokens::Lexicon& lexicon() const { return lexicon_; }
  const Automaton& exact() const { return exact_; }
  const Automaton& tolerant() const { return tolerant_; }
  const SealedNearWords& near() const { return sealed_.near; }
  /// The records that have a phrase, in the order of the rules.
  std::span<const Meaning> meanings(PhraseId phrase) const {
    return sealed_.meanings.subspan(sealed_.ends[phrase - 1u],
                                    sealed_.ends[phrase] - sealed_.ends[phrase - 1u]);
  }
  /// The bits of all phrases that begin with a word, as it is spelled: PhrasesBuilder::add.
  uint64_t begun(tokens::WordId word) const {
    return word < tokens::first_word ? 0 : sealed_.begun[word - tokens::first_word];
  }

 private:
  SealedPhraseTable sealed_;
  tokens::Lexicon lexicon_;
  Automaton exact_, tolerant_;
};

/// Makes the table: add() all, then seal().
class PhrasesBuilder {
 public:
  /// `phrase`: as texts print it. `begins`: bits that its first word gets, so that a token is known
  /// at once to begin no phrase of a kind.
  void add(std::string_view phrase, Meaning, uint64_t begins = 0);
  /// The tables, which point into this. Throws std::length_error where there are too many.
  SealedPhraseTable seal();

 private:
  struct Said {
    uint32_t at;  // in text_
    Meaning meaning;
    uint64_t begins;
  };
  std::vector<std::vector<Meaning>> number_phrases(const tokens::Lexicon&);
  std::string text_;  // all phrases, blank lines between them
  std::vector<Said> said_;
  tokens::LexiconBuilder words_;
  AutomatonBuilder exact_, tolerant_;
  std::vector<uint32_t> ends_;
  std::vector<Meaning> meanings_;
  std::vector<uint64_t> begun_;
  NearWordsBuilder near_;
};

}  // namespace vbparse::grammar
