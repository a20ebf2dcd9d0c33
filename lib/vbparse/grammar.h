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
  /// The built-in rules with those of `dir`/*.toml: a record with a known id replaces it, others
  /// are added. Throws GrammarError; also when `dir` cannot be read.
  static Grammar load(const std::string& dir);
  /// Runs every example and counter-example in `dir`/*.toml against the built-in rules with those
  /// of `dir`. `count`, where given, becomes the number of examples run. Throws GrammarError for a
  /// file that cannot be used.
  static std::vector<ExampleFailure> check(const std::string& dir, size_t* count = nullptr);

  /// The Vietnamese working calendar, of holidays.toml.
  const Calendar& calendar() const;

  struct Rules;
  const Rules& rules() const { return *rules_; }
  explicit Grammar(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

 private:
  std::shared_ptr<const Rules> rules_;
};

}  // namespace vbparse
