#!/usr/bin/env python3
"""The net itself: intervals, limits that only tighten, generated documents that stay what they are.

Needs neither a program nor the labelled sets."""
import hashlib
import itertools
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import limits
from figures import Figure, Unit, difference, draws, estimate, share, shares
from generated import covering, heads, products, tables
from generated.heads_axes import AXES, legal
from generated.words import WORDS

HERE = Path(__file__).resolve().parent
# of the text and values of every document; who changes one measures all limits anew
CHECKSUMS = {
    "products": "d97a23acbc732215",
    "heads fit": "c49ef60d1b5772e0",
    "heads test": "73d7dbf2e7a29d66",
    "feet fit": "c6938be78f03afea",
    "feet test": "e5eff58fa39852c1",
    "tables fit": "3401c18e369ca694",
    "tables test": "94b6f7b507aaecaf",
}


def checksum(documents):
    digest = hashlib.sha256()
    for document in documents:
        digest.update(json.dumps([document.name, document.text, document.label],
                                 sort_keys=True).encode())
    return digest.hexdigest()[:16]


class Figures(unittest.TestCase):
    UNITS = [Unit("a", {"x": (1, 2)}), Unit("a", {"x": (2, 2), "y": (0, 0)}),
             Unit("b", {"x": (0, 4)})]

    def test_a_figure_is_a_share_of_sums(self):
        figure = shares(self.UNITS)["x"]
        self.assertEqual((figure.value, figure.units), (3 / 8, 3))

    def test_its_interval_holds_what_draws_of_sources_give(self):
        self.assertEqual(shares(self.UNITS)["x"].interval, (0.0, 0.875))
        same = [Unit("a", {"x": (1, 2)})] * 9
        self.assertEqual(shares(same)["x"].interval, (0.5, 0.5))

    def test_nothing_labelled_and_nothing_found_is_right(self):
        figure = shares(self.UNITS)["y"]
        self.assertEqual((figure.value, figure.units, figure.interval), (1.0, 0, None))

    def test_draws_in_which_nothing_counts_say_nothing(self):
        units = [Unit("a", {"x": (1, 2)}), Unit("b", {"x": (0, 0)})]
        self.assertEqual(shares(units)["x"].interval, (0.5, 0.5))

    def test_a_loss_compares_the_same_units(self):
        units = [Unit(str(n), {"before": (n, 9), "after": (n - 1, 9)}) for n in range(1, 9)]
        loss = estimate(units, {"loss": difference("before", "after")}, falls=True)["loss"]
        self.assertTrue(loss.falls)
        self.assertAlmostEqual(loss.value, 1 / 9)
        for end in loss.interval:
            self.assertAlmostEqual(end, 1 / 9)

    def test_what_is_not_drawn_has_no_interval(self):
        self.assertIsNone(shares(self.UNITS, drawn=False)["x"].interval)
        self.assertIsNone(estimate(self.UNITS[:1], {"x": share("x")})["x"].interval)

    def test_draws_repeat_and_take_all_sources(self):
        sources = ["a"] * 8 + ["b"]
        first, again = list(draws(sources)), list(draws(sources))
        self.assertEqual(first, again)
        self.assertIn(0, [times[8] for times in first])
        self.assertIn(2, [times[8] for times in first])


