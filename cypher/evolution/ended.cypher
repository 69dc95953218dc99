// question: What was abolished, suspended or became another in a period?
// 问题: 一段时期内什么被撤销、中止或变为他者?
// params: from day "2010"; to day "2014"
// columns: time, entity, event, actor, documents, evidence, evidence_document, later
// 列: 时间, 实体, 事件, 主体, 文件, 原文, 原文出处, 后继
// order: time
MATCH (fact:Fact {leads: true, status: 'actual'})
WHERE fact.predicate IN ['ABOLISHED', 'SUSPENDED', 'SUCCEEDED_BY'] AND fact.row_time IS NOT NULL
WITH fact, coalesce(fact.possible_from, date('0001-01-01')) AS first, coalesce(fact.possible_until, date('9999-12-31')) AS last
WHERE first <= date($to) AND last >= date($from)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
WITH fact, first, last, subject, object, fact.predicate = 'SUCCEEDED_BY' AS became
WITH fact, first, last, CASE WHEN became THEN subject.name ELSE object.name END AS entity,
     CASE WHEN became THEN null ELSE subject.name END AS actor, CASE WHEN became THEN object.name ELSE null END AS later
WHERE entity IS NOT NULL
RETURN fact.row_time AS time, entity, fact.predicate AS event, actor, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, later
ORDER BY first, last, entity, event, fact.id
