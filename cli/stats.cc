#include "stats.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace vbparse::cli {

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

uint64_t Stats::failed() const {
  uint64_t n = 0;
  for (const auto& [code, times] : failures)
    n += times;
  return n;
}

std::string Stats::json(std::string_view tool, size_t workers) const {
  const auto seconds = [](double s) { return std::round(s * 1000) / 1000; };
  const nlohmann::ordered_json all{{"schema", "vbparse-stats/1"},
                                   {"tool", tool},
                                   {"documents", documents},
                                   {"finished_before", finished},
                                   {"incomplete", incomplete},
                                   {"bytes", bytes},
                                   {"failed", failed()},
                                   {"failures", failures},
                                   {"encodings", encodings},
                                   {"types", types},
                                   {"workers", workers},
                                   {"seconds",
                                    {{"elapsed", seconds(now() - begun)},
                                     {"read", seconds(read)},
                                     {"parse", seconds(parse)},
                                     {"write", seconds(write)}}},
                                   {"not_a_dispatch", no_dispatch}};
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace vbparse::cli
