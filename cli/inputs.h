// Finds the inputs: from arguments, in folders, from a list (--files-from).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "name_list.h"

namespace vbparse::cli {

/// One input: a file, a pipe, an archive, or standard input ("-").
struct Input {
  std::string path;      ///< as it is opened and as records quote it
  std::string relative;  ///< below the argument it was found in; its place in an output folder
  std::string problem;   ///< why it cannot be read, if that is known already; else empty
};

struct InputOptions {
  std::vector<std::string> arguments, include, exclude;
  std::string files_from;      ///< a file that lists inputs; "-": standard input; empty: none
  bool nul_separated = false;  ///< names in that list end in NUL instead of a line feed

  /// Whether --include and --exclude select a path below a folder or in an archive.
  bool chosen(std::string_view relative) const;
  /// Whether --exclude alone rejects it.
  bool excluded(std::string_view relative) const;
};

/// Lists the inputs one at a time, in the order of the arguments. Folders are walked in byte order
/// of the paths; hidden files and links to folders are skipped. In memory are only the names in the
/// folders on the path to the current input.
class Walk {
 public:
  /// Throws ListError if the list of files cannot be read. The options must outlive this.
  explicit Walk(const InputOptions&);
  /// Returns false if there are no more inputs.
  bool next(Input&);
  /// Starts again from the first input. Folders are read again.
  void rewind();

 private:
  struct Folder {
    std::string base, relative;  // both end in "/"; relative is empty for an argument
    std::vector<std::string> names;
    size_t at = 0;
  };
  bool next_name(std::string& name);
  bool enter(const std::string& path, const std::string& relative, Input& problem);

  const InputOptions& options_;
  NameList list_;
  size_t argument_ = 0;
  std::vector<Folder> folders_;  // from the argument down to the current folder
};

/// `--shard I/N`: splits the documents among N runs by a hash of their source, FNV-1a (64 bits)
/// modulo N. So each run knows its share without seeing the others' inputs.
struct Shard {
  uint64_t index = 0, count = 1;
  /// Whether this run parses the document.
  bool takes(std::string_view source) const;
};

/// Returns the FNV-1a hash, 64 bits, of the bytes.
uint64_t fnv1a(std::string_view text);

/// Whether a file name is hidden, that is, begins with a dot.
inline bool hidden(std::string_view name) { return name.starts_with('.'); }

}  // namespace vbparse::cli
