#include "zones/lines.h"

#include <algorithm>

#include "zones/drawn.h"
#include "zones/feet.h"

namespace vbparse::zones {
namespace {

using mentions::View;

constexpr uint32_t head_lines = 45;  // of a head with its bases
constexpr uint32_t last_lines = 24;  // of a document, whatever stands there
constexpr uint32_t above_foot = 6, below_foot = 24;
constexpr size_t most_feet = 12;
constexpr size_t first_late = 15;  // among the lines that are not drawn, where nothing shows a foot

class Places {
 public:
  Places(const View& view, NearCues& near)
      : view_(view), finder_(view, near), places_(view.tokens.lines.size()) {}

  std::vector<Place> find() {
    for (uint32_t i = 0; i < places_.size(); ++i)
      read(i);
    for (const uint32_t foot : feet_)
      mark_foot(foot - std::min(foot, above_foot), foot + below_foot);
    const size_t last = full_.size() - std::min<size_t>(full_.size(), last_lines);
    if (!full_.empty())
      mark_foot(full_[last], uint32_t(places_.size()));
    for (uint32_t i = begin_of_late(); i < places_.size(); ++i)
      places_[i].late = places_[i].foot;
    return std::move(places_);
  }

 private:
  void read(uint32_t i) {
    const tokens::Line& line = view_.tokens.lines[i];
    blanks_ += line.blanks_before;
    places_[i].blanks = blanks_;
    places_[i].drawn = is_drawn(view_, line);
    if (places_[i].drawn) {
      ++blanks_;
      return;
    }
    blanks_ = 0;
    places_[i].head = full_.size() < head_lines;
    full_.push_back(i);
    if (feet_.size() < most_feet && finder_.is_foot(line.tokens))
      feet_.push_back(i);
  }
  void mark_foot(uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < std::min<size_t>(end, places_.size()); ++i)
      places_[i].foot = true;
  }
  uint32_t begin_of_late() const {
    if (!feet_.empty())
      return feet_.front();
    return full_.size() > first_late ? full_[first_late] : uint32_t(places_.size());
  }

  const View& view_;
  FootFinder finder_;
  std::vector<Place> places_;
  std::vector<uint32_t> feet_, full_;  // lines that show a foot; that are not drawn
  uint32_t blanks_ = 0;
};

}  // namespace

std::vector<Place> places_of_lines(const View& view, NearCues& near) {
  return Places(view, near).find();
}

}  // namespace vbparse::zones
