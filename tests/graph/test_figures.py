"""Figures: what is shown, what is left out, that nothing of a document becomes markup."""

import hashlib
import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest
from figure_rows import CENTRE, HOSTILE, city, hostile, members, row

from accord.extract.predicate import EntityType
from accord.graph.figures import words
from accord.graph.figures.draw import DRAWINGS, draw
from accord.graph.figures.error import FigureFailed
from accord.graph.figures.label import clean, width, wrap
from accord.graph.figures.layout import lay_out
from accord.graph.figures.look import LOOKS
from accord.graph.figures.network import network_of
from accord.graph.figures.page import page
from accord.graph.figures.picture import dot
from accord.graph.figures.plain_svg import plain_svg

SVG = "{http://www.w3.org/2000/svg}"


def svg_text(path: Path) -> str:
    return "".join(ElementTree.parse(path).getroot().itertext())


def drawn(network, tmp_path: Path, suffix: str, lang: str = "zh") -> Path:
    path = tmp_path / f"figure{suffix}"
    draw(network, path, lang)
    return path


def test_every_type_has_a_look_of_its_own():
    assert set(LOOKS) == set(EntityType)
    assert len({(look.shape, look.double, look.rounded) for look in LOOKS.values()}) == len(LOOKS)


def test_one_tie_stands_for_all_facts_of_one_kind_between_two():
    rows = [
        row(city("a"), "ATTENDED", CENTRE, "2004"),
        row(city("a"), "ATTENDED", CENTRE, "2003"),
        row(city("a"), "MEMBER_OF", CENTRE),
    ]
    network = network_of(CENTRE, rows)
    assert [(tie.predicate, [fact.time for fact in tie.facts]) for tie in network.ties] == [
        ("ATTENDED", ["2003", "2004"]),
        ("MEMBER_OF", [None]),
    ]
    assert (network.facts, network.facts_shown, network.entities) == (3, 3, 2)


def test_the_nearest_stay_then_those_with_most_facts():
    far = [row(city("b"), "SIGNED", (f"p{i}", f"协议{i}", "Agreement")) for i in range(5)]
    rows = [row(city("a"), "MEMBER_OF", CENTRE), row(city("b"), "MEMBER_OF", CENTRE), *far]
    assert [point.name for point in network_of(CENTRE, rows, 2).points] == [CENTRE[1], "b"]
    assert [point.name for point in network_of(CENTRE, rows, 4).points] == [CENTRE[1], "b", "a", "协议0"]


def test_the_footer_says_how_much_is_left_out():
    network = network_of(CENTRE, members(100), 10)
    assert words.footer(network, "en") == (
        "10 of 101 entities and 9 of 100 facts shown (the nearest first, then those with the most facts)"
    )
    assert words.footer(network, "zh").startswith("显示 10/101 个实体、9/100 条事实")
    assert words.footer(network_of(CENTRE, members(3)), "en") == "4 of 4 entities and 3 of 3 facts shown"


@pytest.mark.parametrize(
    ("times", "period"),
    [
        ((), ""),
        (("1997/..",), "1997"),
        (("1982-12-22", "2010/2019"), "1982–2019"),
        (("198X", "[2018-03-21..2018-03-31]"), "1980–2018"),
    ],
)
def test_the_period_is_of_years(times, period):
    assert words.period(times) == period


def test_the_title_names_the_period_and_the_documents():
    network = network_of(CENTRE, [row(city("a"), "MEMBER_OF", CENTRE, "1997/2010", documents=["a", "b"])])
    assert words.subtitle(network, "en") == "Ties one and two steps away, 1997–2010; 2 documents"


@pytest.mark.parametrize("text", HOSTILE)
def test_clean_text_is_one_line_that_xml_allows(text):
    cleaned = clean(text)
    assert "\n" not in cleaned
    cleaned.encode()
    assert not re.search(r"[\x00-\x1f\ud800-\udfff\u202e\u2028]", cleaned)


@pytest.mark.parametrize(
    "text",
    [
        "《长江三角洲区域一体化发展规划纲要》",
        "Yangtze River Delta Urban Economic Coordination",
        "长" * 200,
        "",
        "A" * 80,
    ],
)
def test_labels_fit_their_lines(text):
    lines = wrap(text)
    assert 1 <= len(lines) <= 4
    assert all(width(line) <= 11 for line in lines[:-1])
    assert "".join(lines).replace(" ", "").rstrip("…") in text.replace(" ", "") or not text
    assert not any(line[0] in "》）、。" for line in lines)


@pytest.mark.parametrize("count", [3, 45])
@pytest.mark.parametrize("suffix", sorted(DRAWINGS.keys() - {".pdf"}))  # cairo dates a PDF
def test_the_same_network_gives_the_same_bytes(tmp_path, suffix, count):
    network = network_of(CENTRE, members(count))
    again = network_of(CENTRE, reversed(members(count)))
    assert drawn(network, tmp_path, suffix).read_bytes() == drawn(again, tmp_path, suffix).read_bytes()


