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
  enum class Of : uint8_t { type, organ, word, cue, date, code, law, when, deadline } of;
  std::string_view id;  ///< of its rule
  bool counter;
  std::string_view text;
  std::string_view value;  ///< what must be read: an abbreviation, a name, a date, a code; empty:
                           ///< only that it is found
  std::string_view file;
  size_t line;
};

/// Reads rule files into `rules`: each of `paths` a file, or a folder whose *.toml files are read
/// in byte order of their names. A record with an id that is known replaces the one that has it;
/// within a path an id stands once. Examples are added where asked for; those of a record that a
/// later path replaces go with it. Throws GrammarError.
void load(const std::vector<std::string>& paths, Grammar::Rules& rules,
          std::vector<Example>* examples);

}  // namespace vbparse::grammar
