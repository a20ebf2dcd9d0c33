// Calendar entries (iCalendar, RFC 5545).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "write/due.h"

namespace vbparse::write {

/// Appends a content line: folded so that none is longer than 75 bytes, never within a letter, and
/// ended by CRLF.
void ics_line(std::string_view line, std::string& out);
/// A value of type TEXT: backslashes, commas, semicolons and line ends escaped; other control
/// characters become blanks.
std::string ics_text(std::string_view);

/// The entries of one calendar. No two share a UID; the same deadline of the same document (a
/// dispatch that is filed twice) gives one entry.
class IcsEntries {
 public:
  explicit IcsEntries(bool todo) : todo_(todo) {}
  /// The VEVENT or VTODO; empty for a deadline without a day and for one that has its entry
  /// already.
  std::string add(const Due&);
  /// The calendar that holds the entries, in the order given.
  void write(std::string_view entries, std::string& out) const;

 private:
  std::string uid(const Due&, std::string_view content);

  bool todo_, zone_ = false;                  // zone_: an entry names the time zone
  std::map<std::string, uint64_t> contents_;  // by UID: a hash of what the entry says
};

}  // namespace vbparse::write
