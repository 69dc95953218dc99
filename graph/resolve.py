"""The referents of many documents joined into the entities of the graph.

By name first: one type and one key are one entity. Then by what is only another way to write a name
(长三角地区X for 长三角区域X, a title without its years), and by what the documents tie together (an alias
that means one thing in all of them): each only where a single reading remains, never against what sets
two names apart.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from accord.extract.claim import Referent, digest
from accord.extract.predicate import DOCUMENT, PLACE, EntityType
from accord.graph.cluster import Clusters, Key
from accord.graph.entity import Entity, Judgement
from accord.graph.fact import Fact, facts_of
from accord.graph.local import is_local
from accord.graph.name import area_key, family, marks, merge_key, period_key
from accord.graph.source import Source
from accord.seeds.names import names

Naming = tuple[str, str]  # document and the id of a referent in it
Pair = frozenset[Key]
Variant = Callable[[str], str]
# white space beside a Chinese character or bracket is an accident of typesetting
_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_TITLES = family(EntityType.PLAN)
_FIXED = frozenset(str(type) for type in PLACE) | {str(EntityType.PERSON)}


def resolve_claims(
    sources: Iterable[Source], judgements: Sequence[Judgement] = ()
) -> tuple[list[Entity], list[Fact]]:
    """The entities that the documents tell of and the facts that they state, whatever their order."""
    sources = sorted(sources, key=lambda source: source.name)
    entities, entity_of = resolve_names(sources, judgements)
    claims = (claim for source in sources for claim in source.claims)
    return entities, facts_of(claims, entity_of)


def resolve_names(
    sources: Sequence[Source], judgements: Sequence[Judgement] = ()
) -> tuple[list[Entity], dict[Naming, str]]:
    """The entities, and the id of the entity that each referent of each document is."""
    same, different = _judged(judgements)
    referents = {(s.name, r.id): _without(r, s.name, different) for s in sources for r in s.referents}
    keys = {naming: _key(naming[0], referent) for naming, referent in referents.items()}
    clusters = Clusters(keys.values(), _Forbidden(keys, same, different))
    for a, b in sorted(tuple(sorted(pair)) for pair in same if len(pair) == 2):
        if a in clusters and b in clusters:
            clusters.join(a, b, always=True)
    _join_variants(clusters, period_key, titles=True)
    _join_variants(clusters, area_key, titles=False)
    _join_aliases(clusters, keys, referents)
    members: dict[Key, list[Naming]] = defaultdict(list)
    for naming, key in keys.items():
        members[clusters.find(key)].append(naming)
    groups = [sorted(namings) for namings in members.values()]
    entities = [_entity([(naming, referents[naming]) for naming in group]) for group in groups]
    pairs = zip(entities, groups, strict=True)
    entity_of = {naming: entity.id for entity, group in pairs for naming in group}
    return sorted(entities, key=lambda entity: entity.id), entity_of


def _key(document: str, referent: Referent) -> Key:
    """The key of a referent: of a name that tells which it is; else bound to the document."""
    form = _telling(referent)
    bound = "" if form else document
    return family(referent.type), merge_key(referent.type, form or referent.name), bound


def _without(referent: Referent, document: str, different: set[Pair]) -> Referent:
    """The referent without the aliases that a person says are names of something else."""
    if not different or not referent.aliases:
        return referent
    own = [judged_key(referent.type, referent.name, bound) for bound in ("", document)]
    kept = (
        alias
        for alias in referent.aliases
        if not any(frozenset((key, judged_key(referent.type, alias, key[2]))) in different for key in own)
    )
    return replace(referent, aliases=tuple(kept))


def _telling(referent: Referent) -> str | None:
    """The name, or where that is only local the longest alias that tells which it is, if any does."""
    forms = (referent.name, *sorted(referent.aliases, key=lambda form: (-len(form), form)))
    return next((form for form in forms if not is_local(referent.type, form)), None)


def judged_key(type: EntityType, name: str, document: str) -> Key:
    """The key of a name of which a person speaks."""
    return family(type), merge_key(type, name), document


def _judged(judgements: Iterable[Judgement]) -> tuple[set[Pair], set[Pair]]:
    same: set[Pair] = set()
    different: set[Pair] = set()
    for judgement in judgements:
        pair = frozenset(judged_key(*end) for end in judgement.ends)
        (same if judgement.same else different).add(pair)
    return same, different


class _Forbidden:
    """Whether two keys may not be joined: a person says so, their marks do, or one document names both."""

    def __init__(self, keys: dict[Naming, Key], same: set[Pair], different: set[Pair]) -> None:
        self._same, self._different = same, different
        self._documents: dict[Key, set[str]] = defaultdict(set)
        for (document, _), key in keys.items():
            self._documents[key].add(document)

    def __call__(self, a: Key, b: Key) -> bool:
        pair = frozenset((a, b))
        if pair in self._different or pair in self._same:
            return pair in self._different
        if a[0] != b[0] or marks(a[1]).forbid(marks(b[1])):
            return True
        # one document that names both keeps them apart, unless the two are spellings of one name
        return area_key(a[1]) != area_key(b[1]) and not self._documents[a].isdisjoint(self._documents[b])


def _join_variants(clusters: Clusters, variant: Variant, *, titles: bool) -> None:
    """Joins keys of one variant; of titles only a short one with the single long one that it may mean."""
    blocks: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for members in clusters.clusters():
        for key in members:
            if not key[2] and key[0] not in _FIXED and (key[0] == _TITLES or not titles):
                blocks[key[0], variant(key[1])].add(key)
    for (kind, short), block in sorted(blocks.items()):
        if len(block) < 2:
            continue
        if kind == _TITLES and (len(block) > 2 or (kind, short, "") not in block):
            continue
        first, *rest = sorted(block)
        for key in rest:
            clusters.join(first, key)


def _join_aliases(clusters: Clusters, keys: dict[Naming, Key], referents: dict[Naming, Referent]) -> None:
    """Joins a name with the one thing of which all that know it as an alias say it is another name."""
    meant: dict[Key, set[Key]] = defaultdict(set)
    for naming, key in keys.items():
        referent = referents[naming]
        if key[2] or key[0] in _FIXED:
            continue
        for form in (referent.name, *referent.aliases):
            alias = (key[0], merge_key(referent.type, form), "")
            if alias != key and alias in clusters and not is_local(referent.type, form):
                meant[alias].add(key)
    for alias, targets in sorted(meant.items()):
        roots = {clusters.find(target) for target in targets} - {clusters.find(alias)}
        if len(roots) == 1:
            clusters.join(alias, roots.pop())


def _entity(namings: list[tuple[Naming, Referent]]) -> Entity:
    """The entity of these referents; where all are local it is bound to their document."""
    type = _commonest(referent.type for _, referent in namings)
    name = _canonical(type, [_telling(referent) or referent.name for _, referent in namings])
    forms: dict[str, set[str]] = defaultdict(set)
    for (document, _), referent in namings:
        for form in (referent.name, *referent.aliases):
            forms[form].add(document)
    documents = tuple(sorted({document for (document, _), _ in namings}))
    local = all(_telling(referent) is None for _, referent in namings)
    return Entity(
        digest("entity", type, name, *(documents if local else ())),
        name,
        type,
        tuple((form, tuple(sorted(users))) for form, users in sorted(forms.items())),
        documents,
        local,
    )


def _commonest(types: Iterator[EntityType]) -> EntityType:
    order = list(EntityType)
    counts = Counter(types)
    return min(counts, key=lambda type: (-counts[type], order.index(type)))


def _canonical(type: EntityType, forms: list[str]) -> str:
    """The official form; else the most frequent, the longest, the first; of titles the longest form."""
    counts, official = Counter(forms), _official()
    usual = 0 if type in DOCUMENT else 1

    def worth(form: str) -> tuple[bool, int, int, int, str]:
        return form not in official, -counts[form] * usual, -len(form), -counts[form], form

    return _SPACE.sub("", min(counts, key=worth))


@cache
def _official() -> frozenset[str]:
    return frozenset(known.name for known in names())
