// question: How did a matter come about, and how did it end?
// 问题: 一件事是如何产生、又如何结束的?
// params: mechanism name "长江三角洲城市经济协调会"
// columns: time, stage, actor, documents, evidence, evidence_document, event, status, other, entity
// 列: 时间, 阶段, 主体, 文件, 原文, 原文出处, 事件, 状态, 另一方, 实体
// order: time
MATCH (name:Name) WHERE name.key = $mechanism OR name.text = $mechanism
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS matter
  UNION
  MATCH (matter:Institution {government_of: asked.id}) RETURN matter
}
MATCH (matter)<-[side:SUBJECT|OBJECT]-(fact:Fact {leads: true})
WITH asked, fact, type(side) = 'OBJECT' AS done
WITH asked, fact, CASE
  WHEN fact.status = 'planned' AND done AND fact.kind = 'event' THEN 1
  WHEN fact.status <> 'actual' THEN 0
  WHEN fact.predicate = 'PROPOSED' AND done THEN 1
  WHEN fact.predicate IN ['SIGNED', 'ADOPTED', 'APPROVED'] AND done THEN 2
  WHEN fact.predicate IN ['FOUNDED', 'SUCCEEDED_BY'] AND done THEN 3
  WHEN fact.predicate = 'CONVENED' OR (fact.predicate = 'ISSUED' AND NOT done) THEN 4
  WHEN fact.predicate = 'SUSPENDED' AND done THEN 5
  WHEN (fact.predicate = 'ABOLISHED' AND done) OR (fact.predicate = 'SUCCEEDED_BY' AND NOT done) THEN 6
  ELSE 0 END AS rank
WHERE rank > 0
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
WITH DISTINCT asked, fact, rank, subject, object, fact.predicate = 'SUCCEEDED_BY' AS became
RETURN fact.row_time AS time, ['proposed', 'agreed', 'set up', 'working', 'suspended', 'ended'][rank - 1] AS stage,
       CASE WHEN became THEN null ELSE subject.name END AS actor, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, fact.predicate AS event, fact.status AS status,
       CASE WHEN became AND object.id = asked.id THEN subject.name WHEN object.id = asked.id THEN null ELSE object.name END AS other,
       asked.name AS entity
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, rank, actor, entity, fact.id, asked.id
