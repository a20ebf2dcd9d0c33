// Appends JSON to a string: no tree is built. Keys are written in the order of the calls.
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

/// Translates spans of the buffer to what the record counts in.
class Offsets {
 public:
  Offsets(const Document&, vbparse::Offsets kind);
  Span operator()(Span s) const { return same_ ? s : translated(s); }

 private:
  Span translated(Span) const;
  uint32_t count(uint32_t byte) const;
  const Document& doc_;
  vbparse::Offsets kind_;
  bool same_;                     // bytes of a text that normalization left alone
  std::vector<uint32_t> before_;  // units before every 1024th byte
};

/// A JSON text in the making. In indented text, spans stay on one line.
///
///     Json j(out, pretty);
///     j.begin_object();
///     j.member("text", words);
///     j.key("span");
///     j.span({3, 7});
///     j.end_object();
///     j.end_line();
///
/// A comma follows every value, and what closes an object or array takes the last one back: so no
/// value need know whether it is the first. The text is made in a block that fits the processor's
/// first cache and goes to the string a block at a time; what is written before end_line() may not
/// be there yet.
class Json {
 public:
  Json(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}
  Json(const Json&) = delete;
  Json& operator=(const Json&) = delete;

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// A key without characters to escape. Of a literal the size is known when this is compiled, and
  /// copying it takes an instruction or two.
  template <size_t size>
  void key(const char (&name)[size]) {
    put_key({name, size - 1});
  }
  void key(std::string_view name);
  /// Any text that is valid UTF-8: control characters are escaped, the rest is as it is.
  void string(std::string_view s);
  void number(uint64_t n);
  void boolean(bool b) { b ? literal("true") : literal("false"); }
  void null() { literal("null"); }
  /// [3, 7]
  void span(Span);
  /// [[3, 7], [9, 12]], as `offsets` count; not for an empty list.
  void spans(const std::vector<Span>&, const Offsets& offsets);

  template <size_t size>
  void member(const char (&name)[size], std::string_view value) {
    key(name);
    string(value);
  }
  /// null where there is no value.
  template <size_t size, class T>
  void member(const char (&name)[size], const std::optional<T>& value) {
    key(name);
    value ? string(*value) : null();
  }

  /// Ends the outermost object with its line, and hands all of it over.
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
    next_ = pretty_ ? to : to - 1;  // without the blank
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
  /// Where the next byte goes; so many have room.
  char* room(size_t size) {
    if (size_t(block_ + sizeof block_ - next_) < size) [[unlikely]]
      hand_over();
    return next_;
  }
  void hand_over();

  std::string& out_;
  const bool pretty_;
  bool after_key_ = false;  // in indented text: this value begins no line
  uint32_t depth_ = 0;
  char* next_ = block_;
  char block_[4096];
};

}  // namespace vbparse::write
