// Compiles the phrases of [[when]] and [[deadline]] records into the tables of TimeForms: at build
// time for the built-in rules, at run time if rule files are loaded.
#pragma once

#include <string>
#include <vector>

#include "grammar/forms.h"
#include "grammar/phrase.h"

namespace vbparse::grammar {

class FormsBuilder {
 public:
  FormsBuilder() = default;
  FormsBuilder(const FormsBuilder&) = delete;
  FormsBuilder& operator=(const FormsBuilder&) = delete;

  /// Add records. All throw PhraseError for a phrase that cannot be parsed or that can be empty,
  /// and for a deadline that can begin with a slot.
  void add(std::span<const TimeForm> whens, std::span<const TimeForm> deadlines);
  void add_when(const TimeForm&);
  void add_deadline(const TimeForm&);
  /// Returns the tables, which are valid as long as this builder. Call it once, after the last
  /// record.
  SealedForms seal();
  /// Returns the words that a deadline may begin with.
  const std::vector<std::string>& first_words() const { return deadlines_.keys; }

 private:
  /// SealedForms::Step that owns its data.
  struct Step {
    SealedForms::Step::Kind kind;
    TimeSlot slot = TimeSlot::count;
    uint32_t next = 0;
    std::string words;
    std::vector<uint32_t> ways;
    uint64_t begins = ~uint64_t(0);
  };
  /// The forms of one kind of records, by their first words.
  struct Kind {
    uint32_t records = 0;
    std::vector<SealedForms::Compiled> forms;
    PhraseSet words;  // their `rule` is an index into `openings`
    std::vector<std::string> keys;
    std::vector<std::vector<SealedForms::Opening>> openings;
    std::vector<uint32_t> free;  // forms that begin with a slot
    std::vector<uint32_t> ends;  // this and the next one are filled by seal()
    std::vector<SealedForms::Opening> all_openings;
    /// Returns the openings of the forms that begin with this word.
    std::vector<SealedForms::Opening>& of(std::string_view word);
    SealedForms::Index seal();
  };

  uint32_t compile(const PhraseNode&, uint32_t next);
  void add(const TimeForm&, Kind&);
  void find_openings(uint32_t step, std::string& words, uint32_t form, Kind&, bool* free) const;

  std::vector<Step> steps_;
  Kind whens_, deadlines_;
  std::vector<SealedForms::Step> sealed_steps_;
  std::vector<uint32_t> sealed_ways_;
};

}  // namespace vbparse::grammar
