// A text made ready for the readers of lib/mentions.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "grammar/rules.h"
#include "grammar/spots.h"
#include "mentions/view.h"
#include "tokens/cut.h"
#include "vbparse/vbparse.h"

namespace vbparse::test {

class Viewed {
 public:
  /// `text`: UTF-8 in NFC.
  explicit Viewed(std::string text, const Grammar::Rules& rules = Grammar::builtin().rules())
      : rules_(rules),
        text_(std::move(text)),
        tokens_(tokens::cut(text_, rules_.phrases.lexicon())),
        spots_(grammar::find_spots(tokens_, rules_.phrases)) {}
  Viewed(const Viewed&) = delete;

  const std::string& text() const { return text_; }
  const tokens::Tokens& tokens() const { return tokens_; }
  tokens::Range all() const { return {0, tokens_.size()}; }
  mentions::View view() const { return {tokens_, spots_, rules_}; }
  /// The first token that ends after a byte; one past the last where none does.
  uint32_t token_at(uint32_t byte) const {
    uint32_t i = 0;
    while (i < tokens_.size() && tokens_[i].end() <= byte)
      ++i;
    return i;
  }
  /// What the tokens of a range print, from the first to the last, a blank for the end of a line;
  /// "" for an empty range.
  std::string print(tokens::Range range) const {
    if (range.begin >= range.end)
      return "";
    const Span span = tokens_.span(range);
    std::string out = text_.substr(span.begin, span.size());
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
  }
  /// The byte after the last token of a range.
  uint32_t end(tokens::Range range) const { return tokens_.span(range).end; }

 private:
  const Grammar::Rules& rules_;
  std::string text_;
  tokens::Tokens tokens_;
  grammar::Spots spots_;
};

}  // namespace vbparse::test
