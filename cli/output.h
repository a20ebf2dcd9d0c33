// Where what is written goes, so that nobody ever sees half of it.
#pragma once

#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "inputs.h"

namespace vbparse::cli {

/// Output that cannot be written; `closed` when a reader closed its pipe, which is no error;
/// `path_only` when it is about this one path (its name is too long, a file stands where a folder
/// should be) and others can be written.
struct WriteError {
  std::string message;
  bool closed = false, path_only = false;
};

/// Writes data to standard output at once. Throws WriteError.
void print(std::string_view text);

/// A file being written: beside its place, as PATH.part, and renamed at the end. What a killed run
/// has left there is used again; what a running one holds is refused. What stands at the place and
/// is no regular file (a pipe, a device, a link) is opened and written in place. All throw
/// WriteError.
class OutFile {
 public:
  explicit OutFile(std::string path);
  ~OutFile();  ///< what is not finished is removed
  OutFile(const OutFile&) = delete;
  OutFile& operator=(const OutFile&) = delete;

  const std::string& path() const { return path_; }
  void write(std::string_view text);
  void finish();

 private:
  [[noreturn]] void fail(int error) const;
  void open_beside();

  std::string path_, temporary_;  // temporary_ is empty where it is written in place
  int held_ = -1;                 // the same file, locked until it is renamed or removed
  std::FILE* file_ = nullptr;
};

/// A signal that ends the program also removes the files that are being written beside their
/// places. Called before any thread is started.
void tidy_up_on_signals();

/// Where output goes: standard output, a file, or a folder with one file an input.
class Output {
 public:
  /// `target` empty: standard output. `extension`: of files in a folder, as ".json".
  Output(std::string target, std::string extension);
  /// What each output begins with.
  void begin_with(std::string header) { header_ = std::move(header); }

  /// Whether there is an output for each input: `target` is a folder, or ends in "/".
  static bool many(const std::string& target);
  bool many() const { return folder_; }

  /// Two inputs that would share an output, or an output that is an input: a message, else empty.
  /// `aside`: a further file that is written; empty for none.
  std::string conflict(Walk&, const std::string& aside);
  /// Takes the place of an archive's member; false where it is another document's. Into a folder
  /// only.
  bool claim(const std::string& place);
  /// Whether the output for `input` at `place` is there, newer, and whole: it begins with
  /// `beginning`, ends as a record does and holds none of `lacks`. Into a folder only.
  bool finished(const std::string& place, const std::string& input, std::string_view beginning,
                std::initializer_list<std::string_view> lacks) const;

  /// Writes a file of its own. Into a folder only; from any thread. Throws WriteError.
  void write_alone(const std::string& place, std::string_view text) const;
  /// Writes on: into a folder, to the file of `place`, which ends where another begins. Throws
  /// WriteError.
  void write_on(const std::string& place, std::string_view text);
  /// Writes what belongs to all inputs. Not into a folder. Throws WriteError.
  void write_all(std::string_view text);
  /// Ends what is still open. Throws WriteError.
  void finish();

 private:
  std::string path_of(const std::string& place) const { return target_ + '/' + place + extension_; }

  std::string target_, extension_, header_;
  bool folder_ = false, begun_ = false;
  // taken ones, as two hashes each: a path would need ten times the memory
  std::set<std::pair<uint64_t, uint64_t>> places_;
  // the one file of a target that is no folder; the one that is written on
  std::optional<OutFile> file_;
};

}  // namespace vbparse::cli
