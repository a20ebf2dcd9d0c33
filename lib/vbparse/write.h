// Writers: turn a Document into text for programs and people. Each program has a table of formats.
//
//     std::string out;
//     vbparse::write_json(document, "a.txt", {}, out);
//     for (const vbparse::Format& f : vbparse::deadline_formats())
//       if (f.name == "csv")
//         f.write(document, "a.txt", {}, out += f.header);
//
// What is written is appended to `out`. Nothing but std::bad_alloc is thrown. `source` is the name
// of the input, as records quote it; bytes in it that are not valid UTF-8 become U+FFFD.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vbparse/calendar.h"
#include "vbparse/document.h"

namespace vbparse {

/// The unit that spans in records count in the decoded input.
enum class Offsets : uint8_t { byte, codepoint, utf16 };

/// Which deadlines the formats of vbdue write, and how.
struct DueOptions {
  bool vague = false;   ///< include deadlines that name no day (kịp thời)
  bool sorted = false;  ///< sort by the last day on time; deadlines without one come last
  /// Write only deadlines whose last day on time lies in this window, both ends included. With
  /// `until`, each occurrence of a recurring deadline is written separately, up to the bounds of
  /// bounds.h; without it, the deadline is written once, beginning with its first occurrence on or
  /// after `from`. A deadline without a day is in no window.
  std::optional<Day> from, until;
  bool todo = false;                   ///< calendar entries are VTODO instead of VEVENT
  size_t width = 100;                  ///< of a table, in columns of a terminal
  const Calendar* calendar = nullptr;  ///< for occurrences; null: that of the built-in grammar
};

struct WriteOptions {
  bool pretty = true;  ///< indent records; else write each on one line
  Offsets offsets = Offsets::byte;
  bool split = false;   ///< write attachments as separate records, after their document
  DueOptions due = {};  ///< for the formats of vbdue
};

/// Appends a record vbparse/1 and a newline; with WriteOptions::split one more for each attachment.
/// The README, section "The record", and json_schema() specify it.
void write_json(const Document&, std::string_view source, const WriteOptions&, std::string& out);

/// Appends a record vbparse-error/1, for an input that could not be read, and a newline. `code` is
/// one of those in the README, `message` is for people.
void write_error(std::string_view source, std::string_view code, std::string_view message,
                 const WriteOptions&, std::string& out);

/// Returns the text in a form that is safe to show on a terminal: tabs and line breaks become
/// blanks, other control characters and those that change the direction of text become `?`, and
/// bytes that are not valid UTF-8 become U+FFFD. Used for messages and for all output for people,
/// never for data.
std::string printable(std::string_view text);

/// Appends a line for each mark of the document: line number, part, rule, text. Nothing if the
/// document was parsed without marks.
void write_explain(const Document&, std::string& out);

/// Returns the JSON Schema of all records that the programs write.
std::string_view json_schema();

/// An output format of a program; `--formats` lists them.
struct Format {
  std::string_view name, extension, help;  ///< "csv", ".csv", a line for --formats
  /// Appends what the document gives in this format, without `header`.
  void (*write)(const Document&, std::string_view source, const WriteOptions&, std::string& out);
  std::string header;  ///< the first line of an output, with the names of the columns; or empty
};
/// Returns the formats of vbparse: json, jsonl, text. All tables of formats live until the program
/// ends.
const std::vector<Format>& formats();

/// Returns the formats of vbcite: one record vbcite/1 or one row for each citation, including those
/// of attachments.
const std::vector<Format>& citation_formats();
/// Appends the citations with the rules that found them, for people.
void write_citations_explain(const Document&, std::string& out);

/// Counts the works that many documents cite. A work whose key is ambiguous (no date, or a number
/// that every province issues) is counted separately for each source.
class WorkCounts {
 public:
  WorkCounts();
  ~WorkCounts();
  void add(const Document&, std::string_view source);
  /// Appends one record vbcite-works/1, or one row after a header, for each work, the most cited
  /// first. `format` is json, csv or tsv; anything else counts as jsonl.
  void write(std::string_view format, std::string& out) const;

 private:
  struct Counts;
  std::unique_ptr<Counts> counts_;
};

/// Returns the formats of vbdue: one record vbdue/1, row, calendar entry (RFC 5545) or line for
/// people for each deadline that WriteOptions::due selects, including those of attachments.
const std::vector<Format>& deadline_formats();
/// Appends all deadlines, including vague ones, with the rules that found them, for people.
void write_deadlines_explain(const Document&, std::string& out);
/// Returns the deadlines whose last day on time is not known, so that neither a calendar nor a
/// window shows them; vague ones only with DueOptions::vague. Empty if there are none. The pointers
/// are valid as long as the document.
std::vector<const Deadline*> deadlines_without_day(const Document&, const WriteOptions&);
/// Returns the recurring deadlines that have more occurrences in the window than are written
/// (bounds.h). Empty if there are none. The pointers are valid as long as the document.
std::vector<const Deadline*> deadlines_cut_short(const Document&, const WriteOptions&);

/// Collects the deadlines of many documents for one output: one calendar, one table, or records and
/// rows sorted over all documents.
class DeadlineList {
 public:
  /// `format` is the name of one of deadline_formats().
  DeadlineList(std::string_view format, const WriteOptions&);
  ~DeadlineList();
  /// Does not keep a reference to the document.
  void add(const Document&, std::string_view source);
  /// Appends the whole output, including Format::header. Call it once, after the last add().
  void write(std::string& out);

 private:
  struct List;
  std::unique_ptr<List> list_;
};

}  // namespace vbparse
