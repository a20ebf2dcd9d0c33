// Look-up of records (rules.h).
#include "grammar/rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "grammar/anchors.h"
#include "grammar/collect.h"
#include "grammar/forms_builder.h"
#include "grammar/phrase.h"
#include "text/text.h"

namespace vbparse::grammar {

uint32_t letters_in(std::string_view text) {
  uint32_t letters = 0;
  for (const char c : text)
    if (c >= 'a' && c <= 'z')
      letters |= uint32_t(1) << (c - 'a');
  return letters;
}

}  // namespace vbparse::grammar

namespace vbparse {

using namespace grammar;

void Grammar::Rules::take(const Tables& t) {
  types.assign(t.types.begin(), t.types.end());
  organs.assign(t.organs.begin(), t.organs.end());
  units.assign(t.units.begin(), t.units.end());
  words.assign(t.words.begin(), t.words.end());
  cues.assign(t.cues.begin(), t.cues.end());
  dates.assign(t.dates.begin(), t.dates.end());
  codes.assign(t.codes.begin(), t.codes.end());
  laws.assign(t.laws.begin(), t.laws.end());
  whens.assign(t.whens.begin(), t.whens.end());
  deadlines.assign(t.deadlines.begin(), t.deadlines.end());
  holidays.assign(t.holidays.begin(), t.holidays.end());
  organ_tables = t.organ_tables;
}

void Grammar::Rules::index(const Tables* sealed) {
  for (const Cue& c : cues) {
    const auto shielded = c.kind == CueKind::none ? cue_kind(c.value) : std::nullopt;
    shields_.push_back(shielded ? bit(*shielded) : 0);
  }
  for (const DateForm& d : dates)
    date_reader.add(d);
  for (const CodeForm& c : codes)
    code_forms.add(c);
  std::vector<Holiday> days;
  for (const HolidayRow& h : holidays)
    for (const std::string_view day : h.days) {
      const auto status =
          std::find(status_names.begin(), status_names.end(), h.status) - status_names.begin();
      days.push_back(
          {*Day::parse(day), h.off, Holiday::Status(status), h.verified, h.name, h.basis});
    }
  calendar.emplace(std::move(days));
  if (sealed)
    use(*sealed);
  else
    compile();
}

namespace {

/// Returns the last word of a text, or its last character if that is not part of a word; empty if
/// the word is too long to be looked up.
std::string_view last_word(std::string_view text) {
  size_t begin = text.size();
  if (!begin)
    return {};
  do
    --begin;
  while (begin > 0 && !word_edge(text, begin) && text.size() - begin <= longest_word);
  return text.size() - begin > longest_word ? std::string_view() : text.substr(begin);
}

}  // namespace

void Grammar::Rules::use(const Tables& sealed) {
  for (size_t i = 0; i < sets.size(); ++i)
    sets[i].use(sealed.sets[i]);
  time_forms.use(sealed.forms, whens, deadlines);
  phrases = Phrases(sealed.phrases);
  tolerant_cues.assign(sealed.tolerant_cues.begin(), sealed.tolerant_cues.end());
  tolerant_mottos.assign(sealed.tolerant_mottos.begin(), sealed.tolerant_mottos.end());
  type_shapes.assign(sealed.type_shapes.begin(), sealed.type_shapes.end());
  anchor_letters.assign(sealed.anchor_letters.begin(), sealed.anchor_letters.end());
}

void Grammar::Rules::compile() {
  compiled_forms = std::make_shared<FormsBuilder>();
  compiled_forms->add(whens, deadlines);
  fill_sets();
  sealed_forms = compiled_forms->seal();
  time_forms.use(sealed_forms, whens, deadlines);
  compiled_phrases = std::make_shared<PhrasesBuilder>();
  collect_phrases(*this, *compiled_phrases);
  sealed_phrases = compiled_phrases->seal();
  phrases = Phrases(sealed_phrases);
  fill_shapes();
}

void Grammar::Rules::fill_sets() {
  const auto add = [&](SetOf which, std::string_view phrase, size_t rule) {
    sets[size_t(which)].add(phrase, uint16_t(rule));
  };
  std::set<std::pair<std::string, uint8_t>> anchors, last_words;
  for (size_t i = 0; i < types.size(); ++i) {
    const auto add_name = [&](const std::string& name) {
      add(SetOf::type_names, name, i);
      add(SetOf::type_last_words, last_word(name), i);
    };
    add_name(text::fold(types[i].name));
    for (const auto t : types[i].titles)
      add_name(text::fold(t));
    for (const auto s : types[i].symbols)
      add(SetOf::symbols, text::fold(s), i);
  }
  for (size_t i = 0; i < organs.size(); ++i) {
    add(SetOf::organ_names, text::fold(organs[i].name), i);
    for (const auto a : organs[i].abbr)
      add(SetOf::organ_abbrs, text::fold(a), i);
  }
  for (size_t i = 0; i < units.size(); ++i)
    add(SetOf::suffixes, text::fold(units[i].suffix), i);
  for (size_t i = 0; i < cues.size(); ++i)
    for (const auto say : cues[i].says)
      for (const auto& reading : expand(say)) {
        if (cues[i].kind == CueKind::position)
          add(SetOf::position_shapes, text::skeleton(reading), i);
        if (citing_cues & bit(cues[i].kind))
          add(SetOf::citing, reading, i);
        if (cues[i].kind == CueKind::subject_of && reading.size() > 6)
          add(SetOf::subject_shapes, text::skeleton(reading), i);
        sets[size_t(SetOf::cue_phrases)].add(reading, uint16_t(i), uint8_t(cues[i].kind));
        last_words.emplace(last_word(reading), uint8_t(cues[i].kind));
        for (uint8_t a = 0; a <= uint8_t(Anchor::bracket); ++a)
          if (anchors_of(bit(cues[i].kind)) & bit(Anchor(a)))
            anchors.emplace(reading.substr(0, word_length(reading, 0)), a);
      }
  for (size_t i = 0; i < laws.size(); ++i) {
    add(SetOf::law_names, text::fold(laws[i].name), i);
    add(SetOf::law_shapes, text::skeleton(text::fold(laws[i].name)), i);
    for (const std::string_view abbr : laws[i].abbr)
      add(SetOf::law_names, text::fold(abbr), i);
  }
  const auto& limits = compiled_forms->first_words();
  std::transform(limits.begin(), limits.end(), std::inserter(anchors, anchors.end()),
                 [](const std::string& word) { return std::pair(word, uint8_t(Anchor::limit)); });
  for (const auto& [word, anchor] : anchors)
    sets[size_t(SetOf::anchors)].add(word, 0, anchor);
  for (const auto& [word, kind] : last_words)
    sets[size_t(SetOf::last_words)].add(word, 0, kind);
  for (PhraseSet& set : sets)
    set.seal();
}

void Grammar::Rules::fill_shapes() {
  const auto add = [&](std::vector<Shape>& to, std::string shape, uint16_t rule) {
    to.push_back({strings.emplace_back(std::move(shape)), rule, 0});
    to.back().letters = letters_in(to.back().text);
  };
  set(SetOf::cue_phrases).each([&](std::string_view phrase, uint16_t rule) {
    const Cue& c = cues[rule];
    if (!c.tolerant || c.kind == CueKind::position || phrase.size() < 7)
      return;
    std::string shape = text::skeleton(phrase);
    if (c.kind == CueKind::motto) {
      if (shape.size() >= 18)
        add(tolerant_mottos, std::move(shape), rule);
    } else if (c.where != Where::anywhere && shape.size() >= 7) {
      add(tolerant_cues, std::move(shape), rule);
    }
  });
  fill_anchors(*this);
  for (size_t i = 0; i < types.size(); ++i) {
    if (types[i].group == "standard" || types[i].group == "copy")
      continue;
    std::string shape = text::skeleton(text::fold(types[i].name));
    if (shape.size() >= 7)
      add(type_shapes, std::move(shape), uint16_t(i));
  }
}

const Cue* Grammar::Rules::position(std::string_view folded) const {
  if (const Cue* c = cue_at(folded, 0, bit(CueKind::position)))
    return c;
  const auto hit = set(SetOf::position_shapes).longest(text::skeleton(folded.substr(0, 48)), 0);
  return hit.length ? &cues[hit.rule] : nullptr;
}

const Cue* Grammar::Rules::cue_at(std::string_view folded, size_t at, uint64_t kinds,
                                  size_t* length) const {
  const Cue* found = nullptr;
  set(SetOf::cue_phrases)
      .at(
          folded, at,
          [&](PhraseSet::Hit h) {
            const Cue& c = cues[h.rule];
            kinds &= ~shields_[h.rule];
            if (!(kinds & bit(c.kind)) ||
                (c.where == Where::whole && (at || h.length != folded.size())))
              return false;
            found = &c;
            if (length)
              *length = h.length;
            return true;
          },
          kinds, kinds | bit(CueKind::none));
  return found;
}

const Cue* Grammar::Rules::cue_whole(std::string_view folded, uint64_t kinds) const {
  size_t length = 0;
  const Cue* c = cue_at(folded, 0, kinds, &length);
  return c && length == folded.size() ? c : nullptr;
}

const Cue* Grammar::Rules::cue_in(std::string_view folded, size_t from, uint64_t kinds, size_t* at,
                                  size_t* length) const {
  for (size_t i = from; i < folded.size(); i += word_length(folded, i))
    if (const Cue* c = cue_at(folded, i, kinds, length)) {
      if (c->where != Where::anywhere && i)
        continue;
      *at = i;
      return c;
    }
  return nullptr;
}

const Type* Grammar::Rules::heading(std::string_view folded) const {
  const int rule = set(SetOf::type_names).whole(folded);
  return rule < 0 ? nullptr : &types[size_t(rule)];
}

const Type* Grammar::Rules::heading_start(std::string_view folded, size_t* length) const {
  const auto hit = set(SetOf::type_names).longest(folded, 0);
  *length = hit.length;
  return hit.length ? &types[hit.rule] : nullptr;
}

namespace {

/// Returns the kinds of the phrases of which the word before `end` is the last one, as bits.
uint64_t may_end(const PhraseSet& last_words, std::string_view folded, uint32_t end) {
  const std::string_view word = last_word(folded.substr(0, end));
  size_t length;
  return word.empty() ? 0 : last_words.kinds_at(word, 0, &length);
}

/// Calls f(begin) for up to six words before `end` in the same line, the nearest first.
template <class F>
void words_before(std::string_view folded, uint32_t end, F f) {
  constexpr int most_words = 6;
  uint32_t at = end;
  for (int i = 0; i < most_words; ++i) {
    while (at > 0 && folded[at - 1] == ' ')
      --at;
    if (!at || folded[at - 1] == '\n')
      return;
    const uint32_t word = at;
    do
      --at;
    while (at > 0 && !word_edge(folded, at) && word - at <= longest_word);
    if (word - at > longest_word)
      return;
    f(at);
  }
}

}  // namespace

const Type* Grammar::Rules::type_before(std::string_view folded, uint32_t end,
                                        uint32_t* begin) const {
  const Type* found = nullptr;
  while (end > 0 && folded[end - 1] == ' ')
    --end;
  if (!may_end(set(SetOf::type_last_words), folded, end))
    return nullptr;
  words_before(folded, end,
               [&](uint32_t at) {  // the longest name: "thông tư liên tịch", not "liên tịch"
                 const auto hit = set(SetOf::type_names).longest(folded.substr(0, end), at);
                 if (hit.length && at + hit.length == end)
                   found = &types[hit.rule], *begin = at;
               });
  return found;
}

const Cue* Grammar::Rules::cue_before(std::string_view folded, uint32_t end, uint64_t kinds,
                                      uint32_t* begin) const {
  const Cue* found = nullptr;
  while (end > 0 && folded[end - 1] == ' ')
    --end;
  if (!(may_end(set(SetOf::last_words), folded, end) & kinds))
    return nullptr;
  words_before(folded, end, [&](uint32_t at) {
    size_t length = 0;
    const Cue* c = cue_at(folded.substr(0, end), at, kinds, &length);
    if (c && at + length == end)
      found = c, *begin = at;
  });
  return found;
}

const Type* Grammar::Rules::type(std::string_view abbr) const {
  for (const Type& t : types)
    if (t.abbr == abbr)
      return &t;
  return nullptr;
}

namespace {

/// If there are records of a user's rule files, removes the built-in ones.
template <class T>
void keep_own(std::vector<const T*>& found) {
  const bool own = std::any_of(found.begin(), found.end(), [](const T* r) { return r->own; });
  std::erase_if(found, [&](const T* record) { return record->own < own; });
}

}  // namespace

std::vector<const Type*> Grammar::Rules::types_by_symbol(std::string_view symbol) const {
  std::vector<const Type*> found;
  const std::string folded = text::fold(symbol);
  set(SetOf::symbols).at(folded, 0, [&](PhraseSet::Hit h) {
    if (h.length == folded.size())
      found.push_back(&types[h.rule]);
    return false;
  });
  keep_own(found);
  return found;
}

std::vector<const Organ*> Grammar::Rules::organs_by_abbr(std::string_view abbr) const {
  std::vector<const Organ*> found;
  const std::string folded = text::fold(abbr);
  set(SetOf::organ_abbrs).at(folded, 0, [&](PhraseSet::Hit h) {
    if (h.length == folded.size())
      found.push_back(&organs[h.rule]);
    return false;
  });
  keep_own(found);
  return found;
}

const Organ* Grammar::Rules::organ_named(std::string_view folded) const {
  const auto hit = set(SetOf::organ_names).longest(folded, 0);
  return hit.length ? &organs[hit.rule] : nullptr;
}

bool Grammar::Rules::is_unit(std::string_view suffix) const {
  return set(SetOf::suffixes).whole(text::fold(suffix)) >= 0;
}

const Calendar& Grammar::calendar() const { return *rules_->calendar; }

const Grammar& Grammar::builtin() {
  static const Grammar grammar = [] {
    auto rules = std::make_shared<Rules>();
    rules->take(builtin_tables);
    rules->index(&builtin_tables);
    return Grammar(std::move(rules));
  }();
  return grammar;
}

}  // namespace vbparse
