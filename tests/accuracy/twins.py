"""Distorted twins of labelled documents: what a kind of layout or damage costs.

tests/metamorphic/distort.py writes each document once a kind, with its labels, the same for a seed.
The loss compares a twin with the document it was made of."""
import shutil

import judge
from documents import MICRO, document_units, folders_of, is_any
from figures import Unit, difference, estimate, share
from judge import ROOT

DISTORT = ROOT / "tests" / "metamorphic" / "distort.py"
FIGURE = "all fields" + MICRO


def distortions(program, name, sets, kinds="*"):
    """F1 of each kind, and what it loses."""
    folder = ROOT / "build" / "accuracy" / "distorted"          # to be looked at afterwards
    shutil.rmtree(folder, ignore_errors=True)
    golds, texts = zip(*map(folders_of, sets))
    judge.run_script(DISTORT, "--gold", *golds, "--text", *texts, "--out", folder, "--kinds", kinds)
    plain = {}
    for set_, gold, text in zip(sets, golds, texts):
        plain |= micro_units(program, f"gold/{set_}", gold, text)
    kept, lost = {}, {}
    for kind in sorted(folder.iterdir()):
        twins = micro_units(program, "gold/dev", kind / "gold", kind / "text")
        units = [Unit(plain[document].source, {"before": plain[document].counts[FIGURE],
                                               "after": twin.counts[FIGURE]})
                 for document, twin in twins.items()]
        kept |= estimate(units, {kind.name: share("after")})
        lost |= estimate(units, {kind.name: difference("before", "after")}, falls=True)
    return {name: kept, f"{name}: loss": lost}


def micro_units(program, set_, gold, texts):
    return document_units(program, set_, gold, texts, is_any, ["all fields"])
