// question: What was set up in a period, also what another became?
// 问题: 一段时期内设立了什么(包括由他者演变而来的)?
// params: from day "2014"; to day "2016"; type choice Country|Province|City|County|Town|Region|WaterBody|Institution|Person|Mechanism|Meeting|Plan|Agreement|Policy|Fund|Platform|Project|Indicator ?
// columns: time, entity, type, founders, documents, evidence, evidence_document, event, earlier
// 列: 时间, 实体, 类型, 设立者, 文件, 原文, 原文出处, 事件, 前身
// order: time
MATCH (fact:Fact {leads: true, status: 'actual'})-[:OBJECT]->(entity:Entity)
WHERE fact.predicate IN ['FOUNDED', 'SUCCEEDED_BY'] AND fact.row_time IS NOT NULL
  AND ($type IS NULL OR entity.type = $type)
OPTIONAL MATCH (fact)-[:SUBJECT]->(actor:Entity)
WITH entity, fact, actor,
     coalesce(fact.possible_from, date('0001-01-01')) AS first, coalesce(fact.possible_until, date('9999-12-31')) AS last
WHERE first <= date($to) AND last >= date($from)
WITH entity, fact, actor, first, last, duration.inDays(first, last).days AS span
ORDER BY span, fact.row_known IS NULL, fact.row_known, fact.row_evidence_document, fact.row_evidence_start, fact.id
WITH entity, fact.predicate AS event, collect({time: fact.row_time, first: first, last: last, actor: actor.name,
     documents: fact.row_documents, evidence: fact.row_evidence, evidence_document: fact.row_evidence_document}) AS tellings
UNWIND tellings AS telling
// A vaguer time that fits a more exact one tells of the same founding.
WITH entity, event, telling, head([t IN tellings WHERE t.first <= telling.last AND t.last >= telling.first]) AS exact
WITH entity, event, exact.time AS time, exact.first AS first, exact.last AS last,
     exact.evidence AS evidence, exact.evidence_document AS evidence_document,
     collect(telling.actor) AS actors, reduce(all = [], documents IN collect(telling.documents) | all + documents) AS said
CALL (actors) { UNWIND actors AS actor WITH DISTINCT actor ORDER BY actor RETURN collect(actor) AS agents }
CALL (said) { UNWIND said AS document WITH DISTINCT document ORDER BY document RETURN collect(document) AS documents }
WITH entity AS thing, time, first, last, event, agents, documents, evidence, evidence_document
RETURN time, thing.name AS entity, thing.type AS type, CASE event WHEN 'FOUNDED' THEN agents ELSE [] END AS founders,
       documents, evidence, evidence_document, event, CASE event WHEN 'FOUNDED' THEN [] ELSE agents END AS earlier
ORDER BY first, last, entity, event, thing.id, time
