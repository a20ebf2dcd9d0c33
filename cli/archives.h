// Archives read in place: nothing is unpacked to disk. The one place that knows libarchive.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "stream.h"

struct archive;

namespace vbparse::cli {

/// Whether a file of this name is read as an archive (.zip, .tar, .tar.gz, .tgz …). A name, not the
/// content, decides: a DOCX is a ZIP, too.
bool is_archive(std::string_view name);

/// A member's name as a path below the archive that cannot lead out of it: no root, no drive, no
/// "." and no backslash;
/// ".." becomes "__".
std::string safe_member(std::string_view name);

/// An archive on its way from its first member to its last; as a Stream, the content of the member
/// it stands at.
class Archive : public Stream {
 public:
  explicit Archive(const std::string& path);  ///< throws Failure
  ~Archive() override;

  /// Goes to the next member that is a regular file; what is left of the one before is passed over.
  /// False at the end. Throws Failure where the rest cannot be read, and at the end of an archive
  /// in which something could not.
  bool next();
  /// Of the member it stands at, as the archive prints it.
  const std::string& name() const { return name_; }
  /// How long the member says it is.
  std::optional<uint64_t> size() const { return size_; }
  /// Throws Failure; when `broken()`, nothing behind it can be read.
  size_t read(char* to, size_t size) override;
  bool broken() const { return broken_; }
  /// Goes on behind a member that has broken it; false where nothing tells where the next one
  /// begins: in all but a ZIP.
  bool pass_over();
  /// Of the member it stands at, counted from 1.
  uint64_t number() const { return number_; }
  /// How many members it has passed that are neither files nor folders.
  uint64_t others() const { return others_; }
  /// The number of the last member before what could not be read.
  uint64_t damaged_behind() const { return damaged_behind_.value_or(number_); }
  /// How much of the archive itself has been read.
  uint64_t position() const;

 private:
  void begin();
  bool open(std::optional<int> format);  // of the one format, or of what it looks like
  uint64_t unpacked() const;
  Failure failure();

  struct Close {
    void operator()(archive*) const;
  };
  FileStream file_;
  bool tar_;  // by its name
  std::unique_ptr<archive, Close> archive_;
  std::string name_;
  std::optional<uint64_t> size_;
  uint64_t number_ = 0, others_ = 0;
  // of blocks in which a header should be, but is not
  std::optional<Failure> damage_;
  std::optional<uint64_t> damaged_behind_;
  int passed_over_ = 0;
  bool broken_ = false, ahead_ = false;  // ahead_: it stands at the member that next() is to go to
};

}  // namespace vbparse::cli
