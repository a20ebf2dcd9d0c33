#include "zones/print_form.h"

#include <algorithm>
#include <array>

#include "text/base_syllable.h"
#include "text/letters.h"

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Shape;
using tokens::Token;

/// What a sign tells of the print it stands in, and of one it ends.
struct SignTraits {
  char sign;
  Traits within, last;
};
constexpr std::array sign_traits{
    SignTraits{':', traits(Trait::colon), traits(Trait::ends_item)},
    SignTraits{';', 0, traits(Trait::ends_clause, Trait::ends_item, Trait::ends_foot)},
    SignTraits{'.', 0, traits(Trait::ends_clause, Trait::ends_item, Trait::ends_foot)},
    SignTraits{',', 0, traits(Trait::ends_item, Trait::ends_comma)},
    SignTraits{')', 0, traits(Trait::ends_item, Trait::ends_foot)},
    SignTraits{'/', traits(Trait::joint, Trait::stroke), traits(Trait::ends_foot)},
    SignTraits{'-', traits(Trait::joint), 0}};
/// By the number of a sign; others tell nothing.
constexpr auto by_sign = [] {
  std::array<SignTraits, tokens::any_sign> all{};
  for (const SignTraits& of : sign_traits)
    all[size_t(of.sign)] = of;
  return all;
}();
const SignTraits& traits_of_sign(const Token& t) {
  return by_sign[t.word * size_t(t.word < tokens::any_sign)];
}
/// Signs that words have before, after or between them.
constexpr std::string_view usual_signs = ".,;:()\"'-/*_";

/// A run of one sign of ASCII has as many characters as bytes; others stand alone.
uint32_t characters_of_sign(const Token& t) { return t.word < tokens::any_sign ? t.value : 1; }

uint32_t count_capitals(std::string_view print) {
  uint32_t n = 0;
  size_t size = 1;
  for (size_t i = 0; i < print.size(); i += size)
    n += text::is_upper(text::code_point(print, i, &size));
  return n;
}

class FormReader {
 public:
  FormReader(const View& view, Print& print) : v_(view), p_(print) {}

  void read() {
    p_.word = p_.tokens.end;
    for (uint32_t i = p_.tokens.begin; i < p_.tokens.end; ++i)
      read_token(i);
    p_.traits |= traits_of_sign(v_[p_.tokens.end - 1]).last;
    p_.traits |= trait_if(words_ + numbers_ == 0, Trait::signs) |
                 trait_if(numbers_ > 0, Trait::figures) |
                 trait_if((p_.characters <= 2) & (numbers_ == 0), Trait::short_form);
    read_begin();
    if (words_ > 0)
      read_words();
  }

 private:
  void read_token(uint32_t i) {
    const Token& t = v_[i];
    if (t.shape == Shape::sign) {
      p_.traits |= traits_of_sign(t).within;
      p_.characters += characters_of_sign(t);
      odd_ += !v_.is_run_of(i, usual_signs);
      dots_ += t.word == tokens::sign_id('.');
      return;
    }
    p_.word = std::min(p_.word, i);
    last_ = i;
    const bool number = t.shape == Shape::number;
    const auto letters = number ? 0 : uint32_t(v_.base(i).size());
    numbers_ += number;
    words_ += !number;
    p_.characters += number ? t.size : letters;
    p_.letters += letters;
    p_.capitals += number ? 0 : capitals(t, letters);
    const bool like = !number && (t.syllable || text::is_like_syllable(v_.base(i)));
    p_.traits |= trait_if(like, Trait::syllable);
  }
  uint32_t capitals(const Token& t, uint32_t letters) const {
    switch (t.shape) {
      case Shape::upper:
        return letters;
      case Shape::mixed:
        return count_capitals(v_.tokens.print(t));
      default:
        return t.shape != Shape::lower;
    }
  }

  void read_begin() {
    const uint32_t first = p_.tokens.begin;
    const bool bullet = v_[first].word == tokens::bullet_sign;
    const bool item = bullet | v_.is_one_of(first, "-+*");
    const bool alone = (p_.tokens.size() == 1) | (p_.word == first + 1);
    p_.traits |=
        trait_if(item & alone, Trait::item) | trait_if(v_.is_run_of(first, "\""), Trait::quote);
    if (words_ + numbers_ == 0)
      p_.traits |= traits(Trait::no_word);
  }

  void read_words() {
    const Token& t = v_[p_.word];
    const uint32_t size = p_.tokens.size(), letters = p_.letters;
    const bool first_capital = count_capitals(first_letter(t)) > 0;
    const Letters all{p_.letters, p_.capitals};
    p_.traits |=
        trait_if(first_capital, Trait::capital) | trait_if(all.are_capitals(), Trait::capitals) |
        trait_if(p_.capitals == letters, Trait::all_caps) |
        trait_if((size == 1) & (t.shape == Shape::lower) & (letters > 2), Trait::small_word) |
        trait_if((letters == 1) & (last_ + 1 < p_.tokens.end), Trait::letter) |
        trait_if(may_be_of_name(t), Trait::of_name) |
        trait_if(is_no_word(first_capital), Trait::no_word);
  }
  std::string_view first_letter(const Token& t) const {
    size_t size = 0;
    text::code_point(v_.tokens.print(t), 0, &size);
    return v_.tokens.print(t).substr(0, size);
  }
  bool may_be_of_name(const Token& t) const {
    constexpr uint32_t longest_initials = 2;
    const bool alone = (words_ == 1) & (p_.tokens.size() == 1 + dots_);
    const bool initials = (t.shape == Shape::upper) & (p_.letters <= longest_initials);
    return alone & ((t.shape == Shape::title) | (t.shape == Shape::letter) | initials);
  }
  /// One word of figures is a word; signs among letters, or letters that no syllable has, are none.
  bool is_no_word(bool capital) const {
    const std::string_view base = letters_of(v_, p_.word);
    const bool torn = (last_ > p_.word) | (odd_ > 0);
    const bool is_y = base == "y";
    const bool alone = (base.size() == 1) & !is_y;
    const bool known = capital | v_[p_.word].syllable;
    const bool unlike = !known && base.size() > 1 && !text::is_like_syllable(base);
    return (numbers_ == 0) & (torn | alone | unlike);
  }

  const View& v_;
  Print& p_;
  uint32_t words_ = 0, numbers_ = 0, odd_ = 0, dots_ = 0, last_ = 0;
};

}  // namespace

std::string_view letters_of(const View& view, uint32_t token) {
  const Token& t = view[token];
  if (t.shape == Shape::sign)
    return {};
  return t.shape == Shape::number ? view.tokens.print(t) : view.base(token);
}

void read_form(const View& view, Print& print) { FormReader(view, print).read(); }

}  // namespace vbparse::zones
