// The list of input names of --files-from.
#pragma once

#include <stdexcept>
#include <string>

namespace vbparse::cli {

/// Thrown for a list that cannot be used; what() begins with its name.
struct ListError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class NameList {
 public:
  /// Reads the whole list. `file` is "-" for standard input and empty for no list. Each line is a
  /// name; with `nul_separated`, names end in NUL instead. Throws ListError if the list cannot be
  /// read, if one of lines contains NUL, or if one of NUL-ended names contains an empty name.
  NameList(const std::string& file, bool nul_separated);
  /// Returns false if there are no more names. Empty lines are skipped.
  bool next(std::string& name);
  /// Starts again from the first name.
  void rewind() { at_ = 0; }

 private:
  struct Form;
  static const Form lines, nul_ended;

  const Form& form_;
  std::string text_;
  size_t at_ = 0;
};

}  // namespace vbparse::cli
