#include "grammar/near_words.h"

#include <algorithm>
#include <bit>

#include "text/edits.h"

namespace vbparse::grammar {
namespace {

constexpr size_t longest_near = 16;  // letters; a longer word is no syllable, however damaged

/// The hash of a word without the letters at `skip` and `skip_too`; no_letter leaves none out.
constexpr size_t no_letter = SIZE_MAX;
uint32_t hash_without(std::string_view word, size_t skip, size_t skip_too) {
  uint32_t hash = 2166136261u;  // FNV-1a
  for (size_t i = 0; i < word.size(); ++i)
    if (i != skip && i != skip_too)
      hash = (hash ^ static_cast<unsigned char>(word[i])) * 16777619u;
  return hash;
}

/// Calls f(hash) for a word and for what is left of it without up to `most` letters.
template <class F>
void each_rest(std::string_view word, uint32_t most, F f) {
  f(hash_without(word, no_letter, no_letter));
  for (size_t i = 0; most >= 1 && i < word.size(); ++i) {
    f(hash_without(word, i, no_letter));
    for (size_t j = i + 1; most >= 2 && j < word.size(); ++j)
      f(hash_without(word, i, j));
  }
}

}  // namespace

void find_near(const SealedNearWords& near, const tokens::Lexicon& lexicon, std::string_view base,
               std::vector<Near>& out) {
  const uint32_t most = most_edits_of_word(base.size());
  if (!most || base.size() > longest_near || near.entries.empty())
    return;
  const size_t first = out.size(), last = near.entries.size() - 1;
  each_rest(base, most, [&](uint32_t hash) {
    for (size_t e = hash & last; near.entries[e].bare; e = (e + 1) & last) {
      const tokens::WordId bare = near.entries[e].bare;
      const auto same = [&](const Near& n) { return n.bare == bare; };
      if (near.entries[e].hash != hash ||
          std::any_of(out.begin() + ptrdiff_t(first), out.end(), same))
        continue;
      const std::string_view word = lexicon.base(bare);
      const uint32_t allowed = std::min(most, most_edits_of_word(word.size()));
      const size_t edits = text::edits_between(base, word, allowed);
      if (edits && edits <= allowed)
        out.push_back({bare, uint8_t(edits)});
    }
  });
}

SealedNearWords NearWordsBuilder::seal(const tokens::Lexicon& lexicon) {
  std::set<std::pair<uint32_t, tokens::WordId>> rests;
  for (const tokens::WordId bare : bare_) {
    const std::string_view word = lexicon.base(bare);
    if (word.size() <= longest_near)
      each_rest(word, most_edits_of_word(word.size()),
                [&](uint32_t hash) { rests.emplace(hash, bare); });
  }
  entries_.assign(std::bit_ceil(std::max<size_t>(4, rests.size() * 2)), {});
  const size_t last = entries_.size() - 1;
  for (const auto& [hash, bare] : rests) {
    size_t e = hash & last;
    while (entries_[e].bare)
      e = (e + 1) & last;
    entries_[e] = {hash, bare};
  }
  return {entries_};
}

}  // namespace vbparse::grammar
