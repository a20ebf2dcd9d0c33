"""Figures and their intervals.

Every figure is a share: so many right of so many. F1 is one too (twice the right ones, of these and
all that are wrong). What is drawn for an interval is a unit, a document or a sentence, which holds
its part of each share; the interval says how far the figure would move with other units of the
same kind from other sources."""
import dataclasses
import math
import operator
import random

DRAWS = 1000


@dataclasses.dataclass
class Unit:
    """A document or a sentence: {key: (right, of how many)}, and where it comes from."""
    source: str
    counts: dict


@dataclasses.dataclass
class Figure:
    """A value with its 95 % interval (None: nothing was drawn) and how many units count in it.

    `falls`: it measures a loss, and its limit is a ceiling."""
    value: float
    units: int
    interval: tuple = None
    falls: bool = False


def share(key):
    """The figure of a key: its value from the sums {key: (right, of how many)}."""
    return lambda sums: ratio(*sums[key])


def difference(before, after):
    """A loss: how much less right there is after something was done."""
    return lambda sums: ratio(*sums[before]) - ratio(*sums[after])


def ratio(right, whole):
    return right / whole if whole else math.nan


def keys_of(units):
    return list(dict.fromkeys(key for unit in units for key in unit.counts))


def shares(units, drawn=True):
    """{key: Figure} for every key of the units."""
    return estimate(units, {key: share(key) for key in keys_of(units)}, drawn)


def estimate(units, formulas, drawn=True, falls=False):
    """{name: Figure} of formulas {name: function of sums}. drawn: with intervals."""
    columns = {key: list(zip(*(unit.counts.get(key, (0, 0)) for unit in units)))
               for key in keys_of(units)}
    counted = {key: sum(map(bool, whole)) for key, (_, whole) in columns.items()}
    sums = {key: (sum(right), sum(whole)) for key, (right, whole) in columns.items()}
    found = {}
    for name, formula in formulas.items():
        value = formula(sums)
        if math.isnan(value):               # nothing labelled, nothing found: nothing is wrong
            value = 1.0
        found[name] = Figure(value, counted.get(name, len(units)), None, falls)
    if drawn and len(units) > 1:
        for name, interval in intervals(units, columns, formulas).items():
            found[name].interval = interval
    return found


def intervals(units, columns, formulas):
    """{name: (low, high)}: what 95 % of the draws lie between."""
    values = {name: [] for name in formulas}
    for times in draws([unit.source for unit in units]):
        sums = {key: (sum(map(operator.mul, times, right)), sum(map(operator.mul, times, whole)))
                for key, (right, whole) in columns.items()}
        for name, formula in formulas.items():
            values[name].append(formula(sums))
    return {name: middle(sorted(value for value in found if not math.isnan(value)))
            for name, found in values.items()}


def middle(values):
    """What 95 % of sorted values lie between; None where no draw had anything to count."""
    tail = len(values) // 40
    return (values[tail], values[-1 - tail]) if values else None


def draws(sources):
    """How often each unit stands in each draw: sources are drawn, then units of each source.

    Documents of one office resemble each other, so that many of them say less than their number."""
    rng = random.Random(1)
    members = {}
    for i, source in enumerate(sources):
        members.setdefault(source, []).append(i)
    for _ in range(DRAWS):
        times = [0] * len(sources)
        for source in rng.choices(list(members), k=len(members)):
            for i in rng.choices(members[source], k=len(members[source])):
                times[i] += 1
        yield times
