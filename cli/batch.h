// Inputs and outputs: which files to read, where what they give goes.
#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::cli {

/// One input: a file, or standard input ("-").
struct Input {
  std::string path;        ///< as it is opened and as records name it
  std::string relative;    ///< below the argument it was found under: its place in an output folder
  std::string problem;     ///< why it cannot be read, where that is known already
};

struct InputOptions {
  std::vector<std::string> arguments, include, exclude;
  std::string files_from;  ///< a file that lists inputs; "-": standard input
  bool nul_separated = false;
};

/// Arguments into inputs: folders are walked in byte order of the paths; hidden files and links to folders are left out.
/// Throws std::runtime_error when the list of files cannot be read.
std::vector<Input> find_inputs(const InputOptions&);

/// All of a file or of standard input. Returns false and says why in `problem`.
bool read_input(const Input&, std::string& bytes, std::string& problem);

/// Where output goes: standard output, a file, or a folder with one file an input. Files are written beside and
/// renamed, so that nobody ever sees half of one.
class Output {
 public:
  /// `target` empty: standard output. `extension`: of files in a folder, as ".json".
  Output(std::string target, std::string extension, const std::vector<Input>& inputs);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Two inputs that would share an output, or an output that is an input: a message, else empty.
  std::string conflict() const;
  /// Writes what one input gave. Throws WriteError.
  void write(const Input&, std::string_view text);
  /// Closes and renames. Throws WriteError.
  void finish();

 private:
  std::string place(const Input&) const;
  void write_file(const std::string& path, std::string_view text);

  std::string target_, extension_, temporary_;
  bool folder_ = false;
  const std::vector<Input>& inputs_;
  std::FILE* file_ = nullptr;
};

/// Output that cannot be written; `closed` when a reader closed its pipe, which is no error.
struct WriteError {
  std::string message;
  bool closed = false;
};

}  // namespace vbparse::cli
