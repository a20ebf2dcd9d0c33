// Reads one record of a rule file key by key. Errors are thrown as GrammarError, with the place of
// the offending value.
#pragma once

#include "grammar/load.h"
#include "grammar/toml_file.h"
#include "grammar/vocabulary.h"

namespace vbparse::grammar {

class RecordReader {
 public:
  /// Throws if the record lacks a key that its kind requires or has one that the kind does not
  /// allow.
  /// The strings that the functions below return are stored in `rules` and valid as long as it is;
  /// `file` and `table` must outlive this.
  RecordReader(const TomlFile& file, const RecordKind& kind, const toml::table& table,
               Grammar::Rules& rules);

  /// Returns a string; empty if the key is missing. Throws for any other type.
  std::string_view text(std::string_view key) const;
  /// Returns a list of strings; empty if the key is missing. A single string counts as a list of
  /// one. Throws for any other type.
  Words words(std::string_view key) const;
  /// Returns a boolean; `otherwise` if the key is missing. Throws for any other type.
  bool flag(std::string_view key, bool otherwise = false) const;
  /// Returns a string; empty if the key is missing. Throws if it is not one of `known`.
  std::string_view one_of(std::string_view key, Words known) const;
  /// Returns the examples and counter-examples. An example is a string or { text = "…", VALUE_KEY =
  /// "…" }, with the value that it must give.
  std::vector<Example> examples(Example::Of of, std::string_view id,
                                std::string_view value_key) const;

  /// Returns the place of a key's value; that of the record if the key is missing.
  const toml::source_region& where(std::string_view key) const;
  /// Returns an error at the value of a key, to be thrown.
  GrammarError error(std::string_view key, const std::string& message) const;
  /// Likewise at the i-th string of a key's list.
  GrammarError error(std::string_view key, size_t i, const std::string& message) const;
  GrammarError error(std::string_view key, size_t i, const PhraseError& e) const;

 private:
  void check_keys(const RecordKind& kind) const;
  std::string_view keep(const toml::node& text) const;
  const toml::array& list(std::string_view key, const toml::node& node) const;
  std::string_view string_in(std::string_view key, const toml::node& item) const;
  /// Returns the i-th string of a key's list, or the value itself if it is not a list.
  const toml::node& item(std::string_view key, size_t i) const;
  Example example(const toml::node& item, std::string_view value_key) const;

  const TomlFile& file_;
  const toml::table& table_;
  Grammar::Rules& rules_;
};

}  // namespace vbparse::grammar
