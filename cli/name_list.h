// The names of inputs that a file lists: --files-from.
#pragma once

#include <stdexcept>
#include <string>

namespace vbparse::cli {

struct ListError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class NameList {
 public:
  /// `file`: "-" for standard input, empty for no list. Names are lines, or with `nul_separated`
  /// end in NUL. Throws ListError for a list that cannot be read or is not of that form.
  NameList(const std::string& file, bool nul_separated);
  /// False where there are no more.
  bool next(std::string& name);
  /// Begins anew.
  void rewind() { at_ = 0; }

 private:
  struct Form;
  static const Form lines, nul_ended;

  const Form& form_;
  std::string text_;
  size_t at_ = 0;
};

}  // namespace vbparse::cli