@pytest.mark.parametrize("count", [5, 60])
def test_no_box_covers_another(count):
    for network in (network_of(CENTRE, members(count)), hostile()):
        boxes = sorted(lay_out(network).boxes.values(), key=lambda box: (box.x, box.y))
        for index, a in enumerate(boxes):
            for b in boxes[index + 1 :]:
                apart = (
                    abs(a.x - b.x) >= (a.width + b.width) / 2 - 1
                    or abs(a.y - b.y) >= (a.height + b.height) / 2 - 1
                )
                assert apart, (a, b)


def test_the_svg_shows_every_name_and_the_frame(tmp_path):
    rows = [
        *members(4),
        row(CENTRE, "SUCCEEDED_BY", ("x", "长三角区域合作办公室", "Institution"), "2020", status="planned"),
    ]
    text = svg_text(drawn(network_of(CENTRE, rows), tmp_path, ".svg")).replace("\n", "")
    for expected in (
        "第003号城市",
        "长三角区域合作办公室"[:5],
        "合作机制",
        "仅为计划",
        "已发生",
        "显示 6/6 个实体",
        "1997",
        "依据 1 份文件",
    ):
        assert expected in text


def test_a_plan_is_drawn_dashed_and_a_fact_is_not(tmp_path):
    rows = [
        row(city("a"), "MEMBER_OF", CENTRE, "1997/.."),
        row(CENTRE, "FOUNDED", ("x", "办公室", "Institution"), status="planned"),
    ]
    source = drawn(network_of(CENTRE, rows), tmp_path, ".dot").read_text()
    assert len(re.findall(r"^n\d+ -> n\d+ .*style=dashed", source, re.M)) == 1
    assert len(re.findall(r"^n\d+ -> n\d+ .*style=solid", source, re.M)) == 1


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_hostile_names_are_drawn_by_graphviz(tmp_path, suffix):
    content = drawn(hostile(), tmp_path, suffix).read_bytes()
    assert len(content) > 1000


def test_hostile_names_stay_text_in_svg(tmp_path):
    for path in (drawn(hostile(), tmp_path, ".svg"), tmp_path / "plain.svg"):
        if path.name == "plain.svg":
            path.write_text(plain_svg(hostile(), lay_out(hostile()).boxes, "zh"))
        elements = list(ElementTree.parse(path).getroot().iter())
        assert not [
            element
            for element in elements
            if element.tag.removeprefix(SVG) in ("script", "img", "style", "b")
        ]
        links = [
            value for element in elements for name, value in element.attrib.items() if name.endswith("href")
        ]
        assert not [link for link in links if not link.startswith("#")]
        assert "&lt;b&gt;" in svg_text(path) + str([element.attrib for element in elements])


def test_hostile_names_end_no_dot_string():
    network = hostile()
    source = dot(network, lay_out(network).boxes, "zh")
    counts = subprocess.run(
        ["gvpr", 'BEG_G { print(nNodes($G), " ", nEdges($G)) }'],
        input=source.encode(),
        capture_output=True,
        check=True,
    )
    nodes, edges = map(int, counts.stdout.split())
    assert edges == len(network.ties) + 1
    assert "URL" not in re.sub(r'"(\\.|[^"\\])*"', "", source)
    assert nodes < len(network.points) + 20


def test_hostile_data_ends_no_script_of_the_page():
    text = page(hostile(), lay_out(hostile()).boxes, "zh")
    assert len(re.findall(r"</script>", text)) == 3
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.S)[1])
    names = {element["data"].get("name") for element in data["elements"]}
    assert {clean(name) for name in HOSTILE} <= names


def test_the_page_allows_its_own_scripts_only():
    text = page(hostile(), lay_out(hostile()).boxes, "en")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert not re.search(r"<(link|img|iframe|script)[^>]* (src|href)=", text.split("<script>")[0])


def test_the_vendored_script_is_the_one_that_is_named():
    vendor = files("accord.graph.figures") / "vendor"
    digest = hashlib.sha256((vendor / "cytoscape.min.js").read_bytes()).hexdigest()
    assert digest in (vendor / "README.md").read_text(encoding="utf-8")


def test_without_graphviz_a_plain_svg_is_drawn(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "figure.svg"
    assert draw(network_of(CENTRE, members(50)), path, "zh") == "networkx"
    assert "第049号城市" in svg_text(path)
    assert draw(network_of(CENTRE, members(50)), tmp_path / "figure.html", "zh") == "networkx"
    with pytest.raises(FigureFailed, match="Graphviz is not installed"):
        draw(network_of(CENTRE, members(3)), tmp_path / "figure.png", "zh")


def test_a_figure_that_fails_leaves_what_stood_there(tmp_path, monkeypatch):
    path = tmp_path / "figure.png"
    path.write_text("before")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FigureFailed):
        draw(network_of(CENTRE, members(3)), path, "zh")
    assert path.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["figure.png"]


def test_an_unwritable_path_is_named(tmp_path):
    with pytest.raises(FigureFailed, match=r"cannot write .*absent"):
        draw(network_of(CENTRE, members(3)), tmp_path / "absent" / "figure.svg", "zh")


def test_the_layout_does_not_hang_on_the_hash_seed():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from figure_rows import *; from accord.graph.figures.layout import lay_out\n"
        "print(sorted((k, b.x, b.y) for k, b in lay_out(network_of(CENTRE, members(60))).boxes.items()))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parents[1] / "support")],
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"}, capture_output=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(answers) == 1
