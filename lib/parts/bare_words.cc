#include "parts/bare_words.h"

#include "grammar/phrase.h"
#include "text/text.h"

namespace vbparse::parts {

bool BareWords::has(uint32_t i) {
  const tokens::Token& t = v_[i];
  const bool damaged = (t.word == tokens::unknown_word) & (t.bare != tokens::unknown_word);
  if (!damaged || !v_.is_word(i))
    return false;
  if (!words_)
    read_rules();
  return words_->contains(v_.base(i));
}

void BareWords::read_rules() {
  words_.emplace();
  for (const grammar::Cue& cue : v_.rules.cues)
    if (cue.kind == kind_)
      for (const std::string_view say : cue.says)
        add(say);
}

void BareWords::add(std::string_view say) {
  for (const std::string& phrase : grammar::expand(say))
    if (phrase.find(' ') == phrase.npos)
      words_->insert(text::skeleton(phrase));
}

}  // namespace vbparse::parts
