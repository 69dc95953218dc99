// What an entity came from (step -1, -2 …) and what it became (step 1, 2 …), with the sentence behind each step.
MATCH (asked:Entity {id: $id})
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
WITH DISTINCT step, earlier, later, fact
RETURN step, earlier.name AS earlier, later.name AS later, fact.row_time AS time, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document
ORDER BY step, time IS NULL, time, earlier, later, fact.id
