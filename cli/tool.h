// What the programs have in common: their messages, their exit status.
#pragma once

#include <string>
#include <string_view>

#include "vbparse/vbparse.h"

namespace vbparse::cli {

enum Exit : int { good = 0, unread = 1, wrong_use = 2, incomplete = 3 };

/// Messages for people, on standard error: "vbparse: FILE:LINE:COL: warning: …". Names and words of
/// documents in them are made printable here.
class Messages {
 public:
  explicit Messages(std::string program) : program_(std::move(program)) {}
  bool quiet = false, color = false;
  /// Says it at once.
  void tell(std::string_view message) const;
  /// With the line of the file below, and a mark under it.
  void tell(const GrammarError&) const;
  /// Lines to be said in their turn; a warning is empty when `quiet`.
  std::string warning(std::string_view file, std::string_view message) const;
  std::string failure(std::string_view file, std::string_view message) const;

 private:
  std::string program_;
};

/// Tells where bytes of a text stand: line and column, in characters, from 1. In one pass where
/// they are asked for in order.
class Position {
 public:
  explicit Position(std::string_view text) : text_(text) {}
  /// "12:3"
  std::string at(size_t byte);

 private:
  std::string_view text_;
  size_t byte_ = 0, line_ = 1, column_ = 1;
};

/// What is wrong with the value of an option that is a day; empty for nothing.
std::string no_day(const std::string& value);

/// The built-in rules, with those of `--grammar` where it is given. Throws GrammarError.
Grammar load_grammar(const std::vector<std::string>& paths);

/// `--check-grammar PATH …`: runs the examples; prints failures; the exit status. Without a path
/// there is nothing to run.
int check_grammar(const std::vector<std::string>& paths, const Messages&);

/// `--print-grammar [KIND]`; the exit status.
int print_grammar(const Grammar&, const std::string& kind, const Messages&);

}  // namespace vbparse::cli
