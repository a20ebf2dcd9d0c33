// One rule file as text and as TOML, with faults told at their place.
#pragma once

#include <string>
#include <string_view>

#define TOML_EXCEPTIONS 1
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include "grammar/phrase.h"
#include "vbparse/grammar.h"

namespace vbparse::grammar {

class TomlFile {
 public:
  /// Reads the file. Throws GrammarError for one that cannot be read.
  explicit TomlFile(std::string path);
  /// What it holds. Throws GrammarError for what is no TOML.
  toml::table parse() const;

  const std::string& path() const { return path_; }
  /// A fault at a place of the file, to be thrown.
  GrammarError error(const toml::source_region& at, const std::string& message) const;
  /// The same within a string: at byte `e.at` of the `say` that begins at `phrase`.
  GrammarError error(const toml::source_region& phrase, std::string_view say,
                     const PhraseError& e) const;

 private:
  GrammarError error(size_t line, size_t column, const std::string& message) const;
  void refuse_bare_letters() const;
  void refuse_nameless(size_t at, std::string_view signs) const;
  size_t refuse_bare_word(size_t at, std::string_view ends) const;
  GrammarError error_at(size_t byte, const char* message) const;

  std::string path_, text_;
};

}  // namespace vbparse::grammar
