// What vbparse, vbcite and vbdue share: one command line, one way through the inputs.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vbparse/vbparse.h"

namespace CLI {
class App;
}

namespace vbparse::cli {

/// What a program gathers over all inputs instead of writing each.
class Summary {
 public:
  virtual ~Summary() = default;
  virtual void add(const Document&, std::string_view source) = 0;
  virtual void write(std::string_view format, std::string& out) const = 0;
};

/// What is a program's own.
struct Program {
  std::string_view name, description;
  const std::vector<Format>& formats;
  void (*explain)(const Document&, std::string& out);
  std::string_view explained;                                  ///< what --explain shows, for --help
  std::function<void(CLI::App&)> add_options = [](CLI::App&) {};
  /// Asked once the command line is read; null where each input is written.
  std::function<std::unique_ptr<Summary>()> summary = [] { return nullptr; };
};

/// Runs the program; what main() returns.
int run(int argc, char** argv, const Program&);

}  // namespace vbparse::cli
