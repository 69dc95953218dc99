// question: Which documents did two or more issue, draft or sign together?
// 问题: 哪些文件由两方或多方联合印发、编制或签署?
// params: from day ? "2008"; to day ? "2014"
// columns: time, document, event, actors, documents, type, evidence, evidence_document
// 列: 时间, 文件名, 事件, 主体, 文件, 类型, 原文, 原文出处
// order: time
MATCH (actor:Entity)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:OBJECT]->(document:Entity)
WHERE fact.predicate IN ['ISSUED', 'DRAFTED', 'SIGNED']
WITH fact, actor, document
ORDER BY fact.row_exactness, fact.row_known IS NULL, fact.row_known, fact.row_evidence_document, fact.row_evidence_start, fact.id
WITH document, fact.predicate AS event, fact.occasion AS occasion, collect(fact) AS tellings, collect(actor.name) AS names,
     count(DISTINCT actor) AS many
WHERE many > 1
WITH document, event, occasion, names, tellings, tellings[0] AS exact
WHERE (($from IS NULL AND $to IS NULL) OR (exact.row_time IS NOT NULL
  AND ($from IS NULL OR exact.possible_until IS NULL OR exact.possible_until >= date($from))
  AND ($to IS NULL OR exact.possible_from IS NULL OR exact.possible_from <= date($to))))
CALL (names) { UNWIND names AS name WITH DISTINCT name ORDER BY name RETURN collect(name) AS actors }
CALL (tellings) { UNWIND tellings AS telling UNWIND telling.row_documents AS said WITH DISTINCT said ORDER BY said RETURN collect(said) AS documents }
WITH document AS paper, event, occasion, actors, documents, exact
RETURN exact.row_time AS time, paper.name AS document, event, actors, documents, paper.type AS type,
       exact.row_evidence AS evidence, exact.row_evidence_document AS evidence_document
ORDER BY exact.row_time IS NULL, coalesce(exact.possible_from, exact.possible_until), exact.possible_until, document, event, occasion
