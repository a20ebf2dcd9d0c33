#include "grammar/load.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#define TOML_EXCEPTIONS 1
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include "grammar/phrase.h"

namespace vbparse {

namespace grammar {
namespace {

/// Where the ids of a folder stand ("file:line"), by kind and id.
using Places = std::map<std::pair<std::string, std::string>, std::string>;

class File {
 public:
  File(std::string path, Grammar::Rules& rules, Places& places, std::vector<Example>* examples)
      : path_(std::move(path)), rules_(rules), places_(places), examples_(examples) {
    std::ifstream in(path_, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    if (!in)
      throw GrammarError(path_, 1, 1, "cannot be read", "");
    text_ = all.str();
    file_ = keep(path_);
  }

  void read() {
    bare_words();
    toml::table root;
    try {
      root = toml::parse(std::string_view(text_), path_);
    } catch (const toml::parse_error& e) {
      fail(e.source().begin.line, e.source().begin.column, std::string(e.description()));
    }
    for (const auto& [key, node] : root) {
      const std::string_view kind = key.str();
      const toml::array* records = node.as_array();
      if (!records || !records->is_array_of_tables())
        fail(key.source(), "expected [[" + std::string(kind) + "]]");
      for (const auto& record : *records)
        one(kind, *record.as_table(), key.source());
    }
  }

 private:
  /// Outside quotation marks and comments TOML 1.0 has nothing but ASCII, and no bare word holds a
  /// quotation mark or a bracket. toml++ 3 is undefined on letters where it looks for a bare word's
  /// end, so they are refused before it.
  void bare_words() const {
    const std::string_view t = text_;
    std::string open;    // brackets
    bool value = false;  // a value comes next, not a key
    for (size_t i = t.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < t.size();) {
      const char c = t[i];
      if (c == '"' || c == '\'') {
        i = string_end(t, i);
        continue;
      }
      if (std::string_view(" \t\r\n#,=[]{}").find(c) == std::string_view::npos) {
        const std::string_view end = value ? " \t\r\n,]}#" : " \t\r\n,]}#=";
        for (; i < t.size() && end.find(t[i]) == std::string_view::npos; ++i) {
          if (t[i] & 0x80)
            refuse(i, "a letter outside quotation marks");
          if (std::string_view("\"'[{").find(t[i]) != std::string_view::npos)
            refuse(i, "a quotation mark or bracket within a word");
        }
        continue;
      }
      if (c == '#') {
        i = std::min(t.find('\n', i), t.size());
        continue;
      }
      if (c == '[' || c == '{')
        open += c;
      if ((c == ']' || c == '}') && !open.empty())
        open.pop_back();
      if (c == '=' || c == '[')
        value = true;
      else if (c == ',')
        value = open.ends_with('[');
      else if (c == '{' || c == ']' || c == '}' || (c == '\n' && open.empty()))
        value = false;
      ++i;
    }
  }
  /// Behind the string whose quotation mark stands at `i`; what never ends is toml++'s to refuse.
  static size_t string_end(std::string_view t, size_t i) {
    const char c = t[i];
    const std::string mark(t.substr(i).starts_with(std::string(3, c)) ? 3 : 1, c);
    i += mark.size();
    while (i < t.size() && !t.substr(i).starts_with(mark) && (mark.size() == 3 || t[i] != '\n'))
      i += c == '"' && t[i] == '\\' ? 2 : 1;
    return std::min(t.size(), i + (i < t.size() && t[i] == c ? mark.size() : 0));
  }
  [[noreturn]] void refuse(size_t at, const char* message) const {
    const std::string_view t = text_;
    const size_t from = t.rfind('\n', at) + 1;
    throw GrammarError(path_, size_t(std::count(t.begin(), t.begin() + long(at), '\n')) + 1,
                       at - from + 1, message, t.substr(from, t.find('\n', at) - from));
  }

  [[noreturn]] void fail(size_t line, size_t column, const std::string& message) const {
    std::string_view rest = text_;
    for (size_t i = 1; i < line && !rest.empty(); ++i)
      rest.remove_prefix(std::min(rest.size(), rest.find('\n') + 1));
    rest = rest.substr(0, rest.find('\n'));
    // toml++ counts columns in characters, we in bytes
    size_t byte = 0;
    for (size_t c = 1; c < column && byte < rest.size(); ++c)
      do
        ++byte;
      while (byte < rest.size() && (rest[byte] & 0xC0) == 0x80);
    throw GrammarError(path_, line, byte + 1, message, rest);
  }
  [[noreturn]] void fail(const toml::source_region& at, const std::string& message) const {
    fail(at.begin.line, at.begin.column, message);
  }

  std::string_view keep(std::string s) { return rules_.strings.emplace_back(std::move(s)); }

  // ---- typed reading of one record; every key must be known ------------------------------------
  class Record {
   public:
    Record(File& file, const toml::table& table) : file_(file), table_(table) {}
    std::string_view text(std::string_view key, bool needed = true) {
      const toml::node* n = find(key, needed);
      if (!n)
        return {};
      const auto* s = n->as_string();
      if (!s)
        file_.fail(n->source(), "`" + std::string(key) + "` must be a string");
      return file_.keep(s->get());
    }
    Words words(std::string_view key, bool needed = false) {
      const toml::node* n = find(key, needed);
      auto& list = file_.rules_.lists.emplace_back();
      if (n && n->is_string())
        list.push_back(file_.keep(n->as_string()->get()));
      else if (n)
        each(*n, key,
             [&](const toml::node& item) { list.push_back(file_.keep(item.as_string()->get())); });
      return list;
    }
    bool flag(std::string_view key, bool otherwise = false) {
      const toml::node* n = find(key, false);
      if (n && !n->is_boolean())
        file_.fail(n->source(), "`" + std::string(key) + "` must be true or false");
      return n ? n->as_boolean()->get() : otherwise;
    }
    toml::source_region where(std::string_view key) const {
      const toml::node* n = table_.get(key);
      return n ? n->source() : table_.source();
    }
    const toml::node* find(std::string_view key, bool needed) {
      seen_.emplace_back(key);
      const toml::node* n = table_.get(key);
      if (!n && needed)
        file_.fail(table_.source(), "`" + std::string(key) + "` is missing");
      return n;
    }
    void each(const toml::node& n, std::string_view key,
              const std::function<void(const toml::node&)>& f) {
      const auto* a = n.as_array();
      if (!a)
        file_.fail(n.source(), "`" + std::string(key) + "` must be a list of strings");
      for (const auto& item : *a) {
        if (!item.is_string())
          file_.fail(item.source(), "`" + std::string(key) + "` must hold strings only");
        f(item);
      }
    }
    void done() const {
      for (const auto& [key, node] : table_)
        if (std::find(seen_.begin(), seen_.end(), key.str()) == seen_.end())
          file_.fail(key.source(), "unknown key `" + std::string(key.str()) + "`");
    }
    void examples(Example::Of of, std::string_view id, std::string_view value_key) {
      if (const toml::node* n = find("examples", false)) {
        const auto* a = n->as_array();
        if (!a)
          file_.fail(n->source(), "`examples` must be a list");
        for (const auto& item : *a) {
          const auto* t = item.as_table();
          const auto* s =
              t ? t->get("text") ? t->get("text")->as_string() : nullptr : item.as_string();
          if (!s)
            file_.fail(item.source(), "an example is a string or { text = \"…\" }");
          std::string_view value;
          if (t)
            for (const auto& [key, node] : *t) {
              if (key.str() == "text")
                continue;
              if (key.str() != value_key || !node.is_string())
                file_.fail(key.source(),
                           "an example knows `text` and `" + std::string(value_key) + "`");
              value = file_.keep(node.as_string()->get());
            }
          file_.example(
              {of, id, false, file_.keep(s->get()), value, file_.file_, item.source().begin.line});
        }
      }
      if (const toml::node* n = find("counter", false))
        each(*n, "counter", [&](const toml::node& item) {
          file_.example({of,
                         id,
                         true,
                         file_.keep(item.as_string()->get()),
                         {},
                         file_.file_,
                         item.source().begin.line});
        });
    }

   private:
    File& file_;
    const toml::table& table_;
    std::vector<std::string> seen_;
  };

  void example(Example e) {
    if (examples_)
      examples_->push_back(e);
  }

  template <class T>
  static void put(std::vector<T>& all, const T& record) {
    for (T& known : all)
      if (known.id == record.id) {
        known = record;
        return;
      }
    all.push_back(record);
  }

  void one(std::string_view kind, const toml::table& table, const toml::source_region& at) {
    Record r(*this, table);
    const std::string_view id = r.text("id");
    if (kind == "type")
      type(r, id);
    else if (kind == "organ")
      organ(r, id);
    else if (kind == "unit")
      unit(r, id);
    else if (kind == "cue")
      cue(r, id);
    else if (kind == "date")
      date(r, id);
    else if (kind == "code")
      code(r, id);
    else if (kind == "law")
      law(r, id);
    else if (kind == "when")
      when(r, id);
    else if (kind == "deadline")
      deadline(r, id);
    else if (kind == "holiday")
      holiday(r, id);
    else
      fail(at, "no rules are called [[" + std::string(kind) + "]]");
    r.done();
    check_id(kind, id, r.where("id"));
  }

  void check_id(std::string_view kind, std::string_view id, const toml::source_region& at) {
    if (id.empty() ||
        id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string_view::npos)
      fail(at, "an `id` is of the letters a to z, digits and -");
    const auto [known, fresh] = places_.try_emplace({std::string(kind), std::string(id)},
                                                    path_ + ':' + std::to_string(at.begin.line));
    if (!fresh)
      fail(at, "`" + std::string(id) + "` stands twice, first at " + known->second);
  }

  /// What is wrong in a phrase, at the place of its sign. Escapes before it count as what they
  /// stand for.
  [[noreturn]] void fail(const toml::source_region& phrase, std::string_view say,
                         const PhraseError& e) const {
    const std::string_view before = say.substr(0, e.at);
    const auto characters =
        std::count_if(before.begin(), before.end(), [](char c) { return (c & 0xC0) != 0x80; });
    fail(phrase.begin.line, phrase.begin.column + 1 + size_t(characters), e.what());
  }

  void type(Record& r, std::string_view id) {
    Type t{
        id, r.text("abbr"), r.text("name"), r.words("symbols"), r.words("titles"), r.text("group"),
        0};
    for (const std::string_view need : r.words("needs")) {
      const auto at = std::find(need_names.begin(), need_names.end(), need);
      if (at == need_names.end())
        fail(r.where("needs"), "no part is called `" + std::string(need) + "`");
      t.needs = uint8_t(t.needs | 1u << (at - need_names.begin()));
    }
    r.text("source", false);
    r.examples(Example::Of::type, id, "abbr");
    for (const Type& other : rules_.types)
      if (other.abbr == t.abbr && other.id != id)
        fail(r.where("abbr"), "`" + std::string(t.abbr) + "` is taken by " + std::string(other.id));
    put(rules_.types, t);
  }

  void organ(Record& r, std::string_view id) {
    const Organ o{id, r.text("name"), r.text("system", false), r.text("level", false),
                  r.words("abbr", true)};
    r.text("status", false);
    r.text("evidence", false);
    r.examples(Example::Of::organ, id, "name");
    put(rules_.organs, o);
  }

  void unit(Record& r, std::string_view id) {
    const Unit u{id, r.text("suffix"), r.text("name")};
    r.words("used_by");
    r.text("evidence", false);
    put(rules_.units, u);
  }

  void cue(Record& r, std::string_view id) {
    const std::string_view kind = r.text("kind"), at = r.text("at", false);
    const auto k = cue_kind(kind);
    if (!k)
      fail(r.where("kind"), "no cue is of kind `" + std::string(kind) + "`");
    Where where = Where::start;
    if (at == "whole")
      where = Where::whole;
    else if (at == "anywhere")
      where = Where::anywhere;
    else if (!at.empty() && at != "start")
      fail(r.where("at"), "`at` is start, whole or anywhere");
    const Cue c{id,
                *k,
                where,
                r.flag("tolerant"),
                r.text("value", false),
                r.text("system", false),
                r.words("say", true)};
    for (size_t i = 0; i < c.says.size(); ++i) {
      try {
        expand(c.says[i]);
      } catch (const PhraseError& e) {
        fail_say(r, i, c.says[i], e);
      }
    }
    if (c.kind == CueKind::none && !cue_kind(c.value))
      fail(r.where("value"), "a shield's `value` names the kind it shields");
    r.text("source", false);
    r.examples(Example::Of::cue, id, "value");
    put(rules_.cues, c);
  }

  void date(Record& r, std::string_view id) {
    const DateForm d{id, r.text("say")};
    try {
      std::vector<std::string> slots;
      pattern(d.say, slots);
    } catch (const PhraseError& e) {
      fail(r.where("say"), d.say, e);
    }
    r.examples(Example::Of::date, id, "date");
    put(rules_.dates, d);
  }

  void code(Record& r, std::string_view id) {
    const CodeForm c{id, r.text("say"), r.flag("lead"), uint8_t(r.flag("two_groups") ? 2 : 1)};
    try {
      CodeForms().add(c);
    } catch (const PhraseError& e) {
      fail(r.where("say"), c.say, e);
    }
    r.text("source", false);
    r.examples(Example::Of::code, id, "code");
    put(rules_.codes, c);
  }

  void law(Record& r, std::string_view id) {
    const Law l{id, r.text("type"), r.text("name"), r.words("abbr"), r.words("numbers")};
    for (const std::string_view number : l.numbers)
      if (number.size() < 8 || number.find_first_not_of("0123456789") != 4 ||
          number.substr(4, 2) != ": ")
        fail(r.where("numbers"), "a number is written as \"2013: 45/2013/QH13\"");
    r.text("source", false);
    r.examples(Example::Of::law, id, "name");
    put(rules_.laws, l);
  }

  /// A phrase of a list that cannot be read, at the place of its sign.
  [[noreturn]] void fail_say(Record& r, size_t i, std::string_view say, const PhraseError& e) {
    const toml::node* all = r.find("say", true);
    fail((all->is_array() ? all->as_array()->get(i) : all)->source(), say, e);
  }
  template <class Add>
  void check_says(Record& r, const TimeForm& form, Add add) {
    for (size_t i = 0; i < form.says.size(); ++i) {
      TimeForm one = form;
      one.says = form.says.subspan(i, 1);
      try {
        add(one);
      } catch (const PhraseError& e) {
        fail_say(r, i, form.says[i], e);
      }
    }
  }
  void when(Record& r, std::string_view id) {
    const TimeForm w{id,
                     r.words("say", true),
                     {},
                     r.text("every", false),
                     r.words("months"),
                     r.text("sense", false),
                     false};
    if (!w.every.empty() && !unit_named(w.every))
      fail(r.where("every"), "`every` is day, week, month, quarter, half or year");
    for (const std::string_view m : w.months)
      if (m.empty() || m.size() > 2 || m.find_first_not_of("0123456789") != std::string_view::npos)
        fail(r.where("months"), "`months` are numbers in quotes");
    check_says(r, w, [](const TimeForm& one) { TimeForms().add_when(one); });
    r.examples(Example::Of::when, id, "value");
    put(rules_.whens, w);
  }
  void deadline(Record& r, std::string_view id) {
    const TimeForm d{id, r.words("say", true),   r.text("bound", false), {},
                     {}, r.text("sense", false), r.flag("verb")};
    constexpr std::array<std::string_view, 6> bounds{"", "before", "by", "during", "within", "on"};
    if (std::find(bounds.begin(), bounds.end(), d.bound) == bounds.end())
      fail(r.where("bound"), "`bound` is before, by, during, within or on");
    check_says(r, d, [](const TimeForm& one) { TimeForms().add_deadline(one); });
    r.text("source", false);
    r.examples(Example::Of::deadline, id, "words");
    put(rules_.deadlines, d);
  }
  void holiday(Record& r, std::string_view id) {
    const HolidayRow h{id,
                       r.text("name"),
                       r.words("days", true),
                       r.flag("off", true),
                       r.text("basis"),
                       r.text("status"),
                       r.flag("verified", true)};
    for (const std::string_view day : h.days)
      if (!Day::parse(day))
        fail(r.where("days"), "no such day: " + std::string(day));
    if (std::find(status_names.begin(), status_names.end(), h.status) == status_names.end())
      fail(r.where("status"), "`status` is decided, computed or predicted");
    put(rules_.holidays, h);
  }

  std::string path_, text_;
  std::string_view file_;
  Grammar::Rules& rules_;
  Places& places_;
  std::vector<Example>* examples_;
};

}  // namespace

void load_folder(const std::string& dir, Grammar::Rules& rules, std::vector<Example>* examples) {
  std::vector<std::string> files;
  std::error_code error;
  for (std::filesystem::directory_iterator it(dir, error), end; !error && it != end;
       it.increment(error))
    if (it->path().extension() == ".toml")
      files.push_back(it->path().string());
  if (error)
    throw GrammarError(dir, 1, 1, "cannot be read: " + error.message(), "");
  if (files.empty())
    throw GrammarError(dir, 1, 1, "holds no .toml file", "");
  std::sort(files.begin(), files.end());
  Places places;
  for (const std::string& file : files)
    File(file, rules, places, examples).read();
}

}  // namespace grammar

Grammar Grammar::load(const std::string& dir) {
  auto rules = std::make_shared<Rules>();
  rules->take(grammar::builtin_tables);
  grammar::load_folder(dir, *rules, nullptr);
  rules->index();
  return Grammar(std::move(rules));
}

}  // namespace vbparse
