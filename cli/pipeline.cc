#include "pipeline.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace vbparse::cli {

namespace {

/// The jobs on their way through many threads. Each thread takes the next job, works on it, and
/// then writes what is ready in its turn: its own job, and those behind it that were done before. A
/// thread is started when a job has been taken and another may follow, so that few jobs start few.
class Pipeline {
 public:
  Pipeline(size_t workers, const std::function<std::shared_ptr<Job>()>& read,
           const std::function<void(Job&)>& work, const std::function<void(Job&)>& write)
      : others_(workers - 1), read_(read), work_(work), write_(write) {}

  void run() {
    take_part();
    // the end of the jobs has been seen: no thread starts another any more
    for (std::thread& other : threads_)
      other.join();
    if (thrown_)
      std::rethrow_exception(thrown_);
  }

 private:
  struct OnItsWay {
    std::shared_ptr<Job> job;
    bool done = false;
  };

  /// What every thread does.
  void take_part() {
    while (OnItsWay* const next = take()) {
      guarded([&] { work_(*next->job); });
      finish(*next);
    }
  }

  /// Reads the next job, one thread at a time; null where there are no more. The place of what it
  /// returns stays the same until it is written.
  OnItsWay* take() {
    const std::lock_guard one_reader(reading_);
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [&] { return jobs_.size() < ahead * (others_ + 1); });
    }
    std::shared_ptr<Job> job;
    if (!ended_)
      guarded([&] { job = read_(); });
    ended_ = !job;
    if (!job)
      return nullptr;
    start_another();
    const std::lock_guard lock(mutex_);
    return &jobs_.emplace_back(OnItsWay{std::move(job)});
  }

  /// Called by the one reader. Where no more threads can be had, those that there are do it all.
  void start_another() {
    if (threads_.size() == others_)
      return;
    try {
      threads_.emplace_back([this] { take_part(); });
    } catch (const std::system_error&) {
      others_ = threads_.size();
    }
  }

  /// Writes what is ready, in order, unless another thread is writing: that one will find it.
  void finish(OnItsWay& own) {
    std::unique_lock lock(mutex_);
    own.done = true;
    if (writing_)
      return;
    writing_ = true;
    while (!jobs_.empty() && jobs_.front().done) {
      const std::shared_ptr<Job> job = std::move(jobs_.front().job);
      jobs_.pop_front();
      lock.unlock();
      room_.notify_one();
      guarded([&] { write_(*job); });
      lock.lock();
    }
    writing_ = false;
  }

  /// Runs a step unless one has failed; what the first one throws waits until all threads end.
  template <class Step>
  void guarded(const Step& step) {
    if (failed_)
      return;
    try {
      step();
    } catch (...) {
      if (!failed_.exchange(true))
        thrown_ = std::current_exception();
    }
  }

  /// Jobs on their way for each worker: a long document does not hold up many short ones behind it.
  static constexpr size_t ahead = 4;

  size_t others_;  // how many threads there may be beside the first; guarded by reading_
  const std::function<std::shared_ptr<Job>()>& read_;
  const std::function<void(Job&)>& work_;
  const std::function<void(Job&)>& write_;
  std::mutex reading_;
  bool ended_ = false;                // guarded by reading_
  std::vector<std::thread> threads_;  // the same; the last one is there when ended_ is set
  std::mutex mutex_;                  // guards the next three
  std::condition_variable room_;
  std::deque<OnItsWay> jobs_;  // in the order of reading
  bool writing_ = false;
  std::atomic<bool> failed_ = false;
  std::exception_ptr thrown_;
};

}  // namespace

size_t all_cores() {
  cpu_set_t ours;  // those that this process may use, as under taskset or Slurm
  if (sched_getaffinity(0, sizeof ours, &ours) == 0)
    return size_t(CPU_COUNT(&ours));
  return std::max(1u, std::thread::hardware_concurrency());
}

void in_order(size_t workers, const std::function<std::shared_ptr<Job>()>& read,
              const std::function<void(Job&)>& work, const std::function<void(Job&)>& write) {
  if (workers == 1) {
    while (const auto job = read()) {
      work(*job);
      write(*job);
    }
    return;
  }
  Pipeline(workers, read, work, write).run();
}

}  // namespace vbparse::cli
