#include "write/ics.h"

#include <cstdio>

#include "vbparse/vbparse.h"
#include "write/record.h"

namespace vbparse::write {

namespace {

constexpr std::string_view zone = "Asia/Ho_Chi_Minh";

/// FNV-1a, 64 bits. Each field ends in a byte that UTF-8 never contains, so that the fields "a",
/// "bc" and "ab", "c" hash differently.
class Hash {
 public:
  Hash& add(std::string_view text) {
    for (const char c : text)
      step(static_cast<unsigned char>(c));
    step(0xFF);
    return *this;
  }
  uint64_t value() const { return value_; }
  std::string hex() const {
    char out[24];
    std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(value_));
    return out;
  }

 private:
  void step(unsigned char c) { value_ = (value_ ^ c) * 0x100000001b3; }
  uint64_t value_ = 0xcbf29ce484222325;
};

/// Converts an ISO date to the basic format of RFC 5545: 20251114.
std::string basic(std::string_view iso) {
  std::string out;
  for (const char c : iso)
    if (c != '-')
      out += c;
  return out;
}

/// Formats an ISO date as Vietnamese documents do: 14/11/2025.
std::string printed(std::string_view iso) {
  return std::string(iso.substr(8, 2))
      .append("/")
      .append(iso.substr(5, 2))
      .append("/")
      .append(iso.substr(0, 4));
}

/// Returns the hour of the deadline as 170000, or an empty string for a whole day. 24:00 is a whole
/// day too: as 00:00 of the next day a calendar would show it one day late.
std::string hour(const Deadline& d) {
  return d.time && *d.time != "24:00" ? d.time->substr(0, 2) + d.time->substr(3, 2) + "00" : "";
}

/// Returns a property with a local time: "DTSTART;TZID=Asia/Ho_Chi_Minh:20251114T170000".
std::string at(std::string_view property, const std::string& day, std::string_view time) {
  return std::string(property).append(";TZID=").append(zone).append(":") + day + 'T' +
         std::string(time);
}

/// Returns how one would cite the document: "Kế hoạch số 12/KH-UBND ngày 05/11/2025 của UBND tỉnh".
std::string document_name(const Record& r) {
  std::string out = r.type_name.value_or("Văn bản");
  if (r.code)
    out += " số " + *repeated(r.code);
  if (r.header.date)
    out += " ngày " + printed(*r.header.date);
  if (r.header.issuer)
    out += " của " + *repeated(r.header.issuer);
  return out;
}

/// Returns the description that people read in the calendar, in the language of the documents.
std::string description(const Due& due) {
  const Deadline& d = due.deadline;
  std::string out = document_name(due.record);
  if (!due.part.empty() && due.record.role != Role::separate)
    out += " kèm theo " + document_name(due.doc.records.front());
  if (due.record.subject)
    out += "\nTrích yếu: " + *repeated(due.record.subject);
  out += "\nThời hạn: " + d.words.text;
  if (d.start)
    out += "\nTừ ngày: " + printed(*d.start);
  // not for a series: it would hold for the first occurrence only
  if (d.due_working_day && d.due_working_day != d.due && (!d.due_rrule || due.occurrence))
    out += "\nNgày làm việc cuối còn đúng hạn: " + printed(*d.due_working_day);
  if (!d.assignees.empty())
    out += "\nThực hiện: " + who(d);
  if (d.send_to)
    out += "\nGửi: " + *d.send_to;
  return out;
}

/// Returns DTSTAMP, which every entry must have. It is the issue date (1970-01-01 if that is not
/// known) and not the current time, so that the same input gives the same bytes.
std::string stamp(const Due& due) {
  const std::string issued = due.record.header.date.value_or(due.doc.issue_date);
  return (issued.empty() ? "19700101" : basic(issued)) + "T000000Z";
}

}  // namespace

void ics_line(std::string_view line, std::string& out) {
  size_t room = 75;
  while (line.size() > room) {
    size_t cut = room;
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
      --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = 74;  // a continuation line begins with a blank
  }
  out.append(line).append("\r\n");
}

std::string ics_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',')
      out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return out;
}

