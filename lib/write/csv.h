// Rows of CSV (RFC 4180) and TSV.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vbparse::write {

/// A table in the making: fields are appended, then the row is ended.
class Row {
 public:
  /// `sign`: ',' or '\t'. Fields of CSV are quoted where they need it; in TSV tabs and line ends
  /// become blanks.
  Row(std::string& out, char sign) : out_(out), sign_(sign) {}
  Row& field(std::string_view text);
  Row& field(const std::optional<std::string>& text) {
    return field(text ? std::string_view(*text) : std::string_view());
  }
  Row& field(const std::string& text) { return field(std::string_view(text)); }
  Row& field(const char* text) { return field(std::string_view(text)); }
  void end();

 private:
  std::string& out_;
  char sign_;
  bool first_ = true;
};

/// The row of the columns' names.
std::string header(std::span<const std::string_view> names, char sign);

}  // namespace vbparse::write
