#include "grammar/match.h"

#include <algorithm>

namespace vbparse::grammar {

void PhraseSet::add(std::string_view phrase, uint16_t rule, uint8_t kind) {
  const auto key = uint32_t(word_length(phrase, 0));
  phrases_.push_back({{uint32_t(pool_.size()), uint32_t(phrase.size())},
                      key,
                      rule,
                      kind,
                      uint8_t(std::min<size_t>(4, phrase.size() - key)),
                      uint32_t(eight_bytes(phrase, key))});
  pool_ += phrase;
}

void PhraseSet::seal() {
  sealed_.pool = pool_;
  const auto key = [&](const SealedPhrases::Phrase& p) {
    return sealed_.pool.substr(p.text.begin, p.key_size);
  };
  // For each key the longest phrase comes first; of two equal phrases the one with the later rule,
  // which is a user's own.
  std::sort(phrases_.begin(), phrases_.end(),
            [&](const SealedPhrases::Phrase& a, const SealedPhrases::Phrase& b) {
              if (key(a) != key(b))
                return key(a) < key(b);
              if (a.text.size != b.text.size)
                return a.text.size > b.text.size;
              if (view(a.text) != view(b.text))
                return view(a.text) < view(b.text);
              return a.rule > b.rule;
            });
  size_t keys = 0, size = 16;
  for (size_t i = 0; i < phrases_.size(); ++i)
    keys += !i || key(phrases_[i]) != key(phrases_[i - 1]);
  while (size < keys * 2)
    size *= 2;
  slots_.assign(size, {});
  for (uint32_t i = 0; i < phrases_.size();) {
    uint32_t end = i;
    uint64_t kinds = 0;
    for (; end < phrases_.size() && key(phrases_[end]) == key(phrases_[i]); ++end)
      kinds |= uint64_t(1) << phrases_[end].kind;
    const uint64_t head = word_head(key(phrases_[i]));
    size_t s = word_hash(key(phrases_[i]), head) & (size - 1);
    while (slots_[s].count)
      s = (s + 1) & (size - 1);
    slots_[s] = {{phrases_[i].text.begin, phrases_[i].key_size}, i, end - i, kinds, head};
    i = end;
  }
  sealed_.phrases = phrases_;
  sealed_.slots = slots_;
}

PhraseSet::Hit PhraseSet::longest(std::string_view text, size_t at_) const {
  Hit best{0, 0};
  at(text, at_, [&](Hit h) { return best = h, true; });
  return best;
}

int PhraseSet::whole(std::string_view text) const {
  const Hit h = longest(text, 0);
  return h.length == text.size() && h.length ? h.rule : -1;
}

}  // namespace vbparse::grammar
