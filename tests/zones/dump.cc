// Prints the atoms of texts with their features, one line of JSON a text: what the learner of the
// zones' weights reads.
//
//     zones_dump FILE …         {"name": …, "atoms": [{"begin": 0, "end": 9, "text": …, …}]}
//     zones_dump < FILES        the same, with names of files on standard input, one a line
//     zones_dump --features     the names of all features, in the order of their numbers
//
// `begin` and `end` are bytes of the text in NFC. `class` says what parts an atom from the one
// before it (zones::Step); `features` are numbers.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "../viewed.h"
#include "text/text.h"
#include "zones/features.h"

using namespace vbparse;
using nlohmann::json;

namespace {

json names_of(zones::CueSet cues) {
  json names = json::array();
  for (size_t i = 0; i < zones::cue_count; ++i)
    if (cues & zones::bit(zones::Cue(i)))
      names.push_back(zones::name_of(zones::Cue(i)));
  return names;
}

/// The value of the first feature with this template: gap.wide → wide.
std::string value_of(std::span<const zones::Feature> features, const std::string& of) {
  for (const zones::Feature f : features)
    if (const std::string name = zones::name_of(f); name.starts_with(of + "."))
      return name.substr(of.size() + 1);
  return {};
}

json dump(const std::string& name, const std::string& text) {
  const test::Viewed viewed(text);
  const mentions::View view = viewed.view();
  const zones::Atoms atoms = zones::read_atoms(view);
  const std::vector<zones::Facts> facts = zones::facts_of(view, atoms);
  const zones::Features features = zones::features_of(view, atoms, facts);
  json all = json::array();
  for (size_t i = 0; i < atoms.all.size(); ++i) {
    const zones::Atom& a = atoms.all[i];
    const auto own = features.of(i);
    const Span span = view.tokens.span(a.tokens);
    const auto step = i ? zones::step_between(atoms.all[i - 1], a) : zones::Step::cue;
    all.push_back({{"begin", span.begin},
                   {"end", span.end},
                   {"text", viewed.print(a.tokens)},
                   {"line", a.line},
                   {"column", a.column},
                   {"gap", value_of(own, "gap")},
                   {"cut", value_of(own, "cut")},
                   {"side", a.side},
                   {"order", a.order},
                   {"blanks", a.blanks},
                   {"jump", a.jump},
                   {"run", a.run},
                   {"class", int(step)},
                   {"cues", names_of(facts[i].cues)},
                   {"inside", names_of(facts[i].inside)},
                   {"case", value_of(own, "case")},
                   {"features", std::vector<int>(own.begin(), own.end())}});
  }
  return {{"name", name}, {"atoms", std::move(all)}};
}

bool dump_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "zones_dump: " << path << ": cannot be read\n";
    return false;
  }
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const std::string text = nfc(decode(bytes, {}));
  const std::string line = dump(path, text).dump(-1, ' ', false, json::error_handler_t::replace);
  std::cout << line << "\n";
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> told(argv + 1, argv + argc);
  if (told.size() == 1 && told[0] == "--features") {
    for (zones::Feature f = 0; f < zones::feature_count; ++f)
      std::cout << zones::name_of(f) << "\n";
    return 0;
  }
  bool good = true;
  for (const std::string& path : told)
    good = dump_file(path) && good;
  if (told.empty())
    for (std::string path; std::getline(std::cin, path);)
      good = dump_file(path) && good;
  return good ? 0 : 1;
}
