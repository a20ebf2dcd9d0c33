// Which cues of head and foot stand at a token: those of the rules (grammars/parts.toml,
// tasks.toml, types.toml), words of the role zone_cue, and forms that no word tells.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "mentions/view.h"

namespace vbparse::zones {

/// What speaks for a zone. The first are kinds of grammar::CueKind.
enum class Cue : uint8_t {
  motto,
  tagline,
  number,      // Số
  subject,     // V/v, also damaged
  about,       // Về
  addressing,  // Kính gửi
  telegram,    // điện:
  base,
  opening,
  formula,
  closing,
  recipients,
  archive,  // Lưu
  purpose,
  mark,  // TM. KT. TL. TUQ. Q.
  post,
  seal,  // (đã ký)
  rank,
  family_name,
  urgency,
  secrecy,
  circulation,
  stamp,     // of a digital signature
  incoming,  // dấu đến
  appendix,
  attached,  // (Kèm theo …
  furniture,
  contact,
  organ,
  area,
  person,
  // words of the role zone_cue
  same,
  of_organ,
  enacting,
  sentence,
  gazette,
  article,
  page,
  not_subject,
  // names of types, and forms
  type,        // nothing else stands there
  type_start,  // it begins so
  code,
  notation,  // a code without its number
  date,
  label,    // of an item: 1. a) I.
  name,     // of a person
  damaged,  // a cue is there in spite of wrong letters
  count
};
constexpr size_t cue_count = size_t(Cue::count);
inline constexpr std::array<std::string_view, cue_count> cue_names{
    "motto",       "tagline", "number",   "subject",     "about",       "addressing", "telegram",
    "base",        "opening", "formula",  "closing",     "recipients",  "archive",    "purpose",
    "mark",        "post",    "seal",     "rank",        "family-name", "urgency",    "secrecy",
    "circulation", "stamp",   "incoming", "appendix",    "attached",    "furniture",  "contact",
    "organ",       "area",    "person",   "same",        "of-organ",    "enacting",   "sentence",
    "gazette",     "article", "page",     "not-subject", "type",        "type-start", "code",
    "notation",    "date",    "label",    "name",        "damaged"};
constexpr std::string_view name_of(Cue cue) { return cue_names[size_t(cue)]; }

using CueSet = uint64_t;
static_assert(cue_count <= 64);
constexpr CueSet bit(Cue cue) { return CueSet(1) << unsigned(cue); }
template <class... C>
constexpr CueSet cues(C... c) {
  return (bit(c) | ...);
}

/// The cues that begin at token `at` and end at `end` at most, on one page.
CueSet cues_at(const mentions::View& view, uint32_t at, uint32_t end);

/// Whether what damage has left of a mark of authority begins at token `at`: 2T. GIÁM ĐỐC. Only a
/// place where a mark may stand tells it from other capitals: the begin of a cell.
bool begins_damaged_mark(const mentions::View& view, uint32_t at, uint32_t end);

/// Where the longest of the `cues` that begin at token `at` ends; `at` where there is none.
uint32_t end_of_cue(const mentions::View& view, uint32_t at, uint32_t end, CueSet cues);

}  // namespace vbparse::zones
