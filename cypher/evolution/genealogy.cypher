// question: What did it come from and what did it become, to any depth?
// 问题: 它从何演变而来,又演变成了什么,逐级追溯?
// params: mechanism name "长江三角洲城市经济协调会"
// columns: step, earlier, later, time, documents, evidence, evidence_document, fact
// 列: 步, 前身, 后继, 时间, 文件, 原文, 原文出处, 事实
// order: step
MATCH (name:Name) WHERE name.key = $mechanism OR name.text = $mechanism
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  MATCH path = (asked)<-[:SUCCEEDED_BY*1..12]-(earlier:Entity)
  WITH asked, earlier, min(length(path)) AS depth
  MATCH (earlier)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'SUCCEEDED_BY'})-[:OBJECT]->(later:Entity)
  WHERE later = asked OR EXISTS { (later)-[:SUCCEEDED_BY*1..12]->(asked) }
  RETURN earlier, later, fact, -depth AS step
  UNION
  MATCH path = (asked)-[:SUCCEEDED_BY*1..12]->(later:Entity)
  WITH asked, later, min(length(path)) AS depth
  MATCH (later)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'SUCCEEDED_BY'})-[:SUBJECT]->(earlier:Entity)
  WHERE earlier = asked OR EXISTS { (asked)-[:SUCCEEDED_BY*1..12]->(earlier) }
  RETURN earlier, later, fact, depth AS step
}
WITH DISTINCT step, earlier AS before, later AS after, fact AS said
RETURN step, before.name AS earlier, after.name AS later, said.row_time AS time, said.row_documents AS documents,
       said.row_evidence AS evidence, said.row_evidence_document AS evidence_document, said.id AS fact
ORDER BY step, said.row_time IS NULL, coalesce(said.possible_from, said.possible_until), said.possible_until, earlier, later, fact
