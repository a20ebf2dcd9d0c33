#include "grammar/near_words.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/edits.h"

namespace vbparse::grammar {
namespace {

constexpr size_t longest_near = 16;  // letters; even a damaged syllable is not longer

uint32_t hash(std::string_view word) { return uint32_t(tokens::hash_of(word)); }

/// A short word.
struct Letters {
  std::array<char, longest_near> all{};
  size_t size;

  explicit Letters(std::string_view word) : size(word.size()) {
    std::copy(word.begin(), word.end(), all.begin());
  }
  std::string_view text() const { return {all.data(), size}; }
  void erase(size_t at) {
    std::copy(all.begin() + at + 1, all.end(), all.begin() + at);
    --size;
  }
};

/// Calls f(hash) for a word and for all that is left after deleting up to `most` of its letters,
/// none of them before `from`.
template <class F>
void each_rest(const Letters& word, uint32_t most, size_t from, const F& f) {
  f(hash(word.text()));
  for (size_t i = from; most && i < word.size; ++i) {
    Letters rest = word;
    rest.erase(i);
    each_rest(rest, most - 1, i, f);
  }
}

}  // namespace

void find_near(const SealedNearWords& near, const tokens::Lexicon& lexicon, std::string_view base,
               std::vector<Near>& out) {
  const uint32_t most = most_edits_of_word(base.size());
  if (!most || base.size() > longest_near || near.entries.empty())
    return;
  const size_t first = out.size(), last = near.entries.size() - 1;
  each_rest(Letters(base), most, 0, [&](uint32_t hash) {
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
      each_rest(Letters(word), most_edits_of_word(word.size()), 0,
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
