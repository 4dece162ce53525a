"""Scopes and functional areas the slow and obvious way, with sets and loops, straight from the method."""

from __future__ import annotations


class Country:
    """Unit codes, their neighbours, and flows between them (origin, destination) -> people."""

    def __init__(self, neighbours: dict[str, set[str]], flows: dict[tuple[str, str], int]) -> None:
        self.units = sorted(neighbours)
        self.neighbours = neighbours
        self.flows = flows

    def residents(self, unit: str) -> int:
        return sum(flow for (origin, _), flow in self.flows.items() if origin == unit)

    def flow(self, unit: str, centre: set[str]) -> int:
        return sum(self.flows.get((unit, city), 0) for city in centre)

    def share(self, unit: str, centre: set[str]) -> float:
        residents = self.residents(unit)
        return 100 * self.flow(unit, centre) / residents if residents else 0.0


def reachable(country: Country, members: set[str], centre: set[str]) -> set[str]:
    found, waiting = set(centre), list(centre)
    while waiting:
        for other in country.neighbours[waiting.pop()]:
            if other in members and other not in found:
                found.add(other)
                waiting.append(other)
    return found


def with_enclaves(country: Country, members: set[str], may_join) -> set[str]:
    members = set(members)
    while True:
        new = {
            unit
            for unit in country.units
            if unit not in members
            and country.neighbours[unit]
            and country.neighbours[unit] <= members
            and may_join(unit)
        }
        if not new:
            return members
        members |= new


def strongest(country: Country, unit: str, centres: dict[str, set[str]]) -> str | None:
    ties = [
        (-country.share(unit, centre), -country.flow(unit, centre), area)
        for area, centre in centres.items()
        if country.flow(unit, centre)
    ]
    return min(ties)[2] if ties else None


def scopes(country, centres, low, high, assignment, contiguous, enclaves):
    """Area -> (minimum, maximum), both with the centre."""
    cities = set().union(*centres.values())
    parts = {}
    for threshold in (low, high):
        for area, centre in centres.items():
            members = set(centre)
            for unit in country.units:
                if unit in centre or country.share(unit, centre) < threshold:
                    continue
                if assignment == "largest" and (unit in cities or strongest(country, unit, centres) != area):
                    continue
                members.add(unit)
            parts[threshold, area] = reachable(country, members, centre) if contiguous else members
    claimed = {unit: area for area in centres for unit in parts[high, area]}
    answer = {}
    for area in centres:

        def may_join(unit, area=area):
            return assignment == "overlap" or claimed.get(unit, area) == area

        both = [
            with_enclaves(country, parts[threshold, area], may_join) if enclaves else parts[threshold, area]
            for threshold in (low, high)
        ]
        answer[area] = (both[0], both[0] | both[1])
    return answer


def joined(country, cities, threshold, both, iterate):
    """Groups of cities."""
    groups = [{area} for area in cities]
    while True:

        def sends(one, other, groups=groups):
            units = [unit for area in one for unit in cities[area]]
            people = sum(country.flow(unit, cities[area]) for unit in units for area in other)
            return people > 0 and 100 * people >= threshold * sum(country.residents(unit) for unit in units)

        merged = [set(group) for group in groups]
        for one in groups:
            for other in groups:
                tied = [sends(one, other), sends(other, one)]
                if one is not other and (all(tied) if both else any(tied)):
                    first = next(group for group in merged if one <= group)
                    second = next(group for group in merged if other <= group)
                    if first is not second:
                        first |= second
                        merged.remove(second)
        if not iterate or len(merged) == len(groups):
            return merged
        groups = merged


def functional(
    country,
    cities,
    threshold,
    join,
    enclaves,
    contiguous,
    join_threshold=None,
    both=False,
    iterate=False,
    single=False,
    enclaves_first=True,
    lone_cities=True,
):
    """Unit -> area, for the units in one."""
    limit = threshold if join_threshold is None else join_threshold
    groups = joined(country, cities, limit, both, iterate) if join else [{area} for area in cities]

    def jobs(area):
        return sum(flow for (_, destination), flow in country.flows.items() if destination in cities[area])

    leader = {area: min(group, key=lambda area: (-jobs(area), area)) for group in groups for area in group}
    centres = {area: set().union(*(cities[one] for one in leader if leader[one] == area)) for area in leader.values()}
    inside = {unit: area for area, centre in centres.items() for unit in centre}
    owner = dict(inside)
    for unit in country.units:
        if unit in inside:
            continue
        targets = cities if single else centres
        ties = [
            (-country.share(unit, city), leader[area] if single else area, area)
            for area, city in targets.items()
            if country.flow(unit, city)
        ]
        if ties and -min(ties)[0] >= threshold:
            owner[unit] = min(ties)[1]

    def add():
        start = {area: {unit for unit in owner if owner[unit] == area} for area in centres}
        for area, members in start.items():
            for unit in with_enclaves(country, members, lambda unit: unit not in inside) - members:
                owner[unit] = area

    def drop():
        for area, centre in centres.items():
            members = {unit for unit in owner if owner[unit] == area}
            for unit in members - reachable(country, members, centre):
                del owner[unit]

    steps = [add] * enclaves + [drop] * contiguous
    for step in steps if enclaves_first else reversed(steps):
        step()
    if not lone_cities:
        zones = {owner[unit] for unit in owner if unit not in inside}
        owner = {unit: area for unit, area in owner.items() if area in zones}
    return owner


def suburb_of(country: Country, unit: str, centres: dict[str, set[str]]) -> str | None:
    """The unit outside all centres that one is tied to most, if more than to any centre."""
    cities = set().union(*centres.values())
    ties = [
        (-country.share(unit, {other}), -country.flow(unit, {other}), other)
        for other in country.units
        if other != unit and other not in cities and country.flow(unit, {other})
    ]
    if unit in cities or not ties:
        return None
    share, _, other = min(ties)
    return other if -share > max(country.share(unit, centre) for centre in centres.values()) else None


def grown(country, centres, threshold, growth, contiguous, one_area):
    """Area -> members, adding the strongest tie there is until none is left at the threshold."""
    cities = set().union(*centres.values())
    members = {area: set(centre) for area, centre in centres.items()}
    follows = {unit: suburb_of(country, unit, centres) for unit in country.units}

    def tie(area, unit):
        best = (country.share(unit, centres[area]), country.flow(unit, centres[area]))
        if growth == "area":
            best = (country.share(unit, members[area]), country.flow(unit, members[area]))
        elif growth == "suburbs" and follows[unit] in members[area]:
            best = max(best, (country.share(unit, {follows[unit]}), country.flow(unit, {follows[unit]})))
        return best

    while True:
        offers = []
        for area in sorted(centres):
            for unit in country.units:
                if unit in members[area] or (one_area and (unit in cities or any(unit in m for m in members.values()))):
                    continue
                if contiguous and not country.neighbours[unit] & members[area]:
                    continue
                share, flow = tie(area, unit)
                if share >= threshold:
                    offers.append((-share, -flow, area, unit))
        if not offers:
            return members
        _, _, area, unit = min(offers)
        members[area].add(unit)
