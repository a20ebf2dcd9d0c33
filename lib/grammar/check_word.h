// The examples of [[word]] records. Unlike other rules, words are matched on tokens.
#pragma once

#include <string>

#include "grammar/load.h"

namespace vbparse::grammar {

/// Returns the beginning of a message about an example: `example of ID "TEXT": `.
std::string name_of(const Example& e);

/// Returns why the example of a [[word]] fails; empty if it passes. The word may occur anywhere in
/// the text, also within a longer phrase.
std::string failed_word(const Grammar::Rules& rules, const Example& e);

}  // namespace vbparse::grammar
