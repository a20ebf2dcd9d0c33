// Which inputs there are: arguments, folders, lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "name_list.h"

namespace vbparse::cli {

/// One input: a file, a pipe, an archive, or standard input ("-").
struct Input {
  std::string path;      ///< as it is opened and as records name it
  std::string relative;  ///< below the argument it was found under: its place in an output folder
  std::string problem;   ///< why it cannot be read, where that is known already
};

struct InputOptions {
  std::vector<std::string> arguments, include, exclude;
  std::string files_from;  ///< a file that lists inputs; "-": standard input
  bool nul_separated = false;

  /// Whether --include and --exclude choose what has this path below its folder or in its archive.
  bool chosen(std::string_view relative) const;
  bool excluded(std::string_view relative) const;
};

/// Arguments into inputs, one at a time: folders are walked in byte order of the paths; hidden
/// files and links to folders are left out. Of a folder it holds the names, of its subfolders those
/// on the way.
class Walk {
 public:
  /// Throws ListError when the list of files cannot be read.
  explicit Walk(const InputOptions&);
  /// False where there are no more.
  bool next(Input&);
  /// Begins anew.
  void rewind();

 private:
  struct Folder {
    std::string base, relative;  // both end in "/", or relative is empty
    std::vector<std::string> names;
    size_t at = 0;
  };
  bool next_name(std::string& name);
  bool enter(const std::string& path, const std::string& relative, Input& problem);

  const InputOptions& options_;
  NameList list_;
  size_t argument_ = 0;
  std::vector<Folder> folders_;  // on the way from the argument down
};

/// `--shard I/N`: the part of all documents that one of N runs takes, by FNV-1a (64 bits) of the
/// source, modulo N.
struct Shard {
  uint64_t index = 0, count = 1;
  bool takes(std::string_view source) const;
};

uint64_t fnv1a(std::string_view text);

/// Whether a name is hidden: it begins with a dot.
inline bool hidden(std::string_view name) { return name.starts_with('.'); }

}  // namespace vbparse::cli
