#include "grammar/load.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>

#include "grammar/forms_builder.h"
#include "grammar/record_reader.h"

namespace vbparse {

namespace grammar {
namespace {

class Loader {
 public:
  Loader(Grammar::Rules& rules, std::vector<Example>* examples)
      : rules_(rules), examples_(examples) {}

  void path(const std::string& path) {
    ids_.clear();
    for (const std::string& name : files_of(path)) {
      const TomlFile file(name);
      for (const auto& [kind, records] : file.parse())
        records_of(file, kind, records);
    }
  }

  /// Call it once, after the last path, because a type may be defined in any file.
  void check_types() const {
    for (const auto& [abbr, error] : named_types_)
      if (!rules_.type(abbr))
        throw error;
  }

 private:
  static std::vector<std::string> files_of(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error))
      return {path};
    std::vector<std::string> files;
    for (std::filesystem::directory_iterator it(path, error), end; !error && it != end;
         it.increment(error))
      if (it->path().extension() == ".toml")
        files.push_back(it->path().string());
    if (error)
      throw GrammarError(path, 1, 1, "cannot be read: " + error.message(), "");
    if (files.empty())
      throw GrammarError(path, 1, 1, "holds no .toml file", "");
    std::sort(files.begin(), files.end());
    return files;
  }

  void records_of(const TomlFile& file, const toml::key& key, const toml::node& records) {
    const std::string name(key.str());
    const RecordKind* kind = record_kind(name);
    if (!kind) {
      std::vector<std::string_view> names;
      for (const RecordKind& known : record_kinds())
        names.push_back(known.name);
      const std::string_view meant = nearest(name, names);
      throw file.error(key.source(),
                       "no rules are called [[" + name + "]]" +
                           (meant.empty() ? "" : ": did you mean [[" + std::string(meant) + "]]?"));
    }
    if (!records.is_array_of_tables())
      throw file.error(key.source(), "expected [[" + name + "]]");
    for (const toml::node& record : *records.as_array())
      one(*kind, RecordReader(file, *kind, *record.as_table(), rules_), file);
  }

  void one(const RecordKind& kind, const RecordReader& r, const TomlFile& file) {
    using Read = void (Loader::*)(const RecordReader&, std::string_view id);
    static const std::map<std::string_view, Read> readers{
        {"type", &Loader::type},         {"organ", &Loader::organ},    {"unit", &Loader::unit},
        {"word", &Loader::word},         {"cue", &Loader::cue},        {"date", &Loader::date},
        {"code", &Loader::code},         {"law", &Loader::law},        {"when", &Loader::when},
        {"deadline", &Loader::deadline}, {"holiday", &Loader::holiday}};
    const std::string_view id = r.text("id");
    check_id(kind.name, id, r, file);
    check_notes(r);
    (this->*readers.at(kind.name))(r, id);
  }

  void check_id(std::string_view kind, std::string_view id, const RecordReader& r,
                const TomlFile& file) {
    if (id.empty() ||
        id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string_view::npos)
      throw r.error("id", "an `id` is of the letters a to z, digits and -");
    const std::string place = file.path() + ':' + std::to_string(r.where("id").begin.line);
    const auto [known, fresh] = ids_.try_emplace({std::string(kind), std::string(id)}, place);
    if (!fresh)
      throw r.error("id", "`" + std::string(id) + "` is defined twice, first at " + known->second);
  }

  /// Checks the keys that are for people only. No pass reads them, but their values must be valid.
  static void check_notes(const RecordReader& r) {
    r.text("source");
    r.text("status");
    r.words("used_by");
    r.one_of("evidence", evidences);
  }

  /// Adds a record, replacing one with the same id. It goes to the end even then, because of two
  /// rules that match equally many bytes the later one wins.
  template <class T>
  static void put(std::vector<T>& all, T record) {
    std::erase_if(all, [&](const T& known) { return known.id == record.id; });
    if constexpr (requires { record.own; })
      record.own = true;
    all.push_back(record);
  }

  void keep_examples(const RecordReader& r, Example::Of of, std::string_view id,
                     std::string_view value_key) {
    const std::vector<Example> own = r.examples(of, id, value_key);
    if (!examples_)
      return;
    std::erase_if(*examples_, [&](const Example& e) { return e.of == of && e.id == id; });
    examples_->insert(examples_->end(), own.begin(), own.end());
  }

  /// Remembers that `key` names a type by its abbreviation, for check_types().
  void names_type(const RecordReader& r, std::string_view key, std::string_view abbr) {
    named_types_.emplace_back(
        abbr, r.error(key, "no [[type]] has the abbreviation `" + std::string(abbr) + "`"));
  }

