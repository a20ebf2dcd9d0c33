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
  /// An input that gave no Document: its error record, in formats that have them.
  virtual void fail(std::string_view /*record*/) {}
  /// Called once, at the end.
  virtual void write(std::string& out) = 0;
};

/// Something to tell of a document on standard error.
struct Remark {
  Span span;
  std::string message;
  bool left_out = true;  ///< it tells of something that is not written at all
};

/// What a program writes, as the command line asks for it.
struct Wanted {
  const Format& format;
  const WriteOptions& options;
  bool many;  ///< an output for each input
};

/// What is a program's own.
struct Program {
  std::string_view name, description;
  const std::vector<Format>& formats;
  void (*explain)(const Document&, std::string& out);
  std::string_view explained;  ///< what --explain shows, for --help
  std::function<void(CLI::App&)> add_options = [](CLI::App&) {};
  /// Asked once the command line is read: sets what the program's own options ask for.
  std::function<void(WriteOptions&)> configure = [](WriteOptions&) {};
  /// Asked then; null where each input is written.
  std::function<std::unique_ptr<Summary>(const Wanted&)> summary = [](const Wanted&) {
    return nullptr;
  };
  /// What of a document is not written, and what is said of it in the end, told how much it was.
  std::function<std::vector<Remark>(const Document&, const Wanted&)> left_out =
      [](const Document&, const Wanted&) { return std::vector<Remark>(); };
  std::function<std::string(size_t)> left_out_all = [](size_t) { return std::string(); };
  bool many_records = false;              ///< a document may give none, or several
  bool names_version = false;             ///< its JSON records carry the key `tool`
  std::string_view on_terminal = "json";  ///< the format where a person reads the output
};

/// Runs the program; what main() returns.
int run(int argc, char** argv, const Program&);

}  // namespace vbparse::cli
