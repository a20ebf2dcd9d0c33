#include "parts/title.h"

#include <algorithm>

#include "mentions/cues.h"
#include "text/edits.h"
#include "text/text.h"

namespace vbparse::parts {
namespace {

using grammar::PhraseOf;
using grammar::Type;
using zones::Zone;

constexpr std::string_view letter_abbr = "CV";

/// Standards and copies are no titles.
bool is_title(const Type& type) { return type.group != "standard" && type.group != "copy"; }

/// Base letters without blanks.
std::string plain(std::string_view name) {
  std::string out = text::skeleton(text::fold(name));
  std::erase(out, ' ');
  return out;
}

/// The type whose name the letters are, but for one in eight and one more; null
/// where there is none.
const Type* nearest(const View& view, const std::string& letters) {
  constexpr size_t least_letters = 6, letters_an_edit = 8, most_letters = 40;
  const Type* best = nullptr;
  size_t least = SIZE_MAX;
  for (const Type& type : view.rules.types) {
    const std::string name = letters.size() <= most_letters ? plain(type.name) : "";
    const size_t most = 1 + name.size() / letters_an_edit;
    const size_t edits = text::edits_between(letters, name, most);
    const bool near = (name.size() >= least_letters) & (edits <= most) & (edits < least);
    if (!near || !is_title(type))
      continue;
    least = edits;
    best = &type;
  }
  return best;
}

Title read(const View& view, const Pieces& pieces) {
  Title title;
  const Pieces words = shed(view, pieces);
  if (words.empty())
    return title;
  const uint32_t first = words.front().begin;
  const mentions::Phrase name = mentions::phrase_at(view, first, PhraseOf::type_name);
  if (name.length == 0 || !is_title(view.rules.types[name.record]))
    return title;
  title.kind = {&view.rules.types[name.record], {{first, first + name.length}}};
  title.rest = slice(words, name.length, count(words));
  return title;
}

/// The same of a title in which more letters are wrong, and which is all of its
/// segment.
Title read_damaged(const View& view, const Pieces& pieces) {
  const Pieces words = shed(view, pieces);
  const Type* type = nearest(view, letters_of(view, words));
  return {{type, type ? words : Pieces()}, {}};
}

/// The type whose symbol a token prints; large and small letters count where
/// one fits so. Null where there is none.
const Type* symbol_at(const View& view, uint32_t at) {
  const std::string_view print = view.tokens.print(view[at]);
  const auto is_printed = [&](const Type* type) {
    return std::ranges::find(type->symbols, print) != type->symbols.end();
  };
  const std::vector<const Type*> types = view.rules.types_by_symbol(print);
  const auto same = std::ranges::find_if(types, is_printed);
  if (types.empty())
    return nullptr;
  return same == types.end() ? types.front() : *same;
}

/// Whether a token has the first letters of an organ's words: CT of CỤC THUẾ.
bool is_short_for(const View& view, uint32_t at, const Pieces& organ) {
  std::string initials;
  for (const uint32_t i : tokens_of(organ))
    initials += mentions::base_letters(view, Range{i, i + 1}).substr(0, 1);
  return initials.starts_with(mentions::base_letters(view, Range{at, at + 1}));
}

}  // namespace

Title read_title(const View& view, std::span<const zones::Segment> segments) {
  const auto first = std::ranges::find(segments, Zone::type, &zones::Segment::zone);
  if (first == segments.end())
    return {};
  Title title;
  for (auto s = first; s != segments.end() && !title.kind.type; ++s)
    if (s->zone == Zone::type)
      title = read(view, s->pieces);
  return title.kind.type ? title : read_damaged(view, first->pieces);
}

const Type* type_without_title(const View& view, const HeadAndFoot& out, bool addressed,
                               bool has_subject_cue) {
  const Type* letter = view.rules.type(letter_abbr);
  if (addressed | has_subject_cue)
    return letter;
  if (!out.code)
    return nullptr;
  const uint32_t first = out.code->notation.begin;
  const Type* type = symbol_at(view, first);
  return type && !is_short_for(view, first, out.organs.issuer) ? type : letter;
}

}  // namespace vbparse::parts
