#include "examples.h"

#include <istream>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace vbparse::learn {
namespace {

std::optional<zones::Step> step_named(std::string_view name) {
  for (size_t i = 0; i < zones::step_count; ++i)
    if (name_of(zones::Step(i)) == name)
      return zones::Step(i);
  return {};
}

class Reader {
 public:
  Examples read(std::istream& in) {
    size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      std::istringstream fields(line);
      if (!read_line(fields))
        throw std::runtime_error("line " + std::to_string(number) + ": no example: " + line);
    }
    return std::move(examples_);
  }

 private:
  bool read_line(std::istringstream& fields) {
    std::string what;
    fields >> what;
    if (what == "feature")
      return bool(fields >> examples_.features.emplace_back());
    if (what == "set")
      return read_set(fields);
    if (what == "document") {
      Document& document = examples_.documents.emplace_back();
      return bool(fields >> document.name >> document.source >> document.weight);
    }
    return what == "atom" && !examples_.documents.empty() && read_atom(fields);
  }

  bool read_set(std::istringstream& fields) {
    zones::StateSet& set = sets_.emplace_back(0);
    fields >> std::ws;
    for (std::string name; std::getline(fields, name, ',');) {
      const auto state = zones::state_named(name);
      if (!state)
        return false;
      set |= bit(*state);
    }
    return set;
  }

  bool read_atom(std::istringstream& fields) {
    std::string step_name;
    size_t set = 0;
    if (!(fields >> step_name >> set >> std::ws) || set >= sets_.size())
      return false;
    const auto step = step_named(step_name);
    if (!step)
      return false;
    Atom& atom = examples_.documents.back().atoms.emplace_back(Atom{*step, sets_[set], {}});
    for (size_t feature = 0; fields >> feature; fields.ignore()) {
      if (feature >= examples_.features.size())
        return false;
      atom.features.push_back(zones::Feature(feature));
    }
    return true;
  }

  Examples examples_;
  std::vector<zones::StateSet> sets_;
};

}  // namespace

Examples read_examples(std::istream& in) { return Reader().read(in); }

}  // namespace vbparse::learn
