#include "tokens/words.h"

#include <algorithm>
#include <array>
#include <charconv>
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
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), t.value);
  if (read.ec == std::errc::result_out_of_range)
    t.value = most_value;
  if (const Lexicon::Entry* e = lexicon_.find(digits)) {
    t.word = e->token.word;
    t.bare = e->token.bare;
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
  const Print bytes = print_of(print);
  Known& k = slot(bytes);
  if (k.pieces)
    return k;
  ++used_;
  k.print = bytes;
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

constexpr uint32_t bit(Shape s) { return 1u << unsigned(s); }
/// By the shape of a word, the shapes of what may go on with it.
constexpr std::array<uint32_t, 7> goes_on{bit(Shape::lower), bit(Shape::lower), bit(Shape::upper),
                                          bit(Shape::lower) | bit(Shape::upper), bit(Shape::lower)};

/// Whether the right word may go on with the left one, by case and size.
bool may_be_parts(const Token& left, const Token& right) {
  constexpr uint32_t shortest = 3;
  const uint32_t beyond = left.size + right.size - shortest;  // wraps for what is shorter
  const bool fits = goes_on[size_t(left.shape)] & bit(right.shape);
  return fits && beyond <= longest_print - shortest && right.end() - left.byte <= UINT16_MAX;
}

/// Whether the right one is noise after a whole word.
bool is_scrap(const Token& left, const Token& right) {
  const bool known = left.word != unknown_word;
  return left.syllable > right.syllable && (known || right.size == 1);
}

/// Whether both are words of the rules.
bool are_known(const Token& left, const Token& right) {
  return std::min(left.word, right.word) != unknown_word;
}

}  // namespace

/// Whether more of a word follows a token without a blank: a number, another word.
bool Words::followed(uint32_t token) const {
  if (token + 1 >= out_.size())
    return false;
  const Token& next = out_.tokens[token + 1];
  return next.before == Before::nothing && next.shape != Shape::sign;
}

bool Words::mend(uint32_t first, bool hyphen) {
  const uint32_t above = first - (hyphen ? 2 : 1);
  const Token left = out_.tokens[above], right = out_.tokens[first];
  const bool two = std::min(left.syllable, right.syllable) > hyphen;  // they stand as they are
  if (followed(first) || !may_be_parts(left, right) || is_scrap(left, right))
    return false;
  if (two && are_known(left, right))
    return false;
  const std::string both = std::string(out_.print(left)) + std::string(out_.print(right));
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
