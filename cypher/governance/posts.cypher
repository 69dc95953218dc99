// question: Who held which post?
// 问题: 谁担任过什么职务?
// params: of name ? "长江三角洲城市经济协调会"; day day ?
// columns: time, person, post, role, documents, evidence, evidence_document, certainty
// 列: 时间, 人物, 任职机构, 职务, 文件, 原文, 原文出处, 确定性
// order: time
MATCH (person:Entity)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'HOLDS_POST'})-[:OBJECT]->(post:Entity)
WHERE $of IS NULL OR EXISTS {
  MATCH (name:Name)-[:NAMES]->(asked:Entity)
  WHERE (name.key = $of OR name.text = $of)
    AND (asked.id = person.id OR asked.id = post.id OR asked.id = post.government_of) }
WITH person, post, fact, CASE
  WHEN $day IS NULL OR (fact.certain_from <= date($day) AND fact.certain_until >= date($day)) THEN 'certain'
  WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
   AND (fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 'possible'
  ELSE 'no' END AS certainty
WHERE certainty <> 'no'
RETURN fact.row_time AS time, person.name AS person, post.name AS post, fact.row_role AS role, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, certainty
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, post, person, role, fact.id
