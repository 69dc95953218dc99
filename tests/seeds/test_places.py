"""Divisions: known cases of names, levels, dates and scripts, and tables that are refused."""

import subprocess
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from accord.seeds.compile_divisions import compiled
from accord.seeds.error import BadSeed
from accord.seeds.gazetteer import FOLDER
from accord.seeds.places import (
    DIVISION_COLUMNS,
    Place,
    abbreviations,
    by_name,
    form_of,
    forms,
    places,
    read_divisions,
)


def spans(text: str) -> list[tuple[str, str, int | None, int | None]]:
    return [(place.name, place.type, place.since, place.until) for place in by_name(text)]


def test_chaohu_is_a_prefecture_until_2011_and_a_county_level_city_after() -> None:
    assert spans("巢湖市") == [
        ("巢湖市", "City", 1999, 2011),
        ("巢湖市", "County", 2011, None),
        ("巢湖市", "County", None, 1999),
    ]
    assert [place.type for place in by_name("巢湖市") if place.stood_in(2005)] == ["City"]


def test_nanjing_has_no_chaoyang_district() -> None:
    assert {place.prefecture or place.province for place in by_name("朝阳区")} == {"北京市", "长春市"}


def test_the_higher_level_comes_first() -> None:
    assert [place.name for place in by_name("吉林")] == ["吉林省", "吉林市"]
    assert [place.name for place in by_name("海南")][:2] == ["海南省", "海南藏族自治州"]
    assert [(place.type, place.since) for place in by_name("重庆")] == [("Province", 1997), ("City", None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("臺灣", "台湾省"), ("台灣", "台湾省"), ("廣東", "广东省"), ("東莞", "东莞市"), ("瀋陽", "沈阳市"),
        ("上海", "上海市"),
        ("内蒙古", "内蒙古自治区"), ("內蒙古", "内蒙古自治区"), ("廣西", "广西壮族自治区"),
        ("延边", "延边朝鲜族自治州"), ("凉山", "凉山彝族自治州"), ("黔东南", "黔东南苗族侗族自治州"),
        ("苏州", "苏州市"), ("嘉善", "嘉善县"), ("青浦", "青浦区"), ("吴江", "吴江区"), ("浦东", "浦东新区"),
        ("香港", "香港特别行政区"), ("高雄", "高雄市"), ("新加坡", "新加坡"), ("中华人民共和国", "中国"),
        ("石柱", "石柱土家族自治县"), ("鄂伦春旗", "鄂伦春自治旗"), ("临平区", "临平区"),
    ],
)  # fmt: skip
def test_a_form_in_either_script_names_its_place(text: str, name: str) -> None:
    assert by_name(text)[0].name == name


def test_a_two_character_county_is_known_by_its_full_name_only() -> None:
    assert by_name("涉县")[0].short is None
    assert by_name("东城区")[0].short is None
    assert by_name("涉") == ()


def test_qian_county_keeps_its_name_and_answers_to_the_folded_one() -> None:
    assert by_name("乾县") == by_name("干县") == by_name("乾縣")
    assert by_name("干县")[0].name == "乾县"
    assert not [place.name for place in places() if place.name.startswith("干")]


@pytest.mark.parametrize("text", ["合作", "资源", "和政", "民和", "东方", "郊区", "海地", "沪", "新"])
def test_what_is_also_a_word_is_not_sure(text: str) -> None:
    form = form_of(text)
    assert form and not form.sure


@pytest.mark.parametrize("text", ["苏州", "嘉善", "合作市", "南通", "上海市", "海南", "西安"])
def test_a_plain_name_is_sure(text: str) -> None:
    form = form_of(text)
    assert form and form.sure


def test_abbreviations_in_both_scripts() -> None:
    table = abbreviations()
    assert table["沪"] is table["滬"]
    assert table["粤"].name == "广东省" and table["澳"].name == "澳门特别行政区"


def test_changes_after_the_last_list() -> None:
    assert spans("海门市") == [("海门市", "County", 1994, 2020)]
    assert [place.since for place in by_name("海门区")] == [2020]
    assert [place.until for place in by_name("吴江市")] == [2012]


def test_counts_by_type() -> None:
    standing = Counter(place.type for place in places() if place.until is None and place.code.isdigit())
    assert standing["Province"] == 34
    assert standing["City"] == 333
    assert 2830 <= standing["County"] <= 2880


def test_no_code_stands_for_two_divisions_at_one_time() -> None:
    by_code: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        by_code[place.code].append(place)
    for same in by_code.values():
        same.sort(key=lambda place: place.since or 0)
        for former, later in pairwise(same):
            assert former.until is not None and later.since is not None, (former, later)
            assert former.until <= later.since + 1, (former, later)


def test_every_unit_above_is_known() -> None:
    names = {place.name for place in places()}
    assert {above for place in places() for above in place.within} <= names


def test_every_form_is_told_once() -> None:
    texts = [form.text for form in forms()]
    assert len(texts) == len(set(texts))
    assert all(form.places for form in forms())


def test_the_table_is_what_the_lists_and_changes_make() -> None:
    assert (FOLDER / "divisions.tsv").read_text(encoding="utf-8") == compiled()


def test_loading_needs_no_converter() -> None:
    code = "import sys, accord.seeds.places as p; list(p.forms()); sys.exit('opencc' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("11000\t北京市\tProvince\t\t\t\t\t北京\t北京市\t\t", "no code"),
        ("110000\t\tProvince\t\t\t\t\t北京\t北京市\t\t", "a name"),
        ("110000\t北京市\tTown\t\t\t\t\t北京\t北京市\t\t", "Town"),
        ("110000\t北京市\tProvince\t19x0\t\t\t\t北京\t北京市\t\t", "no year"),
        ("110000\t北京市\tProvince\t1999\t1990\t\t\t北京\t北京市\t\t", "before it begins"),
        ("110000\t北京市", "2 cells"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, row: str, reason: str) -> None:
    table = tmp_path / "divisions.tsv"
    table.write_text("\t".join(DIVISION_COLUMNS) + "\n" + row + "\n", encoding="utf-8")
    with pytest.raises(BadSeed, match=rf"divisions\.tsv, row 2: .*{reason}"):
        read_divisions(table)


def test_wrong_columns_are_named(tmp_path: Path) -> None:
    table = tmp_path / "divisions.tsv"
    table.write_text("code\tname\n", encoding="utf-8")
    with pytest.raises(BadSeed, match=r"divisions\.tsv: the columns"):
        read_divisions(table)
