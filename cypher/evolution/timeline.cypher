// question: What happened to a cooperation mechanism (or any entity), and when?
// 问题: 一个合作机制(或任何实体)经历了什么,在什么时候?
// params: mechanism name "长江三角洲城市经济协调会"; from day ? "1990"; to day ?
// columns: entity, time, event, actor, object, role, status, documents, evidence, evidence_document, value, unit
// 列: 实体, 时间, 事件, 主体, 客体, 角色, 状态, 文件, 原文, 原文出处, 数值, 单位
// order: time
MATCH (name:Name) WHERE name.key = $mechanism OR name.text = $mechanism
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS entity
  UNION
  MATCH (entity:Institution {government_of: asked.id}) RETURN entity
}
MATCH (entity)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true})
WHERE ($from IS NULL AND $to IS NULL) OR (fact.row_time IS NOT NULL
  AND ($from IS NULL OR fact.possible_until IS NULL OR fact.possible_until >= date($from))
  AND ($to IS NULL OR fact.possible_from IS NULL OR fact.possible_from <= date($to)))
WITH DISTINCT asked, fact
OPTIONAL MATCH (fact)-[:SUBJECT]->(actor:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
WITH asked, fact, actor, object,
     coalesce(fact.possible_from, fact.possible_until) AS first, coalesce(fact.possible_until, date('9999-12-31')) AS last
RETURN asked.name AS entity, fact.row_time AS time, fact.predicate AS event, actor.name AS actor, object.name AS object,
       fact.row_role AS role, fact.status AS status, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, fact.value AS value, fact.unit AS unit
ORDER BY fact.row_time IS NULL, first, last, asked.name, fact.predicate, fact.id, asked.id
