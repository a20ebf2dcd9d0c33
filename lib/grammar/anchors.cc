#include "grammar/anchors.h"

#include <set>
#include <string>

#include "grammar/phrase.h"
#include "grammar/rules.h"
#include "text/bytes.h"
#include "text/text.h"

namespace vbparse::grammar {
namespace {

std::string base_letters(std::string_view phrase) {
  constexpr text::ByteSet kept = text::ByteSet().add('a', 'z').add('0', '9');
  std::string letters = text::skeleton(phrase);
  std::erase_if(letters, [&](char c) { return !kept.has(c); });
  return letters;
}

}  // namespace

void fill_anchors(Grammar::Rules& rules) {
  for (size_t i = 0; i < rules.cues.size(); ++i) {
    const Cue& cue = rules.cues[i];
    if (!cue.tolerant || !(anchor_cues & bit(cue.kind)))
      continue;
    std::set<std::string> all;
    for (const std::string_view say : cue.says)
      for (const std::string& reading : expand(say))
        all.insert(base_letters(reading));
    for (const std::string& letters : all)
      rules.anchor_letters.push_back(
          {rules.strings.emplace_back(letters), uint16_t(i), letters_in(letters)});
  }
}

}  // namespace vbparse::grammar
