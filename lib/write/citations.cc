// vbcite: one record or row for each citation (vbcite/1), and --works (vbcite-works/1).
#include <algorithm>
#include <map>

#include "vbparse/write.h"
#include "write/csv.h"
#include "write/explain.h"
#include "write/record.h"

namespace vbparse {

namespace {

using write::Json;
using write::Row;

constexpr std::string_view columns[]{
    "source",    "part",      "document_type", "document_code", "document_date", "document_issuer",
    "in",        "kind",      "type",          "code",          "date",          "issuer",
    "term",      "pinpoints", "relation",      "work_key",      "work_type",     "work_code",
    "work_name", "work_date", "work_issuer",   "start",         "end",           "text",
    "subject"};
constexpr std::string_view work_columns[]{"key",    "type",   "code",      "name",    "date",
                                          "issuer", "source", "documents", "mentions"};

/// Returns the work that a citation resolves to, or null.
const CitedWork* work_of(const Record& r, const Citation& c) {
  return c.work ? &r.works[*c.work] : nullptr;
}

/// Returns pinpoints as one text: "Điều 25/khoản 1/điểm b; Điều 25/khoản 2".
std::string paths(const std::vector<Pinpoint>& pinpoints) {
  std::string out;
  for (const Pinpoint& path : pinpoints) {
    if (!out.empty())
      out += "; ";
    for (const PinStep& step : path)
      out += (&step == &path.front() ? "" : "/") + step.unit + ' ' + step.label;
  }
  return out;
}

void write_record(const Record& r, const std::string& part, const Citation& c,
                  const write::Offsets& offsets, std::string_view source, Json& j) {
  j.begin_object();
  j.member("schema", "vbcite/1");
  j.member("source", source);
  write::write_document(j, r, part);
  write::write_citation(j, offsets, c);
  j.member("in", c.in);
  j.key("work");
  if (const CitedWork* w = work_of(r, c)) {
    j.begin_object();
    write::write_work(j, *w);
    j.end_object();
  } else {
    j.null();
  }
  j.end_object();
  j.end_line();
}

void write_records(const Document& doc, std::string_view file, const WriteOptions& options,
                   bool pretty, std::string& out) {
  const std::string source = write::utf8_name(file);
  const write::Offsets offsets(doc, options.offsets);
  Json j(out, pretty);
  write::each_part(doc, [&](const Record& r, const std::string& part) {
    for (const Citation& c : r.citations)
      write_record(r, part, c, offsets, source, j);
  });
}

void write_rows(const Document& doc, std::string_view file, const WriteOptions& options,
                char separator, std::string& out) {
  const std::string source = write::utf8_name(file);
  const write::Offsets offsets(doc, options.offsets);
  const std::optional<std::string> none;
  write::each_part(doc, [&](const Record& r, const std::string& part) {
    for (const Citation& c : r.citations) {
      const CitedWork* w = work_of(r, c);
      const Span at = offsets(c.words.span);
      Row row(out, separator);
      row.field(source)
          .field(part)
          .field(r.type)
          .field(write::repeated(r.code))
          .field(r.header.date)
          .field(write::repeated(r.header.issuer))
          .field(c.in)
          .field(name(c.kind));
      row.field(c.type)
          .field(c.code)
          .field(c.date)
          .field(c.issuer)
          .field(c.term)
          .field(paths(c.pinpoints))
          .field(name(c.relation));
      row.field(w ? w->key : "")
          .field(w ? w->type : none)
          .field(w ? w->code : none)
          .field(w ? w->name : none)
          .field(w ? w->date : none)
          .field(w ? w->issuer : none);
      row.field(std::to_string(at.begin))
          .field(std::to_string(at.end))
          .field(c.words.text)
          .field(c.subject ? c.subject->text : "");
      row.end();
    }
  });
}

void json(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_records(d, s, o, true, out);
}
void jsonl(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_records(d, s, o, false, out);
}
void csv(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_rows(d, s, o, ',', out);
}
void tsv(const Document& d, std::string_view s, const WriteOptions& o, std::string& out) {
  write_rows(d, s, o, '\t', out);
}

}  // namespace

const std::vector<Format>& citation_formats() {
  static const std::vector<Format> all{
      {"json", ".json", "one indented object for each citation", json, ""},
      {"jsonl", ".jsonl", "one object per line", jsonl, ""},
      {"csv", ".csv", "a row for each citation (RFC 4180)", csv, write::header(columns, ',')},
      {"tsv", ".tsv", "the same with tabs; tabs and line breaks in values become blanks", tsv,
       write::header(columns, '\t')},
  };
  return all;
}

void write_citations_explain(const Document& doc, std::string& out) {
  write::LineNumbers lines(doc.text);
  write::each_part(doc, [&](const Record& r, const std::string& part) {
    if (!part.empty())
      out += part + '\n';
    for (const Citation& c : r.citations) {
      out += lines.at(c.words.span.begin) + printable(c.words.text) + '\n';
      const auto property = [&](std::string_view key, std::string_view value,
                                std::string_view rule = {}) { write::tell(key, value, rule, out); };
      property("kind", name(c.kind), c.rule);
      property("type", c.type.value_or(""));
      property("points at", paths(c.pinpoints));
      property("relation", name(c.relation), c.relation_rule.empty() ? "no cue" : c.relation_rule);
      if (c.subject)
        property("about", c.subject->text);
      property("found in", c.in);
      if (const CitedWork* w = work_of(r, c))
        property("work", w->key);
      else
        property("work", c.kind == CitationKind::self ? "the document itself" : "open");
    }
  });
}

// ---- counting works ----------------------------------------------------------------------------

struct WorkCounts::Counts {
  /// A work as the first document that cites it gives it; values that this one lacks are filled in
  /// from later ones.
  struct One {
    CitedWork work;
    std::string source;  // empty for a work whose key identifies it; others are counted per source
    uint64_t documents = 0, mentions = 0;
  };
  std::map<std::pair<std::string, std::string>, One> all;  // by key and source
};

WorkCounts::WorkCounts() : counts_(std::make_unique<Counts>()) {}
WorkCounts::~WorkCounts() = default;

void WorkCounts::add(const Document& doc, std::string_view source) {
  std::map<std::pair<std::string, std::string>, uint64_t> here;
  write::each_part(doc, [&](const Record& r, const std::string&) {
    for (const CitedWork& w : r.works) {
      const std::pair key{w.key, w.certain ? std::string() : write::utf8_name(source)};
      Counts::One& one = counts_->all[key];
      if (one.work.key.empty())
        one.work = w, one.source = key.second;
      const auto fill = [](std::optional<std::string>& to, const std::optional<std::string>& from) {
        if (!to)
          to = from;
      };
      fill(one.work.name, w.name);
      fill(one.work.date, w.date);
      fill(one.work.issuer, w.issuer);
      one.mentions += w.mentions.size();
      here[key] += 1;
    }
  });
  for (const auto& [key, n] : here)
    ++counts_->all[key].documents;
}

void WorkCounts::write(std::string_view format, std::string& out) const {
  std::vector<const Counts::One*> rows;
  for (const auto& [key, one] : counts_->all)
    rows.push_back(&one);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->mentions > b->mentions; });
  const char separator = format == "csv" ? ',' : format == "tsv" ? '\t' : '\0';
  if (separator)
    out += write::header(work_columns, separator);
  for (const Counts::One* one : rows) {
    const CitedWork& w = one->work;
    if (separator) {
      Row row(out, separator);
      row.field(w.key)
          .field(w.type)
          .field(w.code)
          .field(w.name)
          .field(w.date)
          .field(w.issuer)
          .field(one->source);
      row.field(std::to_string(one->documents)).field(std::to_string(one->mentions)).end();
      continue;
    }
    Json j(out, format == "json");
    j.begin_object();
    j.member("schema", "vbcite-works/1");
    write::write_work(j, w);
    j.key("source");
    one->source.empty() ? j.null() : j.string(one->source);
    j.key("documents");
    j.number(one->documents);
    j.key("mentions");
    j.number(one->mentions);
    j.end_object();
    j.end_line();
  }
}

}  // namespace vbparse
