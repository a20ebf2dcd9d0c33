// vbparse/1: the record as JSON. The contract of its keys is vbparse.schema.json; this file is its one writer.
#include "write/json.h"

#include <array>
#include <cstdio>

#include "text/text.h"
#include "vbparse/vbparse.h"

namespace vbparse {
namespace write {

void append_string(std::string_view s, std::string& out) {
  out += '"';
  size_t from = 0;
  for (size_t i = 0; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    out.append(s.substr(from, i - from));
    from = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: {
        char hex[8];
        std::snprintf(hex, sizeof hex, "\\u%04x", c);
        out += hex;
      }
    }
  }
  out.append(s.substr(from));
  out += '"';
}

void Json::line() {
  if (!pretty_) return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void Json::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!depth_) return;
  if (!first_) out_ += ',';
  line();
  first_ = false;
}

void Json::open(char c) {
  separate();
  out_ += c;
  ++depth_;
  first_ = true;
}

void Json::close(char c) {
  --depth_;
  if (!first_) line();
  out_ += c;
  first_ = false;
}

void Json::key(std::string_view k) {
  separate();
  append_string(k, out_);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
}

void Json::string(std::string_view s) {
  separate();
  append_string(s, out_);
  first_ = false;
}

void Json::number(uint64_t n) {
  separate();
  out_ += std::to_string(n);
  first_ = false;
}

void Json::value(std::string_view v) {
  separate();
  out_ += v;
  first_ = false;
}

namespace {

uint32_t units(std::string_view s, vbparse::Offsets kind) {
  uint32_t n = 0;
  for (const char ch : s) {
    const auto c = static_cast<unsigned char>(ch);
    if ((c & 0xC0) == 0x80) continue;
    n += kind == vbparse::Offsets::utf16 && c >= 0xF0 ? 2 : 1;
  }
  return n;
}

}  // namespace

Offsets::Offsets(const Document& doc, vbparse::Offsets kind) : doc_(doc), kind_(kind) {
  if (kind == vbparse::Offsets::byte) return;
  const std::string_view text = doc.decoded();
  uint32_t n = 0;
  for (size_t at = 0; at <= text.size(); at += 1024) {
    before_.push_back(n);
    n += units(text.substr(at, 1024), kind);
  }
}

uint32_t Offsets::count(uint32_t byte) const {
  const std::string_view text = doc_.decoded();
  const uint32_t block = byte / 1024;
  return before_[block] + units(text.substr(block * 1024, byte - block * 1024), kind_);
}

Span Offsets::operator()(Span s) const {
  const Span source = doc_.to_source(s);
  if (kind_ == vbparse::Offsets::byte) return source;
  return {count(source.begin), count(source.end)};
}

namespace {

class RecordWriter {
 public:
  RecordWriter(const Document& doc, std::string_view source, const WriteOptions& options, std::string& out)
      : doc_(doc), source_(source), offsets_(doc, options.offsets), j_(out, options.pretty), out_(out) {}

  void top(const Record& r, bool with_attachments) {
    j_.begin_object();
    j_.member("schema", "vbparse/1");
    j_.member("tool", "vbparse " + std::string(version()));
    j_.member("source", source_);
    body(r, with_attachments);
    j_.end_object();
    out_ += '\n';
  }

