"""The interactive figure in a real browser."""

from pathlib import Path

import pytest
from browser import chromium
from figure_rows import CENTRE, HOSTILE, city, hostile, members, row
from selenium import webdriver
from selenium.webdriver.common.by import By

from accord.graph.figures.draw import draw
from accord.graph.figures.label import clean
from accord.graph.figures.network import Network, network_of


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def show(browser: webdriver.Chrome, network: Network, path: Path) -> None:
    draw(network, path, "zh")
    browser.get_log("browser")
    browser.get(path.as_uri())


def click(browser: webdriver.Chrome, expression: str) -> None:
    """A click of the mouse at the middle of an element of the drawing."""
    x, y = browser.execute_script(
        f"const e = window.network.{expression}, "
        "p = e.isEdge() ? e.renderedMidpoint() : e.renderedPosition(), "
        "box = document.getElementById('drawing').getBoundingClientRect(); return [box.x + p.x, box.y + p.y]"
    )
    action = webdriver.ActionChains(browser)
    action.w3c_actions.pointer_action.move_to_location(int(x), int(y))
    action.click().pause(0.4).perform()


def test_the_page_draws_everything_without_an_error(browser, tmp_path):
    show(browser, network_of(CENTRE, members(30)), tmp_path / "figure.html")
    assert browser.execute_script("return [network.nodes().length, network.edges().length]") == [31, 30]
    assert browser.find_elements(By.CSS_SELECTOR, "#drawing canvas")
    assert browser.get_log("browser") == []
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_a_click_on_a_line_shows_sentence_document_and_date(browser, tmp_path):
    rows = [
        row(city("苏州市"), "MEMBER_OF", CENTRE, "1997/..", evidence="苏州市等十五个城市组成协调会。"),
        *members(2),
    ]
    show(browser, network_of(CENTRE, rows), tmp_path / "figure.html")
    click(browser, "edges('[source=\"苏州市\"]')[0]")
    facts = browser.find_elements(By.CSS_SELECTOR, "#facts li")
    assert len(facts) == 1
    for expected in ("苏州市等十五个城市组成协调会。", "a.txt", "2019-05", "1997–"):
        assert expected in facts[0].text


def test_a_click_on_a_box_lists_its_facts(browser, tmp_path):
    show(
        browser,
        network_of(CENTRE, [*members(5), row(city("a"), "ATTENDED", city("第001号城市"))]),
        tmp_path / "figure.html",
    )
    click(browser, "$id('第001号城市')")
    assert browser.find_element(By.ID, "heading").text == "第001号城市"
    assert len(browser.find_elements(By.CSS_SELECTOR, "#facts li")) == 2


def test_the_filter_finds_in_sentences(browser, tmp_path):
    show(browser, network_of(CENTRE, members(12)), tmp_path / "figure.html")
    browser.find_element(By.ID, "filter").send_keys("第007号")
    assert len(browser.find_elements(By.CSS_SELECTOR, "#facts li")) == 1


def test_hostile_names_stay_text(browser, tmp_path):
    show(browser, hostile(), tmp_path / "figure.html")
    assert browser.execute_script("return window.broken") is None
    assert browser.get_log("browser") == []
    assert browser.find_element(By.TAG_NAME, "h1").text == clean(HOSTILE[0])
    assert browser.find_elements(By.CSS_SELECTOR, "img, iframe, table, b") == []
    assert len(browser.find_elements(By.CSS_SELECTOR, "#facts li")) == len(HOSTILE)
    assert HOSTILE[0] in browser.find_element(By.ID, "facts").text


def test_a_script_that_gets_into_the_page_does_not_run(browser, tmp_path):
    path = tmp_path / "figure.html"
    draw(network_of(CENTRE, members(2)), path, "zh")
    page = path.read_text(encoding="utf-8")
    path.write_text(page.replace("</body>", "<script>window.broken = 1</script></body>"), encoding="utf-8")
    browser.get(path.as_uri())
    assert browser.execute_script("return window.broken") is None
    assert any("Content Security Policy" in line["message"] for line in browser.get_log("browser"))


@pytest.mark.parametrize("suffix", [".svg"])
def test_the_browser_renders_the_svg(browser, tmp_path, suffix):
    show(browser, hostile(), tmp_path / f"figure{suffix}")
    assert browser.execute_script("return document.documentElement.tagName") == "svg"
    assert browser.execute_script("return window.broken") is None
