// What each word of a text is to the reader of organs, whatever name it may stand in.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/organ_tables.h"
#include "mentions/view.h"

namespace vbparse::mentions {

/// What a name begins with, by what it heads: see grammars/organ_words.toml.
enum class Genus : uint8_t {
  none,
  organ,
  unit,
  firm,
  body,
  post,
  person,
  title,
  abbreviation,  // UBND, TTYT: any in capitals
  field          // Công Thương, of "các Sở: Y tế, Công Thương"
};

/// What stands after a name that ends before a word, by that word.
enum class Follower : uint8_t {
  stop,  // nothing: no name goes on here
  comma,
  open,
  close,
  hyphen,
  slash,
  ampersand,
  colon,
  full_stop,
  quote,
  sign,  // any other
  number,
  joining,
  preposition,
  area,
  name_area,   // with a capital, as are the next
  caps,        // in capitals
  name_genus,  // begins a name
  name_field,
  name,  // any other
  opening,
  predicate,
  genus,
  field,
  verb,
  word  // any other
};

/// How a name begins.
struct Head {
  uint8_t length = 0;      ///< in tokens, with the determiner; 0: no name can begin here
  uint8_t determiner = 0;  ///< in tokens, at its begin
  Genus genus = Genus::none;
};

struct OrganWord {
  uint32_t key = 0;  ///< of its spelling: grammar::piece_key()
  Follower follower = Follower::stop;
  bool stop = true;      ///< no name goes on over the boundary before it
  bool capital = false;  ///< begins with a capital
  Genus genus_is = Genus::none;
  Head head;
  // the longest of each that begin here, in tokens; 0: none does
  uint8_t genus = 0, determiner = 0, predicate = 0, main_predicate = 0, opening = 0, joining = 0,
          preposition = 0, area = 0, field = 0, barrier = 0, list_genus = 0, list_determiner = 0,
          joint = 0, describing = 0, introducing = 0, short_area = 0;
  uint8_t name = 0;                     ///< a registered name
  uint8_t registered_field = 0;         ///< one without its genus: Y tế
  uint8_t unit = 1;                     ///< a word of one or more syllables
  uint8_t whole = 1;                    ///< what no name ends within
  uint8_t until_predicate = UINT8_MAX;  ///< to the next main predicate before a stop
  uint8_t like = 0;            ///< the class of the unit here, or of its first syllable; 0: none
  grammar::WordCounts counts;  ///< of this and the next syllable, or of this one; zeros at a stop
};

/// The fields that a colon opens: các Sở: Y tế, Công Thương.
struct FieldList {
  uint32_t colon;
  uint32_t first_end, last_end;  ///< where the first field ends, and where the last one does
};

class OrganWords {
 public:
  /// Linear in the text. What the view shows must outlive this.
  explicit OrganWords(const View& view);

  const View& view() const { return view_; }
  const grammar::OrganTables& tables() const { return view_.rules.organ_tables; }
  uint32_t size() const { return view_.size(); }
  /// What word `i` is; after the last one a stop.
  const OrganWord& operator[](uint32_t i) const { return words_[i]; }
  /// The list of fields that word `i`, a colon, opens; or null.
  const FieldList* list_at(uint32_t i) const;
  /// Whether a line begins with word `i`.
  bool begins_line(uint32_t i) const { return view_.token(i).before >= tokens::Before::line; }
  /// What unlabelled text says of word `i` alone.
  grammar::WordCounts single(uint32_t i) const { return tables().words[key({i, i + 1})]; }
  /// Up to 16 genera before and after genus `i` that begin with the same word, and itself; empty
  /// where no genus begins at word `i`.
  std::span<const uint32_t> same_genus(uint32_t i) const;
  /// Whether the words `n` after `a` and `b` are the same, and names go on to both.
  bool are_same(uint32_t a, uint32_t b, uint32_t n) const;
  /// How closely the words on both sides of boundary `i` keep together, 0 to 3.
  uint8_t pair(uint32_t i) const;
  /// The key of a phrase.
  uint32_t key(tokens::Range phrase) const;

 private:
  template <class Do>
  void each(Do one) {
    for (uint32_t i = 0; i < size(); ++i)
      one(i);
  }
  uint32_t key_of(const tokens::Token& t) const;
  void read_spots(uint32_t i);
  void add_spots(uint32_t i, bool exact);
  bool has_lost_marks(const grammar::Spot& spot) const;
  void add_meaning(OrganWord& word, uint8_t length, const grammar::Meaning& meaning);
  void add_word(OrganWord& word, uint8_t length, grammar::WordRole role);
  void find_stops();
  bool stops(uint32_t i) const;
  bool is_short_area(uint32_t i) const;
  bool is_letter(uint32_t i) const;
  bool begins_item(uint32_t i) const;
  bool opens_list(uint32_t colon) const;
  void mend_stops();
  Head head(uint32_t i) const;
  Head head_without_determiner(uint32_t i) const;
  bool is_abbreviation(uint32_t i) const;
  void find_lists();
  void read_list(uint32_t colon);
  uint8_t unit(uint32_t i) const;
  void count(uint32_t i);
  Follower follower(uint32_t i) const;
  Follower capital_follower(uint32_t i) const;
  Follower small_follower(uint32_t i) const;
  void find_predicates();
  void find_genera();

  const View& view_;
  std::vector<OrganWord> words_;
  std::vector<FieldList> lists_;
  std::vector<uint32_t> genera_;  // words that are one, by key and place
};

}  // namespace vbparse::mentions
