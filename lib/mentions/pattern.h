// Regular expressions over short lines of ASCII signs (shapes.h, law_words.h): sets, groups, (?: ),
// |, and * + ? {m,n}, each lazy with a ? after it. The first way that fits is taken, as in Perl.
#pragma once

#include <array>
#include <bitset>
#include <string_view>
#include <vector>

namespace vbparse::mentions {

class Pattern {
 public:
  static constexpr size_t most_groups = 8;
  /// What each group matches, the whole first; null where a group takes no part.
  using Groups = std::array<std::string_view, most_groups>;

  /// `expression` is well formed and has less than most_groups groups.
  explicit Pattern(std::string_view expression);
  /// Whether the begin of `text` fits. Tries every way: for lines of some dozen signs.
  bool match(std::string_view text, Groups& groups) const;

 private:
  friend class PatternReader;
  friend class PatternMatch;
  struct Node;
  using Sequence = std::vector<Node>;
  struct Node {
    std::bitset<128> set;                ///< of a single sign
    std::vector<Sequence> alternatives;  ///< of a group, which has no set
    size_t capture = 0;                  ///< its number; 0: none
    size_t least = 1, most = 1;
    bool lazy = false;
  };
  std::vector<Sequence> alternatives_;
};

}  // namespace vbparse::mentions
