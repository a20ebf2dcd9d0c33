#include "mentions/laws.h"

#include <algorithm>
#include <string>
#include <vector>

#include "mentions/cues.h"
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
const Pattern& unknown_name() {
  static const Pattern form("(w(?:[wop]|[,h]v?w|vw){0,15})");
  return form;
}
/// A name that begins with "về": up to a date, a year or a number.
const Pattern& name_about() {
  static const Pattern form("(a[^~m|]+?)[dy]");
  return form;
}
/// "sửa đổi, bổ sung một số điều của", up to the first law.
const Pattern& before_amended() {
  static const Pattern form("([^~|dyL()-]*)L");
  return form;
}
/// Of an amending law's name that names no law: up to a date, a year or the clause's end.
const Pattern& amending_clause() {
  static const Pattern form("((?:,?[^~|mdyi,()-])*)");
  return form;
}
/// "Nghị quyết Đại hội" "đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Trung ương" "6
/// (khóa XII)".
const Pattern& resolution() {
  static const Pattern form("((?:[wopnzh]|n-)*(?:PP|\\([^)]{1,8}\\))?)");
  return form;
}

/// The law whose name is printed at `at`; marks and tones may be wrong.
std::optional<LawName> known_at(const View& view, uint32_t at) {
  const Phrase name = phrase_at(view, at, grammar::PhraseOf::law_name);
  if (!name.length || !View::is_near(name.crosses))
    return std::nullopt;
  const grammar::Law& law = view.rules.laws[name.record];
  return LawName{{at, at + name.length}, law.type, &law};
}

/// A sign that stands alone, with a small letter after it.
bool is_noise(const View& view, uint32_t i) {
  const bool alone = view[i].before == Before::blank && !view.is_glued(i + 1);
  const bool within = view.token(i + 1).shape == Shape::lower;
  const bool sign = view.is_sign(i), bracket = view.is_sign(i, '(');
  return sign & !bracket & alone & within;
}

/// A known name in which OCR has left signs: "Luật Tổ chức Chính : phủ". Read again without them.
std::optional<LawName> known_past_noise(const View& view, uint32_t at) {
  constexpr uint32_t reach = 24;  // tokens
  std::string text;
  std::vector<uint32_t> places;  // of the tokens without noise
  const uint32_t end = std::min(at + reach, view.size());
  uint32_t i = at;
  for (; i < end && view.is_near(i); ++i) {
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
  auto law = known_at({again, spots, view.rules}, 0);
  if (law)
    law->tokens = {at, places[law->tokens.end - 1] + 1};
  return law;
}

std::optional<LawName> read(const View& view, uint32_t at, int depth);

/// The end of a list of laws, the first of which begins at `at`: "Luật A, Luật B và Luật C".
uint32_t list_end(const View& view, uint32_t at, int depth) {
  uint32_t end = at;
  for (uint32_t next = at;;) {
    const auto law = view.is_near(next) ? read(view, next, depth) : std::nullopt;
    if (!law)
      return end;
    end = next = law->tokens.end;
    next += view.is_run_of(next, ",;");
    next += spelled_at(view, next, WordRole::conjunction);
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
  if (spelled_at(view, at, WordRole::amending) > 0)
    return amending_end(view, at, depth);
  const LawWords words(view, at);
  return std::max(words.end_of(unknown_name()), words.end_of(name_about()));
}

/// A name that begins with the word at `cue`.
std::optional<LawName> unknown(const View& view, uint32_t at, const CueSpot& cue, int depth) {
  const uint32_t name = cue.spot.end();
  // printed small it is a name only where nothing else is called so
  const bool title = cue.cue->value == "PL" && view.token(name).shape == Shape::title;
  if (!title & (view[at].shape == Shape::lower))
    return std::nullopt;
  const uint32_t end = name_end(view, name, cue.cue->value, depth);
  const bool alone = cue.cue->value == "HP" || cue.cue->value == "NQ";
  const LawName found{{at, end}, cue.cue->value, nullptr};
  return ((end > name) | alone) ? std::optional(found) : std::nullopt;
}

std::optional<LawName> read(const View& view, uint32_t at, int depth) {
  const CueSpot cue = cue_at(view, at, bits(CueKind::law));
  const auto known = known_at(view, at);
  if (!cue)
    return known;
  const auto spoiled = known_past_noise(view, at);
  if (!known && !spoiled)
    return unknown(view, at, cue, depth);
  const auto size = [](const auto& law) { return law.value_or(LawName{}).tokens.size(); };
  return size(spoiled) > size(known) ? spoiled : known;
}

}  // namespace

std::optional<LawName> read_law(const View& view, uint32_t at) {
  return at < view.size() ? read(view, at, 0) : std::nullopt;
}

}  // namespace vbparse::mentions
