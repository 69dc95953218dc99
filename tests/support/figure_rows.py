"""Rows as `cypher/figures/network.cypher` gives them, for tests of figures."""

from typing import Any

from accord.graph.figures.network import Network, network_of

CENTRE = ("centre", "长江三角洲城市经济协调会", "Mechanism")
HOSTILE = (
    "</script><script>window.broken=1</script>",
    '"]; evil [label="x" URL="javascript:alert(1)"',
    "a\nb\r\nc\u2028d",
    "&lt;b&gt; & <b>bold</b> \\N \\l \\G",
    "<<TABLE><TR><TD>x</TD></TR></TABLE>>",
    "--><img src=x onerror='window.broken=1'>",
    "]]>\x00\x1b[31m\ud800\u202egnp.txt",
    "{{7*7}} ${x} %s </style><style>*{display:none}",
)


def row(
    subject: tuple[str, str, str],
    predicate: str,
    object: tuple[str, str, str],
    time: str | None = None,
    **other: Any,
) -> dict[str, Any]:
    """One fact; `other` replaces or adds columns."""
    ends = {
        f"{end}{suffix}": value
        for end, entity in (("subject", subject), ("object", object))
        for suffix, value in zip(("", "_name", "_type"), entity, strict=True)
    }
    return ends | {
        "id": f"{subject[0]} {predicate} {object[0]} {time}",
        "predicate": predicate,
        "status": "actual",
        "time": time,
        "role": None,
        "evidence": f"{subject[1]}与{object[1]}。",
        "evidence_document": "a.txt",
        "documents": ["a.txt"],
        "published": "2019-05",
        **other,
    }


def city(name: str) -> tuple[str, str, str]:
    """A city of that name."""
    return name, name, "City"


def members(count: int) -> list[dict[str, Any]]:
    """A star of cities around the centre."""
    return [row(city(f"第{index:03}号城市"), "MEMBER_OF", CENTRE, "1997/..") for index in range(count)]


def hostile() -> Network:
    """A centre, ends, sentences, document names and roles that try to become markup."""
    centre = ("centre", HOSTILE[0], "Mechanism")
    rows = [
        row(
            (f"</{index}", text, "Agreement"),
            "PART_OF",
            centre,
            "2019",
            evidence=text,
            evidence_document=text,
            documents=[text],
            role=text,
        )
        for index, text in enumerate(HOSTILE)
    ]
    return network_of(centre, rows)
