// Where what is written goes.
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

  const std::string& target() const { return target_; }
  /// The one file that is written; empty for standard output and a folder.
  std::string file() const { return folder_ ? "" : target_; }
  const std::string& extension() const { return extension_; }

  /// Of the output with this place, and of the outputs of an archive's members. Into a folder only.
  std::string path_of(const std::string& place) const { return target_ + '/' + place + extension_; }
  std::string folder_of_members(const std::string& place) const {
    return target_ + '/' + place + '!';
  }

  /// Takes a place; false where it is another's. Into a folder only.
  bool claim(const std::string& place) { return claim_file(place + extension_); }
  /// The same of a file's path below the folder.
  bool claim_file(const std::string& path);

  /// Writes a file of its own, nothing without a place: empty, or why this one cannot be written,
  /// while others can. Into a folder only; from any thread. Throws WriteError.
  std::string write_alone(const std::string& place, std::string_view text) const;
  /// Writes on; into a folder, to the file of `place`, if there is one, after end_others(): empty,
  /// or why this place cannot be written, which then is lost for all that is written to it. Throws
  /// WriteError.
  std::string write_on(const std::string& place, std::string_view text);
  /// Ends the file of another place than this: empty, or why it cannot be written. Throws
  /// WriteError.
  std::string end_others(const std::string& place);
  /// Writes what belongs to all inputs. Not into a folder. Throws WriteError.
  void write_all(std::string_view text);
  /// Ends what is still open: empty, or why it cannot be written. Throws WriteError.
  std::string finish();

 private:
  std::string finish_file();

  std::string target_, extension_, header_;
  bool folder_ = false, begun_ = false;
  // taken files, as two hashes each: a path would need ten times the memory
  std::set<std::pair<uint64_t, uint64_t>> taken_;
  // the one file of a target that is no folder; the one that is written on
  std::unique_ptr<OutFile> file_;
  std::string lost_, why_lost_;  // the path of a file that could not be written on
};

}  // namespace vbparse::cli
