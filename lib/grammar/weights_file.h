// Fitted weights as text: one format for all of them (grammars/*.weights).
//
//     # comment
//     cue.motto  motto  41
//     feature    class  weight
//
// Three fields, parted by one tab each: the feature, the class it speaks for, and an integer that
// is not 0. Which features and classes there are is known to who reads the weights.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

struct Weight {
  std::string_view feature, of;  ///< in the file's text
  int16_t value;
};

class WeightsFile {
 public:
  /// Reads the file. Throws GrammarError where it cannot be read, or a line is not three fields,
  /// its weight no integer of 16 bits or 0.
  explicit WeightsFile(std::string path);
  WeightsFile(const WeightsFile&) = delete;
  WeightsFile& operator=(const WeightsFile&) = delete;

  const std::vector<Weight>& weights() const { return weights_; }
  /// Throws GrammarError for weight `i`: `message` says what is wrong with it.
  [[noreturn]] void refuse(size_t i, const std::string& message) const;

 private:
  [[noreturn]] void refuse_line(size_t line, const std::string& message) const;
  std::string path_, text_;
  std::vector<Weight> weights_;
  std::vector<size_t> lines_;  // of each weight
};

}  // namespace vbparse::grammar
