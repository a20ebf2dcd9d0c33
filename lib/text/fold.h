// The folding loop, shared by lines (which want to know of wide gaps) and phrases (which do not).
#pragma once

#include <functional>

#include "text/text.h"

namespace vbparse::text {

class Folder {
 public:
  /// `way_back`: whether the text keeps it; without it `runs` stays empty.
  Folder(std::string_view buffer, Folded& out, std::vector<Span>* hidden, bool way_back = true);
  /// Folds one stretch without line ends; tells of wide gaps (three blanks, a tab, a table bar)
  /// where asked.
  void run(Span span, const std::function<void(uint32_t begin, uint32_t end)>* wide_gap);

 private:
  void unit(std::string_view folded, uint32_t begin, uint32_t end);
  void plain(uint32_t at, uint32_t source);
  void run_of(uint32_t at, uint32_t source, uint32_t size);
  void gap();
  void blank(uint32_t begin, uint32_t end);
  void hide(uint32_t begin, uint32_t end);
  void place_tone(std::string_view vowel, uint32_t begin, uint32_t end);
  bool letter_ends(uint32_t at) const;
  bool is_bar(uint32_t p, Span line) const;
  uint32_t straight(uint32_t p, uint32_t end);
  uint32_t multibyte(uint32_t p, uint32_t end);
  uint32_t stars(uint32_t p, uint32_t begin, uint32_t end);

  std::string_view buffer_;
  Folded& out_;
  std::vector<Span>* hidden_;
  bool way_back_;
  bool any_ = false;                      // something of this stretch has been written
  uint32_t gap_begin_ = 0, gap_end_ = 0;  // blanks seen and not yet written; gap_end_ 0: none
};

}  // namespace vbparse::text
