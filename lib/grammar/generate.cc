// The build's generator: turns grammars/*.toml into a C++ file of tables, so that programs need not
// read TOML when they start. Fails, and with it the build, if an example of the rules fails.
//
//     vbparse-generate grammars builtin_grammar.cc
#include "grammar/generate.h"

#include <cstdio>
#include <fstream>
#include <iostream>

#include "grammar/load.h"

namespace vbparse::grammar {
const Tables builtin_tables{};  // the generator itself has no built-in rules
}

namespace {

using namespace vbparse;
using namespace vbparse::grammar;

class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}
  void list(std::string_view name, Words words) {
    if (words.empty())
      return;
    out_ << "constexpr std::string_view " << name << "[]{";
    for (const auto w : words)
      out_ << quoted(w) << ", ";
    out_ << "};\n";
  }
  void list(std::string_view name, std::span<const LawNumber> numbers) {
    if (numbers.empty())
      return;
    out_ << "constexpr LawNumber " << name << "[]{";
    for (const LawNumber& n : numbers)
      out_ << '{' << quoted(n.number) << ", " << quoted(n.adopted) << ", " << quoted(n.in_force)
           << "}, ";
    out_ << "};\n";
  }
  static std::string use(const std::string& name, Words words) {
    return words.empty() ? "{}" : name;
  }

 private:
  std::ostream& out_;
};

/// Writes the arrays of a set of phrases; returns an initializer for the set that refers to them.
std::string write_phrases(const SealedPhrases& set, const std::string& name, std::ostream& out) {
  out << "constexpr SealedPhrases::Phrase phrases_" << name << "[]{";
  for (const auto& p : set.phrases)
    out << "{{" << p.text.begin << "," << p.text.size << "}," << p.key_size << "," << p.rule << ","
        << unsigned(p.kind) << "," << unsigned(p.told) << "," << p.next << "u},";
  out << "};\nconstexpr SealedPhrases::Slot slots_" << name << "[]{";
  for (const auto& s : set.slots)
    out << "{{" << s.key.begin << "," << s.key.size << "}," << s.first << "," << s.count << ","
        << s.kinds << "u," << s.head << "u},";
  out << "};\n";
  return "{" + quoted(set.pool) + ", phrases_" + name + ", slots_" + name + "}";
}

/// Likewise for the forms of deadlines.
std::string write_forms(const SealedForms& forms, std::ostream& out) {
  const auto number = [&](uint32_t n) { out << n; };
  const auto compiled = [&](const SealedForms::Compiled& c) {
    out << "{" << c.form << "," << c.begin << "}";
  };
  const auto opening = [&](const SealedForms::Opening& o) {
    out << "{" << o.form << "," << o.mask << "u," << o.bytes << "u}";
  };
  write_array("SealedForms::Step", "form_steps", forms.steps, out, [&](const SealedForms::Step& s) {
    out << "{SealedForms::Step::Kind(" << unsigned(s.kind) << "),TimeSlot(" << unsigned(s.slot)
        << ")," << s.next << "," << quoted(s.words) << "," << s.ways << "," << s.ways_end << ","
        << s.begins << "u}";
  });
  write_array("uint32_t", "form_ways", forms.ways, out, number);
  write_array("SealedForms::Compiled", "form_whens", forms.whens, out, compiled);
  write_array("SealedForms::Compiled", "form_deadlines", forms.deadlines, out, compiled);
  const auto index = [&](const SealedForms::Index& i, const std::string& name) {
    const std::string words = write_phrases(i.words, name, out);
    write_array("uint32_t", "form_ends_" + name, i.ends, out, number);
    write_array("SealedForms::Opening", "form_openings_" + name, i.openings, out, opening);
    return "{" + words + ", form_ends_" + name + ", form_openings_" + name + "}";
  };
  const std::string whens = index(forms.when_index, "when"),
                    deadlines = index(forms.deadline_index, "deadline");
  write_array("uint32_t", "form_free", forms.free_whens, out, number);
  return "{form_steps, form_ways, form_whens, form_deadlines, " + whens + ", " + deadlines +
         ", form_free}";
}

