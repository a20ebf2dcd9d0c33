// One line of a text cut into tokens and cells.
#pragma once

#include <algorithm>
#include <string_view>

#include "tokens/cut.h"
#include "tokens/lexicon.h"
#include "tokens/words.h"

namespace vbparse::tokens {

/// Appends the tokens and cells of one line after the other to a text's.
class LineCutter {
 public:
  /// Both must outlive this; `out.text` is set.
  LineCutter(const Lexicon& lexicon, Tokens& out)
      : text_(out.text), lexicon_(lexicon), out_(out), words_(lexicon, out) {}

  /// Cuts a line, trimmed and not empty. `before`: what stands before its first token; `indent`:
  /// the column of its begin.
  void cut(Span line, Before before, uint32_t indent);
  /// The words of the text so far.
  Words& words() { return words_; }

 private:
  uint32_t heading_mark(uint32_t at);
  void close_cell();
  bool is_bullet() const;
  void widen(Before before) { before_ = std::max(before_, before); }
  uint32_t gap(uint32_t from);
  char byte(uint32_t at) const;
  bool is_bar(uint32_t at) const;
  uint32_t punctuation(uint32_t at);
  uint32_t end_of_signs(uint32_t at) const;
  uint32_t run_of_signs(uint32_t at);
  uint32_t emphasis(uint32_t at);
  uint32_t sign(uint32_t begin, uint32_t end, WordId id, uint32_t value);
  void push(const Token& t) {
    out_.tokens.push_back(t);
    before_ = Before::nothing;
  }
  uint32_t word(uint32_t at);
  uint32_t run(uint32_t at, uint32_t end);
  bool is_one_blank(uint32_t at) const;
  uint32_t number(uint32_t at, uint32_t end);
  uint32_t letters(uint32_t begin, uint32_t end);
  uint32_t letters_end(uint32_t at, uint32_t end) const;
  uint32_t other(uint32_t at);

  std::string_view text_;
  const Lexicon& lexicon_;
  Tokens& out_;
  Words words_;
  Span line_{};
  uint32_t first_token_ = 0;           // of the line
  Before before_ = Before::nothing;    // what has been seen since the last token
  uint32_t cell_begin_ = 0;            // the first token of the cell
  uint32_t cell_at_ = 0, column_ = 0;  // the column of a byte of the line, for the cells after it
};

}  // namespace vbparse::tokens
