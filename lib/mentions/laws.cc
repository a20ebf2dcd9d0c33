#include "mentions/laws.h"

#include <algorithm>
#include <string>
#include <vector>

#include "mentions/law_words.h"
#include "tokens/cut.h"

namespace vbparse::mentions {
namespace {

using grammar::bits;
using grammar::CueKind;
using grammar::WordRole;
using tokens::Before;
using tokens::Shape;

constexpr int deepest = 4;  // of laws that amend laws that amend laws

// How names go on, in the signs of law_words.h.

/// Of a law that is not in laws.toml: words up to the first that stops it; commas and "và" where
/// more of the name can follow.
const RE2& unknown_name() {
  static const RE2 form("(w(?:[wop]|[,h]v?w|vw){0,15})");
  return form;
}
/// A name that begins with "về": up to a date, a year or a number.
const RE2& name_about() {
  static const RE2 form("(a[^~m|]+?)[dy]");
  return form;
}
/// "sửa đổi, bổ sung một số điều của", up to the first law.
const RE2& before_amended() {
  static const RE2 form("([^~|dyL()-]*)L");
  return form;
}
/// Of an amending law's name that names no law: up to a date, a year or the clause's end.
const RE2& amending_clause() {
  static const RE2 form("((?:,?[^~|mdyi,()-])*)");
  return form;
}
/// "Nghị quyết Đại hội" "đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Trung ương" "6
/// (khóa XII)".
const RE2& resolution() {
  static const RE2 form("((?:[wopnzhP]|n-)*(?:\\([^)]{1,8}\\))?)");
  return form;
}

/// The law whose name is printed at `at`, the longest; marks and tones may be wrong.
const grammar::Law* known_at(const View& view, uint32_t at, uint32_t* length) {
  const grammar::Law* found = nullptr;
  for (const grammar::Spot& spot : view.spots_at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase)) {
      const bool longer = spot.length > *length && View::goes_on(spot.crosses);
      if (!longer || m.of != grammar::PhraseOf::law_name)
        continue;
      found = &view.rules.laws[m.record];
      *length = spot.length;
    }
  return found;
}

/// A sign that stands alone, with a small letter after it.
bool is_noise(const View& view, uint32_t i) {
  return view.is_sign(i) && view[i].before == Before::blank && !view.is_sign(i, '(') &&
         !view.is_glued(i + 1) && view.token(i + 1).shape == Shape::lower;
}

/// A known name in which OCR has left signs: "Luật Tổ chức Chính : phủ". Read again without them.
std::optional<LawName> known_past_noise(const View& view, uint32_t at) {
  constexpr uint32_t reach = 24;  // tokens
  std::string text;
  std::vector<uint32_t> places;  // of the tokens without noise
  const uint32_t end = std::min(at + reach, view.size());
  uint32_t i = at;
  for (; i < end && view.goes_on(i); ++i) {
    if (is_noise(view, i))
      continue;
    text += ' ';
    text += view.tokens.print(view[i]);
    places.push_back(i);
  }
  const tokens::Tokens again = tokens::cut(text, view.rules.phrases.lexicon());
  if (places.size() == i - at || again.size() != places.size())
    return std::nullopt;
  const grammar::Spots spots = find_spots(again, view.rules.phrases);
  uint32_t length = 0;
  const grammar::Law* const law = known_at({again, spots, view.rules}, 0, &length);
  if (!law)
    return std::nullopt;
  return LawName{{at, places[length - 1] + 1}, law->type, law};
}

std::optional<LawName> read(const View& view, uint32_t at, int depth);

/// The end of a list of laws, the first of which begins at `at`: "Luật A, Luật B và Luật C".
uint32_t list_end(const View& view, uint32_t at, int depth) {
  uint32_t end = at;
  for (uint32_t next = at;;) {
    const auto law = view.goes_on(next) ? read(view, next, depth) : std::nullopt;
    if (!law)
      return end;
    end = next = law->tokens.end;
    next += view.is_run_of(next, ",;");
    next += word_is(view, next, WordRole::conjunction);
    if (next == end)
      return end;
  }
}

/// The end of an amending law's name, to which the laws it amends belong.
uint32_t amending_end(const View& view, uint32_t at, int depth) {
  const LawWords words(view, at);
  const uint32_t amended = words.end_of(before_amended());
  const uint32_t end = amended > at && depth < deepest ? list_end(view, amended, depth + 1) : at;
  return end > amended ? end : words.end_of(amending_clause());
}

uint32_t name_end(const View& view, uint32_t at, std::string_view type, int depth) {
  if (type == "NQ")
    return LawWords(view, at).end_of(resolution());
  if (type == "HP")
    return at;
  if (word_is(view, at, WordRole::amending))
    return amending_end(view, at, depth);
  const LawWords words(view, at);
  return std::max(words.end_of(unknown_name()), words.end_of(name_about()));
}

std::optional<LawName> read(const View& view, uint32_t at, int depth) {
  uint32_t length = 0, known_length = 0;
  const grammar::Law* const known = known_at(view, at, &known_length);
  const grammar::Cue* const cue = cue_at(view, at, bits(CueKind::law), &length);
  if (const auto spoiled = cue ? known_past_noise(view, at) : std::nullopt;
      spoiled && spoiled->tokens.size() > known_length)
    return spoiled;
  if (known)
    return LawName{{at, at + known_length}, known->type, known};
  if (!cue)
    return std::nullopt;
  // printed small it is a name only where all of it is known, or nothing else is called so
  const uint32_t name = at + length;
  const bool title = cue->value == "PL" && view.token(name).shape == Shape::title;
  if (view[at].shape == Shape::lower && !title)
    return std::nullopt;
  const uint32_t end = name_end(view, name, cue->value, depth);
  const bool alone = cue->value == "HP" || cue->value == "NQ";
  return end > name || alone ? std::optional(LawName{{at, end}, cue->value, nullptr})
                             : std::nullopt;
}

}  // namespace

std::optional<LawName> read_law(const View& view, uint32_t at) {
  return at < view.size() ? read(view, at, 0) : std::nullopt;
}

}  // namespace vbparse::mentions