  void type(const RecordReader& r, std::string_view id) {
    Type t{id,
           r.text("abbr"),
           r.text("name"),
           r.words("symbols"),
           r.words("titles"),
           r.one_of("group", groups),
           0};
    for (const std::string_view need : r.words("needs")) {
      const auto at = std::find(need_names.begin(), need_names.end(), need);
      if (at == need_names.end())
        throw r.error("needs",
                      "no part is called `" + std::string(need) + "`" + advice(need, need_names));
      t.needs = uint8_t(t.needs | 1u << (at - need_names.begin()));
    }
    keep_examples(r, Example::Of::type, id, "abbr");
    for (const Type& other : rules_.types)
      if (other.abbr == t.abbr && other.id != id)
        throw r.error("abbr", "`" + std::string(t.abbr) + "` is taken by " + std::string(other.id));
    put(rules_.types, t);
  }

  void organ(const RecordReader& r, std::string_view id) {
    const Organ o{id, r.text("name"), r.one_of("system", systems), r.one_of("level", levels),
                  r.words("abbr")};
    keep_examples(r, Example::Of::organ, id, "name");
    put(rules_.organs, o);
  }

  void unit(const RecordReader& r, std::string_view id) {
    put(rules_.units, Unit{id, r.text("suffix"), r.text("name")});
  }

  void word(const RecordReader& r, std::string_view id) {
    const std::string_view name = r.one_of("role", role_names());
    const RoleReading& role = reading_of(
        WordRole(std::find(role_names().begin(), role_names().end(), name) - role_names().begin()));
    const std::string_view value = r.text("value");
    if (role.value == value.empty())
      throw r.error(role.value ? "role" : "value",
                    "a word of the role `" + std::string(name) +
                        (role.value ? "` needs a `value`" : "` has no `value`"));
    const auto number = word_value(role, value);
    if (!number)
      throw r.error("value", role.values.empty() ? "a word's `value` is a number in quotes"
                                                 : "no such `value`" + advice(value, role.values));
    const Word w{id, role.role, *number, r.words("say")};
    check_says(r, w.says, [](std::string_view say) { expand(say); });
    keep_examples(r, Example::Of::word, id, "value");
    put(rules_.words, w);
  }

  void cue(const RecordReader& r, std::string_view id) {
    const std::string_view kind_name = r.text("kind");
    const auto kind = cue_kind(kind_name);
    if (!kind)
      throw r.error("kind",
                    "no cue is of kind `" + std::string(kind_name) + "`" + meant_kind(kind_name));
    const CueReading& reading = reading_of(*kind);
    const Cue c{id,
                *kind,
                where_of(r),
                r.flag("tolerant"),
                value_of(r, reading),
                r.one_of("system", systems),
                r.words("say")};
    if (reading.system && c.system.empty())
      throw r.error("kind", "a cue of kind `" + std::string(kind_name) + "` needs a `system`");
    if (!reading.system && !c.system.empty())
      throw unread(r, "system", reading);
    const bool anywhere = c.where == Where::anywhere && !(anchor_cues & bit(c.kind));
    if (c.tolerant && (c.kind == CueKind::position || anywhere))
      throw r.error("tolerant",
                    "`tolerant` is read where a cue begins a line, and for mottos and taglines: "
                    "this one is looked for letter by letter");
    check_says(r, c.says, [](std::string_view say) { expand(say); });
    keep_examples(r, Example::Of::cue, id, "value");
    put(rules_.cues, c);
  }

  static std::string meant_kind(std::string_view name) {
    std::vector<std::string_view> names;
    for (size_t i = 0; i < cue_kinds; ++i)
      names.push_back(reading_of(CueKind(i)).name);
    const std::string_view meant = nearest(name, names);
    return meant.empty() ? "" : ": did you mean `" + std::string(meant) + "`?";
  }

  static Where where_of(const RecordReader& r) {
    static constexpr std::array<std::string_view, 3> names{"start", "whole", "anywhere"};
    const std::string_view at = r.one_of("at", names);
    return at.empty() ? Where::start
                      : Where(std::find(names.begin(), names.end(), at) - names.begin());
  }

  static GrammarError unread(const RecordReader& r, std::string_view key,
                             const CueReading& reading) {
    return r.error(key, "no pass reads the `" + std::string(key) + "` of a cue of kind `" +
                            std::string(reading.name) + "`");
  }

  std::string_view value_of(const RecordReader& r, const CueReading& reading) {
    const std::string_view value = r.text("value");
    if (value.empty() && reading.needed)
      throw r.error("kind", "a cue of kind `" + std::string(reading.name) + "` needs a `value`");
    if (value.empty())
      return value;
    switch (reading.value) {
      case ValueOf::nothing:
        throw unread(r, "value", reading);
      case ValueOf::anything:
        break;
      case ValueOf::listed:
        return r.one_of("value", reading.values);
      case ValueOf::cue_kind:
        if (!cue_kind(value))
          throw r.error("value",
                        "a shield's `value` names the kind it shields; no cue is of kind `" +
                            std::string(value) + "`" + meant_kind(value));
        break;
      case ValueOf::type:
        names_type(r, "value", value);
        break;
      case ValueOf::known:
        return known_value(r, reading);
    }
    return value;
  }

