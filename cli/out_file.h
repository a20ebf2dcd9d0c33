// A file that is written so that nobody ever sees half of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "beside.h"

namespace vbparse::cli {

/// Who chose the path of an output.
enum class Chosen {
  by_user,  ///< the command line names it: what is no regular file (a pipe, a device, a link) is
            ///< opened and written in place
  by_input  ///< it follows from an input's name: a link is replaced, not followed, and a pipe or
            ///< device refused
};

/// A file being written: beside its place, as PATH.part, and renamed when the disk has all of it.
/// What a killed run has left there is used again; what is not ours is refused. All throw
/// WriteError.
class OutFile {
 public:
  OutFile(std::string path, Chosen chosen);
  ~OutFile();  ///< what is not finished is removed
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
  std::string written_;  // where it is written: there, or beside it
  bool unfinished_ = false;
  std::unique_ptr<char[]> buffer_;  // of the file: the usual one of 4 KB would part a record
  File file_;                       // beside it: locked until it is renamed or removed
};

}  // namespace vbparse::cli
