// One record of a rule file, read key by key. Every fault is thrown as a GrammarError at its place.
#pragma once

#include "grammar/load.h"
#include "grammar/toml_file.h"
#include "grammar/vocabulary.h"

namespace vbparse::grammar {

class RecordReader {
 public:
  /// Throws where the record lacks a key or has one that its kind does not know. `rules` keep what
  /// is read.
  RecordReader(const TomlFile& file, const RecordKind& kind, const toml::table& table,
               Grammar::Rules& rules);

  /// Empty where the key is left out.
  std::string_view text(std::string_view key) const;
  /// A string counts as a list of one.
  Words words(std::string_view key) const;
  bool flag(std::string_view key, bool otherwise = false) const;
  /// One of `known`; empty where the key is left out.
  std::string_view one_of(std::string_view key, Words known) const;
  /// The examples and counter-examples; `value_key`: the key of what an example must give.
  std::vector<Example> examples(Example::Of of, std::string_view id,
                                std::string_view value_key) const;

  /// The place of a key's value; the record's, where it is left out.
  const toml::source_region& where(std::string_view key) const;
  GrammarError error(std::string_view key, const std::string& message) const;
  /// What is wrong in the i-th string of a key.
  GrammarError error(std::string_view key, size_t i, const std::string& message) const;
  GrammarError error(std::string_view key, size_t i, const PhraseError& e) const;

 private:
  void check_keys(const RecordKind& kind) const;
  std::string_view keep(const toml::node& text) const;
  const toml::array& list(std::string_view key, const toml::node& node) const;
  std::string_view string_in(std::string_view key, const toml::node& item) const;
  /// The i-th string of a key: itself, where it is no list.
  const toml::node& item(std::string_view key, size_t i) const;
  Example example(const toml::node& item, std::string_view value_key) const;

  const TomlFile& file_;
  const toml::table& table_;
  Grammar::Rules& rules_;
};

}  // namespace vbparse::grammar
