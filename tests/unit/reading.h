// A text made ready for readers, and what they have read as print.
#pragma once

#include <string>
#include <utility>

#include "grammar/rules.h"
#include "grammar/spots.h"
#include "mentions/view.h"
#include "tokens/cut.h"
#include "vbparse/vbparse.h"

class ReadingOf {
 public:
  explicit ReadingOf(std::string text)
      : text_(std::move(text)),
        tokens_(vbparse::tokens::cut(text_, rules_.phrases.lexicon())),
        spots_(vbparse::grammar::find_spots(tokens_, rules_.phrases)) {}
  ReadingOf(const ReadingOf&) = delete;

  vbparse::mentions::View view() const { return {tokens_, spots_, rules_}; }
  vbparse::tokens::Range all() const { return {0, tokens_.size()}; }
  const vbparse::tokens::Tokens& tokens() const { return tokens_; }
  /// The print of a range, with a blank for the end of a line; "" for an empty range.
  std::string print(vbparse::tokens::Range range) const {
    if (range.begin >= range.end)
      return {};
    const vbparse::Span span = tokens_.span(range);
    std::string out = text_.substr(span.begin, span.size());
    for (char& c : out)
      c = c == '\n' ? ' ' : c;
    return out;
  }

 private:
  const vbparse::Grammar::Rules& rules_ = vbparse::Grammar::builtin().rules();
  std::string text_;
  vbparse::tokens::Tokens tokens_;
  vbparse::grammar::Spots spots_;
};
