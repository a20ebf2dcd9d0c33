// The documents of all inputs, one at a time: files, members of archives, lines of JSON Lines.
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

/// What the feed gives: a document, or why there is none.
struct Source {
  std::string name;   ///< as records name it: "a.txt", "a.zip!dir/a.txt", "a.jsonl:12"
  std::string place;  ///< below an output folder, without extension
  std::string path;   ///< the file to read it from; empty where `bytes` are all of it
  std::string bytes;  ///< a line, with JSON Lines
  std::optional<Failure> failure;
  uint64_t size = 0;      ///< how long the document is, as far as that is known before it is read
  bool finished = false;  ///< an earlier run has written it; no bytes
  /// For progress: inputs begun, and bytes of inputs read since the one before.
  uint64_t files = 0, consumed = 0;
};

struct FeedOptions {
  InputOptions inputs;
  Shard shard;
  std::optional<size_t> max_bytes;
  size_t most_in_file() const { return max_bytes.value_or(size_t(1) << 30); }
  /// Of a member or line: what is packed small may be large, and nobody has seen it.
  size_t most_packed() const { return max_bytes.value_or(size_t(256) << 20); }
  std::string json_field;  ///< of JSON Lines; empty: inputs are documents
};

class Feed {
 public:
  /// `finished`: whether an earlier run has written this document of this file to its place.
  /// `claim`: takes a member's place; false where another document has it.
  /// `warn`: called before the next document is given.
  Feed(const FeedOptions& options, Walk& walk,
       std::function<bool(const Source&, const std::string& file)> finished,
       std::function<bool(const std::string& place)> claim, Warn warn);
  /// Replaces `out`; false where there are no more.
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
  std::unique_ptr<Archive> archive_;  // the input, while its members are read
  Contents contents_;                 // of the archive
  std::unique_ptr<FileStream> file_;  // the input, while its lines are read
  std::optional<Lines> lines_;        // of the file, or of the archive's member
  std::string lines_name_, lines_place_;
  uint64_t files_ = 0, consumed_ = 0;  // since the last document
  uint64_t position_ = 0;              // in the input
  bool found_ = false;                 // any input at all
};

/// How many inputs there are and how long they are together, where that is known before they are
/// read.
struct Totals {
  uint64_t files = 0, bytes = 0;
};
Totals count(const FeedOptions&, Walk&);

}  // namespace vbparse::cli
