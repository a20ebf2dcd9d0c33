"""Rows of choices that cover every possible pair of choices, in two halves."""
import itertools
import random

from .heads_axes import AXES, EVEN, TIED, legal
from .words import JOINT


def rows(family, half, count):
    """`count` rows {axis: choice}: first so that every possible pair occurs, then at random."""
    axes = AXES[family]
    rng = random.Random(f"{family} {half}")
    friends = companions(axes, half)
    lacking = {choice: set(others) for choice, others in friends.items()}   # not met yet
    pairs = [(one, two) for one, two in itertools.combinations(friends, 2) if two in friends[one]]
    rng.shuffle(pairs)
    found = []
    while len(found) < count:
        while pairs and pairs[-1][1] not in lacking[pairs[-1][0]]:
            pairs.pop()
        row = complete(pairs.pop() if pairs else (), axes, friends, lacking, rng)
        if row:                                         # None: no row can hold this pair
            for choice in row:
                lacking[choice] -= set(row)
            found.append(dict(row))
    return found


def companions(axes, half):
    """{(axis, choice): the choices of other axes that may stand beside it in this half}."""
    key = next(iter(axes))
    friends = {(axis, choice): set() for axis in axes for choice in axes[axis]}
    for (a, x), (b, y) in itertools.combinations(friends, 2):
        if a != b and legal(a, x, b, y) and (a != key or met(a, x, b, y, axes[b], half)):
            friends[a, x].add((b, y))
            friends[b, y].add((a, x))
    return friends


def met(key, value, axis, choice, choices, half):
    """Does a value of the family's first axis meet `choice` of `axis` in this half?"""
    order = random.Random(f"{key} {value} {axis}").sample(choices, len(choices))
    share = (len(order) + len(value) % 2) // 2
    own = order[:share] if half == "fit" else order[share:]
    return axis in TIED or choice in JOINT or choice in own


def complete(start, axes, friends, lacking, rng):
    """A row that holds `start` and, axis by axis, the choice with the most new pairs.

    None where ten attempts end in a choice that nothing fits."""
    for _ in range(10):
        row = list(start)
        left = set.intersection(*(friends[choice] for choice in row)) if row else set(friends)
        free = rng.sample([axis for axis in axes if axis not in dict(row)], len(axes) - len(row))
        for i, axis in enumerate(free):
            fit = [(axis, x) for x in axes[axis] if (axis, x) in left
                   and {a for a, _ in left & friends[axis, x]}.issuperset(free[i + 1:])]
            if not fit:
                break
            row.append(pick(fit, row, axes, lacking, rng))
            left &= friends[row[-1]]
        else:
            return row
    return None


def pick(fit, row, axes, lacking, rng):
    """The choice with the most new pairs; where none has one, a common choice more often."""
    gain = [len(lacking[choice].intersection(row)) for choice in fit]
    if max(gain):
        return fit[gain.index(max(gain))]
    common = [axis not in EVEN and value == axes[axis][0] for axis, value in fit]
    return rng.choices(fit, [len(fit) if each else 1 for each in common])[0]
