"""Fitting: a softmax over the candidate ends of a phrase, and a yes-or-no decision where phrases
begin."""
import collections, math, random


def most_telling(weights, counts, keep):
    """The `keep` features that matter most: by their largest weight, and the root of how often they
    are met."""
    telling = {name: abs(x) * math.sqrt(counts[name]) for name, x in weights.items()}
    return set(sorted(telling, key=lambda name: (-telling[name], name))[:keep])


def fit_begins(examples, bias, keep=4000, **settings):
    """{feature: weight} in integers from examples (features, is labelled, weight), of the most
    telling features; a sum over zero begins a name."""
    counts = collections.Counter(x for f, _, _ in examples for x in f)
    kept = most_telling(fit_all_begins(examples, **settings), counts, keep) | {bias}
    few = [([x for x in f if x in kept], y, c) for f, y, c in examples]
    return rounded_begins(few, fit_all_begins(few, **settings), bias)


def fit_all_begins(examples, rounds=4, rate=0.05, decay=1e-2, least=4, seed=1):
    """Logistic regression."""
    seen = collections.Counter(x for f, _, _ in examples for x in f)
    index, data = {}, []
    for f, y, c in examples:
        data.append(([index.setdefault(x, len(index)) for x in f if seen[x] >= least], float(y), c))
    w, squares, shuffle = [0.0] * len(index), [1e-2] * len(index), random.Random(seed)
    for _ in range(rounds):
        shuffle.shuffle(data)
        for names, y, c in data:
            s = 0.0
            for n in names:
                s += w[n]
            g = c * (y - 1 / (1 + math.exp(-max(-30.0, min(30.0, s)))))
            if abs(g) > 1e-3:
                for n in names:
                    step = g - decay * w[n]
                    squares[n] += step * step
                    w[n] += rate * step / math.sqrt(squares[n])
    return {n: w[k] for n, k in index.items()}


def rounded_begins(examples, weights, bias, scale=100, labelled_found=0.998):
    """The weights in integers; `bias` is set so that so many of the labelled are over zero."""
    whole = {n: int(round(scale * x)) for n, x in weights.items()}
    sums = sorted(sum(whole.get(x, 0) for x in f) for f, y, _ in examples if y)
    whole[bias] = whole.get(bias, 0) - sums[int(len(sums) * (1 - labelled_found))] + 1
    return whole


class Ends:
    """Examples of ends, packed once: features as numbers, so that folds and ablations are quick.

    An example is (rows, ends, right, weight): the features of each boundary, the
    possible ends, the set of right ones.
    """

    def __init__(self):
        self.index, self.names, self.data = {}, [], []

    def number(self, name):
        k = self.index.get(name)
        if k is None:
            k = self.index[name] = len(self.names)
            self.names.append(name)
        return k

    def add(self, rows, ends, right, weight=1.0):
        self.data.append(([(e, [self.number(x) for x in f]) for e, f in rows], frozenset(ends),
                          frozenset(right), weight))
        return len(self.data) - 1

    def fit_few(self, which, keep=6000, without=None, **settings):
        """As fit(), of the `keep` most telling features."""
        stop, go = self.fit(which, without=without, **settings)
        counts = collections.Counter(k for i in which for _, f in self.data[i][0] for k in set(f))
        largest = {name: max(abs(stop.get(name, 0)), abs(go.get(name, 0))) for name in {*stop, *go}}
        kept = most_telling(largest, {self.names[k]: n for k, n in counts.items()}, keep)
        return self.fit(which, without=lambda name: name not in kept, **settings)

    def fit(self, which, without=None, rounds=8, rate=0.05, decay=1e-3, least=3, scale=100,
            smallest=1, seeds=(1,)):
        """({feature: weight for stopping}, {feature: weight for passing}) in integers, from the
        examples numbered in `which`; `without(name)`: leave that feature out.

        The weights of several orders of learning (`seeds`) are averaged.
        """
        seen = [0] * len(self.names)
        for i in which:
            for k in {k for _, f in self.data[i][0] for k in f}:
                seen[k] += 1
        kept = [c >= least and not (without and without(n)) for c, n in zip(seen, self.names)]
        data = [([(e, [k for k in f if kept[k]]) for e, f in rows], ends, right, weight) for rows,
                ends, right, weight in (self.data[i] for i in which)]
        n = len(self.names)
        total_stop, total_go = [0.0] * n, [0.0] * n
        for r in range(rounds * len(seeds)):
            if r % rounds == 0:
                shuffle = random.Random(seeds[r // rounds])
                stop, go, squares_stop, squares_go = [0.0] * n, [0.0] * n, [1e-2] * n, [1e-2] * n
            shuffle.shuffle(data)
            for rows, ends, right, weight in data:
                passed, sums = 0.0, []
                for e, f in rows:
                    s = p = 0.0
                    for k in f:
                        s += stop[k]
                        p += go[k]
                    if e in ends:
                        sums.append((passed + s, e))
                    passed += p
                top = max(s for s, _ in sums)
                mass = {e: math.exp(s - top) for s, e in sums}
                z = sum(mass.values())
                good = sum(mass[e] for e in right)
                if good / z > 0.995:
                    continue
                wanted = {e: mass[e] / good if e in right else 0.0 for e in mass}
                grad = {e: weight * (wanted[e] - mass[e] / z) for e in mass}
                left, behind = 0.0, []
                # gradient of the candidates after the boundary
                for e, _ in reversed(rows):
                    behind.append(left)
                    left += grad.get(e, 0.0)
                for (e, f), back in zip(rows, reversed(behind)):
                    g = grad.get(e, 0.0)
                    if abs(g) > 1e-3:
                        for k in f:
                            step = g - decay * stop[k]
                            squares_stop[k] += step * step
                            stop[k] += rate * step / math.sqrt(squares_stop[k])
                    if abs(back) > 1e-3:
                        for k in f:
                            step = back - decay * go[k]
                            squares_go[k] += step * step
                            go[k] += rate * step / math.sqrt(squares_go[k])
            if r % rounds >= rounds // 2:
                for k in range(n):
                    total_stop[k] += stop[k]
                    total_go[k] += go[k]
        mean = (rounds - rounds // 2) * len(seeds)

        def whole(total):
            rounded = {self.names[k]: int(round(scale * total[k] / mean)) for k in range(n)}
            return {name: x for name, x in rounded.items() if abs(x) >= smallest}

        return whole(total_stop), whole(total_go)

    def predict(self, i, weights):
        """The end that the weights choose for example i."""
        rows, ends, _, _ = self.data[i]
        (stop, go), passed, best = weights, 0, None
        for e, f in rows:
            names = [self.names[k] for k in f]
            if e in ends:
                s = passed + sum(stop.get(x, 0) for x in names)
                if best is None or s > best[0]:
                    best = (s, e)
            passed += sum(go.get(x, 0) for x in names)
        return best[1] if best else None
