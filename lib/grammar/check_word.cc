#include "grammar/check_word.h"

#include "grammar/spots.h"
#include "tokens/cut.h"

namespace vbparse::grammar {
namespace {

/// Returns the word with this id if one of its phrases occurs in the text, else null.
const Word* word_in(std::string_view text, std::string_view id, const Grammar::Rules& rules) {
  const tokens::Tokens tokens = tokens::cut(text, rules.phrases.lexicon());
  for (const Spot& spot : find_spots(tokens, rules.phrases).all)
    for (const Meaning& m : rules.phrases.meanings(spot.phrase))
      if (m.of == PhraseOf::word && rules.words[m.record].id == id)
        return &rules.words[m.record];
  return nullptr;
}

}  // namespace

std::string name_of(const Example& e) {
  constexpr std::string_view names[]{"example", "counter-example"};
  std::string name(names[e.counter]);
  return name.append(" of ").append(e.id).append(" \"").append(e.text).append("\": ");
}

std::string failed_word(const Grammar::Rules& rules, const Example& e) {
  constexpr std::string_view faults[]{"is not found", "is found"};
  const Word* const found = word_in(e.text, e.id, rules);
  if (bool(found) == e.counter)
    return name_of(e).append(faults[bool(found)]);
  const std::string value = found ? std::to_string(found->value) : "";
  if (e.value.empty() || e.value == value)
    return {};
  return name_of(e) + "has the value " + value;
}

}  // namespace vbparse::grammar
