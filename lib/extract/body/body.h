// What the files of the body pass share.
#pragma once

#include <memory>
#include <vector>

#include "extract/passes.h"

namespace vbparse::extract {

/// Lines in order. A single one, as most paragraphs of long lists have, takes no memory of its own.
class LineList {
 public:
  LineList(uint32_t first) : first_(first) {}
  void push_back(uint32_t line) {
    if (!further_)
      further_ = std::make_unique<std::vector<uint32_t>>();
    further_->push_back(line);
  }
  size_t size() const { return further_ ? 1 + further_->size() : 1; }
  uint32_t operator[](size_t i) const { return i ? (*further_)[i - 1] : first_; }
  uint32_t front() const { return first_; }
  uint32_t back() const { return further_ ? further_->back() : first_; }

 private:
  uint32_t first_;
  std::unique_ptr<std::vector<uint32_t>> further_;  // null where there are none
};

/// A paragraph: whole lines, page furniture between them left out. Documents of nothing but labels
/// have one for every three bytes: it is kept small.
struct Paragraph {
  LineList lines;
  const Label* label =
      nullptr;         ///< of its first line's facts, where it is accepted: an item begins
  bool table = false;  ///< rows of a table
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
