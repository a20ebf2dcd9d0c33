// Inputs and outputs: which files to read, where what they give goes.
#pragma once

#include <cstdio>
#include <optional>
#include <stdexcept>
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

struct ListError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Arguments into inputs: folders are walked in byte order of the paths; hidden files and links to folders are left out.
/// Throws ListError when the list of files cannot be read.
std::vector<Input> find_inputs(const InputOptions&);

/// All of a file or of standard input. Returns false and says why in `problem`.
bool read_input(const Input&, std::string& bytes, std::string& problem);

/// Output that cannot be written; `closed` when a reader closed its pipe, which is no error.
struct WriteError {
  std::string message;
  bool closed = false;
};

/// Writes data to standard output at once. Throws WriteError.
void print(std::string_view text);

/// A file being written: beside its place and renamed at the end, so that nobody ever sees half of it. What stands there
/// and is no regular file (a pipe, a device, a link) is opened and written in place. All throw WriteError.
class OutFile {
 public:
  explicit OutFile(std::string path);
  ~OutFile();  ///< what is not finished is removed
  OutFile(const OutFile&) = delete;
  OutFile& operator=(const OutFile&) = delete;

  void write(std::string_view text);
  void finish();

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_, temporary_;   // temporary_ is empty where it is written in place
  std::FILE* file_ = nullptr;
};

/// A signal that ends the program also removes the file that is being written beside its place.
void tidy_up_on_signals();

/// Where output goes: standard output, a file, or a folder with one file an input.
class Output {
 public:
  /// `target` empty: standard output. `extension`: of files in a folder, as ".json". `header`: each output begins with it.
  Output(std::string target, std::string extension, std::string header, const std::vector<Input>& inputs);

  /// Whether there is an output for each input: `target` is a folder, or ends in "/".
  static bool many(const std::string& target);

  /// Two inputs that would share an output, or an output that is an input: a message, else empty.
  std::string conflict() const;
  /// Writes what one input gave. Throws WriteError.
  void write(const Input&, std::string_view text);
  /// Writes what belongs to all inputs. Not into a folder. Throws WriteError.
  void write_all(std::string_view text);
  /// Ends the output that all inputs share. Throws WriteError.
  void finish();

 private:
  std::string place(const Input&) const;

  std::string target_, extension_, header_;
  bool folder_ = false, begun_ = false;
  const std::vector<Input>& inputs_;
  std::optional<OutFile> file_;    // the one file of a target that is no folder
};

}  // namespace vbparse::cli
