// Words of the rules without marks and tones: what a scan may have left of short ones, which no
// phrase is looked for in spite of damage.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "mentions/view.h"

namespace vbparse::parts {

class BareWords {
 public:
  /// Those of all phrases of a kind of cue that are one word.
  BareWords(const mentions::View& view, grammar::CueKind kind) : v_(view), kind_(kind) {}

  /// Whether token `i` is spelled like no word of the rules and has the base letters of one of
  /// these: dé of để. The first such token costs a look through the rules.
  bool has(uint32_t i);

 private:
  void read_rules();
  void add(std::string_view say);

  const mentions::View& v_;
  grammar::CueKind kind_;
  std::optional<std::set<std::string, std::less<>>> words_;
};

}  // namespace vbparse::parts
