#include "mentions/expected.h"

#include <algorithm>
#include <string>

#include "grammar/near_words.h"
#include "text/edits.h"
#include "tokens/spelling.h"

namespace vbparse::mentions {
namespace {

/// The base letters of a word of the rules, given as they say it.
std::string base_of(const View& view, std::string_view say) {
  const tokens::Lexicon& lexicon = view.rules.phrases.lexicon();
  const tokens::WordId word = lexicon.word(say);
  return word ? std::string(lexicon.base(lexicon.bare_of(word))) : tokens::spell(say).base;
}

}  // namespace

const grammar::Word* expected_word(const View& view, uint32_t at, grammar::WordRole role,
                                   uint32_t* length) {
  if (const grammar::Word* exact = word_at(view, at, role, length))
    return exact;
  if (!view.is_word(at))
    return nullptr;
  const tokens::Token& t = view[at];
  const std::string_view base = view.base(at);
  const bool unknown = t.word == tokens::unknown_word;
  size_t nearest = unknown * grammar::most_edits_of_word(base.size());
  const grammar::Word* found = nullptr;
  for (const grammar::Word& word : view.rules.words) {
    if (word.role != role)
      continue;
    for (const std::string_view say : word.says) {
      if (say.find(' ') != say.npos)
        continue;
      const std::string looked_for = base_of(view, say);
      const size_t most = std::min<size_t>(nearest, grammar::most_edits_of_word(looked_for.size()));
      const size_t edits = text::edits_between(base, looked_for, most);
      if (edits > most || (found && edits == nearest))
        continue;
      found = &word;
      nearest = edits;
      *length = 1;
    }
  }
  return found;
}

const grammar::Word* read_word(const View& view, uint32_t at, grammar::WordRole role,
                               Reading reading, uint32_t* length) {
  return reading == Reading::strict ? word_at(view, at, role, length)
                                    : expected_word(view, at, role, length);
}

}  // namespace vbparse::mentions
