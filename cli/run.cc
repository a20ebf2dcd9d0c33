#include "run.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <new>

#include "conflict.h"
#include "old_output.h"
#include "output.h"
#include "pipeline.h"
#include "progress.h"
#include "stats.h"
#include "too_much.h"
#include "unfinished.h"

namespace vbparse::cli {

/// One document moving through read → work → write (pipeline.h).
struct Job {
  Source source;
  std::string text, said;  // for the output; for standard error
  bool worked = false;
  bool writes = false;               // there is an output, even if `text` is empty
  std::optional<Document> document;  // for the summary
  std::string_view failure;          // its code; empty if there is none
  std::string encoding, type;
  size_t left_out = 0;
  bool incomplete = false, no_dispatch = false, parsed = false;
  uint64_t bytes = 0;
  double read = 0, parse = 0, write = 0;
};

namespace {

/// If the documents read but not yet written have more bytes than this per worker, they are parsed
/// one after the other: parsing takes many times the memory of the text.
constexpr uint64_t bytes_a_worker = 8 << 20;

class Run {
 public:
  Run(const Program& program, const Settings& s, const Messages& m)
      : program_(program),
        s_(s),
        messages_(m),
        grammar_(load_grammar(s.grammar)),
        format_(find_format()),
        output_(s.output, std::string(s.explain ? ".txt" : format_.extension)),
        walk_(s.feed.inputs),
        progress_(std::string(program.name), s.progress,
                  s.output.empty() && isatty(STDOUT_FILENO)) {
    write_.offsets = s.offsets == "codepoint" ? Offsets::codepoint
                     : s.offsets == "utf16"   ? Offsets::utf16
                                              : Offsets::byte;
    write_.split = s.split;
    write_.pretty = format_.name == "json";
    write_.due.calendar = &grammar_.calendar();
    program.configure(write_);
    summary_ = program.summary(wanted_);
    if (!s.explain && !summary_)
      output_.begin_with(format_.header);
  }

  int run() {
    const std::string problem = wrong();
    if (!problem.empty()) {
      messages_.tell(problem);
      return wrong_use;
    }
    if (!s_.output.empty() || !s_.stats.empty())
      tidy_up_on_signals();
    if (progress_.on())
      progress_.expect(count(s_.feed, walk_));
    const size_t workers = lone_document() ? 1 : s_.workers ? s_.workers : all_cores();
    Feed feed(
        s_.feed, walk_,
        [this](const Source& source, const std::string& file) {
          return s_.resume && finished(source, file);
        },
        [this](const std::string& place) { return !output_.many() || output_.claim(place); },
        [this](const std::string& name, const std::string& message) {
          of_inputs_ += messages_.warning(name, message);
        });
    in_order(
        workers, [&] { return read(feed, workers); }, [this](Job& job) { work(job); },
        [this](Job& job) { write(job); });
    say(of_inputs_);
    if (summary_) {
      std::string text;
      summary_->write(text);
      output_.write_all(text);
    }
    tell_lost(output_.finish());
    progress_.finish(stats_.documents, stats_.no_dispatch);
    if (left_out_ && !messages_.quiet)
      messages_.tell(program_.left_out_all(left_out_));
    if (!s_.stats.empty()) {
      OutFile file(s_.stats, Chosen::by_user);
      file.write(stats_.json(std::string(program_.name) + ' ' + std::string(version()), workers));
      file.finish();
    }
    return stats_.failed() ? unread : stats_.incomplete && s_.strict ? incomplete : good;
  }

 private:
  const Format& find_format() const {
    const bool person = s_.format.empty() && s_.output.empty() && isatty(STDOUT_FILENO);
    const bool lines = s_.compact || (s_.format.empty() && !s_.feed.json_field.empty());
    const std::string_view name = lines                ? "jsonl"
                                  : !s_.format.empty() ? std::string_view(s_.format)
                                  : person             ? program_.on_terminal
                                                       : "json";
    return *std::find_if(program_.formats.begin(), program_.formats.end(),
                         [&](const Format& f) { return f.name == name; });
  }

