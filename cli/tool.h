// Messages, exit status and the options about grammars, which all programs share.
#pragma once

#include <string>
#include <string_view>

#include "vbparse/vbparse.h"

namespace vbparse::cli {

/// The exit status of the programs.
enum Exit : int {
  good = 0,
  unread = 1,     ///< an input could not be read or an output not written
  wrong_use = 2,  ///< wrong command line or grammar
  incomplete = 3  ///< with --strict, a document lacks a required part
};

/// Messages for people on standard error: "vbparse: FILE:LINE:COL: warning: …". File names and
/// words of documents in them are made printable.
class Messages {
 public:
  explicit Messages(std::string program) : program_(std::move(program)) {}
  bool quiet = false, color = false;
  /// Prints a message.
  void tell(std::string_view message) const;
  /// Prints the error with the line of the file and the caret under it.
  void tell(const GrammarError&) const;
  /// Return a line to be printed later, in the order of the inputs; a warning is empty if `quiet`.
  std::string warning(std::string_view file, std::string_view message) const;
  std::string failure(std::string_view file, std::string_view message) const;

 private:
  std::string program_;
};

/// Converts byte offsets of a UTF-8 text to lines and columns. Takes one pass in total if the
/// offsets only increase.
class Position {
 public:
  explicit Position(std::string_view text) : text_(text) {}
  /// Returns "LINE:COLUMN", both from 1, columns in characters: "12:3".
  std::string at(size_t byte);

 private:
  std::string_view text_;
  size_t byte_ = 0, line_ = 1, column_ = 1;
};

/// A check of CLI11 for options that are a day: returns what is wrong with the value, or an empty
/// string.
std::string no_day(const std::string& value);

/// Returns the built-in rules together with those of `--grammar`. Throws GrammarError.
Grammar load_grammar(const std::vector<std::string>& paths);

/// `--check-grammar PATH …`: runs the examples and prints the failures; returns the exit status.
/// Without a path it only says that the built-in rules have been checked. Throws GrammarError.
int check_grammar(const std::vector<std::string>& paths, const Messages&);

/// `--print-grammar [KIND]`: prints rules; returns the exit status.
int print_grammar(const Grammar&, const std::string& kind, const Messages&);

}  // namespace vbparse::cli
