#include "mentions/marks.h"

#include "mentions/cues.h"

namespace vbparse::mentions {
namespace {

using grammar::bits;
using grammar::CueKind;
using tokens::Before;
using tokens::Token;

constexpr std::string_view signs = ".,/:";

/// Whether a post, or an organ in capitals, begins at `at`.
bool begins_signer(const View& view, uint32_t at) {
  if (view.token(at).before > Before::blank)
    return false;
  const uint64_t organ = is_capital(view[at]) * bits(CueKind::organ_head);
  return bool(cue_at(view, at, view.size(), bits(CueKind::position) | organ, Reading::tolerant));
}

/// Letters and figures that damage has left of a mark, before a sign.
std::optional<AuthorityMark> damaged_mark(const View& view, uint32_t at) {
  constexpr uint32_t longest = 3;  // bytes
  uint32_t i = at;
  do
    ++i;
  while (view.is_glued(i) && !view.is_one_of(i, signs));
  const Token &first = view.token(at), &last = view.token(i - 1);
  const uint32_t bytes = last.end() - first.byte;
  const bool capitals = is_capital(first) || is_capital(last);
  const bool mark = capitals & (bytes <= longest) & view.is_one_of(i, signs);
  if (mark && begins_signer(view, i + 1))
    return AuthorityMark{{at, i + 1}, {}};
  return std::nullopt;
}

}  // namespace

std::optional<AuthorityMark> read_mark(const View& view, uint32_t at) {
  const CueSpot mark = cue_at(view, at, view.size(), bits(CueKind::authority));
  if (!mark)
    return damaged_mark(view, at);
  uint32_t end = mark.spot.end();
  while (view.token(end).before <= Before::blank && view.is_one_of(end, signs))
    ++end;
  const bool sign = view.is_one_of(end - 1, signs);
  const bool word = view[at].syllable & !sign;  // quyền, ký thay
  const bool fits = word ? begins_signer(view, end) : sign | is_capital(view[at]);
  return fits ? std::optional(AuthorityMark{{at, end}, mark.cue->value}) : std::nullopt;
}

}  // namespace vbparse::mentions
