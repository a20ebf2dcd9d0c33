// What a print looks like, in bits: what cuts and facts ask of it, read once.
#pragma once

#include <cstdint>

namespace vbparse::zones {

enum class Trait : uint8_t {
  signs,       // it has neither word nor number
  figures,     // it has a number
  syllable,    // it has a word that can be a syllable, damaged or not
  capital,     // it begins with a capital
  capitals,    // three quarters of its letters are
  all_caps,    // all of them are
  small_word,  // a small word of three letters and more, with no sign
  of_name,     // one word with one capital, or initials
  no_word,     // neither syllable, number nor code by its form: noise, if it is no cue either
  short_form,  // one or two characters, and no number
  item,        // it begins with a bullet, alone or glued to a word
  quote,       // it begins with a quotation mark
  letter,      // one letter and a sign after it: a)
  colon,       // : in it
  joint,       // / or - in it
  stroke,      // / in it
  // what it ends with
  ends_clause,  // ; .
  ends_item,    // ; . , : )
  ends_foot,    // ; . ) /
  ends_comma,
  // what stands before it on its line: Trait of that print
  after_capitals,
  after_clause,
  after_item,
  after_foot,
  after_bullet,  // a bullet alone
  after_mark,    // a mark of authority, or one before that print
  parted,        // the end of something, or noise
  // what comes with it on its line
  colon_near,     // in it or the next
  joint_near,     // in it or the next five
  rest_capitals,  // the rest of the line is in capitals
  rest_words,     // the rest has two words and more, and they are the most of it
  rest_name,      // the rest is a name
  count
};
using Traits = uint32_t;
static_assert(unsigned(Trait::count) <= 32);

template <class... T>
constexpr Traits traits(T... t) {
  return ((Traits(1) << unsigned(t)) | ... | Traits(0));
}
/// The bit of a trait where `has`, else none.
constexpr Traits trait_if(bool has, Trait trait) { return Traits(has) << unsigned(trait); }

}  // namespace vbparse::zones
