"""Claims of a sentence: each verb by its frame, and what needs no verb."""

import re
from collections.abc import Callable, Iterator

from accord.extract.dates.date import DateKind
from accord.extract.names.entity import Entity
from accord.extract.predicate import DOCUMENT, PLACE, PREDICATES, EntityType, Kind, Status
from accord.extract.relations.area import areas
from accord.extract.relations.argument import of_types
from accord.extract.relations.change import become, merge, merge_into, replace_by
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.copula import cleft, count, nominal, roster, tasks
from accord.extract.relations.event import at_meeting, build_together, chair, event, forming, moved, start, zone
from accord.extract.relations.measure import measures
from accord.extract.relations.membership import admits, composed, expand, included, includes, is_group, join, leave, made_member
from accord.extract.relations.post import attend, hold_post, lead, speak, then_post
from accord.extract.relations.scope import covers, has_parts, implements, propose, situated
from accord.extract.relations.sentence import Draft, Sentence, is_relative, opening, own_subject
from accord.extract.relations.telling import begins_at_sitting, of_relatives, time_of

T = EntityType
#: An organ of a body is not what is spoken of.
_ORGAN = re.compile(r"(?:理事会|学术委员会|专家委员会|咨询委员会|执行委员会|监事会|专业委员会|专项小组|专责小组|专题组|工作组)$")
_BASIS = re.compile(r"^(?:根据|按照|依据|遵照|依照)")
_PURPOSE = re.compile(r"^(?:为了?|旨在|以便|如果|若|假如)")


def _leader(clause: Clause) -> Unit | None:
    """由A牵头，…: A is the subject of what follows."""
    leads = clause[0].is_words and clause[0].text == "由" and any(u.verb and u.verb.predicate == "LEADS" for u in clause)
    return clause[1] if leads and len(clause) > 1 and clause[1].names else None


def _read_clause(sentence: Sentence, clause: Clause, subject: Unit | None, before: Unit | None) -> None:
    """Each verb of the clause by its frame; `before` is the subject apart from a leader whom the clause names (由A牵头)."""
    first = clause[0]
    if first.is_words and _PURPOSE.match(first.text):
        implements(sentence, clause)
        for index, unit in enumerate(clause):
            if unit.verb and is_relative(clause, index) and (frame := FRAMES.get(unit.verb.frame)):
                frame(sentence, clause, index, None)
        return
    if first.is_words and _BASIS.match(first.text):
        implements(sentence, clause)
    if cleft(sentence, clause, subject):
        return
    for index, unit in enumerate(clause):
        if unit.verb is None:
            continue
        frame = FRAMES.get(unit.verb.frame)
        if frame:
            frame(sentence, clause, index, before if unit.verb.frame == "lead" else subject)
    at_meeting(sentence, clause)
    then_post(sentence, clause)
    nominal(sentence, clause, subject)
    areas(sentence, clause, subject)
    count(sentence, clause, subject)


def _quantities(sentence: Sentence) -> Iterator[Draft]:
    """What was measured, and what is aimed at."""
    for measure in measures(sentence.text, sentence.start, sentence.end):
        allowed = PREDICATES["OBSERVED"].subject
        before = [u for clause in sentence.clauses for u in clause if u.start < measure.start + len(measure.indicator)]
        clause = next((c for c in reversed(sentence.clauses) if c[0].start <= measure.start + len(measure.indicator)), sentence.clauses[0])
        beside = [u for u in before if u.names and measure.start <= u.end <= measure.start + len(measure.indicator)]
        told = next((d.object for d in reversed(sentence.drafts) if d.object and d.object.type in DOCUMENT), None) if re.search(r"提出|明确|要求|规定|确定", sentence.text[sentence.start : measure.start]) else None
        measured = allowed - {T.INSTITUTION, T.PERSON, T.MEETING} if not beside else allowed
        measured = measured if beside else measured - {T.PROJECT, T.PLATFORM}
        about = told or next((e for u in (*reversed(beside), opening(clause), sentence.state.topic) for e in of_types(u, measured) if not (u and len(u.names) > 1)), None)
        date = next((u.date for u in reversed(before) if u.date), None)
        indicator = measure.indicator[max(0, beside[-1].end - measure.start) :] if beside else measure.indicator
        if indicator.endswith("面积") and not any(u.date is date for u in clause):
            date = None  # an area is not of the day on which a plan was published
        if (len(indicator) < 3 and indicator != "面积") or (date is None and not (indicator.endswith("面积") and about and about.type in PLACE | DOCUMENT | {T.REGION})):
            continue
        planned = date is not None and date.kind is DateKind.BY and not date.text.startswith(("至", "截至", "截止")) and sentence.text[date.start - 1 : date.start] not in ("至", "止")
        yield Draft(
            "TARGETS" if planned else "OBSERVED", about, Entity(indicator, T.INDICATOR), sentence.start, sentence.end, "measure",
            time_of(date, Kind.EVENT), date, Status.PLANNED if planned else Status.ACTUAL, None, measure.value, measure.unit, 0.8, comparator=measure.comparator,
        )  # fmt: skip


