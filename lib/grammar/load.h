// Loads rule files (TOML). Used by Grammar::load, Grammar::check and the build's generator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/rules.h"

namespace vbparse::grammar {

/// An example or counter-example of a rule file.
struct Example {
  enum class Of : uint8_t { type, organ, word, cue, date, code, law, when, deadline } of;
  std::string_view id;  ///< of its rule
  bool counter;
  std::string_view text;
  std::string_view value;  ///< what the rule must give (an abbreviation, name, date, code …);
                           ///< empty: it need only match
  std::string_view file;
  size_t line;
};

/// Adds the records of rule files to `rules`. Each of `paths` is a file, or a folder whose *.toml
/// files are read in byte order of their names. A record replaces an earlier one of its kind with
/// the same id; within one path an id may occur only once for each kind. If `examples` is not null,
/// the examples are appended to it; those of a replaced record are removed. The strings are stored
/// in `rules`. Throws GrammarError.
void load(const std::vector<std::string>& paths, Grammar::Rules& rules,
          std::vector<Example>* examples);

}  // namespace vbparse::grammar
