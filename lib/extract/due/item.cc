// A limit in an item of its own: "- Thời gian hoàn thành: trước ngày …" below the task, beside "-
// Đơn vị chủ trì: Sở A".
#include <algorithm>

#include "extract/due/due.h"
#include "extract/record/bounded.h"

namespace vbparse::extract {

Item item_at(const Record& r, std::string_view in) {
  Item found;
  if (!in.starts_with("/tasks/"))
    return found;
  const std::vector<Task>* all = &r.tasks;
  for (size_t at = 0; at < in.size();) {
    const size_t end = std::min(in.find('/', at + 1), in.size());
    const std::string_view step = in.substr(at + 1, end - at - 1);
    if (step != "tasks" && step != "items") {
      found.above = found.own;
      found.own = &(*all)[size_t(std::stoul(std::string(step)))];
      all = &found.own->items;
    }
    at = end;
  }
  return found;
}

bool is_label(std::string_view folded) {
  constexpr std::string_view begins[]{"thời gian", "thời hạn",   "hạn ",
                                      "tiến độ",   "hoàn thành", "thời điểm"};
  while (!folded.empty() && std::string_view("-+ ").find(folded.front()) != std::string_view::npos)
    folded.remove_prefix(1);
  while (folded.ends_with(' '))
    folded.remove_suffix(1);
  return folded.size() < 60 && folded.ends_with(':') &&
         std::any_of(std::begin(begins), std::end(begins),
                     [&](std::string_view w) { return folded.starts_with(w); });
}

std::string first_sentence(const Task& t) {
  constexpr size_t longest = 240, signs = 16;
  std::string_view words = t.heading ? *t.heading
                           : t.text  ? std::string_view(*t.text)
                                     : std::string_view();
  words = words.substr(0, longest + signs);  // of a long text no more is looked at
  words = words.substr(0, std::min(words.find('\n'), words.find("; ")));
  words = words.substr(0, words.find(". "));
  while (!words.empty() && std::string_view(" .,;:").find(words.back()) != std::string_view::npos)
    words.remove_suffix(1);
  return words.size() <= longest ? std::string(words) : std::string();
}

namespace {

std::vector<std::string> in_charge(const Grammar::Rules& rules, const Task& above) {
  constexpr std::string_view says[]{
      "đơn vị chủ trì",    "cơ quan chủ trì",          "đơn vị thực hiện",
      "cơ quan thực hiện", "đơn vị chủ trì thực hiện", "cơ quan chủ trì thực hiện",
      "chủ trì",           "bộ phận thực hiện",        "đơn vị đầu mối"};
  for (const Task& t : above.items) {
    if (!t.text)
      continue;
    constexpr size_t longest = 80;  // of what stands before the colon, in bytes
    const size_t printed = t.text->find(':');
    if (printed > longest)
      continue;
    const Reading r = read_words(*t.text);
    const size_t colon = r.view().find(':');
    if (colon == std::string_view::npos ||
        std::find(std::begin(says), std::end(says), r.view().substr(0, colon)) == std::end(says))
      continue;
    uint32_t at = uint32_t(colon) + 1, end = at;
    while (at < r.view().size() && r.view()[at] == ' ')
      ++at;
    std::vector<std::string> out;
    for (auto [b, e] : read_organs(rules, r, at, &end)) {
      trim(r.view(), b, e, ",;:.-");
      const Span s = b < e ? r.folded.source(b, e) : Span{};
      if (!s.empty())
        out.emplace_back(r.buffer.substr(s.begin, s.size()));
    }
    return out;
  }
  return {};
}

}  // namespace

const Assignees& InCharge::below(const Task& task, Span at) {
  const auto [found, added] = read_.try_emplace(&task);
  if (added)
    found->second = bounded(draft_, in_charge(draft_.work.rules, task), at);
  return found->second;
}

}  // namespace vbparse::extract
