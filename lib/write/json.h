// Appends JSON to a string: no tree is built. Keys are written in the order of the calls.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vbparse/document.h"
#include "vbparse/write.h"

namespace vbparse::write {

/// A JSON text in the making. Objects and arrays that hold only numbers stay on one line.
class Json {
 public:
  Json(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view k);
  void string(std::string_view s);
  void number(uint64_t n);
  void null() { value("null"); }
  void member(std::string_view k, std::string_view v) { key(k), string(v); }
  /// null where there is no value.
  template <class T>
  void member(std::string_view k, const std::optional<T>& v) {
    if (v)
      key(k), string(*v);
    else
      named(k, "null");
  }
  /// A ready-made value, as "[3, 7]".
  void value(std::string_view v);

 private:
  void open(char c);
  void close(char c);
  void separate();
  void line();
  /// A key and, where it is told, its value.
  void named(std::string_view k, std::string_view value);

  std::string& out_;
  bool pretty_;
  bool first_ = true;  // nothing yet in the innermost object or array
  bool after_key_ = false;
  uint32_t depth_ = 0;
};

/// Appends `s` as a JSON string; control characters escaped, the rest as it is. `s` is valid UTF-8.
void append_string(std::string_view s, std::string& out);

/// Translates spans of the buffer to what the record counts in.
class Offsets {
 public:
  Offsets(const Document&, vbparse::Offsets kind);
  Span operator()(Span) const;

 private:
  uint32_t count(uint32_t byte) const;
  const Document& doc_;
  vbparse::Offsets kind_;
  std::vector<uint32_t> before_;  // units before every 1024th byte
};

}  // namespace vbparse::write
