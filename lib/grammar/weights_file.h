// Reads fitted weights (grammars/*.weights), which all have one format:
//
//     # comment
//     cue.motto  motto  41
//     feature    class  weight
//
// A line has three fields, separated by one tab each: the feature, the class it counts for, and an
// integer from -32768 to 32767 that is not 0. Which features and classes exist is checked by the
// user of the weights, by means of refuse().
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

struct Weight {
  std::string_view feature, of;  ///< the feature and its class; valid as long as the WeightsFile
  int16_t value;
};

class WeightsFile {
 public:
  /// Reads the file. Throws GrammarError if it cannot be read or if a line does not have this form.
  explicit WeightsFile(std::string path);
  WeightsFile(const WeightsFile&) = delete;
  WeightsFile& operator=(const WeightsFile&) = delete;

  const std::vector<Weight>& weights() const { return weights_; }
  /// Throws a GrammarError at the line of weights()[i].
  [[noreturn]] void refuse(size_t i, const std::string& message) const;

 private:
  [[noreturn]] void refuse_line(size_t line, const std::string& message) const;
  std::string path_, text_;
  std::vector<Weight> weights_;
  std::vector<size_t> lines_;  // the line of each weight, from 1
};

}  // namespace vbparse::grammar
