// The text layer: bytes → UTF-8 → NFC → lines and cells with a folded shadow to match on. ICU lives
// here only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/letters.h"
#include "vbparse/document.h"

namespace vbparse::text {

/// Bytes that were no text, replaced by U+FFFD at `at` in the decoded text.
struct Damage {
  enum class Kind : uint8_t { invalid, control } kind;
  uint32_t at;
};

struct Decoded {
  std::string utf8;
  Encoding encoding = Encoding::utf8;
  std::vector<Damage> damage;  ///< the first 1000 places; `damaged` counts all
  size_t damaged = 0;
  bool nfc = false;        ///< `utf8` is known to be in NFC
  bool truncated = false;  ///< more than 4 GiB - 1: the rest was left out
};

/// Bytes to UTF-8. `encoding`: "" or "auto" finds out, else a name of --encoding.
/// Invalid bytes, NUL and control characters become U+FFFD, one each. A BOM of UTF-8 stays (it
/// counts in spans).
Decoded decode(std::string_view bytes, std::string_view encoding);

/// Takes the decoded text and gives it in NFC; `changes` as below, `source` gets the text before
/// them.
std::string normalize(Decoded&, std::vector<Document::Change>& changes, std::string& source);
/// UTF-8 to NFC; `changes` gets the stretches that differ, in order.
std::string normalize(std::string_view utf8, std::vector<Document::Change>& changes);

/// A span of the normalized text as a span of what it came from: the start of the changed unit that
/// holds `begin`, the end of the unit that holds `end - 1`.
Span to_source(const std::vector<Document::Change>& changes, Span span);

// ---- folding -----------------------------------------------------------------------------------

/// A text to match on and the way back: lower case, look-alikes (Ð, Ɖ → đ; ƣ → ư), dashes, quotes
/// and tone placement (hoà → hòa) made one, runs of blanks one blank, what is not seen (zero-width,
/// soft hyphen, Markdown emphasis) left out.
class Folded {
 public:
  std::string text;

  /// The stretch of the buffer that folded bytes [begin, end) stand for. begin < end.
  Span source(uint32_t begin, uint32_t end) const;
  uint32_t source_at(uint32_t at) const { return source(at, at + 1).begin; }

  /// From folded offset `at` on, the buffer continues at `source`; `size` bytes of the buffer per
  /// folded byte run: 0 means byte for byte, otherwise the run is one folded byte that stands for
  /// `size` bytes.
  struct Run {
    uint32_t at, source, size;
  };
  std::vector<Run> runs;

  /// Appends one folded unit of `folded` that stands for buffer [begin, end).
  void append(std::string_view folded, uint32_t begin, uint32_t end);
  /// Appends all of [begin, end) of another folded text, keeping the way back.
  void append(const Folded& other, uint32_t begin, uint32_t end);
};

/// Folds buffer[span] onto the end of `out`. Leading and trailing blanks are left out.
/// Stretches that are not seen are added to `hidden`, in order, where given.
void fold(std::string_view buffer, Span span, Folded& out, std::vector<Span>* hidden = nullptr);

/// A phrase folded as texts are, for comparing.
std::string fold(std::string_view phrase);

/// A folded text without diacritics, one ASCII letter a letter (đ → d); other bytes stay. For
/// tolerant anchors.
std::string skeleton(std::string_view folded);

// ---- code points -------------------------------------------------------------------------------

/// The columns it takes on a terminal: 0 for a combining mark, 2 for a wide letter.
size_t columns(char32_t);
/// A line without blanks of all widths at its begin, and without blanks, tabs and no-break spaces
/// at its end.
Span trim(std::string_view buffer, Span line);
/// The column after `s`, which begins at `column`, in characters; a tab goes on to the next eighth.
uint32_t column_after(std::string_view s, uint32_t column);
/// The beginning of `s`, of at most that many characters.
std::string_view first_characters(std::string_view s, size_t most);

/// Whether a text holds Vietnamese: a syllable with a letter beyond ASCII, two other words that can
/// be syllables, or nothing else than one. Words have two letters or more.
bool is_legible(std::string_view text);

// ---- lines -------------------------------------------------------------------------------------

/// A stretch of a line between wide gaps (three blanks, a tab) or bars of a table; trimmed.
struct Cell {
  Span span;                      ///< in the buffer
  uint32_t fold_begin, fold_end;  ///< in Layout::folded.text
  uint32_t column;                ///< where it starts, in characters (tabs to the next eighth)
};

/// A line that is not blank.
struct Line {
  Span span;  ///< trimmed of blanks and table bars
  uint32_t fold_begin, fold_end;
  uint32_t first_cell, cells;
  uint32_t indent;         ///< in characters
  uint16_t blanks_before;  ///< blank lines before it
  bool page_break;         ///< a form feed stands before it
  bool rule;               ///< nothing but - _ = * ~ . + | and blanks
  bool table;              ///< a row or border of a table drawn with bars
};

/// The buffer cut into lines and cells, folded once. Everything later matches on `folded` and
/// points into the buffer.
struct Layout {
  std::string_view buffer;
  Folded folded;
  std::vector<Line> lines;
  std::vector<Cell> cells;
  std::vector<Span> hidden;  ///< stretches that are not seen

  std::string_view folded_text(const Line& l) const { return view(l.fold_begin, l.fold_end); }
  std::string_view folded_text(const Cell& c) const { return view(c.fold_begin, c.fold_end); }
  std::string_view view(uint32_t b, uint32_t e) const {
    return std::string_view(folded.text).substr(b, e - b);
  }
  std::string_view words(Span s) const { return buffer.substr(s.begin, s.size()); }
};

Layout lay_out(std::string_view buffer);

/// Joins pieces of the buffer into the words they print: blanks folded to one, nothing at the ends.
std::string join(std::string_view buffer, const std::vector<Span>& pieces);

}  // namespace vbparse::text