void write(const Grammar::Rules& rules, std::ostream& out) {
  out << "// Made by the build from grammars/*.toml.\n#include \"grammar/rules.h\"\n\nnamespace "
         "vbparse::grammar {\nnamespace {\n\n";
  Writer w(out);
  std::string types, organs, units, words, cues, dates, codes, laws, whens, deadlines, holidays;
  size_t n = 0;
  for (const Type& t : rules.types) {
    const std::string symbols = "type_symbols_" + std::to_string(n),
                      titles = "type_titles_" + std::to_string(n);
    w.list(symbols, t.symbols);
    w.list(titles, t.titles);
    types += "    {" + quoted(t.id) + ", " + quoted(t.abbr) + ", " + quoted(t.name) + ", " +
             Writer::use(symbols, t.symbols) + ", " + Writer::use(titles, t.titles) + ", " +
             quoted(t.group) + ", " + std::to_string(t.needs) + "},\n";
    ++n;
  }
  n = 0;
  for (const Organ& o : rules.organs) {
    const std::string abbr = "organ_abbr_" + std::to_string(n++);
    w.list(abbr, o.abbr);
    organs += "    {" + quoted(o.id) + ", " + quoted(o.name) + ", " + quoted(o.system) + ", " +
              quoted(o.level) + ", " + Writer::use(abbr, o.abbr) + "},\n";
  }
  for (const Unit& u : rules.units)
    units += "    {" + quoted(u.id) + ", " + quoted(u.suffix) + ", " + quoted(u.name) + "},\n";
  n = 0;
  for (const Word& word : rules.words) {
    const std::string says = "word_says_" + std::to_string(n++);
    w.list(says, word.says);
    words += "    {" + quoted(word.id) + ", WordRole(" + std::to_string(int(word.role)) + "), " +
             std::to_string(word.value) + ", " + Writer::use(says, word.says) + "},\n";
  }
  n = 0;
  for (const Cue& c : rules.cues) {
    const std::string says = "cue_says_" + std::to_string(n++);
    w.list(says, c.says);
    cues += "    {" + quoted(c.id) + ", CueKind(" + std::to_string(int(c.kind)) + "), Where(" +
            std::to_string(int(c.where)) + "), " + (c.tolerant ? "true" : "false") + ", " +
            quoted(c.value) + ", " + quoted(c.system) + ", " + Writer::use(says, c.says) + "},\n";
  }
  for (const DateForm& d : rules.dates)
    dates += "    {" + quoted(d.id) + ", " + quoted(d.say) + "},\n";
  for (const CodeForm& c : rules.codes)
    codes += "    {" + quoted(c.id) + ", " + quoted(c.say) + ", " + (c.lead ? "true" : "false") +
             ", " + std::to_string(c.groups) + "},\n";
  n = 0;
  for (const Law& l : rules.laws) {
    const std::string numbers = "law_numbers_" + std::to_string(n),
                      abbrs = "law_abbrs_" + std::to_string(n);
    ++n;
    w.list(numbers, l.numbers);
    w.list(abbrs, l.abbr);
    laws += "    {" + quoted(l.id) + ", " + quoted(l.type) + ", " + quoted(l.name) + ", " +
            Writer::use(abbrs, l.abbr) + ", " + (l.numbers.empty() ? "{}" : numbers) + "},\n";
  }
  n = 0;
  const auto form = [&](const TimeForm& f) {
    const std::string says = "form_says_" + std::to_string(n),
                      months = "form_months_" + std::to_string(n);
    ++n;
    w.list(says, f.says);
    w.list(months, f.months);
    return "    {" + quoted(f.id) + ", " + Writer::use(says, f.says) + ", " + quoted(f.bound) +
           ", " + quoted(f.every) + ", " + Writer::use(months, f.months) + ", " + quoted(f.sense) +
           ", " + (f.verb ? "true" : "false") + "},\n";
  };
  for (const TimeForm& f : rules.whens)
    whens += form(f);
  for (const TimeForm& f : rules.deadlines)
    deadlines += form(f);
  n = 0;
  for (const HolidayRow& h : rules.holidays) {
    const std::string days = "holiday_days_" + std::to_string(n++);
    w.list(days, h.days);
    holidays += "    {" + quoted(h.id) + ", " + quoted(h.name) + ", " + Writer::use(days, h.days) +
                ", " + (h.off ? "true" : "false") + ", " + quoted(h.basis) + ", " +
                quoted(h.status) + ", " + (h.verified ? "true" : "false") + "},\n";
  }
  std::string sets;
  for (size_t i = 0; i < rules.sets.size(); ++i)
    sets += "    " + write_phrases(rules.sets[i].sealed(), std::to_string(i), out) + ",\n";
  const std::string forms = write_forms(rules.sealed_forms, out);
  const std::string phrases = write_phrase_table(rules.sealed_phrases, out);
  const std::string organ_tables = write_organ_tables(rules.organ_tables, out);
  const auto shapes = [&](std::string_view name, std::span<const Shape> all) {
    write_array("Shape", name, all, out, [&](const Shape& s) {
      out << "{" << quoted(s.text) << "," << s.rule << "," << s.letters << "u}";
    });
  };
  shapes("tolerant_cues", rules.tolerant_cues);
  shapes("tolerant_mottos", rules.tolerant_mottos);
  shapes("type_shapes", rules.type_shapes);
  shapes("anchor_letters", rules.anchor_letters);
  out << "\nconstexpr Type types[]{\n"
      << types << "};\nconstexpr Organ organs[]{\n"
      << organs << "};\nconstexpr Unit units[]{\n"
      << units << "};\nconstexpr Word words[]{\n"
      << words << "};\nconstexpr Cue cues[]{\n"
      << cues << "};\nconstexpr DateForm dates[]{\n"
      << dates << "};\nconstexpr CodeForm codes[]{\n"
      << codes << "};\nconstexpr Law laws[]{\n"
      << laws << "};\nconstexpr TimeForm whens[]{\n"
      << whens << "};\nconstexpr TimeForm deadlines[]{\n"
      << deadlines << "};\nconstexpr HolidayRow holidays[]{\n"
      << holidays << "};\nconstexpr SealedPhrases sets[]{\n"
      << sets
      << "};\n\n}  // namespace\n\nconst Tables builtin_tables{types, organs, units, words, cues, "
         "dates, "
         "codes, laws, whens, deadlines, holidays, sets,\n"
      << forms << ",\n"
      << phrases << ",\ntolerant_cues, tolerant_mottos, type_shapes, anchor_letters,\n"
      << organ_tables << "};\n\n}  // namespace vbparse::grammar\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: vbparse-generate GRAMMARS OUT.cc\n";
    return 2;
  }
  try {
    const auto failures = Grammar::check(argv[1]);
    for (const ExampleFailure& f : failures)
      std::cerr << f.file << ':' << f.line << ": " << f.message << '\n';
    if (!failures.empty())
      return 1;
    Grammar::Rules rules;
    load({argv[1]}, rules, nullptr);
    rules.index();
    OrganTablesBuilder organ_tables;
    for (const char* const name : {"/organs.counts", "/organs.weights"})
      organ_tables.take(WeightsFile(argv[1] + std::string(name)));
    rules.organ_tables = organ_tables.seal();
    std::ofstream out(argv[2], std::ios::binary);
    write(rules, out);
    out.close();
    if (!out)
      throw std::runtime_error(std::string(argv[2]) + ": cannot be written");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