  /// Returns what is wrong with the combination of options, or which input would be overwritten;
  /// empty if nothing is.
  std::string wrong() {
    const bool lines = !s_.feed.json_field.empty();
    if (lines && format_.name == "json" && !s_.explain)
      return "--jsonl-field writes JSON Lines (-c), not indented objects";
    if (lines && output_.many() && s_.feed.shard.count > 1)
      return "with --jsonl-field every shard needs a file of its own: -o FILE, not a folder";
    if (s_.resume && !output_.many())
      return "--resume needs a folder to continue: -o FOLDER/";
    if (s_.resume && (!program_.names_version || !json() || lines))
      return "--resume needs outputs that name the version that wrote them: vbparse with --format "
             "json or jsonl";
    if (summary_ && output_.many())
      return "what is counted over all inputs goes to one file, not into a folder";
    return conflict(output_, walk_, s_.stats);
  }

  bool json() const { return format_.name.starts_with("json") && !s_.explain; }

  /// Whether the only input is one document, for which starting threads would cost more than it
  /// saves.
  bool lone_document() const {
    const InputOptions& in = s_.feed.inputs;
    std::error_code ignored;
    return in.arguments.size() == 1 && in.files_from.empty() && s_.feed.json_field.empty() &&
           !is_archive(in.arguments[0]) && !std::filesystem::is_directory(in.arguments[0], ignored);
  }

  /// Whether an earlier run has written this output (--resume). With --strict, an output that
  /// reports a missing part does not count, so that the part is reported again.
  bool finished(const Source& source, const std::string& file) const {
    const std::string path = output_.path_of(source.place);
    Whole whole{beginning_of(source.name), write_.pretty ? "\n}\n" : "}\n"};
    if (s_.strict)
      whole.lacks = {"\"missing-", "\"not-a-dispatch\""};
    if (!is_finished(path, file, whole))
      return false;
    remove_stale(path);
    return true;
  }

  /// Returns how a record of this version for this source begins.
  std::string beginning_of(const std::string& source) const {
    std::string record;
    write_json(nothing_, source, write_, record);
    // up to the next key; within a string its quotes would be escaped
    return record.substr(0, record.find("\"encoding\":"));
  }

  std::shared_ptr<Job> read(Feed& feed, size_t workers) {
    auto job = std::make_shared<Job>();
    {
      const Timer timer(job->read);
      if (!feed.next(job->source))
        return nullptr;
    }
    job->said = std::exchange(of_inputs_, {});
    // with too much in memory, the reader itself parses the job, so that nothing else is read
    if ((on_their_way_ += job->source.size) > workers * bytes_a_worker)
      work(*job);
    return job;
  }

  /// Parses and formats a document; writes it if it has a file of its own. Called by any thread.
  void work(Job& job) const {
    if (job.source.finished || std::exchange(job.worked, true))
      return;
    try {
      convert(job);
    } catch (const Failure& e) {
      failed(job, e);
    } catch (const std::bad_alloc&) {
      failed(job, no_memory());
    }
    if (!writes_alone() || !job.writes)
      return;
    const Timer timer(job.write);
    unwritable(job, output_.write_alone(job.source.place, job.text));
  }

  /// Records that an output cannot be written, unless `why` is empty. The run goes on.
  void unwritable(Job& job, const std::string& why) const {
    if (why.empty())
      return;
    job.failure = "unwritable";
    job.said += messages_.failure(job.source.name, "cannot be written to " + why);
  }

  /// Likewise for a file whose documents are done, but which could not be completed.
  void tell_lost(const std::string& why) {
    if (why.empty())
      return;
    Stats::count(stats_.failures, "unwritable");
    progress_.hide();
    messages_.tell(why);
  }

  /// Whether each document has an output file of its own.
  bool writes_alone() const { return output_.many() && s_.feed.json_field.empty(); }

  void convert(Job& job) const {
    if (job.source.failure)
      throw *job.source.failure;
    std::string bytes;
    const bool lines = !s_.feed.json_field.empty();
    {
      const Timer timer(job.read);
      if (!job.source.path.empty()) {
        FileStream file(job.source.path);
        read_all(file, s_.feed.most_in_file(), bytes, job.source.size);
      } else if (lines) {
        bytes = text_field(job.source.bytes, s_.feed.json_field);
      } else {
        bytes = std::move(job.source.bytes);
      }
    }
    job.bytes = bytes.size();
    if (const std::string_view what = not_text(bytes); !what.empty())
      throw Failure{"not-text", "looks like " + std::string(what)};
    const Options options{s_.encoding, s_.date, s_.received, s_.explain};
    if (format_.name == "text" && !s_.explain) {
      const Timer timer(job.parse);
      Encoding found;
      job.text = decode(bytes, options, &found);
      if (s_.nfc)
        job.text = nfc(job.text);
      job.encoding = name(found);
      job.writes = job.parsed = true;
      return;
    }
    Document doc;
    {
      const Timer timer(job.parse);
      doc = parse(bytes, options, grammar_);
    }
    job.parsed = true;
    job.encoding = name(doc.encoding);
    job.type = doc.records.front().type.value_or("null");
    const Timer timer(job.write);
    check(job, doc);
    if (!s_.explain)
      tell_left_out(job, doc);
    if (summary_) {
      job.document = std::move(doc);
      return;
    }
    if (s_.explain)
      program_.explain(doc, job.text);
    else
      format_.write(doc, job.source.name, write_, job.text);
    job.writes = true;
    if (!lines || !json())
      return;
    std::string spliced;
    append_with(job.source.bytes, as_value(job.text, program_.many_records || s_.split), spliced);
    job.text = std::move(spliced);
  }

