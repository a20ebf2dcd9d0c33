#include "support.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "text/text.h"

namespace vbparse::test {

std::string source_path(std::string_view relative) {
  return std::string(VBPARSE_SOURCE_DIR) + '/' + std::string(relative);
}

std::vector<std::string> samples() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("samples")))
    if (entry.path().extension() == ".txt")
      all.push_back(entry.path().string());
  std::sort(all.begin(), all.end());
  return all;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

namespace {

class Checker {
 public:
  explicit Checker(const Document& d) : d_(d) {}

  std::string check() {
    if (d_.records.empty())
      return "no record";
    for (const Record& r : d_.records)
      record(r);
    marks();
    return broken_;
  }

 private:
  void fail(const std::string& what) {
    if (broken_.empty())
      broken_ = what;
  }
  bool border(uint32_t at) const { return at >= d_.text.size() || (d_.text[at] & 0xC0) != 0x80; }

  void span(Span s, const std::string& what) {
    if (s.begin > s.end || s.end > d_.text.size())
      return fail(what + ": span out of the text");
    if (!border(s.begin) || !border(s.end))
      fail(what + ": span cuts a character");
    const Span source = d_.to_source(s);
    if (source.begin > source.end || source.end > d_.decoded().size())
      fail(what + ": source span out of the text");
  }

  void pieces(Span hull, const std::vector<Span>& all, const std::string* text,
              const std::string& what) {
    span(hull, what);
    if (all.empty())
      return fail(what + ": no pieces");
    if (all.front().begin != hull.begin || all.back().end != hull.end)
      fail(what + ": pieces do not fill the span");
    for (size_t i = 0; i < all.size(); ++i) {
      span(all[i], what);
      if (i && all[i].begin < all[i - 1].end)
        fail(what + ": pieces overlap");
    }
    if (text && text::join(d_.text, all) != *text)
      fail(what + ": pieces give \"" + text::join(d_.text, all) + "\", not \"" + *text + "\"");
  }
  void words(const Text& t, const std::string& what) { pieces(t.span, t.pieces, &t.text, what); }

  void tasks(const std::vector<Task>& all, Span within, int depth) {
    if (depth > 32 && !all.empty())
      return fail("tasks deeper than 32");
    for (const Task& t : all) {
      pieces(t.span, t.pieces, nullptr, "task " + t.label);
      if (t.extent.begin < within.begin || t.extent.end > within.end)
        fail("task " + t.label + " outside its parent");
      if (t.label.empty())
        fail("a task without label");
      // label, heading and text are what the pieces print, blanks aside
      std::string printed = text::join(d_.text, t.pieces),
                  told = t.heading.value_or("") + " " + t.text.value_or("");
      const auto bare = [](std::string s) {
        s.erase(std::remove_if(s.begin(), s.end(), [](char c) { return c == ' ' || c == '\n'; }),
                s.end());
        return s;
      };
      if (!bare(printed).ends_with(bare(told)))
        fail("task " + t.label + ": its words are not its span's");
      tasks(t.items, t.extent, depth + 1);
    }
  }

  void record(const Record& r) {
    for (const Text& t : r.addressees)
      words(t, "addressee");
    for (const Text& t : r.bases)
      words(t, "base");
    if (r.opening)
      words(*r.opening, "opening");
    if (r.closing)
      words(*r.closing, "closing");
    for (const Block& b : r.body)
      words(b.words, "body");
    for (const Recipient& x : r.recipients)
      words(x.words, "recipient");
    for (const Signer& s : r.signers)
      pieces(s.span, s.pieces, nullptr, "signer");
    for (const Place& p : r.spans)
      span(p.span, std::string(p.part));
    tasks(r.tasks, {0, uint32_t(d_.text.size())}, 1);
    citations(r);
    deadlines(r);
    for (const Diagnostic& x : r.diagnostics)
      if (x.span)
        span(*x.span, "diagnostic " + std::string(x.code));
  }

  void citations(const Record& r) {
    uint32_t end = 0;
    for (size_t i = 0; i < r.citations.size(); ++i) {
      const Citation& c = r.citations[i];
      words(c.words, "citation");
      if (c.subject)
        words(*c.subject, "a cited subject");
      if (c.words.span.begin < end)
        fail("citations overlap at " + std::to_string(c.words.span.begin));
      end = c.words.span.end;
      if (c.pinpoints.size() > 200)
        fail("more than 200 pinpoints");
      if (c.in.empty() || c.in[0] != '/')
        fail("a citation that stands in no part");
      if (!c.work)
        continue;
      if (*c.work >= r.works.size())
        return fail("a work that is not there");
      const auto& mentions = r.works[*c.work].mentions;
      if (std::find(mentions.begin(), mentions.end(), i) == mentions.end())
        fail("a work that does not know its mention");
    }
    for (const CitedWork& w : r.works) {
      if (w.key.empty())
        fail("a work without a key");
      for (const uint32_t m : w.mentions)
        if (m >= r.citations.size() || r.citations[m].work != uint32_t(&w - r.works.data()))
          fail("a mention that does not know its work");
    }
  }

  void deadlines(const Record& r) {
    uint32_t end = 0;
    for (const Deadline& x : r.deadlines) {
      words(x.words, "deadline");
      if (x.words.span.begin < end)
        fail("deadlines overlap at " + std::to_string(x.words.span.begin));
      end = x.words.span.end;
      if (x.in.empty() || x.in[0] != '/')
        fail("a deadline that stands in no part");
      for (const auto& day : {x.start, x.date, x.due, x.due_working_day})
        if (day && !Day::parse(*day))
          fail("no such day: " + *day);
      if (x.start && x.date && *x.start > *x.date)
        fail("a period that ends before it begins");
      if (x.due && x.due_working_day && *x.due_working_day > *x.due &&
          x.kind != DeadlineKind::relative)
        fail("a working day behind the last day on time");
      if (x.bound.has_value() == (x.kind == DeadlineKind::vague))
        fail("only a vague deadline has no bound");
      if (x.kind == DeadlineKind::recurring && !x.rrule)
        fail("a recurring deadline without a rule");
    }
  }

  void marks() {
    uint32_t at = 0;
    const auto blank = [&](uint32_t end) {
      for (; at < end;) {
        size_t n;
        const char32_t c = text::code_point(d_.text, at, &n);
        const bool unseen = c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060;
        if (c > ' ' && !text::is_blank(c) && !unseen)
          return fail("bytes in no mark at " + std::to_string(at));
        at += uint32_t(n);
      }
    };
    for (const Mark& m : d_.marks) {
      if (m.span.empty())
        return fail("an empty mark at " + std::to_string(m.span.begin));
      if (m.span.begin < at)
        return fail("marks overlap at " + std::to_string(m.span.begin));
      blank(m.span.begin);
      span(m.span, "mark");
      at = m.span.end;
    }
    blank(uint32_t(d_.text.size()));
  }

  const Document& d_;
  std::string broken_;
};

void strip(nlohmann::ordered_json& j) {
  if (j.is_object()) {
    for (const char* key : {"span", "pieces", "extent", "spans", "encoding", "source"})
      j.erase(key);
    for (auto& [key, value] : j.items())
      strip(value);
  } else if (j.is_array()) {
    for (auto& value : j)
      strip(value);
  }
}

}  // namespace

std::string broken_promise(const Document& d) { return Checker(d).check(); }

std::string without_offsets(const Document& d) {
  std::string out;
  write_json(d, "-", {}, out);
  auto j = nlohmann::ordered_json::parse(out);
  strip(j);
  return j.dump(1);
}

}  // namespace vbparse::test
