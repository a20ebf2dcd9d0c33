// Writes records vbparse/1. Their keys are specified by vbparse.schema.json.
#include "write/record.h"

#include <array>

#include "text/text.h"
#include "vbparse/bounds.h"
#include "vbparse/vbparse.h"

namespace vbparse {
namespace write {

void write_spans(Json& j, const Offsets& offsets, Span s, const std::vector<Span>& pieces) {
  j.key("span");
  j.span(offsets(s));
  j.key("pieces");
  pieces.size() < 2 ? j.null() : j.spans(pieces, offsets);
}

void write_words(Json& j, const Offsets& offsets, const Text& t) {
  j.begin_object();
  j.member("text", t.text);
  write_spans(j, offsets, t.span, t.pieces);
  j.end_object();
}

void write_document(Json& j, const Record& r, const std::string& part) {
  j.key("document");
  j.begin_object();
  j.member("type", r.type);
  j.member("code", repeated(r.code));
  j.member("date", r.header.date);
  j.member("issuer", repeated(r.header.issuer));
  j.key("part");
  part.empty() ? j.null() : j.string(part);
  j.end_object();
}

void write_citation(Json& j, const Offsets& offsets, const Citation& c) {
  j.member("text", c.words.text);
  write_spans(j, offsets, c.words.span, c.words.pieces);
  j.member("kind", name(c.kind));
  j.member("type", c.type);
  j.member("type_name", c.type_name);
  j.member("code", c.code);
  j.member("number", c.number);
  j.key("year");
  c.year ? j.number(*c.year) : j.null();
  j.member("notation", c.notation);
  j.member("date", c.date);
  j.member("issuer", c.issuer);
  j.member("term", c.term);
  j.key("subject");
  c.subject ? write_words(j, offsets, *c.subject) : j.null();
  j.key("pinpoints");
  j.begin_array();
  for (const Pinpoint& path : c.pinpoints) {
    j.begin_array();
    for (const PinStep& step : path) {
      j.begin_object();
      j.member("unit", step.unit);
      j.member("label", step.label);
      j.end_object();
    }
    j.end_array();
  }
  j.end_array();
  j.member("relation", name(c.relation));
}

void write_deadline(Json& j, const Offsets& offsets, const Deadline& d) {
  j.member("text", d.words.text);
  write_spans(j, offsets, d.words.span, d.words.pieces);
  j.member("kind", name(d.kind));
  j.member("start", d.start);
  j.member("date", d.date);
  j.member("time", d.time);
  j.key("bound");
  d.bound ? j.string(name(*d.bound)) : j.null();
  j.member("due", d.due);
  j.member("due_working_day", d.due_working_day);
  j.member("duration", d.duration);
  j.member("direction", d.direction);
  j.member("day_basis", d.day_basis);
  j.member("counted_from", d.counted_from);
  j.member("rrule", d.rrule);
  j.member("due_rrule", d.due_rrule);
  j.key("year_inferred");
  j.boolean(d.year_inferred);
  j.member("action", d.action);
  j.key("assignees");
  j.begin_array();
  for (const std::string& a : d.assignees)
    j.string(a);
  j.end_array();
  j.member("send_to", d.send_to);
  j.member("in", d.in);
}

void write_work(Json& j, const CitedWork& w) {
  j.member("key", w.key);
  j.member("type", w.type);
  j.member("code", w.code);
  j.member("name", w.name);
  j.member("date", w.date);
  j.member("issuer", w.issuer);
}

namespace {

class RecordWriter {
 public:
  RecordWriter(const Document& doc, std::string_view source, const WriteOptions& options,
               std::string& out)
      : doc_(doc), source_(source), offsets_(doc, options.offsets), j_(out, options.pretty) {}

  void top(const Record& r, bool with_attachments) {
    j_.begin_object();
    j_.member("schema", "vbparse/1");
    j_.member("tool", "vbparse " + std::string(version()));
    j_.member("source", source_);
    body(r, with_attachments);
    j_.end_object();
    j_.end_line();
  }

 private:
  void span(Span s) { j_.span(offsets_(s)); }
  void spans(Span s, const std::vector<Span>& pieces) { write_spans(j_, offsets_, s, pieces); }
  void words(const Text& t) { write_words(j_, offsets_, t); }
  template <size_t size>
  void words(const char (&key)[size], const std::optional<Text>& t) {
    j_.key(key);
    t ? words(*t) : j_.null();
  }
  template <size_t size, class List, class F>
  void list(const char (&key)[size], const List& all, F f) {
    j_.key(key);
    j_.begin_array();
    for (const auto& one : all)
      f(one);
    j_.end_array();
  }

