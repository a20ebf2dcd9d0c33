// The rules that documents are parsed with: types, organs, cues, dates … (grammars/*.toml).
//
//     vbparse::Grammar g = vbparse::Grammar::load("my-grammars");   // the built-in rules and yours
//     auto d = vbparse::parse(bytes, {}, g);
//
//     try { Grammar::load("broken"); }
//     catch (const vbparse::GrammarError& e) { … }   // "broken/types.toml:12:8: …"
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "vbparse/calendar.h"

namespace vbparse {

/// Thrown for a rule file that cannot be used. what() is "FILE:LINE:COLUMN: message"; if the line
/// is not empty, the line and a caret under the column follow, each on a line of its own.
class GrammarError : public std::runtime_error {
 public:
  GrammarError(std::string file, size_t line, size_t column, const std::string& message,
               std::string_view source_line);
  std::string file;
  size_t line, column;  ///< both count from 1, columns in bytes
};

/// A failed example of a rule file, found by check().
struct ExampleFailure {
  std::string file;
  size_t line;
  std::string message;
};

/// A set of rules. Immutable, so threads may share one; copies are cheap and share the rules.
class Grammar {
 public:
  /// Returns the rules compiled into the library. Never fails; valid until the program ends.
  static const Grammar& builtin();
  /// Returns the built-in rules together with those of `paths`. Each path is a rule file, or a
  /// folder whose *.toml files are read in byte order of their names. A record with the kind and id
  /// of an earlier one replaces it; other records are added. If two rules match equally many bytes,
  /// the added one wins. Throws GrammarError for a file that cannot be read or used.
  static Grammar load(const std::vector<std::string>& paths);
  static Grammar load(const std::string& path) { return load(std::vector{path}); }
  /// Runs the examples and counter-examples in `paths` against the rules that load(paths) returns.
  /// Returns those that fail, in the order of the files; none if all pass. `count`, if not null, is
  /// set to the number of examples run. Throws GrammarError as load() does.
  static std::vector<ExampleFailure> check(const std::vector<std::string>& paths,
                                           size_t* count = nullptr);
  static std::vector<ExampleFailure> check(const std::string& path, size_t* count = nullptr) {
    return check(std::vector{path}, count);
  }
  /// Returns rules as the text of a rule file that load() accepts: all of them if `kind` is empty,
  /// else those of one kind of records ("organ") or of cues ("addressees"). Examples and sources
  /// are missing, because the library does not keep them. Returns nullopt if there is no such kind.
  std::optional<std::string> print(std::string_view kind = {}) const;

  /// Returns the Vietnamese working calendar (holidays.toml). Valid as long as the grammar or a
  /// copy of it.
  const Calendar& calendar() const;

  /// For the library's own use: the rules in memory (lib/grammar/rules.h, not installed).
  struct Rules;
  const Rules& rules() const { return *rules_; }
  explicit Grammar(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

 private:
  std::shared_ptr<const Rules> rules_;
};

}  // namespace vbparse
