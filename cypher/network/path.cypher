// question: How are two things connected, step by step (six at most)?
// 问题: 两者之间有何联系,逐步列出(至多六步)?
// params: from_name name "上海"; to_name name "国务院"; day day ?
// columns: step, subject, event, object, time, evidence, evidence_document, documents, start, end
// 列: 步, 主体, 事件, 客体, 时间, 原文, 原文出处, 文件, 起点, 终点
// order: step
MATCH (name:Name) WHERE name.key = $from_name OR name.text = $from_name
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  MATCH (name:Name) WHERE name.key = $to_name OR name.text = $to_name
  MATCH (name)-[:NAMES]->(wanted:Entity)
  WITH DISTINCT asked, wanted WHERE wanted.id <> asked.id
  RETURN wanted
}
CALL (asked) { OPTIONAL MATCH (own:Institution {government_of: asked.id}) WITH asked, collect(own.id) AS own RETURN [asked.id] + own AS a0 }
CALL (wanted) { OPTIONAL MATCH (own:Institution {government_of: wanted.id}) WITH wanted, collect(own.id) AS own RETURN [wanted.id] + own AS b0 }
// What is reached from both sides in turn, a step at a time, until the two meet (shortestPath would heed no day).
CALL (a0, b0) {
  WITH a0 AS seen, a0 AS edge, b0 AS facing
  UNWIND CASE WHEN any(id IN edge WHERE id IN facing) THEN [] ELSE edge END AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE NOT next.id IN seen AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  RETURN collect(DISTINCT next.id) AS a1
}
CALL (b0, a1) {
  WITH b0 AS seen, b0 AS edge, a1 AS facing
  UNWIND CASE WHEN any(id IN edge WHERE id IN facing) THEN [] ELSE edge END AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE NOT next.id IN seen AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  RETURN collect(DISTINCT next.id) AS b1
}
CALL (a0, a1, b1) {
  WITH a0 + a1 AS seen, a1 AS edge, b1 AS facing
  UNWIND CASE WHEN any(id IN edge WHERE id IN facing) THEN [] ELSE edge END AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE NOT next.id IN seen AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  RETURN collect(DISTINCT next.id) AS a2
}
CALL (b0, b1, a2) {
  WITH b0 + b1 AS seen, b1 AS edge, a2 AS facing
  UNWIND CASE WHEN any(id IN edge WHERE id IN facing) THEN [] ELSE edge END AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE NOT next.id IN seen AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  RETURN collect(DISTINCT next.id) AS b2
}
CALL (a0, a1, a2, b2) {
  WITH a0 + a1 + a2 AS seen, a2 AS edge, b2 AS facing
  UNWIND CASE WHEN any(id IN edge WHERE id IN facing) THEN [] ELSE edge END AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE NOT next.id IN seen AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  RETURN collect(DISTINCT next.id) AS a3
}
CALL (b0, b1, b2, a3) {
  WITH b0 + b1 + b2 AS seen, b2 AS edge, a3 AS facing
  UNWIND CASE WHEN any(id IN edge WHERE id IN facing) THEN [] ELSE edge END AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE NOT next.id IN seen AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  RETURN collect(DISTINCT next.id) AS b3
}
// The shortest way meets where the last two edges share something; of several the first by id.
WITH asked, wanted, [a0, a1, a2, a3] AS near, [b0, b1, b2, b3] AS far
CALL (near, far) {
  UNWIND range(0, 3) AS i
  UNWIND range(0, 3) AS j
  WITH i, j, near, far WHERE (i = j OR i = j + 1) AND i + j > 0
  UNWIND near[i] AS id
  WITH i, j, id, far WHERE id IN far[j]
  RETURN i, j, id AS middle ORDER BY i + j, middle LIMIT 1
}
WITH asked, wanted, i, j, middle,
     CASE WHEN i > 0 THEN near[i - 1] ELSE [] END AS back1, CASE WHEN i > 1 THEN near[i - 2] ELSE [] END AS back2,
     CASE WHEN i > 2 THEN near[i - 3] ELSE [] END AS back3,
     CASE WHEN j > 0 THEN far[j - 1] ELSE [] END AS on1, CASE WHEN j > 1 THEN far[j - 2] ELSE [] END AS on2,
     CASE WHEN j > 2 THEN far[j - 3] ELSE [] END AS on3
CALL (middle, back1) {
  OPTIONAL MATCH (:Entity {id: middle})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE next.id IN back1 AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  WITH fact, next ORDER BY fact.row_exactness, fact.id, next.id
  RETURN collect(fact)[0] AS before1, collect(next.id)[0] AS left1
}
CALL (left1, back2) {
  OPTIONAL MATCH (:Entity {id: left1})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE next.id IN back2 AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  WITH fact, next ORDER BY fact.row_exactness, fact.id, next.id
  RETURN collect(fact)[0] AS before2, collect(next.id)[0] AS left2
}
CALL (left2, back3) {
  OPTIONAL MATCH (:Entity {id: left2})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE next.id IN back3 AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  WITH fact, next ORDER BY fact.row_exactness, fact.id, next.id
  RETURN collect(fact)[0] AS before3, collect(next.id)[0] AS left3
}
CALL (middle, on1) {
  OPTIONAL MATCH (:Entity {id: middle})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE next.id IN on1 AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  WITH fact, next ORDER BY fact.row_exactness, fact.id, next.id
  RETURN collect(fact)[0] AS after1, collect(next.id)[0] AS right1
}
CALL (right1, on2) {
  OPTIONAL MATCH (:Entity {id: right1})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE next.id IN on2 AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  WITH fact, next ORDER BY fact.row_exactness, fact.id, next.id
  RETURN collect(fact)[0] AS after2, collect(next.id)[0] AS right2
}
CALL (right2, on3) {
  OPTIONAL MATCH (:Entity {id: right2})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(next:Entity)
  WHERE next.id IN on3 AND ($day IS NULL OR ((fact.possible_from IS NULL OR fact.possible_from <= date($day))
      AND (fact.kind = 'event' OR fact.possible_until IS NULL OR fact.possible_until >= date($day))))
  WITH fact, next ORDER BY fact.row_exactness, fact.id, next.id
  RETURN collect(fact)[0] AS after3, collect(next.id)[0] AS right3
}
WITH asked, wanted, [fact IN [before3, before2, before1, after1, after2, after3] WHERE fact IS NOT NULL] AS facts
UNWIND range(0, size(facts) - 1) AS at
WITH asked, wanted, at + 1 AS step, facts[at] AS fact
MATCH (subject:Entity)<-[:SUBJECT]-(fact)-[:OBJECT]->(object:Entity)
RETURN step, subject.name AS subject, fact.predicate AS event, object.name AS object, fact.row_time AS time, fact.row_evidence AS evidence,
       fact.row_evidence_document AS evidence_document, fact.row_documents AS documents, asked.name AS start, wanted.name AS end
ORDER BY start, end, asked.id, wanted.id, step