 private:
  void span(Span s) {
    const Span at = offsets_(s);
    j_.value("[" + std::to_string(at.begin) + ", " + std::to_string(at.end) + "]");
  }
  void spans(Span s, const std::vector<Span>& pieces) {
    j_.key("span");
    span(s);
    j_.key("pieces");
    if (pieces.size() < 2) return j_.null();
    std::string list = "[";
    for (const Span& p : pieces) {
      const Span at = offsets_(p);
      if (list.size() > 1) list += ", ";
      list += "[" + std::to_string(at.begin) + ", " + std::to_string(at.end) + "]";
    }
    j_.value(list + "]");
  }
  void words(const Text& t) {
    j_.begin_object();
    j_.member("text", t.text);
    spans(t.span, t.pieces);
    j_.end_object();
  }
  void words(std::string_view key, const std::optional<Text>& t) {
    j_.key(key);
    t ? words(*t) : j_.null();
  }
  template <class T, class F>
  void list(std::string_view key, const std::vector<T>& all, F f) {
    j_.key(key);
    j_.begin_array();
    for (const T& one : all) f(one);
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
      citation(c);
      j_.key("work");
      c.work ? j_.number(*c.work) : j_.null();
      j_.member("in", c.in);
      j_.end_object();
    });
    list("works", r.works, [&](const CitedWork& w) {
      j_.begin_object();
      work(w);
      list("mentions", w.mentions, [&](uint32_t m) { j_.number(m); });
      j_.end_object();
    });
    j_.key("deadlines");
    j_.begin_array();
    j_.end_array();
    j_.key("attachments");
    j_.begin_array();
    if (with_attachments)
      for (size_t i = 1; i < doc_.records.size(); ++i) attachment(doc_.records[i]);
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

  /// The keys of a citation up to its work.
  void citation(const Citation& c) {
    j_.member("text", c.words.text);
    spans(c.words.span, c.words.pieces);
    j_.member("kind", name(c.kind));
    j_.member("type", c.type);
    j_.member("type_name", c.type_name);
    j_.member("code", c.code);
    j_.member("number", c.number);
    j_.key("year");
    c.year ? j_.number(*c.year) : j_.null();
    j_.member("notation", c.notation);
    j_.member("date", c.date);
    j_.member("issuer", c.issuer);
    j_.member("term", c.term);
    words("subject", c.subject);
    list("pinpoints", c.pinpoints, [&](const Pinpoint& path) {
      j_.begin_array();
      for (const PinStep& step : path) {
        j_.begin_object();
        j_.member("unit", step.unit);
        j_.member("label", step.label);
        j_.end_object();
      }
      j_.end_array();
    });
    j_.member("relation", name(c.relation));
  }
  void work(const CitedWork& w) {
    j_.member("key", w.key);
    j_.member("type", w.type);
    j_.member("code", w.code);
    j_.member("name", w.name);
    j_.member("date", w.date);
    j_.member("issuer", w.issuer);
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
  std::string& out_;
};

}  // namespace
}  // namespace write

namespace {

/// A file's name as JSON can carry it: bytes that are no UTF-8 become U+FFFD.
std::string utf8_name(std::string_view name) {
  std::string out;
  for (size_t at = 0, n; at < name.size(); at += n) {
    const char32_t c = text::code_point(name, at, &n);
    const bool overlong = (n == 3 && c < 0x800) || (n == 4 && (c < 0x10000 || c > 0x10FFFF));
    const bool valid = n > 1 ? !overlong && (c < 0xD800 || c > 0xDFFF) : c < 0x80;
    if (!valid) n = 1;
    out += valid ? name.substr(at, n) : "\uFFFD";
  }
  return out;
}

}  // namespace

void write_json(const Document& doc, std::string_view file, const WriteOptions& options, std::string& out) {
  const std::string source = utf8_name(file);
  out.reserve(out.size() + doc.text.size() * 2);
  write::RecordWriter(doc, source, options, out).top(doc.records.front(), !options.split);
  if (!options.split) return;
  for (size_t i = 1; i < doc.records.size(); ++i) write::RecordWriter(doc, source, options, out).top(doc.records[i], false);
}

void write_error(std::string_view source, std::string_view code, std::string_view message, const WriteOptions& options, std::string& out) {
  write::Json j(out, options.pretty);
  j.begin_object();
  j.member("schema", "vbparse-error/1");
  j.member("source", utf8_name(source));
  j.key("error");
  j.begin_object();
  j.member("code", code);
  j.member("message", message);
  j.end_object();
  j.end_object();
  out += '\n';
}

}  // namespace vbparse
