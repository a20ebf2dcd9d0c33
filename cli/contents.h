// Warnings about what is skipped in an archive. Without them, a person would take the skipped files
// for read.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "archives.h"

namespace vbparse::cli {

/// Prints a warning about an input, in order among the messages about documents.
using Warn = std::function<void(const std::string& name, const std::string& message)>;

/// Counts the members of one archive that are skipped.
class Contents {
 public:
  /// Whether a member is hidden, because a part of its path in the archive begins with a dot.
  /// Counts it if so.
  bool hides(const std::string& relative);
  /// Warns about the hidden files, links and devices that were skipped, if any.
  void tell_left_out(const Archive&, const std::string& name, const Warn&) const;

 private:
  uint64_t hidden_ = 0;
};

/// Warns if an archive that has been read to its end contains no files; most likely a mistake.
void tell_if_empty(const Archive&, const std::string& name, const Warn&);

}  // namespace vbparse::cli
