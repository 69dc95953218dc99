// question: Who signed what, when and where?
// 问题: 谁在何时何地签署了什么?
// params: party name ? "上海"; from day ? "2008"; to day ? "2008"
// columns: time, agreement, parties, place, documents, evidence, evidence_document
// 列: 时间, 协议, 签署方, 地点, 文件, 原文, 原文出处
// order: time
CALL () {
  MATCH (agreement:Entity)<-[:OBJECT]-(:Fact {leads: true, status: 'actual', predicate: 'SIGNED'}) WHERE $party IS NULL
  RETURN DISTINCT agreement
  UNION
  MATCH (name:Name) WHERE name.key = $party OR name.text = $party
  MATCH (name)-[:NAMES]->(asked:Entity)
  WITH DISTINCT asked
  CALL (asked) {
    RETURN asked AS entity
    UNION
    MATCH (entity:Institution {government_of: asked.id}) RETURN entity
  }
  MATCH (entity)<-[:SUBJECT]-(:Fact {leads: true, status: 'actual', predicate: 'SIGNED'})-[:OBJECT]->(agreement:Entity)
  RETURN DISTINCT agreement
}
MATCH (agreement)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'SIGNED'})
OPTIONAL MATCH (fact)-[:SUBJECT]->(actor:Entity)
WITH agreement, fact, actor,
     coalesce(fact.possible_from, date('0001-01-01')) AS first, coalesce(fact.possible_until, date('9999-12-31')) AS last
WITH agreement, fact, actor, first, last, duration.inDays(first, last).days AS span
ORDER BY span, fact.row_known IS NULL, fact.row_known, fact.row_evidence_document, fact.row_evidence_start, fact.id
WITH agreement, collect({time: fact.row_time, first: first, last: last, actor: actor.name, actor_id: actor.id,
     government_of: actor.government_of, documents: fact.row_documents, evidence: fact.row_evidence,
     evidence_document: fact.row_evidence_document}) AS tellings
UNWIND tellings AS telling
// A vaguer time that fits a more exact one tells of the same signing.
WITH agreement, telling, head([t IN tellings WHERE t.first <= telling.last AND t.last >= telling.first]) AS exact
WITH agreement, exact.time AS time, exact.first AS first, exact.last AS last,
     exact.evidence AS evidence, exact.evidence_document AS evidence_document,
     collect(telling.actor) AS actors, reduce(ids = [], t IN collect(telling) | ids + [t.actor_id, t.government_of]) AS signers,
     reduce(all = [], documents IN collect(telling.documents) | all + documents) AS said
WHERE (($from IS NULL AND $to IS NULL) OR (time IS NOT NULL
    AND ($from IS NULL OR last >= date($from)) AND ($to IS NULL OR first <= date($to))))
  AND ($party IS NULL OR EXISTS {
    MATCH (name:Name)-[:NAMES]->(party:Entity)
    WHERE (name.key = $party OR name.text = $party) AND party.id IN signers })
OPTIONAL MATCH (agreement)<-[:SUBJECT]-(held:Fact {leads: true, status: 'actual', predicate: 'HELD_IN'})-[:OBJECT]->(place:Entity)
WHERE time IS NULL OR held.row_time IS NULL OR (held.possible_from <= last AND held.possible_until >= first)
WITH agreement, time, first, last, evidence, evidence_document, actors, said, place,
     reduce(all = [], documents IN collect(held.row_documents) | all + documents) AS seated
WITH agreement, time, first, last, evidence, evidence_document, actors, said + seated AS said, place
WITH agreement.id AS id, agreement.name AS agreement, time, first, last, evidence, evidence_document, actors, said, place.name AS place
CALL (actors) { UNWIND actors AS actor WITH DISTINCT actor ORDER BY actor RETURN collect(actor) AS parties }
CALL (said) { UNWIND said AS document WITH DISTINCT document ORDER BY document RETURN collect(document) AS documents }
RETURN time, agreement, parties, place, documents, evidence, evidence_document
ORDER BY time IS NULL, first, last, agreement, place, id
