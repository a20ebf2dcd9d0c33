#include "parts/entry_end.h"

#include <algorithm>
#include <iterator>

#include "mentions/cues.h"

namespace vbparse::parts {
namespace {

using tokens::Shape;
using tokens::Token;

class EndFinder {
 public:
  EndFinder(const View& view, std::span<const uint32_t> tokens) : v_(view), tokens_(tokens) {}

  uint32_t end(bool archive) const {
    constexpr uint32_t longest = 12;  // tokens
    const std::string_view signs = archive ? ";." : ";.:";
    uint32_t last = size();
    for (uint32_t n = size(); n-- > 1 && size() - n <= longest + 1;)
      if (ends(n, signs) && is_rest(n + 1, last, archive | v_.is_run_of(tokens_[n], ";")))
        last = n + 1;
    return last;
  }

 private:
  uint32_t size() const { return uint32_t(tokens_.size()); }
  /// Whether a sign can end an entry: ";", others before a blank; none within brackets.
  bool ends(uint32_t n, std::string_view signs) const {
    const bool apart = !v_.is_glued(tokens_[n] + 1);
    const bool sure = v_.is_run_of(tokens_[n], ";");
    return v_.is_run_of(tokens_[n], signs) && (apart || sure) && !is_in_brackets(n);
  }
  bool is_in_brackets(uint32_t n) const {
    const auto nearest_is = [&](char sign, auto first, auto last) {
      const auto at = std::find_if(first, last, [&](uint32_t i) { return v_.is_one_of(i, "()"); });
      return at != last && v_.is_sign(*at, sign);
    };
    const auto here = tokens_.begin() + n;
    return nearest_is('(', std::reverse_iterator(here), tokens_.rend()) &&
           nearest_is(')', here, tokens_.end());
  }
  /// Whether what follows an end is noise, or "(đã ký)" of the column beside it.
  bool is_rest(uint32_t from, uint32_t end, bool sure) const {
    return from < size() && (is_noise(from, end, sure) || is_signed_note(tokens_[from]));
  }
  /// Whether there are more signs, figures and single letters than words; only half of the words
  /// count after what is an end for `sure`. Brackets hold copies and purposes: nothing in them
  /// counts.
  bool is_noise(uint32_t from, uint32_t end, bool sure) const {
    uint32_t words = 0, scraps = 0, depth = 0;
    for (uint32_t n = from; n < end; ++n) {
      const uint32_t i = tokens_[n];
      depth += v_.is_sign(i, '(');
      const bool word = is_word(v_[i]);
      words += word;
      scraps += !(word | (depth > 0) | is_neutral(i));
      depth -= (depth > 0) & v_.is_sign(i, ')');
    }
    scraps += depth > 0;
    return (scraps > 0) & (scraps * (1u + sure) >= words);
  }
  /// Whether it can be a word, a name or an abbreviation in capitals.
  bool is_word(const Token& t) const {
    const bool name = (t.shape == Shape::upper) | (t.shape == Shape::title);
    const bool letters = (t.shape < Shape::number) & (t.shape != Shape::letter) & (t.size > 1);
    return letters & (t.syllable | (name & is_native(t)));
  }
  /// Punctuation, an abbreviation such as TTg, figures and letters that belong to the word before:
  /// KTr1, Thuận100b, Vụ B.
  bool is_neutral(uint32_t i) const {
    const Token& t = v_[i];
    const bool after_word = v_.is_word(i - 1), glued = v_.is_glued(i);
    if (t.shape == Shape::letter)
      return after_word;
    if ((t.shape == Shape::number) | (t.size == 1 && v_.is_word(i)))
      return glued & (after_word | v_.is_number(i - 1));
    return v_.is_run_of(i, "();,.:-&/") || (t.shape == Shape::mixed && is_native(t));
  }
  /// Whether it has none of the letters that no Vietnamese word has.
  bool is_native(const Token& t) const {
    constexpr std::string_view foreign = "FJWZ";
    return v_.tokens.print(t).find_first_of(foreign) == std::string_view::npos;
  }
  bool is_signed_note(uint32_t token) const {
    return bool(mentions::cue_at(v_, token, grammar::bits(grammar::CueKind::signed_note)));
  }

  const View& v_;
  std::span<const uint32_t> tokens_;
};

}  // namespace

uint32_t end_before_noise(const View& view, std::span<const uint32_t> tokens, bool archive) {
  return EndFinder(view, tokens).end(archive);
}

}  // namespace vbparse::parts