  void failed(Job& job, const Failure& why) const {
    job.failure = why.code;
    job.said += messages_.failure(job.source.name, why.message);
    job.text.clear();
    if ((job.writes = json()))
      write_error(job.source.name, why.code, why.message, write_, job.text);
  }

  void tell_left_out(Job& job, const Document& doc) const {
    Position position(doc.decoded());
    for (const Remark& r : program_.left_out(doc, wanted_)) {
      job.left_out += r.left_out;
      job.said += messages_.warning(
          job.source.name + ':' + position.at(doc.to_source(r.span).begin), r.message);
    }
  }

  /// Checks which required parts the records lack. An appendix requires none, so it has no such
  /// diagnostic.
  void check(Job& job, const Document& doc) const {
    Position position(doc.decoded());
    for (const Record& r : doc.records)
      for (const Diagnostic& d : r.diagnostics) {
        const bool no_dispatch = d.code == "not-a-dispatch";
        job.no_dispatch |= no_dispatch;
        if (!d.code.starts_with("missing-") && !no_dispatch)
          continue;
        job.incomplete = true;
        if (!s_.strict)
          continue;
        const bool main = &r == &doc.records.front();  // needs no line number
        job.said += messages_.warning(
            main ? job.source.name
                 : job.source.name + ':' + position.at(doc.to_source(r.extent).begin),
            d.message);
      }
  }

  void say(std::string& said) {
    if (said.empty())
      return;
    progress_.hide();
    std::fwrite(said.data(), 1, said.size(), stderr);
    said.clear();
  }

  /// Prints the messages and writes the output of a job. Called in the order of the inputs.
  void write(Job& job) {
    say(job.said);
    on_their_way_ -= job.source.size;
    left_out_ += job.left_out;
    {
      const Timer timer(job.write);
      if (summary_ && job.document)
        summary_->add(*job.document, job.source.name);
      else if (summary_ && job.writes)
        summary_->fail(job.text);
      else if (job.writes && !writes_alone())
        write_on(job);
    }
    say(job.said);
    gather(job);
    progress_.add({job.source.files, job.source.consumed}, stats_.failed());
  }

  void write_on(Job& job) {
    tell_lost(output_.end_others(job.source.place));
    unwritable(job, output_.write_on(job.source.place, job.text));
  }

  void gather(const Job& job) {
    stats_.documents += job.parsed;
    stats_.finished += job.source.finished;
    stats_.incomplete += job.incomplete;
    stats_.no_dispatch += job.no_dispatch;
    stats_.bytes += job.bytes;
    if (!job.failure.empty())
      Stats::count(stats_.failures, job.failure);
    if (job.parsed)
      Stats::count(stats_.encodings, job.encoding);
    if (!job.type.empty())
      Stats::count(stats_.types, job.type);
    stats_.read += job.read;
    stats_.parse += job.parse;
    stats_.write += job.write;
  }

  const Program& program_;
  const Settings& s_;
  const Messages& messages_;
  Grammar grammar_;
  const Format& format_;
  WriteOptions write_;
  Output output_;
  Wanted wanted_{format_, write_, output_.many()};
  std::unique_ptr<Summary> summary_;
  Walk walk_;
  Progress progress_;
  Stats stats_;
  std::string of_inputs_;  // warnings about inputs, to print before the next document
  // for beginning_of(); made with --resume only
  const Document nothing_ = s_.resume ? parse("", {}, grammar_) : Document{};
  size_t left_out_ = 0;
  std::atomic<uint64_t> on_their_way_ = 0;  // bytes of documents read but not yet written
};

}  // namespace

int run_inputs(const Program& program, const Settings& settings, const Messages& messages) {
  return Run(program, settings, messages).run();
}

}  // namespace vbparse::cli
