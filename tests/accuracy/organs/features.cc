// Shows what the reader of organs sees, to the scripts that fit its weights and measure it: lines
// of JSON in, a line of JSON out for each.
//
//     features [WEIGHTS...]     reads with the counts and weights of these files, not those built
//     in
//
//     {"ask": "words", "text": T}               what each word is, in arrays (see words())
//     {"ask": "ends", "text": T, "at": [3, 17]} of each name that begins there: its possible ends,
//                                               the features of each boundary to the last of them
//     {"ask": "begins", "text": T}              [[word, features]…] of all that may begin a name
//     {"ask": "find", "text": T}                [[begin, end, members]…] of the names found
//     {"ask": "names"}                          how weights print the features shown so far
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "../../viewed.h"
#include "mentions/organs.h"
#include "tokens/spelling.h"

using namespace vbparse;
using mentions::Features;
using mentions::OrganWord;
using nlohmann::json;

namespace {

/// How weights print what the features are made of.
class Names {
 public:
  void add(uint32_t key, const std::string& word) { pieces_.emplace(key, word); }
  Features watched(const mentions::OrganWords& words) {
    return Features(words, [&](uint32_t key, Features::Feature feature, tokens::Range phrase,
                               Features::Pieces pieces) {
      std::string& name = features_[key];
      if (!name.empty())
        return;
      name = grammar::name_of(feature);
      char between = '=';
      const auto piece = [&](uint32_t k) {
        name += between + pieces_.at(k);
        between = ' ';
      };
      for (uint32_t i = phrase.begin; i < phrase.end; ++i)
        piece(words[i].key);
      for (const uint32_t k : pieces)
        piece(k);
    });
  }
  json all() const {
    json out = json::object();
    for (const auto& [key, name] : features_)
      out[std::to_string(key)] = name;
    return out;
  }

 private:
  std::map<uint32_t, std::string> pieces_ = mentions::piece_names(), features_;
};

/// One text as the reader sees it.
class Asked {
 public:
  Asked(std::string text, const Grammar::Rules& rules, Names& names)
      : viewed_(std::move(text), rules), organs_(view_), names_(names) {
    for (uint32_t i = 0; i < view_.size(); ++i)
      names_.add(word(i).key, letters(i));
  }

  json words() const {
    json out;
    for (uint32_t i = 0; i <= view_.size(); ++i) {
      const tokens::Token& t = view_.token(i);
      const OrganWord& w = word(i);
      out["begin"].push_back(t.byte);
      out["end"].push_back(t.end());
      out["letters"].push_back(i < view_.size() ? letters(i) : "");
      out["shape"].push_back(unsigned(t.shape));
      out["before"].push_back(unsigned(t.before));
      out["capital"].push_back(w.capital);
      out["stop"].push_back(w.stop);
      out["follower"].push_back(piece(mentions::piece(w.follower)));
      out["genus"].push_back(w.genus);
      out["genus_is"].push_back(piece(mentions::piece(w.genus_is)));
      out["head"].push_back(
          {w.head.length, piece(mentions::piece(w.head.genus)), w.head.determiner});
      out["main"].push_back(w.main_predicate > 0);
      out["name"].push_back(w.name);
      out["unit"].push_back(w.unit);
      if (const mentions::FieldList* list = organs_.words().list_at(i))
        out["lists"].push_back({list->colon, list->first_end, list->last_end});
    }
    return out;
  }

  json ends(const std::vector<uint32_t>& begins) {
    json out = json::array();
    for (const uint32_t begin : begins) {
      const std::vector<uint32_t> ends = possible_ends(organs_.words(), begin);
      json rows = json::array();
      mentions::OrganPhrase phrase(organs_.words(), begin);
      for (uint32_t end = begin + 1; !ends.empty() && end <= ends.back(); ++end) {
        Features features = names_.watched(organs_.words());
        add_boundary(organs_.words(), end, features);
        phrase.pass();
        phrase.add_features(features);
        rows.push_back({end, features.keys()});
      }
      const auto read = organs_.read(begin);
      out.push_back(
          {{"ends", ends}, {"rows", rows}, {"read", read ? json(read->tokens.end) : json()}});
    }
    return out;
  }

  json begins() {
    json out = json::array();
    for (uint32_t i = 0; i < view_.size(); ++i)
      if (word(i).head.length) {
        Features features = names_.watched(organs_.words());
        add_beginning(organs_.words(), i, features);
        out.push_back({i, features.keys()});
      }
    return out;
  }

  json find() {
    json out = json::array();
    for (const mentions::Organ& organ : organs_.find()) {
      json members = json::array();
      for (const tokens::Range& m : organs_.members(organ.tokens))
        members.push_back({m.begin, m.end});
      out.push_back({organ.tokens.begin, organ.tokens.end, members});
    }
    return out;
  }

 private:
  const OrganWord& word(uint32_t i) const { return organs_.words()[i]; }
  static std::string piece(uint32_t key) {
    static const auto names = mentions::piece_names();
    return names.at(key);
  }
  /// A word as it is spelled; a sign as the reader takes it.
  std::string letters(uint32_t i) const {
    const tokens::Token& t = view_[i];
    if (t.shape == tokens::Shape::sign && t.word < tokens::any_sign)
      return std::string(1, char(t.word));
    return tokens::spell(view_.tokens.print(t)).letters;
  }

  test::Viewed viewed_;
  const mentions::View view_ = viewed_.view();
  mentions::Organs organs_;
  Names& names_;
};

json answer(const json& question, const Grammar::Rules& rules, Names& names) {
  const auto ask = question.at("ask").get<std::string>();
  if (ask == "names")
    return names.all();
  Asked asked(question.at("text").get<std::string>(), rules, names);
  if (ask == "words")
    return asked.words();
  if (ask == "ends")
    return asked.ends(question.at("at").get<std::vector<uint32_t>>());
  if (ask == "begins")
    return asked.begins();
  return asked.find();
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  grammar::OrganTablesBuilder builder;
  for (int i = 1; i < argc; ++i)
    builder.take(grammar::WeightsFile(argv[i]));
  Grammar::Rules rules;
  rules.take(grammar::builtin_tables);
  rules.index(&grammar::builtin_tables);
  if (argc > 1)
    rules.organ_tables = builder.seal();
  Names names;
  for (std::string line; std::getline(std::cin, line);)
    std::cout << answer(json::parse(line), rules, names).dump() << std::endl;
}
