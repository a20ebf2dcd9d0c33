#include "values.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string_view>

#include "../support.h"

namespace vbparse::test {
namespace {

using Json = nlohmann::ordered_json;

/// What stands at `pointer` below `at`, or the word for a pointer that leads nowhere.
Json value_at(const Json& at, std::string_view pointer) {
  if (pointer.empty()) {
    return at;
  }
  const size_t end = std::min(pointer.find('/', 1), pointer.size());
  const std::string_view rest = pointer.substr(end);
  if (pointer.substr(0, end) == "/*" && at.is_array()) {
    Json all = Json::array();
    for (const Json& one : at) {
      all.push_back(value_at(one, rest));
    }
    return all;
  }
  const Json::json_pointer child{std::string(pointer.substr(0, end))};
  return at.contains(child) ? value_at(at.at(child), rest) : Json("missing");
}

std::string shown(const Json& json) {
  if (json.is_string()) {
    return json.get<std::string>();
  }
  if (json.is_array()) {
    std::string out;
    for (const Json& one : json) {
      out += (out.empty() ? "" : " | ") + shown(one);
    }
    return "[" + out + "]";
  }
  if (json.is_object() && json.contains("items")) {
    const Json& items = json["items"];
    return shown(json["label"]) + (items.empty() ? "" : " " + shown(items));
  }
  if (json.is_object()) {
    std::string out;
    for (const Json& one : json) {
      out += (out.empty() ? "" : " ") + shown(one);
    }
    return out;
  }
  return json.dump();
}

}  // namespace

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const Document document = parse(one.text.substr(one.text.starts_with('\n')));
    std::string written;
    write_json(document, "-", {}, written);
    const Json record = Json::parse(written);
    INFO("case: " << one.what);
    CHECK(broken_promise(document) == "");
    for (const Value& wanted : one.values) {
      const std::string found = shown(value_at(record, wanted.pointer));
      INFO("field: " << wanted.pointer);
      CHECK(found == wanted.value);
    }
  }
}

void check(const std::vector<Layout>& layouts, const std::vector<Value>& values) {
  std::vector<Case> cases;
  for (const Layout& layout : layouts) {
    cases.push_back({layout.what, layout.text, values});
  }
  check(cases);
}

}  // namespace vbparse::test
