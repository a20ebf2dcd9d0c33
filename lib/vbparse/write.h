// Writers: a Document as text for people and programs. One table of formats, a file each.
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

/// Which deadlines vbdue's formats write, and how.
struct DueOptions {
  bool vague = false;   ///< those that name no day, too (kịp thời)
  bool sorted = false;  ///< by the last day on time; those without a day last
  /// Only what falls due in this window, both days included. With `until`, each occurrence of one
  /// that comes again is written on its own; without, it stays one, beginning with the first that
  /// does not lie before `from`. What has no day lies in no window.
  std::optional<Day> from, until;
  bool todo = false;   ///< in a calendar: to-dos, not events
  size_t width = 100;  ///< of a table, in columns
  /// Tells working days of occurrences; null: the built-in grammar's.
  const Calendar* calendar = nullptr;
};

struct WriteOptions {
  bool pretty = true;               ///< indented; else one line
  Offsets offsets = Offsets::byte;  ///< what spans count, in the decoded input
  bool split = false;               ///< attachments as records of their own, after the document
  DueOptions due = {};              ///< of vbdue's formats
};

/// Appends the record vbparse/1 (CONTRACT: README, section "The record"), ended by a newline.
void write_json(const Document&, std::string_view source, const WriteOptions&, std::string& out);

/// Appends a record vbparse-error/1 for an input that gave no Document.
void write_error(std::string_view source, std::string_view code, std::string_view message,
                 const WriteOptions&, std::string& out);

/// Appends the text line by line, each with its part and the rule that decided.
void write_explain(const Document&, std::string& out);

/// The JSON Schema of all that write_json and write_error write.
std::string_view json_schema();

/// An output format of the programs: `--formats` lists them.
struct Format {
  std::string_view name, extension, help;
  void (*write)(const Document&, std::string_view source, const WriteOptions&, std::string& out);
  std::string header;  ///< what an output begins with: the names of a table's columns
};
const std::vector<Format>& formats();

/// Formats of vbcite: one record vbcite/1, or one row, a citation; attachments' citations stand
/// among them.
const std::vector<Format>& citation_formats();
/// Appends the citations with the rules that found them, for people.
void write_citations_explain(const Document&, std::string& out);

/// Counts the works that many documents cite. Works that their key does not tell from others (no
/// date, a number that every province uses) are counted by source.
class WorkCounts {
 public:
  WorkCounts();
  ~WorkCounts();
  void add(const Document&, std::string_view source);
  /// One record vbcite-works/1, or one row, a work; the most cited first. `format`: json, jsonl,
  /// csv or tsv.
  void write(std::string_view format, std::string& out) const;

 private:
  struct Counts;
  std::unique_ptr<Counts> counts_;
};

/// Formats of vbdue: one record vbdue/1, one row, one calendar entry (RFC 5545) or one line for
/// people, a deadline; attachments' deadlines stand among them. Each writes WriteOptions::due.
const std::vector<Format>& deadline_formats();
/// Appends the deadlines, vague ones too, with the rules that found them, for people.
void write_deadlines_explain(const Document&, std::string& out);
/// What no calendar and no window can show, because its last day is not known; vague ones only
/// where they are asked for. They point into the document.
std::vector<const Deadline*> deadlines_without_day(const Document&, const WriteOptions&);

/// Gathers the deadlines of many documents for one output: sorted over all, one calendar, one
/// table.
class DeadlineList {
 public:
  /// `format`: the name of one of deadline_formats().
  DeadlineList(std::string_view format, const WriteOptions&);
  ~DeadlineList();
  void add(const Document&, std::string_view source);
  /// Appends the whole output, columns' names included. Called once.
  void write(std::string& out);

 private:
  struct List;
  std::unique_ptr<List> list_;
};

}  // namespace vbparse
