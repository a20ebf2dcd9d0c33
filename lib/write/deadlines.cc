// vbdue: one record (vbdue/1), row, calendar entry or line of a table for each deadline.
#include <algorithm>
#include <numeric>

#include "text/text.h"
#include "vbparse/bounds.h"
#include "vbparse/write.h"
#include "write/csv.h"
#include "write/due.h"
#include "write/explain.h"
#include "write/ics.h"
#include "write/record.h"
#include "write/table.h"

namespace vbparse {

namespace {

using write::Due;
using write::Json;
using write::Row;

// `text_start` and `text_end` are the span of the words; `start` is the first day of a period.
constexpr std::string_view columns[]{"source",
                                     "part",
                                     "document_type",
                                     "document_code",
                                     "document_date",
                                     "document_issuer",
                                     "in",
                                     "kind",
                                     "bound",
                                     "start",
                                     "date",
                                     "time",
                                     "due",
                                     "due_working_day",
                                     "duration",
                                     "direction",
                                     "day_basis",
                                     "counted_from",
                                     "rrule",
                                     "due_rrule",
                                     "year_inferred",
                                     "action",
                                     "assignees",
                                     "send_to",
                                     "text_start",
                                     "text_end",
                                     "text"};
const std::vector<write::Column> table_columns{
    {"due", 0}, {"what", 4}, {"who", 2}, {"to", 2}, {"document", 3}};

void write_record(const Due& due, const write::Offsets& offsets, bool pretty, std::string& out) {
  Json j(out, pretty);
  j.begin_object();
  j.member("schema", "vbdue/1");
  j.member("source", due.source);
  write::write_document(j, due.record, due.part);
  write::write_deadline(j, offsets, due.deadline);
  j.end_object();
  j.end_line();
}

void write_row(const Due& due, const write::Offsets& offsets, char separator, std::string& out) {
  const Record& r = due.record;
  const Deadline& d = due.deadline;
  const Span at = offsets(d.words.span);
  Row row(out, separator);
  row.field(due.source)
      .field(due.part)
      .field(r.type)
      .field(write::repeated(r.code))
      .field(r.header.date)
      .field(write::repeated(r.header.issuer))
      .field(d.in)
      .field(name(d.kind));
  row.field(d.bound ? name(*d.bound) : "")
      .field(d.start)
      .field(d.date)
      .field(d.time)
      .field(d.due)
      .field(d.due_working_day);
  row.field(d.duration)
      .field(d.direction)
      .field(d.day_basis)
      .field(d.counted_from)
      .field(d.rrule)
      .field(d.due_rrule)
      .field(d.year_inferred ? "true" : "false");
  row.field(write::repeated(d.action))
      .field(write::who(d))
      .field(d.send_to)
      .field(std::to_string(at.begin))
      .field(std::to_string(at.end))
      .field(d.words.text);
  row.end();
}

void write_one(const Due& due, const write::Offsets& offsets, std::string_view format,
               std::string& out) {
  if (format == "csv")
    write_row(due, offsets, ',', out);
  else if (format == "tsv")
    write_row(due, offsets, '\t', out);
  else
    write_record(due, offsets, format == "json", out);
}

/// Returns the first column of the table: the last day on time with its hour and recurrence
/// ("2025-12-25 17:00 monthly"), or the printed words if no day is known.
std::string when(const Due& due) {
  const Deadline& d = due.deadline;
  if (!d.due)
    return write::cut(d.words.text, 24);
  std::string out = *d.due;
  if (d.time)
    out += ' ' + *d.time;
  if (!d.due_rrule || due.occurrence)
    return out;
  constexpr std::pair<std::string_view, std::string_view> again[]{
      {"FREQ=DAILY", " daily"}, {"FREQ=WEEKLY", " weekly"}, {"FREQ=MONTHLY", " monthly"}};
  for (const auto& [freq, word] : again)
    if (d.due_rrule->starts_with(freq))
      return out.append(word);
  const std::string_view rule = *d.due_rrule, months = rule.substr(0, rule.rfind(';')),
                         days = rule.substr(months.size());
  const auto times = (1 + std::count(months.begin(), months.end(), ',')) *
                     (1 + std::count(days.begin(), days.end(), ','));
  return out + (times == 1 ? " yearly" : ' ' + std::to_string(times) + "×/year");
}

/// Returns the cells of a row, each cut to the width of the whole table, so that no more is kept
/// than can be shown. A document without a number is identified by the name of its file.
std::vector<std::string> cells(const Due& due, size_t width) {
  const Deadline& d = due.deadline;
  const std::optional<std::string>& code =
      due.record.code ? due.record.code : due.doc.records.front().code;
  const std::string_view document =
      code ? std::string_view(*code) : due.source.substr(due.source.rfind('/') + 1);
  std::vector<std::string> row{when(due), write::what(d), write::who(d), d.send_to.value_or(""),
                               std::string(document)};
  for (std::string& cell : row)
    cell = write::cut(text::first_characters(cell, bounds::characters), width);
  return row;
}

/// The deadlines of one output. They are formatted as they are added, because the document does not
/// outlive the call, and ordered at the end.
struct Gathered {
  Gathered(std::string_view name, const WriteOptions& o)
      : format(name), options(o), entries(o.due.todo) {}

