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

/// The jobs between reading and writing. All threads do the same: read the next job, work on it,
/// and then write every job that is ready in its turn: their own and later ones that were done
/// before it. A thread is started only when a job has been read and another may follow, so that few
/// jobs start few threads.
class Pipeline {
 public:
  Pipeline(size_t workers, const std::function<std::shared_ptr<Job>()>& read,
           const std::function<void(Job&)>& work, const std::function<void(Job&)>& write)
      : others_(workers - 1), read_(read), work_(work), write_(write) {}

  void run() {
    take_part();
    // the last job has been read, so no thread starts another one any more
    for (std::thread& other : threads_)
      other.join();
    if (thrown_)
      std::rethrow_exception(thrown_);
  }

 private:
  /// A job between reading and writing.
  struct OnItsWay {
    std::shared_ptr<Job> job;
    bool done = false;
  };

  /// The loop of every thread.
  void take_part() {
    while (OnItsWay* const next = take()) {
      guarded([&] { work_(*next->job); });
      finish(*next);
    }
  }

  /// Reads the next job; returns null if there are no more. Waits while too many jobs are
  /// unwritten. The pointer is valid until the job is written: a deque does not move its elements.
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

  /// Called with `reading_` held. If the system has no more threads, the existing ones do the work.
  void start_another() {
    if (threads_.size() == others_)
      return;
    try {
      threads_.emplace_back([this] { take_part(); });
    } catch (const std::system_error&) {
      others_ = threads_.size();
    }
  }

  /// Marks a job as done and writes the jobs that are ready, in order. If another thread is
  /// writing, that one will find the job.
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

  /// Runs a step unless an earlier one has failed. The first exception is kept until all threads
  /// have ended: they still use the callbacks.
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

  /// How many jobs per worker may be unwritten, so that a long document does not stop the workers
  /// from going on with the short ones after it.
  static constexpr size_t ahead = 4;

  size_t others_;  // how many threads there may be besides the first; guarded by reading_
  const std::function<std::shared_ptr<Job>()>& read_;
  const std::function<void(Job&)>& work_;
  const std::function<void(Job&)>& write_;
  std::mutex reading_;
  bool ended_ = false;                // guarded by reading_
  std::vector<std::thread> threads_;  // guarded by reading_; complete once ended_ is set
  std::mutex mutex_;                  // guards jobs_ and writing_
  std::condition_variable room_;
  std::deque<OnItsWay> jobs_;  // in the order of reading
  bool writing_ = false;
  std::atomic<bool> failed_ = false;
  std::exception_ptr thrown_;
};

}  // namespace

size_t all_cores() {
  cpu_set_t ours;  // fewer than the machine has under taskset or Slurm
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
