#include "tokens/lexicon.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

#include "text/bytes.h"
#include "text/legacy.h"
#include "text/letters.h"
#include "text/syllable.h"
#include "tokens/spelling.h"

namespace vbparse::tokens {

Print print_of(std::string_view word) {
  Print print;
  std::memcpy(&print, word.data(), std::min(word.size(), longest_print));
  return print;
}

uint64_t hash_of(std::string_view letters) {
  uint64_t hash = letters.size();
  for (size_t at = 0; at < letters.size(); at += 8)
    hash = (std::rotl(hash, 5) ^ text::eight_bytes(letters, at)) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 32;
}

std::string_view Lexicon::text(std::span<const SealedLexicon::Word> of, WordId id) const {
  if (id < first_word || size_t(id - first_word) >= of.size())
    return {};
  const SealedLexicon::Word& w = of[id - first_word];
  return sealed_.pool.substr(w.at, w.size);
}

WordId Lexicon::look_up(std::span<const SealedLexicon::Word> words, std::span<const WordId> slots,
                        std::string_view letters) const {
  if (slots.empty())
    return unknown_word;
  const size_t last = slots.size() - 1;
  for (size_t s = hash_of(letters) & last;; s = (s + 1) & last)
    if (!slots[s] || text(words, slots[s]) == letters)
      return slots[s];
}

WordId Lexicon::word(std::string_view letters) const {
  return look_up(sealed_.words, sealed_.word_slots, letters);
}
WordId Lexicon::bare(std::string_view base) const {
  return look_up(sealed_.bases, sealed_.base_slots, base);
}

// ---- building ----------------------------------------------------------------------------------

namespace {

/// A power of two with room to spare for so many.
size_t slots_for(size_t count) { return std::bit_ceil(std::max<size_t>(4, count + count / 2)); }

/// The word with its first letters in capitals, that many of them.
std::string with_capitals(std::string_view print, size_t most) {
  std::string out;
  for (const char32_t c : text::to_code_points(print))
    text::append_utf8(out, most && most-- ? text::upper(c) : text::lower(c));
  return out;
}

void fill(std::vector<WordId>& slots, const std::vector<SealedLexicon::Word>& rows,
          std::string_view pool) {
  slots.assign(slots_for(rows.size()), unknown_word);
  const size_t last = slots.size() - 1;
  for (size_t i = 0; i < rows.size(); ++i) {
    size_t s = hash_of(pool.substr(rows[i].at, rows[i].size)) & last;
    while (slots[s])
      s = (s + 1) & last;
    slots[s] = WordId(first_word + i);
  }
}

}  // namespace

void LexiconBuilder::add_print(const std::string& print) {
  if (print.size() <= longest_print)
    prints_.insert(print);
}

void LexiconBuilder::add(std::string_view print) {
  if (!added_.emplace(print).second)
    return;
  Spelling spelling = spell(print);
  for (const std::string& way : {std::string(print), spelling.letters})
    for (const size_t capitals : {size_t(0), size_t(1), print.size()})
      add_print(with_capitals(way, capitals));
  words_.emplace(std::move(spelling.letters), std::move(spelling.base));
}

SealedLexicon LexiconBuilder::seal() {
  std::map<std::string_view, WordId> words, bases;
  for (const auto& [letters, base] : words_)
    bases.emplace(base, unknown_word);
  if (first_word + std::max(words_.size(), bases.size()) > UINT16_MAX)
    throw std::length_error("too many different words in the rules");
  for (auto& [base, id] : bases) {
    id = WordId(first_word + base_rows_.size());
    base_rows_.push_back({uint32_t(pool_.size()), uint16_t(base.size()), unknown_word});
    pool_ += base;
  }
  for (const auto& [letters, base] : words_) {
    words.emplace(letters, WordId(first_word + word_rows_.size()));
    word_rows_.push_back({uint32_t(pool_.size()), uint16_t(letters.size()), bases.at(base)});
    pool_ += letters;
  }
  fill(word_slots_, word_rows_, pool_);
  fill(base_slots_, base_rows_, pool_);
  entries_.assign(slots_for(prints_.size()), Lexicon::Entry());
  const size_t last = entries_.size() - 1;
  for (const std::string& print : prints_) {
    const Spelling spelling = spell(print);
    const bool number = print[0] >= '0' && print[0] <= '9';
    Lexicon::Entry entry;
    entry.print = print_of(print);
    entry.token.size = uint16_t(print.size());
    entry.token.shape = number ? Shape::number : spelling.shape;
    entry.token.syllable = spelling.syllable;
    entry.token.word = words.at(spelling.letters);
    entry.token.bare = bases.at(spelling.base);
    size_t s = entry.print.hash() & last;
    while (entries_[s].print.low)
      s = (s + 1) & last;
    entries_[s] = entry;
  }
  return {entries_, pool_, word_rows_, base_rows_, word_slots_, base_slots_};
}

}  // namespace vbparse::tokens
