"""Labour market areas and flow regions the slow and obvious way: everything is added up anew at every step."""

from __future__ import annotations

import numpy as np


def validity(rules, members, flows, residents, jobs):
    r = sum(residents[u] for u in members)
    w = sum(jobs[u] for u in members)
    inside = sum(flows.get((u, v), 0) for u in members for v in members)
    containment = min(inside / r, inside / w)
    if containment == 1:
        return 1.0
    least, target = round(rules.least_containment / 100, 6), round(rules.target_containment / 100, 6)
    short = max(0, (rules.target_size - r) / (rules.target_size - rules.least_size))
    return min(containment / target, 1) * (1 - (1 - least / target) * short) * (target / least)


def labour_markets(flows, units, rules):
    """Unit -> number of its cluster (None: in none), and the order in which units went to the reserve."""
    units = sorted(units)
    flows = dict(flows)
    while True:
        residents = {u: sum(n for (o, _), n in flows.items() if o == u) for u in units}
        jobs = {u: sum(n for (_, d), n in flows.items() if d == u) for u in units}
        alone = {u for u in units if not residents[u] or not jobs[u] or residents[u] == jobs[u] == flows.get((u, u), 0)}
        if not alone:
            break
        units = [u for u in units if u not in alone]
        flows = {pair: n for pair, n in flows.items() if not alone & set(pair)}
    cluster = {u: number for number, u in enumerate(units)}
    reserve = []

    def members(number):
        return [u for u in units if cluster[u] == number]

    def between(one, others):
        return sum(flows.get((one, v), 0) for v in others), sum(flows.get((v, one), 0) for v in others)

    def best(unit):
        found = []
        for number in {cluster[u] for u in units} - {None, cluster[unit]}:
            others = members(number)
            out, into = between(unit, others)
            link = out**2 / (residents[unit] * sum(jobs[v] for v in others))
            link += into**2 / (sum(residents[v] for v in others) * jobs[unit])
            if link > 0:
                found.append((round(link, 12), number))
        return max(found)[1] if found else None

    def worth(number, more=()):
        return validity(rules, [*members(number), *more], flows, residents, jobs)

    while True:
        values = sorted((worth(n), n) for n in {cluster[u] for u in units} - {None})
        if not values or values[0][0] >= 1:
            break
        weakest = values[0][1]
        while True:
            inside = members(weakest)
            unit = inside[0]
            if len(inside) > 1:

                def pull(u, inside=inside):
                    from_outside = sum(n for (o, d), n in flows.items() if d == u and o not in inside)
                    return from_outside + residents[u] - flows.get((u, u), 0)

                unit = min(inside, key=lambda u: (-pull(u), u))
            target = best(unit)
            if target is not None and worth(target, [unit]) >= worth(target):
                cluster[unit] = target
            else:
                cluster[unit] = None
                reserve.append(unit)
            if len(members(weakest)) < 2:
                break
    waiting, moved = sorted(reserve, reverse=True), True
    while moved:
        moved = False
        for unit in list(waiting):
            target = best(unit)
            if target is not None:
                cluster[unit] = target
                waiting.remove(unit)
                moved = True
    return cluster, reserve


def flow_merges(matrix, directed=True, relative=True):
    """Merges (origin, destination, strength) down to one region, on whole matrices, by position."""
    matrix = np.array(matrix, dtype=float)
    names, merges = list(range(len(matrix))), []
    while len(names) > 1:
        total = matrix.sum(axis=1, keepdims=True)
        share = np.divide(matrix, total, out=np.zeros_like(matrix), where=total > 0) if relative else matrix
        search = share if directed else share + share.T
        search = search.copy()
        np.fill_diagonal(search, 0)
        if search.max() == 0:
            break
        pairs = np.argwhere(search == search.max())
        deciding = (share if directed else matrix).copy()
        np.fill_diagonal(deciding, 0)

        def receiver(tied, deciding=deciding):
            tied = sorted(set(tied))
            return tied[int(deciding[np.ix_(tied, tied)].sum(axis=0).argmax())]

        origins, others = {r for r, _ in pairs}, {s for _, s in pairs}
        if len(others) == 1:
            r, s = receiver(origins), others.pop()
        else:
            s = receiver(others)
            r = receiver([r for r, other in pairs if other == s])
        merges.append((names[r], names[s], search.max()))
        matrix[s] += matrix[r]
        matrix[:, s] += matrix[:, r]
        keep = [number for number in range(len(names)) if number != r]
        matrix = matrix[np.ix_(keep, keep)]
        names.pop(r)
    return merges
