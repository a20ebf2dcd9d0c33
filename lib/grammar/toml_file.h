// A rule file: its text, its TOML, and errors at a place in it.
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
  /// Reads the file. Throws GrammarError if it cannot be read.
  explicit TomlFile(std::string path);
  /// Parses the file. Throws GrammarError if it is not valid TOML.
  toml::table parse() const;

  const std::string& path() const { return path_; }
  /// Returns an error at a place of the file, to be thrown.
  GrammarError error(const toml::source_region& at, const std::string& message) const;
  /// Likewise within a string: at byte `e.at` of `say`, the value of the string at `phrase`.
  GrammarError error(const toml::source_region& phrase, std::string_view say,
                     const PhraseError& e) const;

 private:
  GrammarError error(size_t line, size_t column, const std::string& message) const;
  void refuse_bare_letters() const;
  void refuse_nameless(size_t at, std::string_view expected) const;
  size_t refuse_bare_word(size_t at, std::string_view ends) const;
  GrammarError error_at(size_t byte, const char* message) const;

  std::string path_, text_;
};

}  // namespace vbparse::grammar
