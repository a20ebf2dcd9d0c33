#include "grammar/record_reader.h"

#include <algorithm>

namespace vbparse::grammar {

namespace {

std::string quoted(std::string_view key) { return "`" + std::string(key) + "`"; }

bool holds(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "`abbr`, `name`, `group`"
std::string listed(const std::vector<std::string_view>& keys) {
  std::string out;
  for (const std::string_view key : keys)
    out += (out.empty() ? "" : ", ") + quoted(key);
  return out;
}

}  // namespace

RecordReader::RecordReader(const TomlFile& file, const RecordKind& kind, const toml::table& table,
                           Grammar::Rules& rules)
    : file_(file), table_(table), rules_(rules) {
  check_keys(kind);
}

/// Reports a missing key and an unknown one together: most often the one is the other, misspelt.
void RecordReader::check_keys(const RecordKind& kind) const {
  std::vector<std::string_view> missing, known{"id"};
  known.insert(known.end(), kind.needed.begin(), kind.needed.end());
  std::copy_if(known.begin(), known.end(), std::back_inserter(missing),
               [&](std::string_view key) { return !table_.contains(key); });
  known.insert(known.end(), kind.optional.begin(), kind.optional.end());
  const auto unknown = std::find_if(table_.begin(), table_.end(), [&](const auto& entry) {
    return !holds(known, entry.first.str());
  });
  std::string message;
  if (!missing.empty())
    message = listed(missing) + (missing.size() > 1 ? " are missing" : " is missing");
  if (unknown == table_.end()) {
    if (!message.empty())
      throw file_.error(table_.source(), message);
    return;
  }
  const std::string_view key = unknown->first.str();
  message += (message.empty() ? "unknown key " : ", unknown key ") + quoted(key);
  std::string_view meant = nearest(key, missing);
  if (meant.empty())
    meant = nearest(key, known);
  if (!meant.empty())
    message += ": did you mean " + quoted(meant) + "?";
  throw file_.error(unknown->first.source(), message);
}

std::string_view RecordReader::keep(const toml::node& text) const {
  return rules_.strings.emplace_back(text.as_string()->get());
}

std::string_view RecordReader::text(std::string_view key) const {
  const toml::node* node = table_.get(key);
  if (!node)
    return {};
  if (!node->is_string())
    throw error(key, quoted(key) + " must be a string");
  return keep(*node);
}

const toml::array& RecordReader::list(std::string_view key, const toml::node& node) const {
  if (!node.is_array())
    throw error(key, quoted(key) + " must be a list of strings");
  return *node.as_array();
}

std::string_view RecordReader::string_in(std::string_view key, const toml::node& item) const {
  if (!item.is_string())
    throw file_.error(item.source(), quoted(key) + " must hold strings only");
  return keep(item);
}

Words RecordReader::words(std::string_view key) const {
  auto& words = rules_.lists.emplace_back();
  const toml::node* node = table_.get(key);
  if (!node)
    return words;
  if (node->is_string()) {
    words.push_back(keep(*node));
    return words;
  }
  for (const toml::node& item : list(key, *node))
    words.push_back(string_in(key, item));
  return words;
}

bool RecordReader::flag(std::string_view key, bool otherwise) const {
  const toml::node* node = table_.get(key);
  if (node && !node->is_boolean())
    throw error(key, quoted(key) + " must be true or false");
  return node ? node->as_boolean()->get() : otherwise;
}

std::string_view RecordReader::one_of(std::string_view key, Words known) const {
  const std::string_view value = text(key);
  if (table_.contains(key) && !holds(known, value))
    throw error(key, "no " + quoted(key) + " is called " + quoted(value) + advice(value, known));
  return value;
}

std::vector<Example> RecordReader::examples(Example::Of of, std::string_view id,
                                            std::string_view value_key) const {
  std::vector<Example> all;
  const auto add = [&](Example e, const toml::node& item) {
    e.of = of;
    e.id = id;
    e.file = rules_.strings.emplace_back(file_.path());
    e.line = item.source().begin.line;
    all.push_back(e);
  };
  if (const toml::node* node = table_.get("examples"))
    for (const toml::node& item : list("examples", *node))
      add(example(item, value_key), item);
  if (const toml::node* node = table_.get("counter"))
    for (const toml::node& item : list("counter", *node))
      add({of, id, true, string_in("counter", item), {}, {}, 0}, item);
  return all;
}

/// "a text" or { text = "a text", VALUE_KEY = "what it must give" }.
Example RecordReader::example(const toml::node& item, std::string_view value_key) const {
  if (item.is_string())
    return {{}, {}, false, keep(item), {}, {}, 0};
  const toml::table* table = item.as_table();
  const toml::node* text = table ? table->get("text") : nullptr;
  if (!text || !text->is_string())
    throw file_.error(item.source(), "an example is a string or { text = \"…\" }");
  Example e{{}, {}, false, keep(*text), {}, {}, 0};
  for (const auto& [key, node] : *table) {
    if (key.str() == "text")
      continue;
    if (key.str() != value_key || !node.is_string())
      throw file_.error(key.source(), "an example knows `text` and " + quoted(value_key));
    e.value = keep(node);
  }
  return e;
}

const toml::source_region& RecordReader::where(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node ? node->source() : table_.source();
}

GrammarError RecordReader::error(std::string_view key, const std::string& message) const {
  return file_.error(where(key), message);
}

const toml::node& RecordReader::item(std::string_view key, size_t i) const {
  const toml::node* node = table_.get(key);
  return node->is_array() ? *node->as_array()->get(i) : *node;
}

GrammarError RecordReader::error(std::string_view key, size_t i, const std::string& message) const {
  return file_.error(item(key, i).source(), message);
}

GrammarError RecordReader::error(std::string_view key, size_t i, const PhraseError& e) const {
  const toml::node& phrase = item(key, i);
  return file_.error(phrase.source(), phrase.as_string()->get(), e);
}

}  // namespace vbparse::grammar
