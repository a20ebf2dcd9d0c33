// Writers: a Document as text for people and programs. Each program has one table of formats.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vbparse/calendar.h"
#include "vbparse/document.h"

namespace vbparse {

enum class Offsets : uint8_t { byte, codepoint, utf16 };

/// Which deadlines the formats of vbdue write, and how.
struct DueOptions {
  bool vague = false;   ///< also those that name no day (kịp thời)
  bool sorted = false;  ///< by the last day on time; those without a day last
  /// Only deadlines whose last day on time is in this window, both ends included. With `until`,
  /// each occurrence of a recurring deadline is written separately; without, the deadline is
  /// written once, beginning with its first occurrence on or after `from`. A deadline without a
  /// day is in no window. bounds.h tells how many occurrences are written.
  std::optional<Day> from, until;
  bool todo = false;                   ///< in a calendar: VTODO, not VEVENT
  size_t width = 100;                  ///< of a table, in columns
  const Calendar* calendar = nullptr;  ///< for occurrences; null: that of the built-in grammar
};

struct WriteOptions {
  bool pretty = true;               ///< indented; else on one line
  Offsets offsets = Offsets::byte;  ///< the unit of spans in the decoded input
  bool split = false;               ///< attachments as separate records, after their document
  DueOptions due = {};              ///< for the formats of vbdue
};

/// Appends a record vbparse/1 and a newline. The README, section "The record", and json_schema()
/// specify it.
void write_json(const Document&, std::string_view source, const WriteOptions&, std::string& out);

/// Appends a record vbparse-error/1, for an input that could not be read, and a newline.
void write_error(std::string_view source, std::string_view code, std::string_view message,
                 const WriteOptions&, std::string& out);

/// The text as a terminal can show it without obeying it: blanks for tabs and ends of lines, `?`
/// for other control characters and for those that turn the direction of text, U+FFFD for bytes
/// that are no UTF-8. Messages and what is written for people go through it; data never does.
std::string printable(std::string_view text);

/// Appends every mark of the text, with its line, its part and the rule that decided.
void write_explain(const Document&, std::string& out);

/// The JSON Schema of all records that the programs write.
std::string_view json_schema();

/// An output format of the programs: `--formats` lists them.
struct Format {
  std::string_view name, extension, help;
  void (*write)(const Document&, std::string_view source, const WriteOptions&, std::string& out);
  std::string header;  ///< an output's first line, the names of columns; or empty
};
const std::vector<Format>& formats();

/// Formats of vbcite: one record vbcite/1, or one row, for each citation, including those of
/// attachments.
const std::vector<Format>& citation_formats();
/// Appends the citations with the rules that found them, for people.
void write_citations_explain(const Document&, std::string& out);

/// Counts the works that many documents cite. A work whose key is ambiguous (no date, or a number
/// every province issues) is counted once per source.
class WorkCounts {
 public:
  WorkCounts();
  ~WorkCounts();
  void add(const Document&, std::string_view source);
  /// Appends one record vbcite-works/1, or one row, for each work; the most cited first. `format`
  /// is json, jsonl, csv or tsv.
  void write(std::string_view format, std::string& out) const;

 private:
  struct Counts;
  std::unique_ptr<Counts> counts_;
};

/// Formats of vbdue: one record vbdue/1, row, calendar entry (RFC 5545) or line for people for each
/// deadline that WriteOptions::due selects, including those of attachments.
const std::vector<Format>& deadline_formats();
/// Appends all deadlines, including vague ones, with the rules that found them, for people.
void write_deadlines_explain(const Document&, std::string& out);
/// The deadlines whose last day on time is not known, so that no calendar and no window shows them;
/// vague ones only with DueOptions::vague. The pointers are into the document.
std::vector<const Deadline*> deadlines_without_day(const Document&, const WriteOptions&);
/// The recurring deadlines of which further occurrences lie in the window than are written
/// (bounds.h). The pointers are into the document.
std::vector<const Deadline*> deadlines_cut_short(const Document&, const WriteOptions&);

/// Gathers the deadlines of many documents for one output: sorted, one calendar, one table.
class DeadlineList {
 public:
  /// `format` is the name of one of deadline_formats().
  DeadlineList(std::string_view format, const WriteOptions&);
  ~DeadlineList();
  void add(const Document&, std::string_view source);
  /// Appends the whole output, including Format::header. Call it once.
  void write(std::string& out);

 private:
  struct List;
  std::unique_ptr<List> list_;
};

}  // namespace vbparse
