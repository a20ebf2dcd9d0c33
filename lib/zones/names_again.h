// How often a text prints the words of a few names again.
#pragma once

#include <vector>

#include "mentions/view.h"

namespace vbparse::zones {

/// A word as a number, the same in any case and with any marks and tones; 0 for a sign.
uint64_t word_key(const mentions::View& view, uint32_t token);

class NameCounter {
 public:
  /// `view` must outlive this.
  explicit NameCounter(const mentions::View& view) : v_(view) {}

  /// A name, which has a word.
  void add(tokens::Range name);
  /// How often the text prints each name, in the order they were added; no more than six. Linear in
  /// the text for a bounded count of names.
  std::vector<uint32_t> count();

 private:
  struct Name {
    std::vector<uint64_t> words;
    uint32_t times = 0;
  };
  void count_at(uint32_t token, uint64_t key);
  bool stands_at(const Name& name, uint32_t token) const;

  const mentions::View& v_;
  std::vector<Name> names_;
  uint64_t first_words_ = 0;  // a bit of each
};

}  // namespace vbparse::zones
