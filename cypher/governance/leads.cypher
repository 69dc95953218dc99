// question: Who leads, chairs or is responsible for it, and in what capacity?
// 问题: 它由谁牵头、主持或负责,以什么身份?
// params: of name "产业转移组"; day day ?
// columns: time, leader, matter, role, documents, evidence, evidence_document, certainty
// 列: 时间, 牵头者, 事项, 角色, 文件, 原文, 原文出处, 确定性
// order: time
MATCH (name:Name) WHERE name.key = $of OR name.text = $of
MATCH (name)-[:NAMES]->(matter:Entity)
WITH DISTINCT matter
MATCH (matter)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'LEADS'})-[:SUBJECT]->(leader:Entity)
WITH matter, fact, leader, CASE
  WHEN $day IS NULL OR (fact.certain_from <= date($day) AND fact.certain_until >= date($day)) THEN 'certain'
  WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
   AND (fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 'possible'
  ELSE 'no' END AS certainty
WHERE certainty <> 'no'
RETURN fact.row_time AS time, leader.name AS leader, matter.name AS matter, fact.row_role AS role, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, certainty
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), leader, matter, role, fact.id
