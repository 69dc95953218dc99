"""Regions, waters, institutions, surnames and titles: in order, and one name for a form."""

from collections import defaultdict
from itertools import pairwise

import pytest

from accord.seeds.gazetteer import FOLDER, parts_of, rows_of, span_of

REGIONS = ("name", "aliases", "type", "since", "until")
INSTITUTIONS = ("name", "aliases", "since", "until")


def dated(table: str, columns: tuple[str, ...]) -> dict[str, list[tuple[str, int, int]]]:
    """For every form, the names that it means, with the years."""
    found: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for line, row in rows_of(FOLDER / table, columns):
        since, until = span_of(FOLDER / table, line, *row[-2:])
        for form in (row[0], *parts_of(row[1])):
            found[form].append((row[0], since or 0, until or 9999))
    return found


@pytest.mark.parametrize(("table", "columns"), [("regions.csv", REGIONS), ("institutions.csv", INSTITUTIONS)])
def test_a_form_means_one_thing_at_a_time(table: str, columns: tuple[str, ...]) -> None:
    for form, meant in dated(table, columns).items():
        meant.sort(key=lambda entry: entry[1])
        for former, later in pairwise(meant):
            assert former[2] <= later[1], (form, former, later)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("国家发展改革委", "国家发展和改革委员会"),
        ("银保监会", "中国银行保险监督管理委员会"),
        ("工信部", "工业和信息化部"),
    ],
)
def test_short_names_of_institutions(form: str, name: str) -> None:
    assert dated("institutions.csv", INSTITUTIONS)[form][0][0] == name


def test_environment_authorities_follow_one_another() -> None:
    table = dated("institutions.csv", INSTITUTIONS)
    chain = [table[name][0][1:] for name in ("国家环境保护总局", "环境保护部", "生态环境部")]
    assert chain == [(1998, 2008), (2008, 2018), (2018, 9999)]


def test_all_nineteen_new_areas_of_the_state_with_their_years() -> None:
    table = dated("regions.csv", REGIONS)
    named = (
        "上海浦东新区 天津滨海新区 两江新区 舟山群岛新区 兰州新区 广州南沙新区 西咸新区 贵安新区 西海岸新区 "
        "金普新区 天府新区 湘江新区 南京江北新区 福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 雄安新区"
    )
    assert [table[form][0][1] for form in named.split()] == [
        1992, 2006, 2010, 2011, 2012, 2012, 2014, 2014, 2014, 2014, 2014, 2015, 2015, 2015, 2015, 2015, 2016,
        2016, 2017,
    ]  # fmt: skip


def test_types_of_regions_and_waters() -> None:
    types = {row[0]: row[2] for _, row in rows_of(FOLDER / "regions.csv", REGIONS)}
    assert types["太浦河"] == "WaterBody" and types["长江经济带"] == "Region"
    assert set(types.values()) == {"Region", "WaterBody"}


def test_surnames_and_titles_stand_once() -> None:
    surnames = [row[0] for _, row in rows_of(FOLDER / "surnames.csv", ("surname", "also"))]
    titles = [row[0] for _, row in rows_of(FOLDER / "titles.csv", ("title",))]
    assert len(surnames) == len(set(surnames)) and {"李", "欧阳", "司马"} <= set(surnames)
    assert len(titles) == len(set(titles)) and {"书记", "省长", "院士"} <= set(titles)
