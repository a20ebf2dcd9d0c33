// Texts to match on: folded, with the way back to the printed words.
#pragma once

#include <string>
#include <vector>

#include "extract/passes.h"

namespace vbparse::extract {

/// Folded words and the buffer they were printed in.
struct Reading {
  text::Folded folded;
  std::string_view buffer;
  std::string_view view() const { return folded.text; }
  /// The character that the folded letter at `at` is printed as.
  char32_t printed(uint32_t at) const;
  /// Whether the letter at folded offset `at` is printed as a capital.
  bool upper(uint32_t at) const { return at < folded.text.size() && text::is_upper(printed(at)); }
};

/// Words as a record carries them; they must outlive the reading.
Reading read_words(std::string_view words);

/// All parts of a record in one text, in the order of the file: furniture is left out, lines are
/// joined by a blank, codes and words broken over lines are whole. '\n' stands between parts,
/// paragraphs and cells of tables.
struct Stream : Reading {
  /// A part. There is one for every few bytes where items are bare: it is kept small.
  struct Segment {
    enum class Kind : uint8_t { subject, addressees, bases, opening, task, body, closing };
    uint32_t begin;  ///< in the folded text
    uint32_t index;  ///< among those of its kind; of a task in Stream::tasks
    Kind kind;
  };
  /// A task of the record.
  struct Item {
    uint32_t segment;  ///< `none` where it has no words
    uint32_t above;    ///< in Stream::tasks; `none` for those that are under no other
    uint32_t index;    ///< among those under the same one
  };
  /// A place where a pass may find something: a word, or a sign.
  struct Anchor {
    uint32_t at;
    uint32_t what;  ///< bits of grammar::Anchor
  };
  static constexpr uint32_t none = UINT32_MAX;
  std::vector<Segment> segments;  ///< in order; none where the record is empty
  std::vector<Item> tasks;        ///< of the record, an item behind what it is under
  std::vector<Anchor> anchors;    ///< in order; every word and sign that grammar::Anchor names
  /// Where stretches begin that stand together in the buffer; in order.
  std::vector<uint32_t> chunks;

  /// Where a segment ends.
  uint32_t end(const Segment& s) const {
    return &s == &segments.back() ? uint32_t(folded.text.size()) : (&s + 1)->begin - 1;
  }
  /// JSON Pointer to the part: "/tasks/0/items/2".
  std::string pointer(const Segment&) const;
  /// The part that folded offset `at` belongs to.
  const Segment& segment(uint32_t at) const;
  /// The first anchor at or behind `at`.
  std::vector<Anchor>::const_iterator anchor(uint32_t at) const;
  /// Folded [begin, end) as stretches of the buffer.
  std::vector<Span> spans(uint32_t begin, uint32_t end) const;
};

/// Assumes head, body and foot. Nơi nhận and signers cite nothing and are left out.
Stream read_stream(const Draft&);

}  // namespace vbparse::extract
