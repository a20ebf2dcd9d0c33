// The rules a document is read by: types, organs, cues, dates (grammars/*.toml).
//
//     vbparse::Grammar g = vbparse::Grammar::load("my-grammars");   // the built-in ones and yours
//     auto d = vbparse::parse(bytes, {}, g);
//
//     try { Grammar::load("broken"); }
//     catch (const vbparse::GrammarError& e) { … }   // "broken/types.toml:12:8: …", the line, a
//     caret
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

/// A rule file that cannot be used; what() is "file:line:col: message", the line and a caret under
/// the place.
class GrammarError : public std::runtime_error {
 public:
  GrammarError(std::string file, size_t line, size_t column, const std::string& message,
               std::string_view source_line);
  std::string file;
  size_t line, column;  ///< both count from 1; the column in bytes
};

/// A failed example of a rule file, found by check().
struct ExampleFailure {
  std::string file;
  size_t line;
  std::string message;
};

/// Immutable once made, shared by threads; copies are cheap.
class Grammar {
 public:
  /// The rules compiled into the library.
  static const Grammar& builtin();
  /// The built-in rules with those of `paths`: each a rule file, or a folder whose *.toml files are
  /// read. A record with a known id replaces the one that has it, others are added; of two rules of
  /// equal length the added one wins. Throws GrammarError; also where a path cannot be read.
  static Grammar load(const std::vector<std::string>& paths);
  static Grammar load(const std::string& path) { return load(std::vector{path}); }
  /// Runs every example and counter-example in `paths` against the built-in rules with those of
  /// `paths`. `count`, where given, becomes the number of examples run. Throws GrammarError for a
  /// file that cannot be used.
  static std::vector<ExampleFailure> check(const std::vector<std::string>& paths,
                                           size_t* count = nullptr);
  static std::vector<ExampleFailure> check(const std::string& path, size_t* count = nullptr) {
    return check(std::vector{path}, count);
  }
  /// The rules as a rule file that load() reads: those of one kind of records ("organ") or of cues
  /// ("addressees"), or, for an empty `kind`, all. Examples and sources are not kept in a program.
  /// Null for a kind that is none.
  std::optional<std::string> print(std::string_view kind = {}) const;

  /// The Vietnamese working calendar, of holidays.toml.
  const Calendar& calendar() const;

  struct Rules;
  const Rules& rules() const { return *rules_; }
  explicit Grammar(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

 private:
  std::shared_ptr<const Rules> rules_;
};

}  // namespace vbparse
