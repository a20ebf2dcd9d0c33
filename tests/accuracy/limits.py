"""The limits of the figures: floors that only rise, and ceilings of losses that only fall.

floor.json holds {"floors": {measure: {figure: least}}, "ceilings": {measure: {figure: most}}}."""
import json
import math

FLOORS, CEILINGS = "floors", "ceilings"
NEAR = 1e-9                                 # what a rounded limit may miss its own figure by


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def write(path, limits):
    path.write_text(json.dumps(limits, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def side_of(figure):
    return CEILINGS if figure.falls else FLOORS


def limit_of(limits, measure, name, figure):
    return limits[side_of(figure)].get(measure, {}).get(name)


def complaint(limits, measure, name, figure):
    """What is wrong with a figure, or None."""
    limit = limit_of(limits, measure, name, figure)
    if limit is None:
        return f"has no limit yet (--raise sets it): {measure}: {name} {figure.value:.4f}"
    if figure.falls and figure.value > limit + NEAR:
        return f"above its ceiling: {measure}: {name} {figure.value:.4f} > {limit:.3f}"
    if not figure.falls and figure.value < limit - NEAR:
        return f"below its floor: {measure}: {name} {figure.value:.4f} < {limit:.3f}"
    return None


def complaints(limits, measured):
    """What is wrong with the figures {measure: {figure: Figure}}."""
    found = [complaint(limits, measure, name, figure)
             for measure, figures in measured.items() for name, figure in figures.items()]
    return list(filter(None, found))


def unmeasured(limits, measured):
    """Limits without a figure: something is no longer measured."""
    return [f"has a limit, but is not measured: {measure}: {name}"
            for side in (FLOORS, CEILINGS) for measure, names in limits[side].items()
            for name in names if name not in measured.get(measure, {})
            or side_of(measured[measure][name]) != side]


def tightened(limits, measured):
    """The limits as they are after these figures: none gets looser."""
    new = {side: {measure: dict(names) for measure, names in limits[side].items()}
           for side in (FLOORS, CEILINGS)}
    for measure, figures in measured.items():
        for name, figure in figures.items():
            old = limit_of(limits, measure, name, figure)
            names = new[side_of(figure)].setdefault(measure, {})
            names[name] = rounded(figure) if old is None else tighter(old, figure)
    return new


def tighter(old, figure):
    return min(old, rounded(figure)) if figure.falls else max(old, rounded(figure))


def rounded(figure):
    """To a thousandth, so that the figure itself keeps to it."""
    thousandths = figure.value * 1000
    if figure.falls:
        return math.ceil(thousandths - NEAR * 1000) / 1000 + 0.0        # no -0.0
    return math.floor(thousandths + NEAR * 1000) / 1000
