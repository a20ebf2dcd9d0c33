// Which phrases the records say, and how far a print may be from each.
#include "grammar/collect.h"

#include <set>

#include "grammar/phrase.h"
#include "grammar/rules.h"
#include "text/text.h"

namespace vbparse::grammar {
namespace {

using Tolerance = Meaning::Tolerance;

/// The tolerance of a phrase whose record allows `most`: none where it is one short word without a
/// colon, whose base letters are those of many others (số, sở, sơ; yet not "Số:").
Tolerance tolerance_of(std::string_view phrase, Tolerance most) {
  constexpr size_t long_word = 6;  // letters
  const std::string base = text::skeleton(text::fold(phrase));
  return base.find_first_of(" :") != base.npos || base.size() >= long_word ? most : Tolerance::none;
}

Tolerance most_of(const Cue& cue) {
  if (cue.tolerant && cue.where != Where::anywhere)
    return Tolerance::letters;
  constexpr uint64_t without_letters = bits(CueKind::position);
  constexpr uint64_t without_marks =
      bits(CueKind::organ_head, CueKind::subject_of, CueKind::number, CueKind::archive);
  if (without_letters & bit(cue.kind))
    return Tolerance::letters;
  return without_marks & bit(cue.kind) ? Tolerance::marks : Tolerance::none;
}

class Collector {
 public:
  explicit Collector(PhrasesBuilder& to) : to_(to) {}

  void add(std::string_view phrase, PhraseOf of, size_t record, Tolerance most = Tolerance::none) {
    to_.add(phrase, {of, tolerance_of(phrase, most), uint16_t(record)});
  }
  void add_word(std::string_view phrase, size_t record, WordRole role) {
    constexpr uint64_t without_marks = genera | bit(WordRole::zone_cue);
    const Tolerance most = without_marks & bit(role) ? Tolerance::marks : Tolerance::none;
    to_.add(phrase, {PhraseOf::word, tolerance_of(phrase, most), uint16_t(record)}, bit(role));
  }
  void add_all(Words phrases, PhraseOf of, size_t record, Tolerance most = Tolerance::none) {
    for (const std::string_view phrase : phrases)
      add(phrase, of, record, most);
  }

 private:
  PhrasesBuilder& to_;
};

void collect_types(const Grammar::Rules& rules, Collector& to) {
  for (size_t i = 0; i < rules.types.size(); ++i) {
    const Type& t = rules.types[i];
    // standards and copies are no headings of a document
    const bool heading = t.group != "standard" && t.group != "copy";
    const Tolerance most = heading ? Tolerance::letters : Tolerance::none;
    to.add(t.name, PhraseOf::type_name, i, most);
    to.add_all(t.titles, PhraseOf::type_name, i, most);
    to.add_all(t.symbols, PhraseOf::type_symbol, i);
  }
}

/// The first words of organs' names that a field follows (Bộ, Sở), folded.
std::set<std::string> field_genera(const Grammar::Rules& rules) {
  std::set<std::string> found;
  for (const Word& word : rules.words)
    if (word.role == WordRole::field_genus)
      for (const std::string_view say : word.says)
        found.insert(text::fold(say));
  return found;
}

void collect_organs(const Grammar::Rules& rules, Collector& to) {
  const std::set<std::string> genera_of_fields = field_genera(rules);
  for (size_t i = 0; i < rules.organs.size(); ++i) {
    const std::string_view name = rules.organs[i].name;
    to.add(name, PhraseOf::organ_name, i);
    const size_t genus = name.find(' ');
    if (genus != name.npos && name.find(' ', genus + 1) != name.npos &&
        genera_of_fields.contains(text::fold(name.substr(0, genus))))
      to.add(name.substr(genus + 1), PhraseOf::organ_field, i);
    to.add_all(rules.organs[i].abbr, PhraseOf::organ_abbreviation, i);
  }
  for (size_t i = 0; i < rules.units.size(); ++i)
    to.add(rules.units[i].suffix, PhraseOf::unit_suffix, i);
}

void collect_cues(const Grammar::Rules& rules, Collector& to) {
  for (size_t i = 0; i < rules.cues.size(); ++i)
    for (const std::string_view say : rules.cues[i].says)
      for (const std::string& reading : expand(say))
        to.add(reading, PhraseOf::cue, i, most_of(rules.cues[i]));
}

void collect_laws(const Grammar::Rules& rules, Collector& to) {
  for (size_t i = 0; i < rules.laws.size(); ++i) {
    to.add(rules.laws[i].name, PhraseOf::law_name, i, Tolerance::marks);
    to.add_all(rules.laws[i].abbr, PhraseOf::law_name, i);
  }
}

void collect_words(const Grammar::Rules& rules, Collector& to) {
  for (size_t i = 0; i < rules.words.size(); ++i)
    for (const std::string_view say : rules.words[i].says)
      for (const std::string& reading : expand(say))
        to.add_word(reading, i, rules.words[i].role);
}

}  // namespace

void collect_phrases(const Grammar::Rules& rules, PhrasesBuilder& to) {
  Collector collector(to);
  collect_types(rules, collector);
  collect_organs(rules, collector);
  collect_cues(rules, collector);
  collect_laws(rules, collector);
  collect_words(rules, collector);
}

}  // namespace vbparse::grammar