  /// The value must be one that a built-in cue of the kind has. While the built-in rules themselves
  /// are being loaded, any value is allowed.
  static std::string_view known_value(const RecordReader& r, const CueReading& reading) {
    std::vector<std::string_view> known;
    for (const Cue& cue : builtin_tables.cues)
      if (cue.kind == reading.kind)
        known.push_back(cue.value);
    return known.empty() ? r.text("value") : r.one_of("value", known);
  }

  /// Checks every phrase of `say` by calling `read`, which throws PhraseError if it is invalid.
  template <class Read>
  static void check_says(const RecordReader& r, Words says, Read read) {
    for (size_t i = 0; i < says.size(); ++i) {
      try {
        read(says[i]);
      } catch (const PhraseError& e) {
        throw r.error("say", i, e);
      }
    }
  }

  void date(const RecordReader& r, std::string_view id) {
    const DateForm d{id, r.text("say")};
    check_says(r, {&d.say, 1}, [&](std::string_view) { DateReader().add(d); });
    keep_examples(r, Example::Of::date, id, "date");
    put(rules_.dates, d);
  }

  void code(const RecordReader& r, std::string_view id) {
    const CodeForm c{id, r.text("say"), r.flag("lead"), uint8_t(r.flag("two_groups") ? 2 : 1)};
    check_says(r, {&c.say, 1}, [&](std::string_view) { CodeForms().add(c); });
    keep_examples(r, Example::Of::code, id, "code");
    put(rules_.codes, c);
  }

  std::span<const LawNumber> law_numbers(const RecordReader& r) {
    auto& numbers = rules_.law_numbers.emplace_back();
    const Words written = r.words("numbers");
    for (size_t i = 0; i < written.size(); ++i) {
      const auto number = read_law_number(written[i]);
      if (!number)
        throw r.error("numbers", i,
                      "a number is written as \"2013: 45/2013/QH13\" or \"2013-11-29, in force "
                      "2014-07-01: 45/2013/QH13\"");
      if (i && number->adopted < numbers.back().adopted)
        throw r.error("numbers", i, "`numbers` stand from the oldest law on");
      numbers.push_back(*number);
    }
    return numbers;
  }

  void law(const RecordReader& r, std::string_view id) {
    const Law l{id, r.text("type"), r.text("name"), r.words("abbr"), law_numbers(r)};
    names_type(r, "type", l.type);
    keep_examples(r, Example::Of::law, id, "name");
    put(rules_.laws, l);
  }

  void when(const RecordReader& r, std::string_view id) {
    const TimeForm w{id,
                     r.words("say"),
                     {},
                     r.one_of("every", days_and_longer),
                     r.words("months"),
                     r.one_of("sense", when_senses),
                     false};
    for (const std::string_view m : w.months)
      if (m.empty() || m.size() > 2 || m.find_first_not_of("0123456789") != std::string_view::npos)
        throw r.error("months", "`months` are numbers in quotes");
    check_says(r, w.says, [&](const std::string_view& say) {
      TimeForm one = w;
      one.says = {&say, 1};
      FormsBuilder().add_when(one);
    });
    keep_examples(r, Example::Of::when, id, "value");
    put(rules_.whens, w);
  }

  void deadline(const RecordReader& r, std::string_view id) {
    const TimeForm d{id,
                     r.words("say"),
                     r.one_of("bound", bounds),
                     {},
                     {},
                     r.one_of("sense", deadline_senses),
                     r.flag("verb")};
    check_says(r, d.says, [&](const std::string_view& say) {
      TimeForm one = d;
      one.says = {&say, 1};
      FormsBuilder().add_deadline(one);
    });
    keep_examples(r, Example::Of::deadline, id, "words");
    put(rules_.deadlines, d);
  }

  void holiday(const RecordReader& r, std::string_view id) {
    const HolidayRow h{id,
                       r.text("name"),
                       r.words("days"),
                       r.flag("off", true),
                       r.text("basis"),
                       r.one_of("status", status_names),
                       r.flag("verified", true)};
    for (const std::string_view day : h.days)
      if (!Day::parse(day))
        throw r.error("days", "no such day: " + std::string(day));
    put(rules_.holidays, h);
  }

  Grammar::Rules& rules_;
  std::vector<Example>* examples_;
  /// The places ("file:line") of the ids of the current path, by kind and id.
  std::map<std::pair<std::string, std::string>, std::string> ids_;
  std::vector<std::pair<std::string_view, GrammarError>> named_types_;
};

}  // namespace

void load(const std::vector<std::string>& paths, Grammar::Rules& rules,
          std::vector<Example>* examples) {
  Loader loader(rules, examples);
  for (const std::string& path : paths)
    loader.path(path);
  loader.check_types();
}

}  // namespace grammar

Grammar Grammar::load(const std::vector<std::string>& paths) {
  auto rules = std::make_shared<Rules>();
  rules->take(grammar::builtin_tables);
  grammar::load(paths, *rules, nullptr);
  rules->index();
  return Grammar(std::move(rules));
}

}  // namespace vbparse
