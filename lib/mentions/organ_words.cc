#include "mentions/organ_words.h"

#include <algorithm>
#include <array>

#include "grammar/organ_feature.h"
#include "mentions/any_all.h"
#include "text/letters.h"
#include "tokens/lexicon.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;
using tokens::Before;
using tokens::Shape;
using tokens::Token;

/// Where the length of a word of a role goes.
struct Slot {
  WordRole role;
  uint8_t OrganWord::*length;
  Genus genus = Genus::none;
};
constexpr std::array slots{Slot{WordRole::organ_genus, &OrganWord::genus, Genus::organ},
                           Slot{WordRole::unit_genus, &OrganWord::genus, Genus::unit},
                           Slot{WordRole::firm_genus, &OrganWord::genus, Genus::firm},
                           Slot{WordRole::body_genus, &OrganWord::genus, Genus::body},
                           Slot{WordRole::post_genus, &OrganWord::genus, Genus::post},
                           Slot{WordRole::person_genus, &OrganWord::genus, Genus::person},
                           Slot{WordRole::title_genus, &OrganWord::genus, Genus::title},
                           Slot{WordRole::determiner, &OrganWord::determiner},
                           Slot{WordRole::predicate_word, &OrganWord::predicate},
                           Slot{WordRole::main_predicate, &OrganWord::main_predicate},
                           Slot{WordRole::opening_word, &OrganWord::opening},
                           Slot{WordRole::joining_word, &OrganWord::joining},
                           Slot{WordRole::preposition, &OrganWord::preposition},
                           Slot{WordRole::area_word, &OrganWord::area},
                           Slot{WordRole::field_word, &OrganWord::field},
                           Slot{WordRole::barrier, &OrganWord::barrier},
                           Slot{WordRole::list_genus, &OrganWord::list_genus},
                           Slot{WordRole::list_determiner, &OrganWord::list_determiner},
                           Slot{WordRole::name_joint, &OrganWord::joint},
                           Slot{WordRole::describing, &OrganWord::describing},
                           Slot{WordRole::introducing, &OrganWord::introducing},
                           Slot{WordRole::short_area, &OrganWord::short_area}};
/// By role: its place in `slots` and one; 0: the reader of organs does not ask for it.
constexpr auto slot_of = [] {
  std::array<uint8_t, size_t(WordRole::count)> of{};
  for (size_t i = 0; i < slots.size(); ++i)
    of[size_t(slots[i].role)] = uint8_t(i + 1);
  return of;
}();

}  // namespace

OrganWords::OrganWords(const View& view) : view_(view), words_(view.size() + 1) {
  each([&](uint32_t i) { read_spots(i); });
  find_stops();
  mend_stops();
  each([&](uint32_t i) { words_[i].head = head(i); });
  find_lists();
  each([&](uint32_t i) { words_[i].unit = unit(i); });
  each([&](uint32_t i) {
    count(i);
    words_[i].follower = follower(i);
  });
  find_predicates();
  find_genera();
}

uint32_t OrganWords::key_of(const Token& t) const {
  const auto hash = [](std::string_view letters) { return uint32_t(tokens::hash_of(letters)); };
  if (t.shape >= Shape::number) {
    const char sign = char(t.word);
    return hash(t.word < tokens::any_sign ? std::string_view(&sign, 1) : view_.tokens.print(t));
  }
  if (t.word == tokens::unknown_word)
    return uint32_t(view_.tokens.unknown[t.value].hash);
  return hash(view_.rules.phrases.lexicon().letters(t.word));
}

uint32_t OrganWords::key(tokens::Range phrase) const {
  uint32_t key = grammar::begin_phrase;
  for (uint32_t i = phrase.begin; i < phrase.end; ++i)
    key = grammar::extended(key, words_[i].key);
  return key;
}

// ---- what begins at a word ---------------------------------------------------------------------

void OrganWords::read_spots(uint32_t i) {
  OrganWord& word = words_[i];
  size_t size;
  word.key = key_of(view_[i]);
  word.capital = text::is_upper(text::code_point(view_.tokens.print(view_[i]), 0, &size));
  add_spots(i, true);
  if (!word.genus)
    add_spots(i, false);
}

/// Adds the spots that are exact, or those that are not.
void OrganWords::add_spots(uint32_t i, bool exact) {
  for (const grammar::Spot& spot : view_.spots.at(i)) {
    const bool is_wanted = all({spot.exact == exact, spot.crosses != Before::cell});
    if (!is_wanted || !(exact || has_lost_marks(spot)))
      continue;
    for (const grammar::Meaning& meaning : view_.rules.phrases.meanings(spot.phrase))
      add_meaning(words_[i], spot.length, meaning);
  }
}

/// Whether a phrase that is not exact may be a genus with marks lost or wrong (uy ban, giám đồc):
/// it has two words or more, for one is too often another, and all have lost their marks or one is
/// no word (but: giao viện).
bool OrganWords::has_lost_marks(const grammar::Spot& spot) const {
  const tokens::Lexicon& lexicon = view_.rules.phrases.lexicon();
  bool bare = true, unknown = false;
  for (uint32_t i = spot.at; i < spot.end(); ++i) {
    const tokens::WordId word = view_[i].word;
    bare &= lexicon.letters(word) == lexicon.base(lexicon.bare_of(word));
    unknown |= word == tokens::unknown_word;
  }
  return all({spot.length > 1, any({bare, unknown})});
}

