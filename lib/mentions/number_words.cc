// Numbers in words, as a grammar.
#include "mentions/numerals.h"
#include "mentions/steps.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;

class WordsReader : private Steps<WordsReader> {
  using R = WordsReader;
  friend Steps<WordsReader>;

 public:
  WordsReader(const View& view, uint32_t at, Reading reading) : view_(view), reading_(reading) {
    s_.at = at;
  }

  std::optional<Number> read() {
    const uint32_t begin = s_.at;
    if (!choice({&R::thousands, &R::hundreds, &R::tens, &R::ones_alone}) || !s_.value)
      return std::nullopt;
    Number found;
    found.tokens = {begin, s_.at};
    found.value = s_.value;
    return found;
  }

 private:
  /// hai nghìn không trăm hai mươi tư
  bool thousands() { return row({&R::digit, &R::scale<1000>, &R::maybe_below_thousand}); }
  bool maybe_below_thousand() { return maybe(&R::below_thousand); }
  bool below_thousand() { return choice({&R::hundreds, &R::ones_without_tens, &R::tens}); }
  bool hundreds() { return row({&R::digit, &R::scale<100>, &R::maybe_below_hundred}); }
  bool maybe_below_hundred() { return maybe(&R::below_hundred); }
  bool below_hundred() { return choice({&R::ones_without_tens, &R::tens}); }
  /// linh năm
  bool ones_without_tens() { return row({&R::word<WordRole::no_tens>, &R::ones_alone}); }
  bool tens() { return row({&R::number_of_tens, &R::maybe_ones}); }
  bool number_of_tens() { return choice({&R::many_tens, &R::ten}); }
  bool many_tens() { return row({&R::digit, &R::is_not_zero, &R::times_ten}); }
  bool maybe_ones() { return maybe(&R::ones); }
  /// After mươi or mười. "năm" is a year or years there, five is lăm: hai mươi năm.
  bool ones() { return choice({&R::ones_of_tens, &R::other_ones}); }
  bool other_ones() { return row({&R::is_no_year, &R::ones_alone}); }
  bool ones_alone() { return row({&R::digit, &R::is_not_zero, &R::times<1>}); }

  template <WordRole role>
  bool word() {
    uint32_t length = 0;
    const grammar::Word* const found = read_word(view_, s_.at, role, reading_, &length);
    s_.at += length;
    s_.said = found ? found->value : 0;
    return found;
  }
  /// không to chín
  bool digit() {
    const bool found = word<WordRole::number>();
    s_.digit = s_.said;
    return found && s_.said < 10;
  }
  bool ten() { return word<WordRole::number>() && add(s_.said) == 10; }
  bool ones_of_tens() { return word<WordRole::ones>() && add(s_.said); }
  bool times_ten() { return word<WordRole::times_ten>() && times<10>(); }
  template <uint32_t value>
  bool scale() {
    return word<WordRole::scale>() && s_.said == value && (times<value>(), true);
  }
  template <uint32_t factor>
  bool times() {
    return add(s_.digit * factor);
  }
  uint32_t add(uint32_t value) {
    s_.value += value;
    return value;
  }
  bool is_not_zero() { return s_.digit; }
  bool is_no_year() { return !spelled_at(view_, s_.at, WordRole::year_word); }

  const View& view_;
  const Reading reading_;
  struct State {
    uint32_t at = 0, value = 0;
    uint32_t digit = 0, said = 0;  ///< the last digit, and the value of the last word
  } s_;
};

}  // namespace

std::optional<Number> read_number_words(const View& view, uint32_t at, Reading reading) {
  if (reading == Reading::strict && !view.may_begin(at, bit(WordRole::number)))
    return std::nullopt;
  return WordsReader(view, at, reading).read();
}

}  // namespace vbparse::mentions
