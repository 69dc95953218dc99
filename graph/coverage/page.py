"""Accounts as one HTML page without scripts: each document with its claims marked in place."""

from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from itertools import count, groupby, pairwise

from accord.extract.claim import Claim
from accord.graph.coverage.account import Account, Entry, tally, told_object, undated
from accord.graph.coverage.words import summary, word
from accord.graph.figures.label import clean, visible
from accord.graph.figures.policy import source_hash
from accord.graph.figures.words import predicate_name

Place = tuple[int, int]
# reasons for which nobody wonders that nothing was read
EXPECTED = ("heading", "nothing named")


def page(accounts: Sequence[Account], lang: str) -> str:
    """The page; its policy allows its own style sheet and nothing else, and all that a document says is text."""
    style = (files("accord.graph.coverage") / "page.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src {source_hash(style)}; base-uri 'none'; form-action 'none'"
    numbers = count(1)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{"zh-CN" if lang == "zh" else "en"}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(word('title', lang))}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            f"<h1>{escape(word('title', lang))}</h1>",
            f'<p class="note">{_text(summary(tally(accounts), lang))}</p>',
            f'<p class="note">{escape(word("hint", lang))} {escape(word("missed", lang))}</p>',
            *(_section(account, numbers, lang) for account in accounts),
            "</body>",
            "</html>\n",
        )
    )


def _text(text: str) -> str:
    """Text of a document as it can stand between tags and in an attribute."""
    return escape(visible(text))


def _section(account: Account, numbers: Iterable[int], lang: str) -> str:
    document = account.document
    said = " · ".join(clean(part) for part in (document.title, document.publisher, document.published) if part)
    return "\n".join(
        (
            "<section>",
            f"<h2>{escape(clean(document.name))}</h2>",
            f'<p class="note">{escape(said)}</p>' if said else "",
            f'<p class="note">{_text(summary(tally([account]), lang))}</p>',
            *(_passage(account, entry, numbers, lang) for entry in account.entries),
            "</section>",
        )
    )


def _passage(account: Account, entry: Entry, numbers: Iterable[int], lang: str) -> str:
    by_place = {
        place: list(claims)
        for place, claims in groupby(entry.claims, lambda claim: (claim.evidence.start, claim.evidence.end))
    }
    places = dict(zip(by_place, numbers, strict=False))
    kind = "read" if entry.claims else "unread" if entry.reason in EXPECTED else "unread missed"
    kind += " heading" if entry.reason == "heading" else ""
    return "\n".join(
        (
            f'<div class="passage {kind}"><p class="line">{entry.line}</p>',
            f'<p class="text">{_marked(account, entry, places)}</p>',
            f'<p class="reason">{_text(word(entry.reason, lang))}</p>' if entry.reason else "",
            f'<ul class="claims">{"".join(_claims(account, by_place[place], places[place], lang) for place in places)}</ul>'
            if places
            else "",
            "</div>",
        )
    )


def _marked(account: Account, entry: Entry, places: dict[Place, int]) -> str:
    """The text of the passage, its evidence and the names of its claims marked, and each evidence numbered."""
    start, end = entry.passage.start, entry.passage.end
    names = _names(account, entry)
    cuts = sorted({start, end, *(max(start, min(end, at)) for place in (*places, *names) for at in place)})
    parts = [
        (tuple(number for (a, b), number in places.items() if a <= left and right <= b), left, right)
        for left, right in pairwise(cuts)
    ]
    shown, seen = [], set[int]()
    for covering, group in groupby(parts, lambda part: part[0]):
        pieces = list(group)
        inner = "".join(_piece(account, left, right, names if covering else ()) for _, left, right in pieces)
        anchors = "".join(f'<span id="e{number}"></span>' for number in covering if number not in seen)
        seen.update(covering)
        shown.append(f"{anchors}<mark>{inner}</mark>" if covering else inner)
        last = pieces[-1][2]
        ended = [number for (_, b), number in places.items() if number in covering and min(b, end) == last]
        shown += [f'<sup><a href="#c{number}">{number}</a></sup>' for number in ended]
    return "".join(shown)


def _names(account: Account, entry: Entry) -> list[Place]:
    """Where the passage names an end of one of its claims."""
    ends = {end.id for claim in entry.claims for end in (claim.subject, claim.object) if end}
    start, end = entry.passage.start, entry.passage.end
    return [
        (mention.start, mention.end)
        for mention in account.mentions
        if start <= mention.start and mention.end <= end and mention.entity.id in ends
    ]


def _piece(account: Account, start: int, end: int, names: Sequence[Place]) -> str:
    text = _text(account.document.text[start:end])
    return f"<b>{text}</b>" if any(a <= start and end <= b for a, b in names) else text


def _claims(account: Account, claims: Sequence[Claim], number: int, lang: str) -> str:
    back = f'<a href="#e{number}">{number}</a>'
    anchored = (f' id="c{number}"' if index == 0 else "" for index in range(len(claims)))
    return "".join(
        f"<li{anchor}>{back} {_claim(account, claim, lang)}</li>"
        for anchor, claim in zip(anchored, claims, strict=True)
    )


def _claim(account: Account, claim: Claim, lang: str) -> str:
    subject = f"{_text(claim.subject.name)} " if claim.subject else ""
    label = predicate_name(claim.predicate, lang)
    role = f" ({_text(claim.role)})" if claim.role else ""
    time = claim.time or (word("undated", lang) if undated(claim) else "")
    told = (
        f'{subject}<b title="{_text(claim.predicate)}">{_text(label)}</b> → {_text(told_object(claim))}{role}',
        _text(time),
        f'<span class="{_text(claim.status)}">{_text(word(claim.status, lang))}</span>',
        f"<code>{_text(claim.rule)}</code>",
        _elsewhere(account, claim, lang),
    )
    return " · ".join(part for part in told if part)


def _elsewhere(account: Account, claim: Claim, lang: str) -> str:
    """What the claim takes from outside its evidence."""
    parts = [f"{word(span.purpose, lang)}: {account.document.text[span.start : span.end]}" for span in claim.context]
    return f"{escape(word('from', lang))} {_text('; '.join(parts))}" if parts else ""
