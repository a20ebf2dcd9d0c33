// Where a name can end at all.
#include <algorithm>

#include "mentions/edges.h"
#include "mentions/organ_phrase.h"

namespace vbparse::mentions {
namespace {

class Ends {
 public:
  Ends(const OrganWords& words, uint32_t begin)
      : words_(words), view_(words.view()), begin_(begin), first_(first()) {}

  std::vector<uint32_t> find() {
    constexpr uint32_t longest = 44;  // words
    const uint32_t last = std::min(words_.size(), begin_ + longest);
    if (words_[begin_].head.genus == Genus::field)
      return {end_of_head(words_, begin_)};
    for (uint32_t end = begin_ + 1; end <= last && !closed_; ++end)
      look_at(end);
    return std::move(ends_);
  }

 private:
  /// A genus is whole, and a registered name always is.
  uint32_t first() const {
    constexpr uint32_t most_of_genus = 6;
    const uint32_t genus = std::min(end_of_head(words_, begin_), begin_ + most_of_genus);
    return std::max(genus, begin_ + words_[begin_].name);
  }

  void look_at(uint32_t end) {
    if (const FieldList* list = words_.list_at(end))
      add_list(*list);
    else if (end >= first_ || words_[end].stop)
      add(end);
  }
  /// A list of fields ends after the first or after the last of them.
  void add_list(const FieldList& list) {
    ends_.push_back(list.first_end);
    if (list.last_end != list.first_end)
      ends_.push_back(list.last_end);
    closed_ = true;
  }
  void add(uint32_t end) {
    if (view_.is_sign(end, '(') && !words_[end].stop) {
      ends_.push_back(end);
      ++depth_;
      return;
    }
    depth_ -= view_.is_sign(end - 1, ')');
    closed_ = depth_ < 0;
    if (closed_)
      return;
    if (depth_ == 0 && !is_unfinished(end - 1) && !is_within_word(end))
      ends_.push_back(end);
    if (words_[end].stop || (view_.is_sign(end, ')') && depth_ == 0))
      close(end);
  }
  /// The name goes on no further than to `end`.
  void close(uint32_t end) {
    closed_ = true;
    const bool is_last = !ends_.empty() && (ends_.back() == end || view_.is_one_of(end - 1, ",(:"));
    if (!is_last)
      ends_.push_back(end);
  }
  /// Whether no name ends with word `i`.
  bool is_unfinished(uint32_t i) const {
    return cannot_end(view_, i) || view_.is_run_of(i, ",(-/:&\"");
  }
  /// Whether the boundary parts a word of two syllables (trực | thuộc), or TP. and its name.
  bool is_within_word(uint32_t end) const {
    const bool is_new = words_[end].capital && !view_.is_sign(end - 1, '.');
    if (words_[end].stop || is_new)
      return false;
    return words_[end - 1].whole > 1 || (end >= 2 && words_[end - 2].whole > 2);
  }

  const OrganWords& words_;
  const View& view_;
  const uint32_t begin_, first_;
  std::vector<uint32_t> ends_;
  int depth_ = 0;  // of brackets
  bool closed_ = false;
};

}  // namespace

std::vector<uint32_t> possible_ends(const OrganWords& words, uint32_t begin) {
  return Ends(words, begin).find();
}

}  // namespace vbparse::mentions
