// The examples of words, which are found in tokens.
#pragma once

#include <string>

#include "grammar/load.h"

namespace vbparse::grammar {

/// How a message begins that says what is wrong with an example.
std::string name_of(const Example& e);

/// What is wrong with the example of a [[word]]; empty where it is right. It is found where it
/// stands, also within a longer phrase.
std::string failed_word(const Grammar::Rules& rules, const Example& e);

}  // namespace vbparse::grammar
