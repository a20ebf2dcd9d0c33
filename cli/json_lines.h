// JSON Lines in: texts in a field of objects, and the objects with what the text gave.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stream.h"

namespace vbparse::cli {

/// Splits a stream into lines, each as soon as it is there.
class Lines {
 public:
  /// A line of more than `limit` bytes is passed over, never held.
  Lines(Stream& stream, size_t limit) : stream_(stream), limit_(limit) {}
  /// The next line that is not blank, without its end, the blanks around it and a byte order mark;
  /// false at the end. `failure` is set for one over the limit, or too large for the memory there
  /// is. Throws what the stream throws.
  bool next(std::string& line, std::optional<Failure>& failure);
  /// Of the line that next() gave, from 1.
  uint64_t number() const { return number_; }
  /// How many bytes of the stream have been taken.
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

/// The text in field `name` of a line. Throws Failure for what is no JSON object, or has no such
/// field that is a string, or has one named as the result's.
std::string text_field(std::string_view line, std::string_view name);

/// Appends the line with `result`, a JSON value, under the key "vbparse" behind its other fields,
/// which stay byte for byte.
void append_with(std::string_view line, std::string_view result, std::string& out);

/// Compact records, one a line, as one JSON value: the record itself, or a list of them.
std::string as_value(std::string_view records, bool list);

}  // namespace vbparse::cli
