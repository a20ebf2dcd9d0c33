#include "mentions/damaged_post.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "grammar/near_words.h"
#include "grammar/phrase.h"
#include "mentions/cues.h"
#include "text/edits.h"
#include "text/text.h"

namespace vbparse::mentions {
namespace {

using grammar::CueKind;
using tokens::Shape;
using tokens::Token;

/// Whether a print has capitals and no small letters; signs may stand within it.
bool is_in_capitals(std::span<const Token> print) {
  const auto is_small = [](const Token& t) { return t.shape < Shape::number && !is_capital(t); };
  return std::ranges::any_of(print, is_capital) && std::ranges::none_of(print, is_small);
}

/// The end of the prints in capitals from `at` on, signs within them included.
uint32_t capitals_end(const View& view, uint32_t at, uint32_t end) {
  bool more = true;
  while (more && at < end) {
    const uint32_t next = print_end(view, at, end);
    if (!is_in_capitals(view.tokens_in({at, next})))
      return at;
    at = next;
    // a print ends with a comma or a bracket, or the next one stands apart
    more = view.is_word(at - 1) && view.token(at).before == tokens::Before::blank;
  }
  return at;
}

/// How many of the letters in `range` may be wrong: none in a few words that are all syllables (MÔI
/// TRƯỜNG is no damaged ĐỘI TRƯỞNG).
size_t most_wrong(const View& view, tokens::Range range, size_t letters) {
  constexpr size_t many = 14;
  bool whole = letters < many;
  for (const Token& t : view.tokens_in(range))
    whole &= (t.shape < Shape::number) & t.syllable & (t.before != tokens::Before::nothing);
  return whole ? 0 : grammar::most_edits_of_phrase(letters);
}

/// Whether `letters` are those of a post, but for `most`: whole, or without its end.
bool is_near(std::string_view letters, std::string_view post, size_t most) {
  constexpr size_t long_part = 10;  // phó chi cục tr
  if (!post.starts_with(letters))
    return text::edits_between(letters, post, most) <= most;
  const size_t given = letters.size(), missing = post.size() - given;
  const bool great_part = (given >= long_part) & (missing * 2 <= given);
  return great_part | (missing <= 1);
}

/// Whether a phrase of a post has these letters.
bool says_post(std::string_view letters, std::string_view say, size_t most) {
  return std::ranges::any_of(grammar::expand(say), [&](const std::string& reading) {
    std::string post = text::skeleton(reading);
    std::erase(post, ' ');
    return is_near(letters, post, most);
  });
}

}  // namespace

uint32_t damaged_post(const View& view, uint32_t at, uint32_t end) {
  constexpr size_t shortest = 4;
  if (view.is_glued(at) || !is_capital(view.token(at)))
    return at;
  uint32_t to = capitals_end(view, at, end);
  while (to > at && !view.is_word(to - 1))
    --to;
  const std::string letters = base_letters(view, {at, to});
  const size_t most = most_wrong(view, {at, to}, letters.size());
  const bool post = letters.size() >= shortest &&
                    std::ranges::any_of(view.rules.cues, [&](const grammar::Cue& cue) {
                      return cue.kind == CueKind::position &&
                             std::ranges::any_of(cue.says, [&](std::string_view say) {
                               return says_post(letters, say, most);
                             });
                    });
  return post ? to : at;
}

}  // namespace vbparse::mentions
