// JSON Lines (--jsonl-field): takes the text from a field of each object, and adds the result to
// the object.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stream.h"

namespace vbparse::cli {

/// Splits a stream into lines. A line is returned as soon as it has arrived.
class Lines {
 public:
  /// A line of more than `limit` bytes is skipped without being kept in memory. The stream must
  /// outlive this.
  Lines(Stream& stream, size_t limit) : stream_(stream), limit_(limit) {}
  /// Sets `line` to the next line that is not blank, without its end, byte order marks and blanks
  /// around it; returns false at the end. If the line exceeds the limit or the available memory,
  /// `failure` is set and `line` is empty. Throws Failure if the stream cannot be read.
  bool next(std::string& line, std::optional<Failure>& failure);
  /// The number of the line that next() returned, from 1; blank lines count.
  uint64_t number() const { return number_; }
  /// How many bytes of the stream have been read.
  uint64_t position() const { return position_; }

 private:
  bool fill();
  std::optional<Failure> append(size_t stop, std::string& line) const;

  Stream& stream_;
  size_t limit_;
  std::string block_;
  size_t at_ = 0;
  uint64_t number_ = 0, position_ = 0;
};

/// Returns the string in field `name` of a line. Throws Failure if the line is not a JSON object,
/// if it has no such field, if the field is not a string, or if there is a field "vbparse" already.
std::string text_field(std::string_view line, std::string_view name);

/// Appends a line that text_field() has accepted, with `result`, a JSON value, added as its last
/// field under the key "vbparse". The other fields are copied byte for byte.
void append_with(std::string_view line, std::string_view result, std::string& out);

/// Joins compact records, one a line, into one JSON value: a list if `list` is set, else the record
/// itself, of which there must be one.
std::string as_value(std::string_view records, bool list);

}  // namespace vbparse::cli
