// Delivers the documents of all inputs one at a time: files, members of archives, lines of JSON
// Lines.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "archives.h"
#include "contents.h"
#include "inputs.h"
#include "json_lines.h"
#include "stream.h"

namespace vbparse::cli {

/// One document, or the reason why it cannot be read.
struct Source {
  std::string name;   ///< as in records: "a.txt", "a.zip!dir/a.txt", "a.jsonl:12"
  std::string place;  ///< path of its output below an output folder, without extension
  std::string path;   ///< the file that contains it; empty if it is in `bytes`
  std::string bytes;  ///< the content of an archive's member, or a line of JSON Lines
  std::optional<Failure> failure;
  uint64_t size = 0;      ///< size in bytes; 0 if not known before it is read
  bool finished = false;  ///< an earlier run has written its output (--resume); it is not read
  /// For progress: inputs begun, and bytes of inputs read, since the previous document.
  uint64_t files = 0, consumed = 0;
};

struct FeedOptions {
  InputOptions inputs;
  Shard shard;
  std::optional<size_t> max_bytes;  ///< --max-bytes
  /// The size limit for a file, in bytes.
  size_t most_in_file() const { return max_bytes.value_or(size_t(1) << 30); }
  /// The size limit for a member or line, in bytes. Lower, because a small archive may unpack to
  /// anything and its owner has never seen the size.
  size_t most_packed() const { return max_bytes.value_or(size_t(256) << 20); }
  std::string json_field;  ///< --jsonl-field; empty: inputs are documents
};

class Feed {
 public:
  /// `finished` returns whether an earlier run has written the output for this document of this
  /// file. `claim` reserves the place of a member's output; it returns false if another document
  /// has it. `warn` is called before the document that follows the warning is delivered. `options`
  /// and `walk` must outlive the feed.
  Feed(const FeedOptions& options, Walk& walk,
       std::function<bool(const Source&, const std::string& file)> finished,
       std::function<bool(const std::string& place)> claim, Warn warn);
  /// Replaces `out` by the next document; returns false if there are no more. Not for several
  /// threads at once.
  bool next(Source& out);

 private:
  enum class Step { document, onwards, end };
  Step from_inputs(Source& out);
  Step from_archive(Source& out);
  Step from_lines(Source& out);
  Step end();
  Step begin_lines(Stream& stream, std::string name, std::string place);
  Step fail(Source& out, std::string name, std::string place, Failure why);
  Step fail_member(Source& out, std::string name, std::string place, const Failure& why);
  Step fail_archive(Source& out, const Failure& why);
  void close_archive();
  void consume(uint64_t position);

  const FeedOptions& options_;
  Walk& walk_;
  std::function<bool(const Source&, const std::string&)> finished_;
  std::function<bool(const std::string&)> claim_;
  Warn warn_;

  Input input_;
  std::unique_ptr<Archive> archive_;  // the input, while its members are being read
  Contents contents_;                 // of the archive
  std::unique_ptr<FileStream> file_;  // the input, while its lines are being read
  std::optional<Lines> lines_;        // of the file, or of the current member of the archive
  std::string lines_name_, lines_place_;
  uint64_t files_ = 0, consumed_ = 0;  // since the last document
  uint64_t position_ = 0;              // in the input
  bool found_ = false;                 // whether there was any input
};

/// The number of inputs and their total size in bytes.
struct Totals {
  uint64_t files = 0, bytes = 0;
};
/// Counts the inputs without reading them, for the progress bar. Inputs whose size is not known,
/// such as pipes, count as 0 bytes.
Totals count(const FeedOptions&, Walk&);

}  // namespace vbparse::cli
