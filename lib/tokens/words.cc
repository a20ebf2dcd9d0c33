#include "tokens/words.h"

#include <string>

#include "tokens/glued.h"
#include "tokens/spelling.h"

namespace vbparse::tokens {

Words::Words(const Lexicon& lexicon, Tokens& out) : lexicon_(lexicon), out_(out), slots_(64) {}

void Words::add(uint32_t begin, uint32_t end, Before before) {
  const Known& word = known(begin, end);
  for (uint32_t i = word.first; i < word.first + word.pieces; ++i) {
    const Piece& piece = pieces_[i];
    Token t = piece.token;
    t.byte = begin + piece.offset;
    t.size = piece.size;
    t.before = before;
    before = Before::nothing;
    out_.tokens.push_back(t);
  }
}

void Words::add_number(uint32_t begin, uint32_t end, Before before) {
  Token t;
  t.byte = begin;
  t.size = uint16_t(end - begin);
  t.before = before;
  t.shape = Shape::number;
  t.word = t.bare = any_number;
  const std::string_view digits = out_.text.substr(begin, end - begin);
  uint64_t value = 0;
  for (const char c : digits)
    value = std::min<uint64_t>(value * 10 + uint64_t(c - '0'), most_value);
  t.value = uint32_t(value);
  if (digits.size() <= longest_print)
    if (const Lexicon::Entry* e = lexicon_.find(print_of(digits))) {
      t.word = e->word;
      t.bare = e->bare;
    }
  out_.tokens.push_back(t);
}

const Words::Known& Words::known(uint32_t begin, uint32_t end) {
  const std::string_view print = out_.text.substr(begin, end - begin);
  if (print.size() > longest_print) {
    long_.first = uint32_t(pieces_.size());
    spell_out(begin, end);
    long_.pieces = uint32_t(pieces_.size()) - long_.first;
    return long_;
  }
  if (used_ * 2 >= slots_.size())
    grow();
  Known& k = slot(print_of(print));
  if (k.pieces)
    return k;
  ++used_;
  k.print = print_of(print);
  k.first = uint32_t(pieces_.size());
  spell_out(begin, end);
  k.pieces = uint32_t(pieces_.size()) - k.first;
  return k;
}

Words::Known& Words::slot(Print print) {
  const size_t last = slots_.size() - 1;
  size_t s = print.hash() & last;
  while (slots_[s].pieces && slots_[s].print != print)
    s = (s + 1) & last;
  return slots_[s];
}

void Words::grow() {
  std::vector<Known> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Known& k : old)
    if (k.pieces)
      slot(k.print) = k;
}

void Words::spell_out(uint32_t begin, uint32_t end) {
  const std::string_view print = out_.text.substr(begin, end - begin);
  const Spelling whole = spell(print);
  const bool one = whole.syllable || lexicon_.word(whole.letters) != unknown_word;
  const std::vector<uint32_t> cuts = one ? std::vector<uint32_t>() : glued_words(print, lexicon_);
  if (cuts.empty())
    pieces_.push_back({0, uint16_t(print.size()), token_of(whole)});
  for (size_t i = 0; i < cuts.size(); ++i) {
    const size_t to = i + 1 < cuts.size() ? cuts[i + 1] : print.size();
    const std::string_view word = print.substr(cuts[i], to - cuts[i]);
    pieces_.push_back({uint16_t(cuts[i]), uint16_t(word.size()), token_of(spell(word))});
  }
}

Token Words::token_of(const Spelling& s) {
  Token t;
  t.shape = s.shape;
  t.syllable = s.syllable;
  t.word = lexicon_.word(s.letters);
  t.bare = lexicon_.bare(s.base);
  if (t.word == unknown_word) {
    t.value = uint32_t(out_.unknown.size());
    out_.unknown.push_back(
        {hash_of(s.letters), uint32_t(out_.base_letters.size()), uint32_t(s.base.size())});
    out_.base_letters += s.base;
  }
  return t;
}

namespace {

/// Whether two words, with the end of a line or a hyphen between them, look like the parts of one.
bool may_be_parts(const Token& left, const Token& right) {
  const bool same_case =
      right.shape == Shape::lower || (right.shape == Shape::upper && left.shape == Shape::upper);
  const bool letters = left.size == 1 && right.size == 1;
  // noise after a whole word
  const bool scrap =
      !right.syllable && (left.word != unknown_word ||
                          (left.syllable && right.size == 1));  // noise after a whole word
  return same_case && !letters && !scrap && right.end() - left.byte <= UINT16_MAX;
}

}  // namespace

bool Words::mend(uint32_t first, bool hyphen) {
  const uint32_t above = first - (hyphen ? 2 : 1);
  const Token left = out_.tokens[above], right = out_.tokens[first];
  const bool followed = first + 1 < out_.tokens.size() &&
                        out_.tokens[first + 1].shape != Shape::sign &&
                        out_.tokens[first + 1].before == Before::nothing;
  if (followed || !may_be_parts(left, right))
    return false;
  // two words as they stand, unless a hyphen says otherwise or together they are one that rules
  // know
  const bool two = left.syllable && right.syllable && !hyphen;
  if (two && left.word != unknown_word && right.word != unknown_word)
    return false;
  const std::string both = std::string(out_.print(left)) + std::string(out_.print(right));
  if (both.size() > longest_print)
    return false;
  const Spelling spelling = spell(both);
  if (!spelling.syllable || (two && lexicon_.word(spelling.letters) == unknown_word))
    return false;
  Token t = token_of(spelling);
  t.byte = left.byte;
  t.size = uint16_t(right.end() - left.byte);
  t.before = left.before;
  t.broken = true;
  out_.tokens[above] = t;
  out_.tokens.erase(out_.tokens.begin() + above + 1, out_.tokens.begin() + first + 1);
  return true;
}

}  // namespace vbparse::tokens
