// What the files of the body pass share.
#pragma once

#include "extract/passes.h"

namespace vbparse::extract {

/// A paragraph: whole lines, page furniture between them left out.
struct Paragraph {
  std::vector<uint32_t> lines;
  std::optional<Label> label;  ///< accepted: it begins an item
  bool table = false;          ///< rows of a table
  bool footnote = false;
  uint32_t skip = 0;  ///< bytes of the first folded line that belong to something before (the label
                      ///< of Kính gửi)

  uint32_t first() const { return lines.front(); }
  uint32_t last() const { return lines.back(); }
};

/// Joins lines [first, last) into paragraphs; page numbers, rules and stamps are marked as
/// furniture.
std::vector<Paragraph> read_paragraphs(Draft&, uint32_t first, uint32_t last);

/// The spans of a paragraph's words, from folded byte `skip` of its first line on.
std::vector<Span> spans_of(const Work&, const Paragraph&, uint32_t skip = 0);
/// The paragraph's words, folded.
std::string folded_words(const Work&, const Paragraph&);

/// Items and the paragraphs that belong to them into a tree; returns how many paragraphs it took:
/// the rest is the closing.
size_t read_tree(Draft&, const std::vector<Paragraph>& paragraphs, size_t first);

}  // namespace vbparse::extract
