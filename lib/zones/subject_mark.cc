#include "zones/subject_mark.h"

#include <algorithm>
#include <string>

#include "mentions/pattern.h"

namespace vbparse::zones {
namespace {

using mentions::View;

/// A v, what a stroke is read as, a second v or what is like it, a colon. "V." begins an item.
const mentions::Pattern& subject_mark() {
  static const mentions::Pattern pattern(
      "v(?:[/\\\\|il1aw4t][/\\\\.,|il1aw4t]?|[.,][ivyw/])[ivyw]?(?:-|:)?\n");
  return pattern;
}

/// The base letters and signs of prints, but for signs before the first letter; what is beyond
/// ASCII is a blank. A line end ends them.
std::string said_by(const View& view, std::span<const Print> prints) {
  constexpr size_t longest = 6;
  std::string said;
  for (uint32_t i = prints.front().word; i < prints.back().tokens.end; ++i) {
    const tokens::Token& t = view[i];
    const char sign = char(t.word * unsigned(t.word < tokens::any_sign));
    said += letters_of(view, i);
    said.append(std::min<size_t>(t.value, longest) * view.is_sign(i), sign);
    if (said.size() > longest)
      break;
  }
  std::replace_if(
      said.begin(), said.end(), [](char c) { return c <= 0; }, ' ');
  return said + '\n';
}

/// Whether a print without a sign is a word rather than a damaged V/v: a syllable of more than two
/// letters or with marks; any in a line of capitals (VA XÃ HỘI).
bool is_word(const View& view, const Print& print, const Print& next) {
  const tokens::Token& t = view[print.word];
  const bool syllable = t.syllable & (t.size > 2);
  const bool alone = print.tokens.size() == 1;
  return alone & (syllable | next.has(Trait::capitals));
}

}  // namespace

bool begins_with_subject_mark(const View& view, std::span<const Print> prints) {
  constexpr size_t most_prints = 2;
  const Print& first = prints.front();
  const bool no_subject =
      first.has(Trait::signs) || first.cues & cues(Cue::subject, Cue::not_subject);
  if (no_subject || prints.size() < 2 || letters_of(view, first.word)[0] != 'v')
    return false;
  mentions::Pattern::Groups groups;
  for (size_t n = 1; n <= std::min(most_prints, prints.size() - 1); ++n)
    if (subject_mark().match(said_by(view, prints.first(n)), groups))
      return !is_word(view, first, prints[1]);
  return false;
}

}  // namespace vbparse::zones
