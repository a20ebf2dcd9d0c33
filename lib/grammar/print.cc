// Prints the rules in memory as a rule file (Grammar::print), to read and to copy from.
#include "grammar/vocabulary.h"

namespace vbparse {

namespace grammar {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += c;
  }
  return out += '"';
}

/// Prints one record key by key. Keys with an empty or default value are omitted.
class Printer {
 public:
  Printer(std::string& out, std::string_view kind, std::string_view id) : out_(out) {
    out_.append(out_.empty() ? "" : "\n").append("[[").append(kind).append("]]\n");
    text("id", id);
  }
  Printer& text(std::string_view key, std::string_view value) {
    return value.empty() ? *this : line(key, quoted(value));
  }
  Printer& words(std::string_view key, Words values) {
    if (values.empty())
      return *this;
    std::string list = "[";
    for (const std::string_view value : values)
      list.append(list.size() > 1 ? ", " : "").append(quoted(value));
    return line(key, list + "]");
  }
  Printer& flag(std::string_view key, bool value, bool otherwise = false) {
    return value == otherwise ? *this : line(key, value ? "true" : "false");
  }

 private:
  Printer& line(std::string_view key, std::string_view value) {
    out_.append(key).append(" = ").append(value) += '\n';
    return *this;
  }
  std::string& out_;
};

void print(std::string& out, const Type& t) {
  std::vector<std::string_view> needs;
  for (size_t i = 0; i < need_names.size(); ++i)
    if (t.needs_part(Need(i)))
      needs.push_back(need_names[i]);
  Printer(out, "type", t.id)
      .text("abbr", t.abbr)
      .text("name", t.name)
      .words("symbols", t.symbols)
      .words("titles", t.titles)
      .text("group", t.group)
      .words("needs", needs);
}

void print(std::string& out, const Organ& o) {
  Printer(out, "organ", o.id)
      .words("abbr", o.abbr)
      .text("name", o.name)
      .text("system", o.system)
      .text("level", o.level);
}

void print(std::string& out, const Unit& u) {
  Printer(out, "unit", u.id).text("suffix", u.suffix).text("name", u.name);
}

void print(std::string& out, const Word& w) {
  const RoleReading& role = reading_of(w.role);
  Printer(out, "word", w.id)
      .text("role", role.name)
      .text("value", !role.value           ? ""
                     : role.values.empty() ? std::to_string(w.value)
                                           : std::string(role.values[w.value]))
      .words("say", w.says);
}

void print(std::string& out, const Cue& c) {
  constexpr std::array<std::string_view, 3> places{"", "whole", "anywhere"};
  Printer(out, "cue", c.id)
      .text("kind", name(c.kind))
      .text("at", places[size_t(c.where)])
      .flag("tolerant", c.tolerant)
      .text("value", c.value)
      .text("system", c.system)
      .words("say", c.says);
}

void print(std::string& out, const DateForm& d) { Printer(out, "date", d.id).text("say", d.say); }

void print(std::string& out, const CodeForm& c) {
  Printer(out, "code", c.id)
      .text("say", c.say)
      .flag("lead", c.lead)
      .flag("two_groups", c.groups > 1);
}

void print(std::string& out, const Law& l) {
  std::vector<std::string> numbers;
  for (const LawNumber& number : l.numbers)
    numbers.push_back(write_law_number(number));
  Printer(out, "law", l.id)
      .text("type", l.type)
      .text("name", l.name)
      .words("abbr", l.abbr)
      .words("numbers", std::vector<std::string_view>(numbers.begin(), numbers.end()));
}

void print(std::string& out, const HolidayRow& h) {
  Printer(out, "holiday", h.id)
      .text("name", h.name)
      .words("days", h.days)
      .flag("off", h.off, true)
      .text("basis", h.basis)
      .text("status", h.status)
      .flag("verified", h.verified, true);
}

void print_when(std::string& out, const TimeForm& w) {
  Printer(out, "when", w.id)
      .words("say", w.says)
      .text("every", w.every)
      .words("months", w.months)
      .text("sense", w.sense);
}

void print_deadline(std::string& out, const TimeForm& d) {
  Printer(out, "deadline", d.id)
      .words("say", d.says)
      .text("bound", d.bound)
      .text("sense", d.sense)
      .flag("verb", d.verb);
}

}  // namespace
}  // namespace grammar

std::optional<std::string> Grammar::print(std::string_view kind) const {
  using namespace grammar;
  const auto cues_of = cue_kind(kind);
  if (!kind.empty() && !record_kind(kind) && !cues_of)
    return std::nullopt;
  std::string out;
  const auto all = [&](std::string_view of, const auto& records, auto print_one) {
    if (kind.empty() || kind == of)
      for (const auto& record : records)
        print_one(out, record);
  };
  const auto one = [](std::string& to, const auto& record) { grammar::print(to, record); };
  all("type", rules_->types, one);
  all("organ", rules_->organs, one);
  all("unit", rules_->units, one);
  all("word", rules_->words, one);
  for (const Cue& cue : rules_->cues)
    if (kind.empty() || kind == "cue" || cues_of == cue.kind)
      one(out, cue);
  all("date", rules_->dates, one);
  all("code", rules_->codes, one);
  all("law", rules_->laws, one);
  all("when", rules_->whens, print_when);
  all("deadline", rules_->deadlines, print_deadline);
  all("holiday", rules_->holidays, one);
  return out;
}

}  // namespace vbparse
