// One pass over documents, so many times, and nothing else that grows: instructions.py counts it.
//
//     bench_repeat PASS TIMES FILE...
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>

#include "../support.h"
#include "grammar/rules.h"
#include "grammar/spots.h"
#include "mentions/organs.h"
#include "text/text.h"
#include "tokens/cut.h"
#include "vbparse/vbparse.h"
#include "vbparse/write.h"

using namespace vbparse;

namespace {

/// A document before each pass.
struct Input {
  std::string bytes;
  Document document;
  tokens::Tokens tokens;
  grammar::Spots spots;
};

const grammar::Phrases& phrases() { return Grammar::builtin().rules().phrases; }

/// Each pass that gives the same every time, and returns something of its result, which is kept so
/// that no compiler leaves it out.
const std::map<std::string_view, std::function<size_t(const Input&)>> passes{
    {"decode", [](const Input& in) { return text::decode(in.bytes, "").utf8.size(); }},
    {"lay out", [](const Input& in) { return text::lay_out(in.document.text).lines.size(); }},
    {"tokens",
     [](const Input& in) {
       return tokens::cut(in.document.text, phrases().lexicon()).lines.size();
     }},
    {"spots", [](const Input& in) { return grammar::find_spots(in.tokens, phrases()).all.size(); }},
    {"organs",
     [](const Input& in) {
       const mentions::View view{in.tokens, in.spots, Grammar::builtin().rules()};
       return mentions::Organs(view).find().size();
     }},
    {"parse", [](const Input& in) { return parse(in.bytes).records.size(); }},
    {"write",
     [](const Input& in) {
       std::string out;
       write_json(in.document, "-", {false, Offsets::byte, false}, out);
       return out.size();
     }},
};

}  // namespace

int main(int argc, char** argv) {
  const auto pass = argc > 3 ? passes.find(argv[1]) : passes.end();
  if (pass == passes.end()) {
    std::fprintf(stderr, "usage: bench_repeat PASS TIMES FILE...\n");
    return 2;
  }
  size_t bytes = 0, sum = 0;
  for (int i = 3; i < argc; ++i) {
    Input in;
    in.bytes = test::read_file(argv[i]);
    in.document = parse(in.bytes);
    in.tokens = tokens::cut(in.document.text, phrases().lexicon());
    in.spots = grammar::find_spots(in.tokens, phrases());
    bytes += in.bytes.size();
    for (int turn = std::atoi(argv[2]); turn > 0; --turn)
      sum += pass->second(in);
  }
  std::printf("%zu bytes, %zu\n", bytes, sum);
}
