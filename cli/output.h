// The destination of the records: standard output, a file, or a folder.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "out_file.h"
#include "write_error.h"

namespace vbparse::cli {

/// Writes to standard output, to one file, or to a folder with one file for each input. The place
/// of an input is the path of its file below the folder, without extension.
///
/// Functions that return a string return an empty one on success, and a message if only this one
/// output cannot be written; the run can go on. Errors that would affect every output, such as a
/// full disk, are thrown as WriteError.
class Output {
 public:
  /// An empty `target` means standard output. `extension` is that of the files in a folder:
  /// ".json".
  Output(std::string target, std::string extension);
  /// Sets a text to put at the beginning of each output.
  void begin_with(std::string header) { header_ = std::move(header); }

  /// Whether there is one output for each input, because `target` is a folder or ends in "/".
  static bool many(const std::string& target);
  bool many() const { return folder_; }

  const std::string& target() const { return target_; }
  /// The path of the single output file; empty for standard output and for a folder.
  std::string file() const { return folder_ ? "" : target_; }
  const std::string& extension() const { return extension_; }

  /// The path of the output for a place, and of the folder with the outputs of an archive's
  /// members. For a folder only.
  std::string path_of(const std::string& place) const { return target_ + '/' + place + extension_; }
  std::string folder_of_members(const std::string& place) const {
    return target_ + '/' + place + '!';
  }

  /// Reserves the output for a place; returns false if it is reserved already. For a folder only.
  bool claim(const std::string& place) { return claim_file(place + extension_); }
  /// Likewise for a path below the folder.
  bool claim_file(const std::string& path);

  /// Writes a whole file; does nothing if `place` is empty. For a folder only; safe to call from
  /// any thread.
  std::string write_alone(const std::string& place, std::string_view text) const;
  /// Appends to the single output or, for a folder, to the file of `place`; does nothing there if
  /// `place` is empty. Call end_others() before. After a failure, everything else for the same
  /// place fails with the same message.
  std::string write_on(const std::string& place, std::string_view text);
  /// Completes the open file, unless it is the one of `place`.
  std::string end_others(const std::string& place);
  /// Appends text that does not belong to one input. Not for a folder.
  void write_all(std::string_view text);
  /// Completes the open file. An output without any record is written too, with its header.
  std::string finish();

 private:
  std::string finish_file();

  std::string target_, extension_, header_;
  bool folder_ = false, begun_ = false;
  // reserved files, as two independent hashes each: paths would need ten times the memory
  std::set<std::pair<uint64_t, uint64_t>> taken_;
  std::unique_ptr<OutFile> file_;  // the open file: the single one, or the one of write_on()
  std::string lost_, why_lost_;    // the last file that write_on() failed to write, and why
};

}  // namespace vbparse::cli
