// Rows of CSV (RFC 4180) and TSV.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vbparse::write {

/// Appends rows to a string, field by field:
///
///     Row(out, ',').field("a").field("b, c").end();   // a,"b, c"
class Row {
 public:
  /// `separator` is ',' for CSV or '\t' for TSV. CSV fields that contain a comma, a quote or a line
  /// break are quoted. TSV has no quoting, so tabs and line breaks in its fields become blanks.
  Row(std::string& out, char separator) : out_(out), separator_(separator) {}
  Row& field(std::string_view text);
  /// An empty field if there is no value.
  Row& field(const std::optional<std::string>& text) {
    return field(text ? std::string_view(*text) : std::string_view());
  }
  Row& field(const std::string& text) { return field(std::string_view(text)); }
  Row& field(const char* text) { return field(std::string_view(text)); }
  /// Ends the row with a line feed; the next field begins another one.
  void end();

 private:
  std::string& out_;
  char separator_;
  bool first_ = true;
};

/// Returns a row with the names of the columns.
std::string header(std::span<const std::string_view> names, char separator);

}  // namespace vbparse::write