/// Returns the UID: a hash of the document's number, date and issuer and of the deadline's words,
/// so that exporting a calendar again updates its entries instead of duplicating them. An
/// attachment without a number is identified by its document and its place there. Empty if the
/// entry exists.
std::string IcsEntries::uid(const Due& due, std::string_view content) {
  const bool own = due.part.empty() || due.record.code;
  const Record& r = own ? due.record : due.doc.records.front();
  const uint64_t said = Hash().add(content).value();
  const std::string occurrence = due.occurrence ? "-" + basic(*due.deadline.due) : "";
  Hash hash;
  hash.add(repeated(r.code).value_or(""))
      .add(r.header.date.value_or(""))
      .add(repeated(r.header.issuer).value_or(""))
      .add(own ? "" : due.part);
  hash.add(due.deadline.words.text).add(std::to_string(due.ordinal));
  // Documents without number and date may contain the same words. If the UID is taken by an entry
  // of different content, the content is hashed too.
  for (const bool again : {false, true}) {
    if (again)
      hash.add(content);
    std::string found = hash.hex() + occurrence + "@vbparse";
    const auto [entry, fresh] = contents_.try_emplace(found, said);
    if (fresh)
      return found;
    if (entry->second == said)
      break;
  }
  return {};
}

std::string IcsEntries::add(const Due& due) {
  const Deadline& d = due.deadline;
  const auto day = due_day(d);
  if (!day)
    return {};
  const std::string first = basic(day->iso()), time = hour(d);
  const bool series = d.due_rrule && !due.occurrence;
  std::string when;
  if (!todo_) {
    if (!time.empty())
      ics_line(at("DTSTART", first, time), when);
    else
      ics_line("DTSTART;VALUE=DATE:" + first, when);
    if (const Day next = *day + 1; time.empty() && next.year() <= 9999)
      ics_line("DTEND;VALUE=DATE:" + basic(next.iso()), when);
  } else if (series) {
    // a recurring VTODO needs DTSTART, and DUE must be later and of the same value type
    ics_line(at("DTSTART", first, "000000"), when);
    ics_line(at("DUE", first, time.empty() ? "235959" : time), when);
  } else {
    ics_line(time.empty() ? "DUE;VALUE=DATE:" + first : at("DUE", first, time), when);
  }
  if (series)
    ics_line("RRULE:" + *d.due_rrule, when);
  const std::string says = description(due);
  std::string body = when;
  const std::string done = repeated(std::string_view(what(d)));
  ics_line("SUMMARY:" + ics_text(done), body);
  ics_line("DESCRIPTION:" + ics_text(says + "\nTệp: " + std::string(due.source)), body);
  const std::string id = uid(due, when + done + '\n' + says);
  if (id.empty())
    return {};
  zone_ |= when.find(";TZID=") != std::string::npos;
  std::string out;
  const std::string_view component = todo_ ? "VTODO" : "VEVENT";
  ics_line(std::string("BEGIN:").append(component), out);
  ics_line("UID:" + id, out);
  ics_line("DTSTAMP:" + stamp(due), out);
  out += body;
  if (!todo_)
    ics_line("TRANSP:TRANSPARENT", out);  // does not block the day for other appointments
  ics_line(std::string("END:").append(component), out);
  return out;
}

void IcsEntries::write(std::string_view entries, std::string& out) const {
  ics_line("BEGIN:VCALENDAR", out);
  ics_line("VERSION:2.0", out);
  ics_line("PRODID:-//vbparse//vbdue " + std::string(version()) + "//VI", out);
  ics_line("CALSCALE:GREGORIAN", out);
  if (zone_) {
    ics_line("BEGIN:VTIMEZONE", out);
    ics_line(std::string("TZID:").append(zone), out);
    ics_line("BEGIN:STANDARD", out);
    ics_line("DTSTART:19700101T000000", out);
    ics_line("TZOFFSETFROM:+0700", out);
    ics_line("TZOFFSETTO:+0700", out);
    ics_line("TZNAME:+07", out);
    ics_line("END:STANDARD", out);
    ics_line("END:VTIMEZONE", out);
  }
  out += entries;
  ics_line("END:VCALENDAR", out);
}

}  // namespace vbparse::write
