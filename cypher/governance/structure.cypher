// question: What is it made of and part of, level by level?
// 问题: 它由什么组成、又属于什么,逐级列出?
// params: of name "长三角地区合作与发展联席会议"; day day ?
// columns: level, part, whole, type, time, documents, evidence, evidence_document, certainty, fact
// 列: 层级, 部分, 整体, 类型, 时间, 文件, 原文, 原文出处, 确定性, 事实
// order: level
MATCH (name:Name) WHERE name.key = $of OR name.text = $of
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  MATCH path = (asked)<-[:PART_OF*1..6]-(part:Entity)
  WITH part, min(length(path)) AS level
  MATCH (part)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'PART_OF'})-[:OBJECT]->(whole:Entity)
  RETURN part, whole, fact, level, part.type AS type
  UNION
  MATCH path = (asked)-[:PART_OF*1..6]->(whole:Entity)
  WITH whole, -min(length(path)) AS level
  MATCH (whole)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'PART_OF'})-[:SUBJECT]->(part:Entity)
  RETURN part, whole, fact, level, whole.type AS type
}
// Of all that the end of a path is tied to, only what lies on a path.
WITH asked, part, whole, fact, level, type
WHERE (level > 0 AND (whole = asked OR EXISTS { (asked)<-[:PART_OF*1..6]-(whole) }))
   OR (level < 0 AND (part = asked OR EXISTS { (asked)-[:PART_OF*1..6]->(part) }))
WITH part, whole, fact, level, type, CASE
  WHEN $day IS NULL OR (fact.certain_from <= date($day) AND fact.certain_until >= date($day)) THEN 'certain'
  WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
   AND (fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 'possible'
  ELSE 'no' END AS certainty
WHERE certainty <> 'no'
RETURN DISTINCT level, part.name AS part, whole.name AS whole, type, fact.row_time AS time, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, certainty, fact.id AS fact
ORDER BY level, whole, part, fact
