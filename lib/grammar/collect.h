// Which phrases the records say.
#pragma once

#include "grammar/phrases.h"
#include "vbparse/grammar.h"

namespace vbparse::grammar {

/// Adds all phrases of types, organs, units, cues, laws and words: those without slots. Records are
/// told by their places in `rules`.
void collect_phrases(const Grammar::Rules& rules, PhrasesBuilder& to);

}  // namespace vbparse::grammar
