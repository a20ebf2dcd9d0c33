// Calendar entries (iCalendar, RFC 5545).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "write/due.h"

namespace vbparse::write {

/// Appends a content line that ends in CRLF. Longer lines are folded after at most 75 bytes, never
/// within a UTF-8 sequence (RFC 5545, 3.1).
void ics_line(std::string_view line, std::string& out);
/// Returns the text as a value of type TEXT: backslashes, commas, semicolons and line feeds are
/// escaped; other control characters become blanks.
std::string ics_text(std::string_view);

/// Makes the entries of one calendar. No two of them share a UID. The same deadline of the same
/// document (a dispatch that is filed twice) gets only one entry.
class IcsEntries {
 public:
  /// `todo`: entries are VTODO instead of VEVENT.
  explicit IcsEntries(bool todo) : todo_(todo) {}
  /// Returns the entry for a deadline; empty if its last day on time is not known, or if it has an
  /// entry already.
  std::string add(const Due&);
  /// Appends the calendar that contains `entries`, which are results of add() in any order.
  void write(std::string_view entries, std::string& out) const;

 private:
  std::string uid(const Due&, std::string_view content);

  bool todo_, zone_ = false;                  // zone_: an entry refers to the time zone
  std::map<std::string, uint64_t> contents_;  // UID → hash of the entry's content
};

}  // namespace vbparse::write