class Limits(unittest.TestCase):
    LIMITS = {"floors": {"set": {"field": 0.9}}, "ceilings": {"loss": {"kind": 0.1}}}

    def broken(self, field, kind):
        measured = {"set": {"field": Figure(field, 1)},
                    "loss": {"kind": Figure(kind, 1, falls=True)}}
        return [line.partition(":")[0] for line in limits.complaints(self.LIMITS, measured)]

    def test_floors_and_ceilings(self):
        self.assertEqual(self.broken(0.9, 0.1), [])
        self.assertEqual(self.broken(0.95, -0.1), [])
        self.assertEqual(self.broken(0.8999, 0.1), ["below its floor"])
        self.assertEqual(self.broken(0.9, 0.1001), ["above its ceiling"])

    def test_a_figure_needs_a_limit(self):
        found = limits.complaints(self.LIMITS, {"set": {"new": Figure(1.0, 1)}})
        self.assertRegex(found[0], "^has no limit yet.*: set: new 1.0000$")

    def test_a_limit_needs_its_figure(self):
        measured = {"set": {"field": Figure(0.9, 1, falls=True)}, "loss": {}}
        self.assertEqual(limits.unmeasured(self.LIMITS, measured),
                         ["has a limit, but is not measured: set: field",
                          "has a limit, but is not measured: loss: kind"])

    def test_raising_never_loosens(self):
        def raised(field, kind):
            new = limits.tightened(self.LIMITS, {
                "set": {"field": Figure(field, 1)}, "loss": {"kind": Figure(kind, 1, falls=True)}})
            return new["floors"]["set"]["field"], new["ceilings"]["loss"]["kind"]
        self.assertEqual(raised(0.5, 0.5), (0.9, 0.1))
        self.assertEqual(raised(0.98765, 0.01234), (0.987, 0.013))
        self.assertEqual(raised(0.9, 0.1), (0.9, 0.1))
        self.assertEqual(self.LIMITS["floors"]["set"]["field"], 0.9)

    def test_raising_sets_what_is_missing(self):
        new = limits.tightened(self.LIMITS, {"more": {"new": Figure(0.95, 1)}})
        self.assertEqual(new["floors"]["more"], {"new": 0.95})
        self.assertEqual(new["floors"]["set"], {"field": 0.9})

    def test_a_figure_keeps_to_its_own_limit(self):
        for n in range(1, 400):
            measured = {"set": {"field": Figure(n / 399, 1)},
                        "loss": {"kind": Figure(n / 399, 1, falls=True)}}
            empty = {"floors": {}, "ceilings": {}}
            own = limits.tightened(empty, measured)
            self.assertEqual(limits.complaints(own, measured), [])


class Generated(unittest.TestCase):
    def test_documents_stay_the_same(self):
        found = {"products": [document for family in products.PRODUCTS
                              for document in products.documents(family)]}
        for half in ("fit", "test"):
            for family in AXES:
                found[f"{family} {half}"] = heads.documents(half, family)
            found[f"tables {half}"] = [document for family in tables.FAMILIES
                                       for document in tables.documents(half, family)]
        self.assertEqual({name: checksum(each) for name, each in found.items()}, CHECKSUMS)

    def test_rows_hold_no_illegal_pair_and_every_choice(self):
        for family, axes in AXES.items():
            rows = [row for half in ("fit", "test")
                    for row in covering.rows(family, half, heads.COUNT)]
            for axis, choices in axes.items():
                self.assertEqual({row[axis] for row in rows}, set(choices), axis)
            pairs = {pair for row in rows for pair in itertools.combinations(row.items(), 2)}
            for (axis, choice), (other, beside) in pairs:
                self.assertTrue(legal(axis, choice, other, beside),
                                f"{axis} = {choice}, {other} = {beside}")

    def test_places_persons_subjects_and_misprints_are_in_one_half_only(self):
        for name in ("province", "district", "commune", "sector", "school", "company", "family",
                     "middle", "given", "work", "short", "state motto", "party motto"):
            self.assertEqual(set(WORDS[name]["fit"]) & set(WORDS[name]["test"]), set(), name)


class Skipping(unittest.TestCase):
    def test_without_the_labelled_sets_nothing_is_measured(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(HERE, Path(folder, "project/tests/accuracy"))
            run = subprocess.run(
                [sys.executable, Path(folder, "project/tests/accuracy/run.py"), "no-program"],
                capture_output=True, text=True, check=False)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertIn("the labelled sets are not here", run.stdout)


if __name__ == "__main__":
    unittest.main()
