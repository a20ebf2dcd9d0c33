// Collects the phrases of all records for the search on tokens.
#pragma once

#include "grammar/phrases.h"
#include "vbparse/grammar.h"

namespace vbparse::grammar {

/// Adds all phrases without slots: those of types, organs, units, cues, laws and words. A record is
/// referred to by its index in `rules`.
void collect_phrases(const Grammar::Rules& rules, PhrasesBuilder& to);

}  // namespace vbparse::grammar
