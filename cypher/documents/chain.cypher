// question: What does a document carry out, and what carries it out, to any depth?
// 问题: 一份文件落实了什么,又由什么来落实,逐级追溯?
// params: document name "长江三角洲区域一体化发展规划纲要"
// columns: step, document, implements, documents, evidence, evidence_document, time, fact
// 列: 步, 文件名, 落实, 文件, 原文, 原文出处, 时间, 事实
// order: step
MATCH (name:Name) WHERE name.key = $document OR name.text = $document
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  MATCH path = (asked)-[:IMPLEMENTS*1..8]->(above:Entity)
  WITH asked, above, min(length(path)) AS depth
  MATCH (above)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'IMPLEMENTS'})-[:SUBJECT]->(below:Entity)
  WHERE below = asked OR EXISTS { (asked)-[:IMPLEMENTS*1..8]->(below) }
  RETURN above, below, fact, -depth AS step
  UNION
  MATCH path = (asked)<-[:IMPLEMENTS*1..8]-(below:Entity)
  WITH asked, below, min(length(path)) AS depth
  MATCH (below)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'IMPLEMENTS'})-[:OBJECT]->(above:Entity)
  WHERE above = asked OR EXISTS { (above)-[:IMPLEMENTS*1..8]->(asked) }
  RETURN above, below, fact, depth AS step
}
WITH DISTINCT step, above, below, fact AS said
RETURN step, below.name AS document, above.name AS implements, said.row_documents AS documents,
       said.row_evidence AS evidence, said.row_evidence_document AS evidence_document, said.row_time AS time, said.id AS fact
ORDER BY step, said.row_time IS NULL, coalesce(said.possible_from, said.possible_until), said.possible_until, document, implements, fact
