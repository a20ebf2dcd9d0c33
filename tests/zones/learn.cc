// Fits the weights of the path over atoms (lib/zones/weights.h) to labelled documents.
//
//     zones_learn EXAMPLES > zones.weights           from all documents
//     zones_learn --fold SOURCE EXAMPLES             from the others: the states of the documents
//     of
//                                                    this source, a line each: NAME STATE …
//     zones_learn --folds EXAMPLES                   the same of every source in turn
//
// examples.h has the format of EXAMPLES; tests/accuracy/zones/learn.py writes them. crf.h has what
// the options mean: --rounds, --orders, --least, --rate, --shrink, --sparse, --hidden. --prune N
// leaves out weights nearer to 0 than N.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>

#include "crf.h"

namespace zones = vbparse::zones;
using namespace vbparse::learn;

namespace {

/// What a weight of 1 is in the file: its integers lose nothing that a path shows.
constexpr float scale = 10;

struct Told {
  Settings settings;
  float prune = 0.5f;  // of the integers
  std::string path;
  std::vector<std::string> folds;  // sources
};

/// The fitted weights as integers, in the form that programs read.
struct Rounded {
  Rounded(const Parameters& parameters, float prune) : row_of(parameters.features.size()), rows(1) {
    const auto rounded = [&](float weight) {
      const float scaled = std::round(weight * scale);
      const float most = float(zones::Weights::largest);
      return int16_t(std::abs(scaled) < prune ? 0 : std::clamp(scaled, -most, most));
    };
    for (size_t f = 0; f < row_of.size(); ++f) {
      zones::WeightRow row;
      for (size_t c = 0; c < row.of.size(); ++c)
        count += (row.of[c] = rounded(parameters.features[f][c])) != 0;
      if (row.of == zones::WeightRow{}.of)
        continue;
      row_of[f] = uint16_t(rows.size());
      rows.push_back(row);
    }
    for (const StateTable& table : parameters.transitions) {
      auto& out = transitions.emplace_back();
      for (size_t p = 0; p < zones::state_count; ++p)
        for (size_t s = 0; s < zones::state_count; ++s)
          count += (out[p][s] = rounded(table[p][s])) != 0;
    }
  }
  zones::Weights weights() const {
    return zones::Weights(zones::SealedWeights{row_of, rows, transitions});
  }

  std::vector<uint16_t> row_of;
  std::vector<zones::WeightRow> rows;
  std::vector<zones::TransitionTable> transitions;
  size_t count = 0;
};

Told read_arguments(int argc, char** argv) {
  Told told;
  const auto number = [](auto& to) {
    return [&to](const std::string& text) {
      to = std::remove_reference_t<decltype(to)>(std::stod(text));
    };
  };
  Settings& s = told.settings;
  const std::map<std::string, std::function<void(const std::string&)>> options{
      {"--rounds", number(s.rounds)},
      {"--orders", number(s.orders)},
      {"--least", number(s.least)},
      {"--rate", number(s.rate)},
      {"--shrink", number(s.shrink)},
      {"--sparse", number(s.sparse)},
      {"--hidden", number(s.hidden)},
      {"--prune", number(told.prune)},
      {"--folds", [&](const std::string& sources) {
         std::istringstream names(sources);
         for (std::string source; std::getline(names, source, ',');)
           told.folds.push_back(source);
       }}};
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto option = options.find(word);
    if (option != options.end() && i + 1 < argc)
      option->second(argv[++i]);
    else if (word.starts_with("-") || !told.path.empty())
      throw std::runtime_error("no such option: " + word);
    else
      told.path = word;
  }
  if (told.path.empty())
    throw std::runtime_error("usage: zones_learn [options] EXAMPLES");
  return told;
}

void print_states(const Document& document, const zones::Weights& weights) {
  std::vector<zones::Observation> atoms;
  for (const Atom& atom : document.atoms)
    atoms.push_back({atom.features, atom.step, {}});
  std::cout << document.name;
  for (const zones::Placed& placed : best_path(atoms, weights))
    std::cout << ' ' << name_of(placed.state);
  std::cout << '\n';
}

void run_fold(const Examples& examples, const std::string& source, const Told& told) {
  std::vector<const Document*> others;
  for (const Document& document : examples.documents)
    if (document.source != source && document.weight > 0)
      others.push_back(&document);
  const Rounded rounded(fit(others, examples.features.size(), told.settings), told.prune);
  const zones::Weights weights = rounded.weights();
  for (const Document& document : examples.documents)
    if (document.source == source)
      print_states(document, weights);
  std::cerr << "without " << source << ": " << others.size() << " documents, " << rounded.count
            << " weights" << std::endl;
}

void print_weights(const Examples& examples, const Told& told) {
  std::vector<const Document*> all;
  for (const Document& document : examples.documents)
    if (document.weight > 0)
      all.push_back(&document);
  const Rounded rounded(fit(all, examples.features.size(), told.settings), told.prune);
  std::cout << rounded.weights().print(examples.features);
  std::cerr << all.size() << " documents, " << rounded.count << " weights\n";
}

void run(const Told& told) {
  std::ifstream file(told.path);
  if (!file)
    throw std::runtime_error(told.path + " cannot be read");
  const Examples examples = read_examples(file);
  for (const std::string& source : told.folds)
    run_fold(examples, source, told);
  if (told.folds.empty())
    print_weights(examples, told);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(read_arguments(argc, argv));
  } catch (const std::exception& e) {
    std::cerr << "zones_learn: " << e.what() << '\n';
    return 1;
  }
}
