"""Groups: what they mean, where and when, and runs of abbreviations."""

from pathlib import Path

import pytest

from accord.seeds.error import BadSeed
from accord.seeds.groups import (
    GROUP_COLUMNS,
    composition,
    compositions,
    expand_abbreviations,
    groups,
    meanings,
    read_groups,
)
from accord.seeds.names import names
from accord.seeds.places import by_name

DELTA = ("上海市", "江苏省", "浙江省", "安徽省")


def test_three_provinces_and_a_city() -> None:
    assert [group.members for group in meanings("三省一市", "长三角")] == [DELTA]


def test_a_form_of_two_groups_is_told_by_its_region() -> None:
    assert len(meanings("9+2", "粤港澳大湾区")[0].members) == 11
    assert "海南省" in meanings("9+2", "泛珠三角")[0].members
    assert "海南省" not in meanings("9+2", "粤港澳大湾区")[0].members


def test_a_year_leaves_out_what_did_not_hold() -> None:
    assert meanings("两区一县", year=2010) == ()
    assert meanings("两区一县", year=2020)[0].members == ("青浦区", "吴江区", "嘉善县")


def test_the_delta_grows_from_14_cities_to_41() -> None:
    sizes = {
        year: len(part.members)
        for year in (1993, 1998, 2004, 2011, 2014, 2020)
        for part in composition("长江三角洲", year)
        if part.source.startswith("长江三角洲城市经济协调会")
    }
    assert sizes == {1993: 14, 1998: 15, 2004: 16, 2011: 22, 2014: 30, 2020: 41}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("沪苏浙皖", DELTA),
        ("滬蘇浙皖", DELTA),
        ("浙皖", ("浙江省", "安徽省")),
        ("京津冀", ("北京市", "天津市", "河北省")),
        ("粤港澳", ("广东省", "香港特别行政区", "澳门特别行政区")),
    ],
)
def test_a_run_of_abbreviations(text: str, expected: tuple[str, ...]) -> None:
    found = expand_abbreviations(text)
    assert found and tuple(place.name for place in found) == expected


@pytest.mark.parametrize("text", ["沪", "苏锡常", "沪沪", "贵港", "新港", "合作", ""])
def test_what_is_no_run(text: str) -> None:
    assert expand_abbreviations(text) is None


def test_every_member_is_known() -> None:
    others = {name.name for name in names()}
    for group in (*groups(), *compositions()):
        for member in group.members:
            found = [place for place in by_name(member) if place.name == member]
            assert found or member in others, (group.name, member)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",,,,,上海市|江苏省,customary", "no name"),
        ("甲,,,,,上海市,customary", "two or more"),
        ("甲,,,,,上海市|上海市,customary", "each once"),
        ("甲,,,2010,2000,上海市|江苏省,customary", "before it begins"),
        ("甲,,,,,上海市|江苏省,", "no source"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, row: str, reason: str) -> None:
    table = tmp_path / "groups.csv"
    table.write_text(",".join(GROUP_COLUMNS) + "\n" + row + "\n", encoding="utf-8")
    with pytest.raises(BadSeed, match=rf"groups\.csv, row 2: .*{reason}"):
        list(read_groups(table))
