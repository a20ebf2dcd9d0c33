// Reads archives in place: nothing is unpacked to disk. Only this file uses libarchive.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "stream.h"

struct archive;

namespace vbparse::cli {

/// Whether a file of this name is read as an archive (.zip, .tar, .tar.gz, .tgz …). The name
/// decides, not the content, because a DOCX is a ZIP archive too.
bool is_archive(std::string_view name);

/// Returns a member's name as a relative path that cannot lead out of the output folder: without
/// root, drive and ".", with "/" for backslashes and "__" for "..". Never empty: "_" if nothing is
/// left.
std::string safe_member(std::string_view name);

/// An archive, read once from the first member to the last. As a Stream it gives the content of the
/// current member.
class Archive : public Stream {
 public:
  /// Opens the archive; next() goes to its first member. Throws Failure if it cannot be opened or
  /// is not an archive.
  explicit Archive(const std::string& path);
  ~Archive() override;

  /// Goes to the next member that is a regular file, skipping the rest of the current one. Returns
  /// false at the end of the archive. Throws Failure if the rest cannot be read, and at the end if
  /// something before it could not.
  bool next();
  /// The name of the current member, in the bytes that the archive contains.
  const std::string& name() const { return name_; }
  /// The size in bytes that the archive states for the current member; nullopt if it states none.
  std::optional<uint64_t> size() const { return size_; }
  /// Throws Failure for content that cannot be read. If broken() is true afterwards, the members
  /// that follow cannot be read either, unless pass_over() succeeds.
  size_t read(char* to, size_t size) override;
  bool broken() const { return broken_; }
  /// Continues after the member that broke the archive. Only a ZIP says where the next member
  /// begins; returns false for other formats, for pipes, and after too many attempts.
  bool pass_over();
  /// The number of the current member, counting regular files from 1; 0 before the first.
  uint64_t number() const { return number_; }
  /// How many members so far were neither files nor folders: links and devices.
  uint64_t others() const { return others_; }
  /// The number of the last member before the damage; of the current one if there is none so far.
  uint64_t damaged_behind() const { return damaged_behind_.value_or(number_); }
  /// How many bytes of the archive file have been read.
  uint64_t position() const;

 private:
  void begin();
  bool open(std::optional<int> format);  // nullopt: the format is detected
  uint64_t unpacked() const;
  Failure failure();

  struct Close {
    void operator()(archive*) const;
  };
  FileStream file_;
  bool tar_;  // the file name says so
  std::unique_ptr<archive, Close> archive_;
  std::string name_;
  std::optional<uint64_t> size_;
  uint64_t number_ = 0, others_ = 0;
  // set when blocks were skipped that should contain a header but do not
  std::optional<Failure> damage_;
  std::optional<uint64_t> damaged_behind_;
  int passed_over_ = 0;
  bool broken_ = false, ahead_ = false;  // ahead_: pass_over() has reached the next member already
};

}  // namespace vbparse::cli
