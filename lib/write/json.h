// A streaming JSON writer: appends to a string, builds no tree, and writes keys in the order of the
// calls.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vbparse/document.h"
#include "vbparse/write.h"

namespace vbparse::write {

/// Converts spans of Document::text to spans of Document::decoded() in the unit that records count.
class Offsets {
 public:
  /// The document must outlive this.
  Offsets(const Document&, vbparse::Offsets kind);
  Span operator()(Span s) const { return same_ ? s : translated(s); }

 private:
  Span translated(Span) const;
  uint32_t count(uint32_t byte) const;
  const Document& doc_;
  vbparse::Offsets kind_;
  bool same_;  // nothing to convert: bytes of a text that was NFC already
  std::vector<uint32_t>
      before_;  // units before every 1024th byte; a look-up counts at most so many
};

/// Writes JSON, compact or indented; spans stay on one line in both.
///
///     Json j(out, pretty);
///     j.begin_object();
///     j.member("text", words);
///     j.key("span");
///     j.span({3, 7});
///     j.end_object();
///     j.end_line();
///
/// The caller is responsible for a valid order of calls; it is not checked.
///
/// Every value is followed by a comma, which the end of the object or array removes; so no value
/// has to know whether it is the first. The text is assembled in a block that fits the L1 cache and
/// appended to the string block by block: before end_line() part of it may still be missing.
class Json {
 public:
  Json(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}
  Json(const Json&) = delete;
  Json& operator=(const Json&) = delete;

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// `name` must not contain characters to escape. The template is for literals: their size is
  /// known at compile time, so that copying one takes an instruction or two.
  template <size_t size>
  void key(const char (&name)[size]) {
    put_key({name, size - 1});
  }
  void key(std::string_view name);
  /// `s` must be valid UTF-8. Quotes, backslashes and control characters are escaped.
  void string(std::string_view s);
  void number(uint64_t n);
  void boolean(bool b) { b ? literal("true") : literal("false"); }
  void null() { literal("null"); }
  /// Writes [3, 7]. The span is not converted.
  void span(Span);
  /// Writes [[3, 7], [9, 12]], converted by `offsets`. The list must not be empty.
  void spans(const std::vector<Span>&, const Offsets& offsets);

  template <size_t size>
  void member(const char (&name)[size], std::string_view value) {
    key(name);
    string(value);
  }
  /// Writes null if there is no value.
  template <size_t size, class T>
  void member(const char (&name)[size], const std::optional<T>& value) {
    key(name);
    value ? string(*value) : null();
  }

  /// Ends the line after the outermost object, and appends what is still in the block.
  void end_line();

 private:
  void open(char bracket) {
    begin_value();
    char* const to = room(1);
    *to = bracket;
    next_ = to + 1;
    ++depth_;
  }
  void close(char bracket) {
    --depth_;
    if (next_[-1] == ',') {
      --next_;
      if (pretty_)
        begin_line();
    }
    char* const to = room(2);
    to[0] = bracket;
    to[1] = ',';
    next_ = to + 2;
  }
  void put_key(std::string_view name) {
    if (pretty_)
      begin_line();
    char* to = room(name.size() + 4);
    *to++ = '"';
    to = copy(name, to);
    to = copy("\": ", to);
    next_ = pretty_ ? to : to - 1;  // compact text has no blank after the colon
    after_key_ = true;
  }
  template <size_t size>
  void literal(const char (&word)[size]) {
    begin_value();
    char* to = room(size);
    to = copy({word, size - 1}, to);
    *to++ = ',';
    next_ = to;
  }
  void begin_value() {
    if (pretty_)
      begin_pretty_value();
  }
  void begin_pretty_value();
  void begin_line();
  void escape(std::string_view);

  static char* copy(std::string_view s, char* to) {
    std::memcpy(to, s.data(), s.size());
    return to + s.size();
  }
  /// Returns where the next byte goes, after making room for `size` bytes; at most 4,095.
  char* room(size_t size) {
    if (size_t(block_ + sizeof block_ - next_) < size) [[unlikely]]
      hand_over();
    return next_;
  }
  void hand_over();

  std::string& out_;
  const bool pretty_;
  bool after_key_ = false;  // in indented text: the next value stays on the line of its key
  uint32_t depth_ = 0;
  char* next_ = block_;
  char block_[4096];
};

}  // namespace vbparse::write