void OrganWords::add_meaning(OrganWord& word, uint8_t length, const grammar::Meaning& meaning) {
  switch (meaning.of) {
    case grammar::PhraseOf::organ_name:
      word.name = length;
      break;
    case grammar::PhraseOf::organ_field:
      word.registered_field = length;
      break;
    case grammar::PhraseOf::word:
      add_word(word, length, view_.rules.words[meaning.record].role);
      break;
    default:
      break;
  }
}

void OrganWords::add_word(OrganWord& word, uint8_t length, WordRole role) {
  const uint8_t slot = slot_of[size_t(role)];
  if (!slot)
    return;
  const Slot& to = slots[slot - 1u];
  word.*to.length = length;
  if (to.genus != Genus::none)
    word.genus_is = to.genus;
}

// ---- what begins a name ------------------------------------------------------------------------

Head OrganWords::head(uint32_t i) const {
  const OrganWord& word = words_[i];
  const Shape shape = view_[i].shape;
  const uint32_t genus = i + word.determiner;
  const bool small = all({shape != Shape::upper, shape != Shape::letter});
  if (all({word.determiner > 0, small, !words_[genus].stop})) {
    Head head = head_without_determiner(genus);
    head.determiner = word.determiner;
    head.length = uint8_t(head.length + word.determiner);
    if (head.genus != Genus::none)
      return head;
  }
  return head_without_determiner(i);
}

Head OrganWords::head_without_determiner(uint32_t i) const {
  const OrganWord& word = words_[i];
  if (word.genus)
    return {word.genus, 0, word.genus_is};
  if (is_abbreviation(i))
    return {1, 0, Genus::abbreviation};
  return {};
}

/// Two capitals without tones or more, perhaps one small letter, and capitals again: UBND, TTg. No
/// Roman number, no part of a code.
bool OrganWords::is_abbreviation(uint32_t i) const {
  const std::string_view print = view_.tokens.print(view_[i]);
  const bool in_code = all({view_.is_glued(i), view_.is_run_of(std::max(i, 1u) - 1, "/-")});
  if (in_code || print.find_first_not_of("IVXLC") == print.npos)
    return false;
  constexpr std::u32string_view others = U"\u0110\u00D0\u01AF\u01A0\u00D4\u00C2";
  size_t size, capitals = 0, small = 0;
  for (size_t at = 0; at < print.size(); at += size) {
    const char32_t c = text::code_point(print, at, &size);
    const bool capital = any({c - U'A' <= U'Z' - U'A', others.find(c) != others.npos});
    if (!any({capital, all({small == 0, capitals > 1, text::is_lower(c)})}))
      return false;
    capitals += capital;
    small += !capital;
  }
  return capitals >= 2;
}

// ---- lists of fields ---------------------------------------------------------------------------

const FieldList* OrganWords::list_at(uint32_t i) const {
  const auto at = std::find_if(lists_.begin(), lists_.end(),
                               [&](const FieldList& list) { return list.colon == i; });
  return at == lists_.end() ? nullptr : &*at;
}

void OrganWords::find_lists() {
  each([&](uint32_t i) {
    if (all({view_.is_sign(i, ':'), !words_[i].stop}))
      read_list(i);
  });
}

void OrganWords::read_list(uint32_t colon) {
  FieldList list{colon, 0, 0};
  uint32_t at = colon + 1;
  while (const uint8_t length = words_[at].registered_field) {
    if (!words_[at].head.length)
      words_[at].head = {length, 0, Genus::field};
    list.last_end = at + length;
    list.first_end = std::min(list.first_end - 1, list.last_end - 1) + 1;  // 0 is none yet
    at = list.last_end;
    const bool joined = any({words_[at].joint > 0, view_.is_sign(at, ',')});
    if (!joined || words_[at].stop)
      break;
    ++at;
  }
  if (list.last_end)
    lists_.push_back(list);
}

// ---- the same genus elsewhere ------------------------------------------------------------------

void OrganWords::find_genera() {
  each([&](uint32_t i) {
    if (words_[i].genus)
      genera_.push_back(i);
  });
  std::stable_sort(genera_.begin(), genera_.end(),
                   [&](uint32_t a, uint32_t b) { return words_[a].key < words_[b].key; });
}

std::span<const uint32_t> OrganWords::same_genus(uint32_t i) const {
  constexpr std::ptrdiff_t most = 16;
  if (!words_[i].genus)
    return {};
  const auto before = [&](uint32_t a, uint32_t b) { return words_[a].key < words_[b].key; };
  const auto [first, last] = std::equal_range(genera_.begin(), genera_.end(), i, before);
  const auto here = std::lower_bound(first, last, i);
  const auto begin = here - std::min(most, here - first);
  return {begin, here + std::min(most + 1, last - here)};
}

bool OrganWords::are_same(uint32_t a, uint32_t b, uint32_t n) const {
  const OrganWord &one = words_[a + n], &other = words_[b + n];
  const bool stops = all({n > 0, any({one.stop, other.stop})});
  return all({one.key == other.key, !stops});
}

}  // namespace vbparse::mentions
