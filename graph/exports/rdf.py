"""Statements with their time and provenance in RDF: PROV-O for where they come from, OWL-Time for when."""

from collections.abc import Iterator

from rdflib import DCTERMS, PROV, RDF, SKOS, TIME, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node as Term

from accord.graph.figures.label import clean
from accord.graph.rows import ENTITY, GraphRows, Node

Triple = tuple[URIRef, URIRef, Term]
Quad = tuple[URIRef, URIRef, Term, URIRef | None]

TERMS = Namespace("https://accord.invalid/terms#")
THINGS = Namespace("https://accord.invalid/id/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
BOUNDS = ("since_earliest", "since_latest", "until_earliest", "until_latest")
TEXTS = ("status", "role", "comparator", "value", "unit", "rule")
ENDS = {"SUBJECT": RDF.subject, "OBJECT": RDF.object}


def turtle(rows: GraphRows) -> bytes:
    """The statements as Turtle: that one fact holds stands as its own triple only where it is actual."""
    graph = Graph()
    for prefix, namespace in (("terms", TERMS), ("id", THINGS), ("prov", PROV), ("time", TIME), ("skos", SKOS)):
        graph.bind(prefix, namespace)
    for subject, predicate, object, _ in quads(rows):
        graph.add((subject, predicate, object))
    return graph.serialize(format="turtle", encoding="utf-8")


def nquads(rows: GraphRows) -> Iterator[str]:
    """The statements as N-Quads, line by line; the triple that a fact states stands in a graph named by it."""
    for *triple, graph in quads(rows):
        yield " ".join(term.n3() for term in (*triple, *([graph] if graph else []))) + " .\n"


def quads(rows: GraphRows) -> Iterator[Quad]:
    """Everything that is said of documents, entities, facts and claims, in the order of the rows."""
    documents = {n.properties["name"]: THINGS[n.id] for n in rows.nodes if n.labels == ("Document",)}
    for node in rows.nodes:
        for triple in _of_node(node, documents):
            yield (*triple, None)
    ends: dict[str, dict[str, str]] = {"SUBJECT": {}, "OBJECT": {}}
    for edge in rows.edges:
        if edge.type in ENDS:
            ends[edge.type][edge.source] = edge.target
            yield THINGS[edge.source], ENDS[edge.type], THINGS[edge.target], None
        elif edge.type == "STATES":
            yield THINGS[edge.target], PROV.wasDerivedFrom, THINGS[edge.source], None
        elif edge.type == "CONTRADICTS":
            yield THINGS[edge.source], TERMS.contradicts, THINGS[edge.target], None
    for node in rows.nodes:
        if node.labels == ("Fact",) and node.properties["status"] == "actual":
            subject, object = (ends[type].get(node.id) for type in ENDS)
            if subject and object:
                yield THINGS[subject], TERMS[node.properties["predicate"]], THINGS[object], THINGS[node.id]


def _of_node(node: Node, documents: dict[str, URIRef]) -> Iterator[Triple]:
    match node.labels[0]:
        case "Document":
            yield from _document(node)
        case label if label == ENTITY:
            yield from _entity(node)
        case "Fact":
            yield from _fact(node)
        case "Claim":
            yield from _claim(node, documents)


def _document(node: Node) -> Iterator[Triple]:
    it, known = THINGS[node.id], node.properties
    yield it, RDF.type, PROV.Entity
    yield it, DCTERMS.identifier, _text(known["name"])
    for name, term in (("title", DCTERMS.title), ("publisher", DCTERMS.publisher), ("source", DCTERMS.source)):
        if known.get(name):
            yield it, term, _text(known[name])
    if known.get("published"):
        yield it, DCTERMS.issued, Literal(known["published"], datatype=EDTF)


def _entity(node: Node) -> Iterator[Triple]:
    it, known = THINGS[node.id], node.properties
    yield it, RDF.type, TERMS[known["type"]]
    yield it, SKOS.prefLabel, _text(known["name"])
    for alias in known.get("aliases", ()):
        yield it, SKOS.altLabel, _text(alias)


def _fact(node: Node) -> Iterator[Triple]:
    it, known = THINGS[node.id], node.properties
    yield it, RDF.type, RDF.Statement
    yield it, RDF.predicate, TERMS[known["predicate"]]
    yield from _details(node)
    if known.get("time"):
        yield from _time(it, node)


def _claim(node: Node, documents: dict[str, URIRef]) -> Iterator[Triple]:
    it, known = THINGS[node.id], node.properties
    yield it, RDF.type, PROV.Entity
    yield it, PROV.value, _text(known["evidence"])
    yield it, PROV.wasQuotedFrom, documents[known["document"]]
    for name in ("start", "end"):
        yield it, TERMS[name], Literal(known[name], datatype=XSD.integer)
    yield from _details(node)


def _details(node: Node) -> Iterator[Triple]:
    for name in TEXTS:
        if node.properties.get(name):
            yield THINGS[node.id], TERMS[name], _text(node.properties[name])


def _time(it: URIRef, node: Node) -> Iterator[Triple]:
    """The time as EDTF, and the first and the last day that it may touch as instants, where they are known."""
    known, when = node.properties, URIRef(f"{it}/time")
    yield it, TIME.hasTime, when
    yield when, RDF.type, TIME.TemporalEntity
    yield when, TERMS.edtf, Literal(known["time"], datatype=EDTF)
    for name in BOUNDS:
        if known.get(name):
            yield when, TERMS[name], Literal(known[name], datatype=XSD.date)
    for name, term in (("since_earliest", TIME.hasBeginning), ("until_latest", TIME.hasEnd)):
        if known.get(name):
            instant = URIRef(f"{when}/{name}")
            yield when, term, instant
            yield instant, RDF.type, TIME.Instant
            yield instant, TIME.inXSDDate, Literal(known[name], datatype=XSD.date)


def _text(value: object) -> Literal:
    """A text without the control characters that no syntax of RDF carries well; sentences keep the rest."""
    return Literal(clean(str(value)))
