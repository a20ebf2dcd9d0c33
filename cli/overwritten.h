// The existing files that the outputs will overwrite.
#pragma once

#include <set>
#include <string>

#include "identity.h"
#include "inputs.h"
#include "output.h"

namespace vbparse::cli {

/// A set of existing files that will be overwritten, compared by identity, not by path.
class Overwritten {
 public:
  /// Begins with the output file itself, if there is only one.
  explicit Overwritten(const Output& output);
  /// Adds a file, if it exists.
  void add(const std::string& path);
  /// Adds the output of an input. For an archive, which has not been read yet, adds the whole
  /// folder of the outputs that its members may have.
  void add(const Input& input);

  /// Whether nothing will be overwritten.
  bool nothing() const { return files_.empty() && folders_.empty(); }
  /// Returns how an input will be overwritten, as the end of a message that begins with its name;
  /// empty if it will not.
  std::string how(const Input& input) const;

 private:
  static void add(const std::string& path, std::set<Identity>& to);
  bool beside_its_archive(const std::string& path) const;

  const Output& output_;
  std::set<Identity> files_;
  std::set<Identity> folders_;  // of archives' members
};

}  // namespace vbparse::cli
