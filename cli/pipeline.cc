#include "pipeline.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <exception>

namespace vbparse::cli {

size_t all_cores() { return size_t(tbb::info::default_concurrency()); }

void in_order(size_t workers, const std::function<std::shared_ptr<Job>()>& read,
              const std::function<void(Job&)>& work, const std::function<void(Job&)>& write) {
  if (workers == 1) {
    while (const auto job = read()) {
      work(*job);
      write(*job);
    }
    return;
  }
  using Shared = std::shared_ptr<Job>;
  // for each worker: a long document does not hold up many short ones behind it
  constexpr size_t ahead = 4;
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, workers);
  // what is thrown waits until all that is on its way has ended: a pipeline that is broken off
  // loses what it holds
  std::exception_ptr thrown;
  std::atomic<bool> ending = false;
  const auto guarded = [&](const auto& step) {
    if (ending)
      return;
    try {
      step();
    } catch (...) {
      if (!ending.exchange(true))
        thrown = std::current_exception();
    }
  };
  tbb::task_arena(int(workers)).execute([&] {
    tbb::parallel_pipeline(workers * ahead,
                           tbb::make_filter<void, Shared>(tbb::filter_mode::serial_in_order,
                                                          [&](tbb::flow_control& flow) {
                                                            Shared job;
                                                            guarded([&] { job = read(); });
                                                            if (!job)
                                                              flow.stop();
                                                            return job;
                                                          }) &
                               tbb::make_filter<Shared, Shared>(tbb::filter_mode::parallel,
                                                                [&](Shared job) {
                                                                  guarded([&] { work(*job); });
                                                                  return job;
                                                                }) &
                               tbb::make_filter<Shared, void>(
                                   tbb::filter_mode::serial_in_order,
                                   [&](const Shared& job) { guarded([&] { write(*job); }); }));
  });
  if (thrown)
    std::rethrow_exception(thrown);
}

}  // namespace vbparse::cli
