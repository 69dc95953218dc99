"""Dates read in running text: tagged sentences, and properties that hold of every text."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged import untag

from accord.extract.dates import DateKind, DateReader, dates_of, read_row

SENTENCES = Path(__file__).with_name("tagged_dates.txt").read_text(encoding="utf-8").splitlines()
PUBLISHED = "2019-05-20"
DEICTIC = re.compile("去年|今年|明年|目前")


def answers(text: str, anchor: str | None = None) -> list[tuple[int, str, str]]:
    return [(date.start, date.text, date.when.edtf) for date in dates_of(text, anchor)]


@pytest.mark.parametrize("tagged", SENTENCES)
def test_sentence(tagged: str) -> None:
    plain, expected = untag(tagged)
    assert answers(plain, PUBLISHED if DEICTIC.search(plain) else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "3月5日召开会议。",  # no year in reach: a date is never invented
        "国发〔2018〕12号",
        "占全国的1/26，2/3的城市",
        "电话：021-23119191，13812345678",
        "三年行动计划历时3个月",
        "三至五年内完成",
        "以前年度结转，今后年均增长",
        "每年3月召开例会",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert answers(text) == []


def test_the_running_year_goes_on_over_passages_and_stops_at_a_heading() -> None:
    reader = DateReader(None)
    assert [date.when.edtf for date in reader.read("1997年成立。")] == ["1997"]
    assert [date.when.edtf for date in reader.read("10月召开会议。", 20)] == ["1997-10"]
    reader.reset()
    assert reader.read("11月召开会议。") == []


def test_a_title_never_changes_the_running_year() -> None:
    text = "2017年，印发《三年行动计划(2018~2020年)》，10月实施。"
    assert [(date.when.edtf, date.in_title) for date in dates_of(text, None)] == [
        ("2017", False),
        ("2018/2020", True),
        ("2017-10", False),
    ]


def test_a_target_or_a_comparison_is_not_the_running_year() -> None:
    assert answers("2018年，较2015年下降10%，到2025年达标。6月通过。")[-1][2] == "2018-06"


def test_the_publication_resolves_a_month_until_another_year_was_told() -> None:
    reader = DateReader("2019-05")
    assert reader.read("3月签署协议。")[0].when.edtf == "2019-03"
    reader.read("1997年成立。")
    reader.reset()
    assert reader.read("3月签署协议。") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2018年", DateKind.POINT),
        ("2018—2020年", DateKind.PERIOD),
        ("自2009年起", DateKind.SINCE),
        ("1988年以前", DateKind.UNTIL),
        ("截至2018年底", DateKind.AS_OF),
        ("到2025年", DateKind.BY),
        ("2015年版", DateKind.EDITION),
    ],
)
def test_kind(text: str, kind: DateKind) -> None:
    assert [date.kind for date in dates_of(text, None)] == [kind]


def test_the_record_is_the_interchange_form() -> None:
    assert read_row("1982年", None)[0].record("a.txt") == {
        "document": "a.txt", "start": 0, "end": 5, "text": "1982年",
        "time": "1982", "first": "1982-01-01", "last": "1982-12-31",
    }  # fmt: skip


PIECES = [
    "2018", "20", "3", "12", "年", "月", "日", "号", "至", "—",
    "-", "~", "、", "，", "。", "同年", "次年", "底", "初", "起",
    "前", "以来", "上半年", "十", "二〇", "世纪", "代", "《", "》", "（",
    "今年", "３", "民國", "期间", "十三五", "/", ".", "季度", "第", "后",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


@settings(max_examples=400)
@given(texts, st.sampled_from([None, "2019", "2019-05-20"]))
def test_offsets_are_exact_and_in_order_on_any_text(text: str, anchor: str | None) -> None:
    end = 0
    for date in dates_of(text, anchor):
        assert end <= date.start < date.end
        assert text[date.start : date.end] == date.text
        end = date.end


@given(st.dates().map(lambda day: day.replace(year=1900 + day.year % 200)))
def test_a_written_day_is_read_back(day: object) -> None:
    year, month, number = map(int, str(day).split("-"))
    assert answers(f"于{year}年{month}月{number}日召开")[0][2] == str(day)


HOSTILE = ["1", "年", "一", "2018年至", "2017、", "3月", "近", "《", "2018-", "十五“", "3日至", "自2018年"]
HOSTILE += ["今明后", "去年的", "明天的", "近三", "“十二五”到“十三五”到", "前后两", "第三", "2018年前", "上上", "5日9时至"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear_on_hostile_text(piece: str) -> None:
    def seconds(length: int) -> float:
        began = time.perf_counter()
        DateReader("2019-05-20").read(piece * (length // len(piece)))
        return time.perf_counter() - began

    seconds(1000)
    assert seconds(200_000) < 12 * seconds(50_000) + 0.2
