#include "grammar/organ_tables.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/organ_feature.h"

namespace vbparse::grammar {
namespace {

constexpr std::array<std::pair<std::string_view, int8_t WordCounts::*>, 4> scores{
    {{"follow", &WordCounts::follow},
     {"describe", &WordCounts::describe},
     {"verb", &WordCounts::verb},
     {"noun", &WordCounts::noun}}};
constexpr int16_t most_score = 7, most_count = UINT8_MAX;

bool within(int16_t value, int16_t least, int16_t most) { return value >= least && value <= most; }

}  // namespace

bool OrganTablesBuilder::take_count(const Weight& weight) {
  const uint32_t key = phrase_key(weight.feature);
  const auto score = std::find_if(scores.begin(), scores.end(),
                                  [&](const auto& s) { return s.first == weight.of; });
  if (score != scores.end()) {
    words_[key].*score->second = int8_t(weight.value);
    return within(weight.value, -most_score, most_score);
  }
  if (weight.of == "class")
    words_[key].like = uint8_t(weight.value);
  else if (weight.of == "pair")
    pairs_[key] = uint8_t(weight.value);
  else if (weight.of == "closed")
    closed_[key] = uint8_t(weight.value);
  else
    return false;
  return within(weight.value, 1, most_count);
}

bool OrganTablesBuilder::take_weight(const Weight& weight) {
  const std::optional<uint32_t> key = feature_key(weight.feature);
  if (!key)
    return false;
  if (weight.of == "stop")
    ends_[*key].stop = weight.value;
  else if (weight.of == "pass")
    ends_[*key].pass = weight.value;
  else if (weight.of == "begin")
    begins_[*key] = weight.value;
  else
    return false;
  return true;
}

void OrganTablesBuilder::take(const WeightsFile& file) {
  for (size_t i = 0; i < file.weights().size(); ++i) {
    const Weight& weight = file.weights()[i];
    if (!take_count(weight) && !take_weight(weight))
      file.refuse(i,
                  "no feature of names of organs is so called, or none has a weight of this class");
  }
}

OrganTables OrganTablesBuilder::seal() {
  return {words_.seal(), pairs_.seal(), closed_.seal(), ends_.seal(), begins_.seal()};
}

}  // namespace vbparse::grammar
