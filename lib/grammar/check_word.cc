#include "grammar/check_word.h"

#include "grammar/spots.h"
#include "tokens/cut.h"

namespace vbparse::grammar {

std::string failed_word(const Grammar::Rules& rules, const Example& e) {
  const tokens::Tokens tokens = tokens::cut(e.text, rules.phrases.lexicon());
  const Word* found = nullptr;
  for (const Spot& spot : find_spots(tokens, rules.phrases).all)
    for (const Meaning& m : rules.phrases.meanings(spot.phrase))
      if (m.of == PhraseOf::word && rules.words[m.record].id == e.id)
        found = &rules.words[m.record];
  if (e.counter)
    return found ? "is found" : "";
  if (!found)
    return "is not found";
  const std::string value = std::to_string(found->value);
  return e.value.empty() || e.value == value ? "" : "has the value " + value;
}

}  // namespace vbparse::grammar
