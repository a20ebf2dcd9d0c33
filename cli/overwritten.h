// What outputs overwrite.
#pragma once

#include <set>
#include <string>

#include "identity.h"
#include "inputs.h"
#include "output.h"

namespace vbparse::cli {

/// Files that are there and will be overwritten.
class Overwritten {
 public:
  explicit Overwritten(const Output& output);
  void add(const std::string& path);
  /// By the outputs of an input; of an archive, by those that its members may have: which it has,
  /// nobody knows before it is read.
  void add(const Input& input);

  bool nothing() const { return files_.empty() && folders_.empty(); }
  /// How an input is overwritten, as the end of a message; empty if it is not.
  std::string how(const Input& input) const;

 private:
  static void add(const std::string& path, std::set<Identity>& to);
  bool beside_its_archive(const std::string& path) const;

  const Output& output_;
  std::set<Identity> files_;
  std::set<Identity> folders_;  // of members
};

}  // namespace vbparse::cli
