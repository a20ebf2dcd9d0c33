// Rule files (TOML) into records. Used by Grammar::load, by the examples' check and by the build's
// generator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/rules.h"

namespace vbparse::grammar {

/// One example or counter-example, as it stands in a file.
struct Example {
  enum class Of : uint8_t { type, organ, cue, date, code, law, when, deadline } of;
  std::string_view id;  ///< of its rule
  bool counter;
  std::string_view text;
  std::string_view value;  ///< what must be read: an abbreviation, a name, a date, a code; empty:
                           ///< only that it is found
  std::string_view file;
  size_t line;
};

/// Reads every *.toml of `dir` into `rules` (a record with an id that `rules` know replaces it;
/// within `dir` an id stands once), in byte order of the names. Examples are added where asked for.
/// Throws GrammarError.
void load_folder(const std::string& dir, Grammar::Rules& rules, std::vector<Example>* examples);

}  // namespace vbparse::grammar