  void body(const Record& r, bool with_attachments) {
    j_.member("encoding", name(doc_.encoding));
    j_.member("system", r.system);
    j_.member("type", r.type);
    j_.member("type_name", r.type_name);
    j_.key("header");
    j_.begin_object();
    j_.member("motto", r.header.motto);
    j_.member("issuer", r.header.issuer);
    j_.member("issuer_parent", r.header.issuer_parent);
    j_.member("place", r.header.place);
    j_.member("date", r.header.date);
    j_.member("date_printed", r.header.date_printed);
    j_.end_object();
    j_.member("urgency", r.urgency);
    j_.member("secrecy", r.secrecy);
    j_.key("received_stamp");
    if (r.received_stamp) {
      j_.begin_object();
      j_.member("number", r.received_stamp->number);
      j_.member("date", r.received_stamp->date);
      j_.end_object();
    } else {
      j_.null();
    }
    j_.member("code", r.code);
    j_.member("number", r.number);
    j_.member("notation", r.notation);
    j_.member("subject", r.subject);
    list("addressees", r.addressees, [&](const Text& t) { words(t); });
    list("bases", r.bases, [&](const Text& t) { words(t); });
    words("opening", r.opening);
    list("tasks", r.tasks, [&](const Task& t) { task(t); });
    list("body", r.body, [&](const Block& b) {
      j_.begin_object();
      j_.member("kind", b.kind == Block::Kind::table ? "table" : "paragraph");
      j_.member("text", b.words.text);
      spans(b.words.span, b.words.pieces);
      j_.end_object();
    });
    words("closing", r.closing);
    list("recipients", r.recipients, [&](const Recipient& x) {
      j_.begin_object();
      j_.member("text", x.words.text);
      j_.member("purpose", x.purpose);
      j_.key("role");
      x.archive ? j_.string("archive") : j_.null();
      spans(x.words.span, x.words.pieces);
      j_.end_object();
    });
    list("signers", r.signers, [&](const Signer& s) { signer(s); });
    list("citations", r.citations, [&](const Citation& c) {
      j_.begin_object();
      write_citation(j_, offsets_, c);
      j_.key("work");
      c.work ? j_.number(*c.work) : j_.null();
      j_.member("in", c.in);
      j_.end_object();
    });
    list("works", r.works, [&](const CitedWork& w) {
      j_.begin_object();
      write_work(j_, w);
      list("mentions", w.mentions, [&](uint32_t m) { j_.number(m); });
      j_.end_object();
    });
    list("deadlines", r.deadlines, [&](const Deadline& d) {
      j_.begin_object();
      write_deadline(j_, offsets_, d);
      j_.end_object();
    });
    j_.key("attachments");
    j_.begin_array();
    if (with_attachments)
      for (size_t i = 1; i < doc_.records.size(); ++i)
        attachment(doc_.records[i]);
    j_.end_array();
    j_.key("spans");
    j_.begin_object();
    for (const Place& p : r.spans) {
      j_.key(p.part);
      span(p.span);
    }
    j_.end_object();
    list("diagnostics", r.diagnostics, [&](const Diagnostic& d) {
      constexpr std::array<std::string_view, 3> severities{"info", "warning", "error"};
      j_.begin_object();
      j_.member("code", d.code);
      j_.member("severity", severities[size_t(d.severity)]);
      j_.member("message", d.message);
      j_.key("span");
      d.span ? span(*d.span) : j_.null();
      j_.end_object();
    });
  }

  void task(const Task& t) {
    j_.begin_object();
    j_.member("label", t.label);
    j_.member("heading", t.heading);
    j_.member("text", t.text);
    list("assignees", t.assignees, [&](const std::string& a) { j_.string(a); });
    spans(t.span, t.pieces);
    j_.key("extent");
    span(t.extent);
    list("items", t.items, [&](const Task& i) { task(i); });
    j_.end_object();
  }

  void signer(const Signer& s) {
    j_.begin_object();
    list("authority", s.authority, [&](const Authority& a) {
      j_.begin_object();
      j_.member("mark", a.mark);
      j_.key("of");
      a.of.empty() ? j_.null() : j_.string(a.of);
      j_.end_object();
    });
    j_.member("position", s.position);
    j_.member("name", s.name);
    spans(s.span, s.pieces);
    j_.end_object();
  }

  void attachment(const Record& r) {
    constexpr std::array<std::string_view, 4> roles{"main", "appendix", "issued_with", "separate"};
    j_.begin_object();
    body(r, false);
    j_.member("role", roles[size_t(r.role)]);
    j_.key("extent");
    span(r.extent);
    j_.end_object();
  }

  const Document& doc_;
  std::string_view source_;
  Offsets offsets_;
  Json j_;
};

}  // namespace

std::string repeated(std::string_view words) {
  const std::string_view begin = text::first_characters(words, bounds::characters);
  if (begin.size() == words.size())
    return std::string(words);
  return std::string(text::first_characters(begin, bounds::characters - 1)).append("…");
}

std::optional<std::string> repeated(const std::optional<std::string>& words) {
  return words ? std::optional(repeated(std::string_view(*words))) : std::nullopt;
}

std::string utf8_name(std::string_view name) {
  std::string out;
  for (size_t at = 0, n; at < name.size(); at += n) {
    const char32_t c = text::code_point(name, at, &n);
    // what code_point() does not reject itself
    const bool overlong = (n == 3 && c < 0x800) || (n == 4 && (c < 0x10000 || c > 0x10FFFF));
    const bool valid = n > 1 ? !overlong && (c < 0xD800 || c > 0xDFFF) : c < 0x80;
    if (!valid)
      n = 1;
    out += valid ? name.substr(at, n) : "\uFFFD";
  }
  return out;
}

}  // namespace write

void write_json(const Document& doc, std::string_view file, const WriteOptions& options,
                std::string& out) {
  const std::string source = write::utf8_name(file);
  out.reserve(out.size() + doc.text.size() * 2);
  write::RecordWriter(doc, source, options, out).top(doc.records.front(), !options.split);
  if (!options.split)
    return;
  for (size_t i = 1; i < doc.records.size(); ++i)
    write::RecordWriter(doc, source, options, out).top(doc.records[i], false);
}

void write_error(std::string_view source, std::string_view code, std::string_view message,
                 const WriteOptions& options, std::string& out) {
  write::Json j(out, options.pretty);
  j.begin_object();
  j.member("schema", "vbparse-error/1");
  j.member("source", write::utf8_name(source));
  j.key("error");
  j.begin_object();
  j.member("code", code);
  j.member("message", write::utf8_name(message));  // may quote a file name
  j.end_object();
  j.end_object();
  j.end_line();
}

}  // namespace vbparse
