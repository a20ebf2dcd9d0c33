#include "extract/record/stream.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support.h"
#include "vbparse/vbparse.h"

using namespace vbparse;
using namespace vbparse::extract;

namespace {

/// Calls f with the stream of every record of a text.
template <class F>
void each_stream(const std::string& words, F f) {
  const std::string text = nfc(words);
  const Grammar::Rules& rules = Grammar::builtin().rules();
  const text::Layout layout = text::lay_out(text);
  const Work work{layout, rules, read_facts(layout, rules)};
  for (const Extent& extent : split(work)) {
    Draft d{work, extent, {}, {}};
    read_head(d);
    read_foot(d);
    read_body(d);
    f(d, read_stream(d));
  }
}

}  // namespace

TEST_CASE("an anchor stands wherever a pass would find a cue, a limit or a number") {
  using grammar::Anchor;
  const Grammar::Rules& rules = Grammar::builtin().rules();
  const uint64_t kinds[]{
      grammar::citing_cues,   bits(CueKind::task_verb, CueKind::charge, CueKind::due_verb),
      bits(CueKind::not_due), bits(CueKind::periodic),
      bits(CueKind::send_to), bits(CueKind::passed_over)};
  for (const std::string& path : test::samples())
    each_stream(test::read_file(path), [&](const Draft&, const Stream& stream) {
      const std::string_view s = stream.view();
      const auto what = [&](uint32_t at) {
        const auto a = stream.anchor(at);
        return a != stream.anchors.end() && a->at == at ? a->what : 0;
      };
      size_t missed = 0, due = 0;
      for (uint32_t at = 0; at < s.size(); ++at) {
        const bool digit = s[at] >= '0' && s[at] <= '9';
        if (digit && (at == 0 || s[at - 1] < '0' || s[at - 1] > '9'))
          missed += !(what(at) & bit(Anchor::number));
        if (!grammar::in_word(s[at]) || !grammar::word_edge(s, at))
          continue;
        for (const uint64_t k : kinds)
          if (rules.cue_at(s, at, k))
            ++due, missed += !(what(at) & grammar::anchors_of(k));
        if (rules.time_forms.at(s, at))
          missed += !(what(at) & bit(Anchor::limit));
      }
      INFO(path);
      CHECK(due > 0);
      CHECK(missed == 0);
      CHECK(std::is_sorted(stream.anchors.begin(), stream.anchors.end(),
                           [](const auto& a, const auto& b) { return a.at < b.at; }));
    });
}

TEST_CASE("the stream knows the words of every task, paragraph by paragraph") {
  each_stream(
      "KẾ HOẠCH\nThử nghiệm\n\n**1. Giám sát việc sử dụng Quỹ**\n\nBan Thanh tra nhân dân giám "
      "sát.\n\n- Mức hỗ trợ;\n",
      [](const Draft& d, const Stream& stream) {
        REQUIRE(stream.tasks.size() == 2);
        REQUIRE(d.label_lengths.size() == 2);
        const auto words = [&](size_t task) {
          const Stream::Segment& s = stream.segments[stream.tasks[task].segment];
          return std::string(stream.view().substr(s.begin + d.label_lengths[task],
                                                  stream.end(s) - s.begin - d.label_lengths[task]));
        };
        CHECK(words(0) == "giám sát việc sử dụng quỹ\nban thanh tra nhân dân giám sát.");
        CHECK(words(1) == "mức hỗ trợ;");
        CHECK(stream.pointer(stream.segments[stream.tasks[1].segment]) == "/tasks/0/items/0");
      });
}