FRAMES: dict[str, Callable[[Sentence, Clause, int, Unit | None], None]] = {
    "both": event, "rise": event, "agent": event, "form": forming, "lead": lead, "propose": propose, "join": join, "leave": leave,
    "included": included, "includes": includes, "admits": admits, "expand": expand, "composed": composed, "has": has_parts,
    "within": situated, "become": become, "into": merge_into, "merge": merge, "attend": attend, "speaks": speak, "post": hold_post, "covers": covers,
    "made-member": made_member, "replace": replace_by, "zone": zone, "with": build_together, "start": start, "chair": chair, "moved": moved,
}  # fmt: skip


def read_sentence(sentence: Sentence) -> list[Draft]:
    """The claims of one sentence; the state is carried on to the next."""
    if roster(sentence):
        return sentence.drafts
    named = [e for clause in sentence.clauses for e in tasks(clause)]
    if named:
        sentence.state.tasks = list(dict.fromkeys(named))
    cells = _row(sentence)
    subject: Unit | None = cells[0] if cells else None
    sentence.state.approval = ()
    for clause in sentence.clauses:
        cell = bool(cells) and len(clause) == 1 and not clause[0].verb and clause[0] in cells
        if not cell:
            subject = opening(clause) or subject
            carried = None if own_subject(clause) else subject
            leader = _leader(clause)
            _read_clause(sentence, clause, leader or carried, carried)
            subject = leader or subject
        passed = of_relatives(clause, len(clause)) if any(unit.date for unit in clause) else set()
        for k, unit in enumerate(clause):
            if unit.date is None or k in passed:
                continue
            if k and clause[k - 1].verb and k + 1 < len(clause) and not clause[k + 1].verb:
                continue  # 保障了2010年世博会: the date of a noun
            if k and clause[k - 1].is_words and clause[k - 1].text == "了":
                continue
            if unit.date.kind in (DateKind.POINT, DateKind.PERIOD, DateKind.SINCE):
                sentence.state.date = unit.date
        sentence.state.body = next((e for u in reversed(clause) for e in reversed(u.names) if is_group(e) and not _ORGAN.search(e.name)), sentence.state.body)
        sentence.state.at_sitting = sentence.state.at_sitting or begins_at_sitting(clause)
        sentence.state.document = next((e for u in reversed(clause) for e in reversed(u.names) if e.type in DOCUMENT), sentence.state.document)
        sentence.state.meeting = next((e for u in clause for e in u.names if e.type is T.MEETING), sentence.state.meeting)
    if subject is not None:
        sentence.state.topic = subject
    sentence.drafts += _quantities(sentence)
    return sentence.drafts


def _row(sentence: Sentence) -> list[Unit]:
    """The cells of a row of sittings: the meeting first, then its date and places; none where the sentence is no such row."""
    first = [unit for unit in sentence.clauses[0] if unit.text.strip()] if sentence.clauses else []
    if len(first) > 2 and of_types(first[0], frozenset({T.MEETING})) and first[1].date and of_types(first[2], PLACE):
        # 第一届 2008年 南京 主题为…: cells with nothing but space between
        return first[:3]
    if len(sentence.clauses) < 2 or len(sentence.clauses[0]) != 1 or len(sentence.clauses[1]) != 1:
        return []
    cells = [clause[0] for clause in sentence.clauses[:4] if len(clause) == 1]
    meetings = [cell for cell in cells[:3] if of_types(cell, frozenset({T.MEETING}))]
    dates = [cell for cell in cells[:3] if cell.date]
    if len(meetings) != 1 or len(dates) != 1:
        return []
    return [meetings[0], dates[0], *(cell for cell in cells if of_types(cell, PLACE) and cell is not meetings[0])]


def sittings(sentence: Sentence) -> Iterator[Draft]:
    """第3次会议：2000年9月25日，广州: a line of a list or table of sittings, each part alone in its cell."""
    cells = _row(sentence)
    if not cells or cells[1].date is None:
        return
    date, places = cells[1].date, cells[2:]
    for meeting in cells[0].names:
        time = date.when.edtf
        yield Draft("CONVENED", None, meeting, sentence.start, sentence.end, "listed-sitting", time, date)
        for place in places[0].names if len(places) == 1 and len(places[0].names) == 1 else ():
            yield Draft("HELD_IN", meeting, place, sentence.start, sentence.end, "listed-sitting", time, date)
