// What an archive holds beside its documents. It is told: what is left out in silence would be
// taken for read.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "archives.h"

namespace vbparse::cli {

/// Tells something of an input, in its turn among the messages about documents.
using Warn = std::function<void(const std::string& name, const std::string& message)>;

class Contents {
 public:
  /// Whether a member is hidden, as a part of its path below the archive is: it is left out.
  bool hides(const std::string& relative);
  /// Warns of what was left out.
  void tell_left_out(const Archive&, const std::string& name, const Warn&) const;

 private:
  uint64_t hidden_ = 0;
};

/// Warns of an archive that has been read to its end and held nothing: few mean to make one.
void tell_if_empty(const Archive&, const std::string& name, const Warn&);

}  // namespace vbparse::cli