  void add(const Document& doc, std::string_view source) {
    const write::Offsets offsets(doc, options.offsets);
    write::each_due(doc, source, options, [&](const Due& due) {
      const size_t begin = text.size();
      if (format == "table")
        rows.push_back(cells(due, options.due.width));
      else if (format == "ics")
        text += entries.add(due);
      else
        write_one(due, offsets, format, text);
      items.push_back({write::due_day(due.deadline), begin, text.size()});
    });
  }

  /// Appends the output without Format::header.
  void write(std::string& out) {
    if (options.due.sorted)
      sort();
    if (format == "table")
      write::write_table(table_columns, std::move(rows), options.due.width, out);
    else if (format == "ics")
      entries.write(text, out);
    else
      out += text;
  }

  /// Sorts rows and text by the last day on time. Deadlines without one come last; ties keep the
  /// order of the input.
  void sort() {
    std::vector<size_t> order(items.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      const std::optional<Day>&x = items[a].due, &y = items[b].due;
      return x && (!y || *x < *y);
    });
    std::vector<std::vector<std::string>> sorted_rows;
    std::string sorted_text;
    for (const size_t i : order) {
      if (format == "table")
        sorted_rows.push_back(std::move(rows[i]));
      sorted_text.append(text, items[i].begin, items[i].end - items[i].begin);
    }
    rows = std::move(sorted_rows);
    text = std::move(sorted_text);
  }

  struct Item {
    std::optional<Day> due;  // the last day on time
    size_t begin, end;       // in `text`
  };
  std::string format;
  WriteOptions options;
  write::IcsEntries entries;
  std::vector<Item> items;
  std::vector<std::vector<std::string>> rows;  // table only
  std::string text;                            // all other formats
};

/// Writes one document: deadline by deadline, or collected first where the format or the order
/// needs all of them.
void write_format(std::string_view format, const Document& doc, std::string_view source,
                  const WriteOptions& options, std::string& out) {
  if (options.due.sorted || format == "ics" || format == "table") {
    Gathered all(format, options);
    all.add(doc, source);
    return all.write(out);
  }
  const write::Offsets offsets(doc, options.offsets);
  write::each_due(doc, source, options,
                  [&](const Due& due) { write_one(due, offsets, format, out); });
}

void json(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_format("json", d, s, o, out);
}
void jsonl(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_format("jsonl", d, s, o, out);
}
void csv(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_format("csv", d, s, o, out);
}
void tsv(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_format("tsv", d, s, o, out);
}
void ics(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_format("ics", d, s, o, out);
}
void table(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_format("table", d, s, o, out);
}

}  // namespace

const std::vector<Format>& deadline_formats() {
  static const std::vector<Format> all{
      {"json", ".json", "one indented object for each deadline", json, ""},
      {"jsonl", ".jsonl", "one object per line", jsonl, ""},
      {"csv", ".csv", "a row for each deadline (RFC 4180)", csv, write::header(columns, ',')},
      {"tsv", ".tsv", "the same with tabs; tabs and line breaks in values become blanks", tsv,
       write::header(columns, '\t')},
      {"ics", ".ics",
       "a calendar (RFC 5545): an all-day event on the last day on time, or at its hour", ics, ""},
      {"table", ".txt", "for people, as wide as the terminal; the default there", table, ""},
  };
  return all;
}

void write_deadlines_explain(const Document& doc, std::string& out) {
  write::LineNumbers lines(doc.text);
  write::each_part(doc, [&](const Record& r, const std::string& part) {
    if (!part.empty())
      out += part + '\n';
    for (const Deadline& d : r.deadlines) {
      out += lines.at(d.words.span.begin) + printable(d.words.text) + '\n';
      const auto property = [&](std::string_view key, std::string_view value,
                                std::string_view rule = {}) { write::tell(key, value, rule, out); };
      property("kind", name(d.kind), d.rule);
      property("from", d.start.value_or(""));
      property("day", d.date.value_or(""), d.when_rule);
      property("hour", d.time.value_or(""));
      property("bound", d.bound ? name(*d.bound) : "");
      property("due", d.due ? *d.due : d.kind == DeadlineKind::vague ? "" : "open");
      property("worked", d.due_working_day.value_or(""));
      property("length", d.duration.value_or(""));
      property("counted", d.counted_from.value_or(""));
      property("repeats", d.rrule.value_or(""));
      property("due again", d.due_rrule.value_or(""));
      property("what", d.action.value_or(""));
      property("who", write::who(d));
      property("to", d.send_to.value_or(""));
      property("found in", d.in);
    }
  });
}

struct DeadlineList::List : Gathered {
  using Gathered::Gathered;
};

DeadlineList::DeadlineList(std::string_view format, const WriteOptions& options)
    : list_(std::make_unique<List>(format, options)) {}
DeadlineList::~DeadlineList() = default;
void DeadlineList::add(const Document& doc, std::string_view source) { list_->add(doc, source); }

void DeadlineList::write(std::string& out) {
  for (const Format& f : deadline_formats())
    if (f.name == list_->format)
      out += f.header;
  list_->write(out);
}

}  // namespace vbparse
