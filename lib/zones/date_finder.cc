#include "zones/date_finder.h"

#include <algorithm>
#include <array>

#include "mentions/dates.h"
#include "text/edits.h"
#include "tokens/spelling.h"

namespace vbparse::zones {
namespace {

using grammar::WordRole;
using mentions::View;
using tokens::Token;
using Words = std::vector<std::string>;

/// The base letters of the words of a role that are one word each.
Words words_of(const View& view, WordRole role) {
  Words all;
  for (const grammar::Word& word : view.rules.words)
    for (const std::string_view say : word.says)
      if ((word.role == role) & (say.find(' ') == say.npos))
        all.push_back(tokens::spell(say).base);
  return all;
}

/// Whether `letters` begin with a word: one letter may be wrong, in longer words two, but not the
/// first.
bool begins_with(std::string_view letters, std::string_view word) {
  constexpr size_t long_word = 5;
  const size_t most = 1 + size_t(word.size() >= long_word);
  const std::string_view here = letters.substr(0, word.size());
  return here.substr(0, 1) == word.substr(0, 1) && text::edits_between(here, word, most) <= most;
}

/// Where the first of `words` ends in `letters`, from `from` on; npos where none stands there.
size_t end_of_word(std::string_view letters, size_t from, const Words& words) {
  for (size_t at = from; at < letters.size(); ++at)
    for (const std::string& word : words)
      if (begins_with(letters.substr(at), word))
        return std::min(letters.size(), at + word.size());
  return letters.npos;
}

}  // namespace

DateFinder::DateFinder(const View& view)
    : view_(view),
      days_(words_of(view, WordRole::day_word)),
      months_(words_of(view, WordRole::month_word)),
      years_(words_of(view, WordRole::year_word)) {
  for (const std::string& day : days_)
    day_words_.push_back(view.rules.phrases.lexicon().bare(day));
}

std::optional<FoundDate> DateFinder::at(std::span<const Print> prints) const {
  const Token& t = view_.token(prints.front().word);
  const bool day = std::find(day_words_.begin(), day_words_.end(), t.bare) != day_words_.end();
  const bool damaged = (t.word == tokens::unknown_word) & !t.syllable;
  if (!((t.shape < tokens::Shape::number) & (day | damaged)))
    return std::nullopt;
  const auto date = whole_date(prints.front().word);
  return date ? date : rest_of_date(prints);
}

/// A date with day, month and year, legible, left blank or damaged.
std::optional<FoundDate> DateFinder::whole_date(uint32_t at) const {
  constexpr uint32_t least_tokens = 4;
  const auto found = mentions::read_date(view_, at, mentions::Reading::tolerant);
  const mentions::Date date = found.value_or(mentions::Date{});
  const bool odd = date.blank | date.damaged | date.impossible;
  const bool is_long = date.tokens.size() >= least_tokens;
  if (!(is_long & (odd | date.full())))
    return std::nullopt;
  bool figures = false;
  for (uint32_t i = date.tokens.begin; i < date.tokens.end; ++i)
    figures |= view_.is_one_of(i, "/-.");
  return FoundDate{date.tokens, !figures};
}

/// The words for day, month and year in this order, not far from each other.
std::optional<FoundDate> DateFinder::rest_of_date(std::span<const Print> prints) const {
  constexpr size_t reach = 8, longest = 16;  // prints of a date; letters of one
  const std::array<const Words*, 3> parts{&days_, &months_, &years_};
  size_t found = 0;
  for (size_t i = 0; i < std::min(reach, prints.size()) && found < parts.size(); ++i) {
    std::string here;
    for (uint32_t t = prints[i].tokens.begin; t < prints[i].tokens.end; ++t)
      here += letters_of(view_, t);
    here.resize(std::min(here.size(), longest));
    for (size_t at = 0; found < parts.size(); ++found) {
      at = end_of_word(found ? here : here.substr(0, days_.front().size()), at, *parts[found]);
      if (at == here.npos)
        break;
    }
    if (found == parts.size())
      return FoundDate{{prints[0].tokens.begin, prints[i].tokens.end}, true};
    if (found == 0)
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vbparse::zones
