// The common part of vbparse, vbcite and vbdue: command line and processing of the inputs. A
// program is described by a struct Program.
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

/// One output that is collected over all inputs, instead of an output for each of them. Called by
/// one thread at a time, in the order of the inputs.
class Summary {
 public:
  virtual ~Summary() = default;
  virtual void add(const Document&, std::string_view source) = 0;
  /// Adds the error record of an input that gave no document; called only for formats that have
  /// error records.
  virtual void fail(std::string_view /*record*/) {}
  /// Appends the output. Called once, after the last input.
  virtual void write(std::string& out) = 0;
};

/// A warning about a document.
struct Remark {
  Span span;
  std::string message;
  bool left_out = true;  ///< it is about something that is not written at all
};

/// What the command line asks the program to write.
struct Wanted {
  const Format& format;
  const WriteOptions& options;
  bool many;  ///< one output for each input
};

/// What distinguishes one program from the others.
struct Program {
  std::string_view name, description;
  const std::vector<Format>& formats;
  void (*explain)(const Document&, std::string& out);
  std::string_view explained;  ///< what --explain shows, for --help
  std::function<void(CLI::App&)> add_options = [](CLI::App&) {};
  /// Called after the command line has been parsed, to apply the program's own options.
  std::function<void(WriteOptions&)> configure = [](WriteOptions&) {};
  /// Called after configure(). Returns null if each input is to be written on its own.
  std::function<std::unique_ptr<Summary>(const Wanted&)> summary = [](const Wanted&) {
    return nullptr;
  };
  /// Returns warnings about what is not written of a document. `left_out_all` returns the message
  /// at the end of a run, given how many such remarks there were; it is called if there were any.
  std::function<std::vector<Remark>(const Document&, const Wanted&)> left_out =
      [](const Document&, const Wanted&) { return std::vector<Remark>(); };
  std::function<std::string(size_t)> left_out_all = [](size_t) { return std::string(); };
  bool many_records = false;              ///< a document gives any number of records, not one
  bool names_version = false;             ///< its JSON records have the key `tool`
  std::string_view on_terminal = "json";  ///< the default format if the output is a terminal
};

/// Runs the program; returns the exit status for main().
int run(int argc, char** argv, const Program&);

}  // namespace vbparse::cli
