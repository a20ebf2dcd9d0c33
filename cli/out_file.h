// Output files that appear under their name only when they are complete.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "beside.h"

namespace vbparse::cli {

/// Who chose the path of an output, which decides what may be there already.
enum class Chosen {
  by_user,  ///< the command line names it: a pipe, device or symbolic link is opened and written
            ///< in place
  by_input  ///< it was derived from the name of an input: a symbolic link is replaced, not
            ///< followed; a pipe or device is refused
};

/// A file being written as PATH.part (beside.h) and renamed to PATH when all of it is on disk. All
/// functions throw WriteError.
///
///     OutFile file("a.json", Chosen::by_user);
///     file.write(record);
///     file.finish();   // without it, the destructor removes what has been written
class OutFile {
 public:
  OutFile(std::string path, Chosen chosen);
  ~OutFile();
  OutFile(const OutFile&) = delete;
  OutFile& operator=(const OutFile&) = delete;

  const std::string& path() const { return path_; }
  void write(std::string_view text);
  void finish();

 private:
  bool in_place(Chosen chosen) const;
  void begin();
  void check(bool good) const;

  std::string path_;
  std::string written_;  // the file that is written: `path_` itself, or PATH.part
  bool unfinished_ = false;
  std::unique_ptr<char[]> buffer_;  // of `file_`; the default of 4 KB would split most records
  File file_;                       // PATH.part stays locked until it is renamed or removed
};

}  // namespace vbparse::cli
