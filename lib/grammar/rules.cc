// The look-ups over the records.
#include "grammar/rules.h"

#include <array>

#include "grammar/phrase.h"
#include "text/text.h"

namespace vbparse::grammar {

constexpr std::array<std::string_view, cue_kinds> kind_names{
    "motto", "tagline", "number", "subject", "addressees", "telegram", "base", "opening", "formula", "closing",
    "recipients", "archive", "purpose", "authority", "position", "signed_note", "rank", "urgency", "secrecy", "circulation",
    "stamp", "incoming", "appendix", "attached", "furniture", "contact", "organ_head", "area", "person_head", "charge",
    "task_verb", "modal", "stop_word", "organ_word", "goal", "system_word", "none"};

std::optional<CueKind> cue_kind(std::string_view name) {
  for (size_t i = 0; i < kind_names.size(); ++i)
    if (kind_names[i] == name) return CueKind(i);
  return std::nullopt;
}

std::string_view name(CueKind k) { return kind_names[size_t(k)]; }

}  // namespace vbparse::grammar

namespace vbparse {

using namespace grammar;

void Grammar::Rules::take(const Tables& t) {
  types.assign(t.types.begin(), t.types.end());
  organs.assign(t.organs.begin(), t.organs.end());
  units.assign(t.units.begin(), t.units.end());
  cues.assign(t.cues.begin(), t.cues.end());
  dates.assign(t.dates.begin(), t.dates.end());
}

void Grammar::Rules::index() {
  for (size_t i = 0; i < types.size(); ++i) {
    const auto rule = uint16_t(i);
    type_names_.add(text::fold(types[i].name), rule);
    for (const auto t : types[i].titles) type_names_.add(text::fold(t), rule);
    for (const auto s : types[i].symbols) symbols_.add(text::fold(s), rule);
  }
  for (size_t i = 0; i < organs.size(); ++i) {
    organ_names_.add(text::fold(organs[i].name), uint16_t(i));
    for (const auto a : organs[i].abbr) organ_abbrs_.add(text::fold(a), uint16_t(i));
  }
  for (size_t i = 0; i < units.size(); ++i) suffixes_.add(text::fold(units[i].suffix), uint16_t(i));
  for (const Cue& c : cues) {
    const auto shielded = c.kind == CueKind::none ? cue_kind(c.value) : std::nullopt;
    shields_.push_back(shielded ? bit(*shielded) : 0);
  }
  for (size_t i = 0; i < cues.size(); ++i)
    for (const auto say : cues[i].says)
      for (auto& reading : expand(say)) {
        if (cues[i].kind == CueKind::position) position_shapes.add(text::skeleton(reading), uint16_t(i));
        cue_phrases.add(std::move(reading), uint16_t(i));
      }
  for (const DateForm& d : dates) date_reader.add(d.id, d.say);
  for (PhraseSet* set : {&type_names_, &symbols_, &organ_names_, &organ_abbrs_, &suffixes_, &cue_phrases, &position_shapes}) set->seal();
}

const Cue* Grammar::Rules::cue_at(std::string_view folded, size_t at, uint64_t kinds, size_t* length) const {
  const Cue* found = nullptr;
  cue_phrases.at(folded, at, [&](PhraseSet::Hit h) {
    const Cue& c = cues[h.rule];
    kinds &= ~shields_[h.rule];
    if (!(kinds & bit(c.kind)) || (c.where == Where::whole && (at || h.length != folded.size()))) return false;
    found = &c;
    if (length) *length = h.length;
    return true;
  });
  return found;
}

const Cue* Grammar::Rules::cue_whole(std::string_view folded, uint64_t kinds) const {
  size_t length = 0;
  const Cue* c = cue_at(folded, 0, kinds, &length);
  return c && length == folded.size() ? c : nullptr;
}

const Cue* Grammar::Rules::cue_in(std::string_view folded, size_t from, uint64_t kinds, size_t* at, size_t* length) const {
  for (size_t i = from; i < folded.size(); i += word_length(folded, i))
    if (const Cue* c = cue_at(folded, i, kinds, length)) {
      if (c->where != Where::anywhere && i) continue;
      *at = i;
      return c;
    }
  return nullptr;
}

const Type* Grammar::Rules::heading(std::string_view folded) const {
  const int rule = type_names_.whole(folded);
  return rule < 0 ? nullptr : &types[size_t(rule)];
}

const Type* Grammar::Rules::heading_start(std::string_view folded, size_t* length) const {
  const auto hit = type_names_.longest(folded, 0);
  *length = hit.length;
  return hit.length ? &types[hit.rule] : nullptr;
}

const Type* Grammar::Rules::type(std::string_view abbr) const {
  for (const Type& t : types)
    if (t.abbr == abbr) return &t;
  return nullptr;
}

std::vector<const Type*> Grammar::Rules::types_by_symbol(std::string_view symbol) const {
  std::vector<const Type*> found;
  const std::string folded = text::fold(symbol);
  symbols_.at(folded, 0, [&](PhraseSet::Hit h) {
    if (h.length == folded.size()) found.push_back(&types[h.rule]);
    return false;
  });
  return found;
}

std::vector<const Organ*> Grammar::Rules::organs_by_abbr(std::string_view abbr) const {
  std::vector<const Organ*> found;
  const std::string folded = text::fold(abbr);
  organ_abbrs_.at(folded, 0, [&](PhraseSet::Hit h) {
    if (h.length == folded.size()) found.push_back(&organs[h.rule]);
    return false;
  });
  return found;
}

const Organ* Grammar::Rules::organ_named(std::string_view folded) const {
  const auto hit = organ_names_.longest(folded, 0);
  return hit.length ? &organs[hit.rule] : nullptr;
}

bool Grammar::Rules::is_unit(std::string_view suffix) const { return suffixes_.whole(text::fold(suffix)) >= 0; }

const Grammar& Grammar::builtin() {
  static const Grammar grammar = [] {
    auto rules = std::make_shared<Rules>();
    rules->take(builtin_tables);
    rules->index();
    return Grammar(std::move(rules));
  }();
  return grammar;
}

}  // namespace vbparse
