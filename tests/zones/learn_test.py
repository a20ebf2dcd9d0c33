#!/usr/bin/env python3
"""zones_learn: learns what the examples show, leaves a source out, refuses what is no example."""
import os
import subprocess
import tempfile
import unittest

LEARN = os.environ["ZONES_LEARN"]
HEAD = """feature heading
feature text
set type/begin
set body/begin
set body/begin,type/begin
"""


def document(number, source):
    """A heading and two paragraphs; of the last one the labels do not say what it is."""
    return f"document d{number} {source} 1\natom line 0 0\natom line 1 1\natom blank 2 1\n"


EXAMPLES = HEAD + "".join(document(i, "one" if i < 8 else "other") for i in range(16))


def learn(examples, *options):
    with tempfile.NamedTemporaryFile("w", suffix=".examples") as file:
        file.write(examples)
        file.flush()
        return subprocess.run([LEARN, *options, file.name], capture_output=True, text=True,
                              check=False)


class LearnTest(unittest.TestCase):
    def test_weights_speak_for_what_the_labels_say(self):
        weights = {}
        for line in learn(EXAMPLES).stdout.splitlines():
            feature, name, weight = line.split("\t")
            weights[feature, name] = int(weight)
        self.assertGreater(weights["heading", "type"], 0)
        self.assertGreater(weights["text", "body"], 0)
        self.assertLess(weights.get(("text", "type"), 0), weights["text", "body"])

    def test_a_fold_reads_the_source_that_was_left_out(self):
        lines = learn(EXAMPLES, "--folds", "other").stdout.splitlines()
        states = "type/begin body/begin body/begin"
        self.assertEqual(lines, [f"d{i} {states}" for i in range(8, 16)])
        self.assertEqual(len(learn(EXAMPLES, "--folds", "one,other").stdout.splitlines()), 16)

    def test_the_same_examples_give_the_same_weights(self):
        self.assertEqual(learn(EXAMPLES).stdout, learn(EXAMPLES).stdout)

    def test_features_of_few_documents_are_left_out(self):
        run = learn(EXAMPLES, "--least", "17")
        self.assertNotIn("heading", run.stdout)
        copies = EXAMPLES.replace("document d", "document d~")       # copies of one document
        self.assertNotIn("heading", learn(copies).stdout)

    def test_pulled_and_pruned_weights_are_fewer(self):
        count = len(learn(EXAMPLES).stdout.splitlines())
        self.assertLess(len(learn(EXAMPLES, "--prune", "5").stdout.splitlines()), count)
        self.assertLess(len(learn(EXAMPLES, "--sparse", "0.3").stdout.splitlines()), count)

    def test_what_is_no_example_is_refused_with_its_line(self):
        for line in ("atom page 0 0", "atom line 9 0", "atom line 0 2", "set body/end", "word",
                     "document d"):
            run = learn(HEAD + document(0, "one") + line + "\n")
            self.assertEqual(run.returncode, 1, line)
            self.assertIn(f"line 10: no example: {line}", run.stderr)


if __name__ == "__main__":
    unittest.main()
