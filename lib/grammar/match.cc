#include "grammar/match.h"

#include <algorithm>

namespace vbparse::grammar {
namespace {

bool in_word(unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); }

uint64_t hash(std::string_view s) {  // FNV-1a
  uint64_t h = 0xcbf29ce484222325u;
  for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return h ^ h >> 29;
}

}  // namespace

size_t word_length(std::string_view text, size_t at) {
  size_t n = 0;
  while (at + n < text.size() && in_word(static_cast<unsigned char>(text[at + n]))) ++n;
  return n ? n : 1;
}

bool word_edge(std::string_view text, size_t at) {
  return at == 0 || at >= text.size() || !in_word(static_cast<unsigned char>(text[at])) ||
         !in_word(static_cast<unsigned char>(text[at - 1]));
}

size_t PhraseSet::slot(std::string_view key) const { return hash(key) & (sealed_.slots.size() - 1); }

void PhraseSet::add(std::string_view phrase, uint16_t rule) {
  phrases_.push_back({{uint32_t(pool_.size()), uint32_t(phrase.size())}, uint32_t(word_length(phrase, 0)), rule});
  pool_ += phrase;
}

void PhraseSet::seal() {
  sealed_.pool = pool_;
  const auto key = [&](const SealedPhrases::Phrase& p) { return sealed_.pool.substr(p.text.begin, p.key_size); };
  // The longest phrase of a key first; of two equal ones the later rule (a user's own) first.
  std::sort(phrases_.begin(), phrases_.end(), [&](const SealedPhrases::Phrase& a, const SealedPhrases::Phrase& b) {
    if (key(a) != key(b)) return key(a) < key(b);
    if (a.text.size != b.text.size) return a.text.size > b.text.size;
    if (view(a.text) != view(b.text)) return view(a.text) < view(b.text);
    return a.rule > b.rule;
  });
  size_t size = 16;
  while (size < phrases_.size() * 2) size *= 2;
  slots_.assign(size, {});
  for (uint32_t i = 0; i < phrases_.size();) {
    uint32_t end = i;
    while (end < phrases_.size() && key(phrases_[end]) == key(phrases_[i])) ++end;
    size_t s = hash(key(phrases_[i])) & (size - 1);
    while (slots_[s].count) s = (s + 1) & (size - 1);
    slots_[s] = {{phrases_[i].text.begin, phrases_[i].key_size}, i, end - i};
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
