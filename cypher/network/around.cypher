// question: What stands one or two steps from it?
// 问题: 与它相隔一步或两步的都有什么?
// params: entity name "长江三角洲城市经济协调会"; day day ? "2010-12-31"; steps choice 1|2 ?
// columns: subject, event, object, time, certainty, role, documents, evidence, evidence_document, value, unit
// 列: 主体, 事件, 客体, 时间, 确定性, 角色, 文件, 原文, 原文出处, 数值, 单位
// order: time
MATCH (name:Name) WHERE name.key = $entity OR name.text = $entity
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS near
  UNION
  MATCH (near:Institution {government_of: asked.id}) RETURN near
}
CALL (near) {
  MATCH (near)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})
  RETURN fact
  UNION
  MATCH (near)<-[:SUBJECT|OBJECT]-(tie:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE $steps = '2' AND ($day IS NULL OR ((tie.possible_from IS NULL OR tie.possible_from <= date($day))
    AND (tie.kind = 'event' OR tie.possible_until IS NULL OR tie.possible_until >= date($day))))
  WITH DISTINCT next
  MATCH (next)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})
  RETURN fact
}
// What happened by the day is certain if its time was over by then.
WITH DISTINCT fact, CASE
  WHEN $day IS NULL OR (fact.certain_from <= date($day) AND fact.certain_until >= date($day)) THEN 'certain'
  WHEN fact.kind = 'event' AND fact.possible_until <= date($day) THEN 'certain'
  WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
   AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 'possible'
  ELSE 'no' END AS certainty
WHERE certainty <> 'no'
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN subject.name AS subject, fact.predicate AS event, object.name AS object, fact.row_time AS time, certainty, fact.row_role AS role,
       fact.row_documents AS documents, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.value AS value, fact.unit AS unit
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, event, subject, object, fact.id
