"""The table of named periods."""

from accord.extract.when import When
from accord.seeds.periods import periods

DIGITS = "一二三四五六七八九十"
PLANS = [f"{digit}五" for digit in DIGITS] + [f"十{digit}五" for digit in DIGITS[:5]]


def test_all_fifteen_five_year_plans_are_there_and_last_five_years() -> None:
    plans = {period.name: period for period in periods() if period.kind == "plan"}
    assert list(plans) == PLANS
    assert all(int(plan.until or 0) - int(plan.since) == 4 for plan in plans.values())
    assert (plans["十三五"].since, plans["十五五"].until) == ("2016", "2030")


def test_every_period_has_real_dates_in_order() -> None:
    for period in periods():
        When.parse(f"{period.since}/{period.until or '..'}")


def test_congresses_follow_each_other_every_five_years() -> None:
    years = [int(period.since[:4]) for period in periods() if period.name.endswith("大")]
    assert years == list(range(1982, 2023, 5))
