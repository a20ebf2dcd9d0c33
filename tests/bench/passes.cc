// How long each pass takes, and its share of the whole: bench_passes FILE... (the corpus, or
// samples/*.txt)
//
// Every pass runs on the same documents, several rounds; the medians are printed. Figures of one
// run may be compared with each other, not with those of another machine or day.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "../support.h"
#include "extract/record/stream.h"
#include "vbparse/vbparse.h"

using namespace vbparse;
using namespace vbparse::extract;

namespace {

constexpr int rounds = 7;

struct Pass {
  const char* name;
  std::vector<double> seconds = std::vector<double>(rounds, 0.0);
  double median() const {
    std::vector<double> s = seconds;
    std::nth_element(s.begin(), s.begin() + rounds / 2, s.end());
    return s[rounds / 2];
  }
};

class Watch {
 public:
  explicit Watch(double& to) : to_(to), begin_(std::chrono::steady_clock::now()) {}
  ~Watch() {
    to_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }

 private:
  double& to_;
  std::chrono::steady_clock::time_point begin_;
};

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files;
  size_t bytes = 0;
  for (int i = 1; i < argc; ++i) {
    files.push_back(test::read_file(argv[i]));
    if (!not_text(files.back()).empty())
      files.pop_back();
    else
      bytes += files.back().size();
  }
  if (!bytes) {
    std::fprintf(stderr, "usage: bench_passes FILE...\n");
    return 2;
  }
  const Grammar::Rules& rules = Grammar::builtin().rules();
  std::vector<Pass> passes{{"decode"}, {"normalize"}, {"lay out"}, {"facts"},   {"split"},
                           {"head"},   {"foot"},      {"body"},    {"stream"},  {"assign"},
                           {"cite"},   {"deadlines"}, {"rest"},    {"resolve"}, {"write"}};
  const int turns = int(std::max<size_t>(1, 8'000'000 / bytes));
  std::string out;
  for (int round = 0; round < rounds; ++round) {
    const auto time = [&](size_t pass) { return Watch(passes[pass].seconds[size_t(round)]); };
    for (int turn = 0; turn < turns; ++turn)
      for (const std::string& file : files) {
        Document doc;
        text::Decoded decoded;
        {
          const auto w = time(0);
          decoded = text::decode(file, "");
        }
        {
          const auto w = time(1);
          doc.text = text::normalize(decoded, doc.changes, doc.source);
        }
        text::Layout layout;
        {
          const auto w = time(2);
          layout = text::lay_out(doc.text);
        }
        std::vector<Facts> facts;
        {
          const auto w = time(3);
          facts = read_facts(layout, rules);
        }
        const Work work{layout, rules, std::move(facts)};
        std::vector<Extent> extents;
        {
          const auto w = time(4);
          extents = split(work);
        }
        std::vector<References> references;
        for (const Extent& extent : extents) {
          Draft d{work, extent, {}, {}};
          {
            const auto w = time(5);
            read_head(d);
          }
          {
            const auto w = time(6);
            read_foot(d);
            read_authentication(d);
          }
          {
            const auto w = time(7);
            read_body(d);
            keep_words(d);
          }
          Stream stream;
          {
            const auto w = time(8);
            conclude(d);
            stream = read_stream(d);
          }
          {
            const auto w = time(9);
            assign(d, stream);
          }
          {
            const auto w = time(10);
            cite(d, stream);
          }
          {
            const auto w = time(11);
            set_deadlines(d, stream, {{}, {}, Grammar::builtin().calendar()});
          }
          {
            const auto w = time(12);
            review(d);
            account(d, doc.marks);
          }
          references.push_back(std::move(d.references));
          doc.records.push_back(std::move(d.record));
        }
        {
          const auto w = time(13);
          resolve(doc, references, rules);
        }
        {
          const auto w = time(14);
          out.clear();
          write_json(doc, "-", {false, Offsets::byte, false}, out);
        }
      }
  }
  double all = 0;
  for (const Pass& p : passes)
    all += p.median();
  const double megabytes = double(bytes) * turns / 1e6;
  std::printf("%zu documents, %.1f MB, %d rounds of %d turns\n%-10s %9s %7s\n", files.size(),
              double(bytes) / 1e6, rounds, turns, "pass", "MB/s", "share");
  for (const Pass& p : passes)
    std::printf("%-10s %9.1f %6.1f%%\n", p.name, megabytes / p.median(), 100 * p.median() / all);
  std::printf("%-10s %9.1f\n", "all", megabytes / all);
}
