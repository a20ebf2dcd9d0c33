#include "zones/cues.h"

#include <algorithm>
#include <array>
#include <optional>

#include "mentions/marks.h"

namespace vbparse::zones {
namespace {

using grammar::CueKind;
using grammar::Meaning;
using grammar::PhraseOf;
using grammar::Spot;
using grammar::WordRole;
using mentions::View;

struct OfKind {
  CueKind kind;
  Cue cue;
};
constexpr std::array of_kinds{OfKind{CueKind::motto, Cue::motto},
                              OfKind{CueKind::tagline, Cue::tagline},
                              OfKind{CueKind::number, Cue::number},
                              OfKind{CueKind::subject, Cue::subject},
                              OfKind{CueKind::addressees, Cue::addressing},
                              OfKind{CueKind::telegram, Cue::telegram},
                              OfKind{CueKind::base, Cue::base},
                              OfKind{CueKind::opening, Cue::opening},
                              OfKind{CueKind::formula, Cue::formula},
                              OfKind{CueKind::closing, Cue::closing},
                              OfKind{CueKind::recipients, Cue::recipients},
                              OfKind{CueKind::archive, Cue::archive},
                              OfKind{CueKind::purpose, Cue::purpose},
                              OfKind{CueKind::authority, Cue::mark},
                              OfKind{CueKind::position, Cue::post},
                              OfKind{CueKind::signed_note, Cue::seal},
                              OfKind{CueKind::rank, Cue::rank},
                              OfKind{CueKind::family_name, Cue::family_name},
                              OfKind{CueKind::urgency, Cue::urgency},
                              OfKind{CueKind::secrecy, Cue::secrecy},
                              OfKind{CueKind::circulation, Cue::circulation},
                              OfKind{CueKind::stamp, Cue::stamp},
                              OfKind{CueKind::incoming, Cue::incoming},
                              OfKind{CueKind::appendix, Cue::appendix},
                              OfKind{CueKind::attached, Cue::attached},
                              OfKind{CueKind::furniture, Cue::furniture},
                              OfKind{CueKind::contact, Cue::contact},
                              OfKind{CueKind::organ_head, Cue::organ},
                              OfKind{CueKind::area, Cue::area},
                              OfKind{CueKind::person_head, Cue::person}};

/// By CueKind; Cue::count where a kind tells no zone.
constexpr auto by_kind = [] {
  std::array<Cue, grammar::cue_kinds> all{};
  all.fill(Cue::count);
  for (const OfKind& of : of_kinds)
    all[size_t(of.kind)] = of.cue;
  return all;
}();

/// By ZoneWord.
constexpr std::array<Cue, size_t(grammar::ZoneWord::count)> by_word{
    Cue::addressing, Cue::same,     Cue::of_organ, Cue::enacting, Cue::sentence, Cue::gazette,
    Cue::article,    Cue::appendix, Cue::seal,     Cue::stamp,    Cue::page,     Cue::not_subject};

CueSet set_of(Cue cue) { return cue == Cue::count ? 0 : bit(cue); }

CueSet cue_of(const View& view, uint16_t record) {
  const grammar::Cue& cue = view.rules.cues[record];
  if (cue.kind == CueKind::subject && !cue.value.empty())
    return bit(Cue::about);
  return set_of(by_kind[size_t(cue.kind)]);
}

CueSet cue_of_word(const grammar::Word& word) {
  constexpr uint64_t organs = bit(WordRole::organ_genus) | bit(WordRole::unit_genus) |
                              bit(WordRole::firm_genus) | bit(WordRole::body_genus);
  if (word.role == WordRole::zone_cue)
    return bit(by_word[word.value]);
  if (organs & bit(word.role))
    return bit(Cue::organ);
  return grammar::genera & bit(word.role) ? bit(Cue::person) : 0;
}

/// What a meaning tells.
CueSet told_by(const View& view, const Meaning& m) {
  switch (m.of) {
    case PhraseOf::cue:
      return cue_of(view, m.record);
    case PhraseOf::word:
      return cue_of_word(view.rules.words[m.record]);
    case PhraseOf::type_name:
      return bit(Cue::type_start);
    case PhraseOf::organ_name:
      return bit(Cue::organ);
    default:
      return 0;
  }
}
CueSet told_by(const View& view, const Spot& spot) {
  CueSet told = 0;
  for (const Meaning& m : view.rules.phrases.meanings(spot.phrase))
    told |= told_by(view, m);
  return told;
}

/// The mark of authority at token `at`: what follows it begins with a capital, if it stands on the
/// same line. KT alone is a unit in a list of recipients, Q.10 an address.
std::optional<mentions::AuthorityMark> mark_at(const View& view, uint32_t at, uint32_t end) {
  const auto mark = mentions::read_mark(view, at);
  if (!mark)
    return std::nullopt;
  const uint32_t after = mark->tokens.end;
  const bool capital =
      after < end && view.is_word(after) && view[after].shape != tokens::Shape::lower;
  return after >= end || capital ? mark : std::nullopt;
}

/// What a longer phrase is not, though it begins so: lưu ý is no lưu.
CueSet shielded_by(const View& view, const Spot& spot) {
  CueSet shielded = 0;
  for (const Meaning& m : view.rules.phrases.meanings(spot.phrase)) {
    if (m.of != PhraseOf::cue || view.rules.cues[m.record].kind != CueKind::none)
      continue;
    const auto kind = grammar::cue_kind(view.rules.cues[m.record].value);
    shielded |= kind ? set_of(by_kind[size_t(*kind)]) : 0;
  }
  return shielded;
}

bool is_whole(const Spot& spot, uint32_t end) {
  return spot.crosses < tokens::Before::page && spot.end() <= end;
}

}  // namespace

CueSet cues_at(const View& view, uint32_t at, uint32_t end) {
  CueSet found = 0;
  for (const Spot& spot : view.spots.at(at)) {
    if (!is_whole(spot, end))
      continue;
    const CueSet told = told_by(view, spot);
    found = (found & ~shielded_by(view, spot)) | told;
    found |= told && spot.edits ? bit(Cue::damaged) : 0;
  }
  const auto mark = found & bit(Cue::mark) ? mark_at(view, at, end) : std::nullopt;
  return mark && !mark->value.empty() ? found : found & ~bit(Cue::mark);
}

bool begins_damaged_mark(const View& view, uint32_t at, uint32_t end) {
  constexpr uint32_t longest = 4;  // bytes
  const tokens::Token& t = view[at];
  const bool capital = t.shape == tokens::Shape::upper || t.shape == tokens::Shape::letter;
  const bool may = t.size <= longest && (capital || t.shape == tokens::Shape::number);
  return may && mark_at(view, at, end);
}

uint32_t end_of_cue(const View& view, uint32_t at, uint32_t end, CueSet cues) {
  uint32_t last = at;
  for (const Spot& spot : view.spots.at(at))
    if (is_whole(spot, end) && told_by(view, spot) & cues)
      last = std::max(last, spot.end());
  return last;
}

}  // namespace vbparse::zones
