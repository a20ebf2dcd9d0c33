// What the reader of organs has learned, from unlabelled text (grammars/organs.counts) and from
// labelled names (grammars/organs.weights). Both files have the format of weights_file.h:
//
//     a word of one or two syllables    follow, describe, verb, noun, class: see WordCounts
//     two syllables                     pair: 1 keep together often, 2 mostly, 3 nearly always
//     a phrase                          closed: how often it stood before a stop or a main
//     predicate a feature (organ_feature.h)       stop, pass; begin: its weights
#pragma once

#include <cstdint>

#include "grammar/key_table.h"
#include "grammar/weights_file.h"

namespace vbparse::grammar {

/// How a word stands in unlabelled text: logarithms (base 2) of how much more often than elsewhere,
/// -4 to 4; and which words have like neighbours.
struct WordCounts {
  int8_t follow = 0;    ///< after a registered name, than everywhere
  int8_t describe = 0;  ///< after a kind of body or person, than after a registered name
  int8_t verb = 0;      ///< after phải, sẽ, không
  int8_t noun = 0;      ///< after các, những, của
  uint8_t like = 0;     ///< the number of its class, 2 to 63; 0: of none
  bool operator==(const WordCounts&) const = default;
};
/// What a feature of a boundary says for ending a name there, and for going on.
struct EndWeights {
  int16_t stop = 0, pass = 0;
};

struct OrganTables {
  KeyTable<WordCounts> words;       ///< by phrase_key()
  KeyTable<uint8_t> pairs, closed;  ///< by phrase_key()
  KeyTable<EndWeights> ends;        ///< by feature_key()
  KeyTable<int16_t> begins;         ///< by feature_key()
};

/// Makes the tables: take() the files, then seal().
class OrganTablesBuilder {
 public:
  /// Adds the counts or weights of a file. Throws GrammarError for a feature or a class that is
  /// none, and for a value that no table holds.
  void take(const WeightsFile& file);
  /// The tables, which point into this.
  OrganTables seal();

 private:
  bool take_count(const Weight& weight);
  bool take_weight(const Weight& weight);
  KeyTableBuilder<WordCounts> words_;
  KeyTableBuilder<uint8_t> pairs_, closed_;
  KeyTableBuilder<EndWeights> ends_;
  KeyTableBuilder<int16_t> begins_;
};

}  // namespace vbparse::grammar
