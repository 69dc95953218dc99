// question: What cannot be: ends before it begins, meets or joins out of its time, follows what is younger?
// 问题: 哪些记载不可能:先止后始、撤销后开会、设立前加入、后继早于前身?
// params:
// columns: kind, entity, time, other_time, documents, evidence, evidence_document, other
// 列: 种类, 实体, 时间, 另一时间, 文件, 原文, 原文出处, 另一方
// order: time
CALL () {
  MATCH (entity:Entity)<-[:OBJECT]-(end:Fact {leads: true, status: 'actual', predicate: 'ABOLISHED'})
  RETURN 'ends before it begins' AS kind, entity, end AS fact, entity AS life, null AS other
  UNION
  MATCH (entity:Entity)<-[:SUBJECT]-(end:Fact {leads: true, status: 'actual', predicate: 'SUCCEEDED_BY'})
  RETURN 'ends before it begins' AS kind, entity, end AS fact, entity AS life, null AS other
  UNION
  MATCH (entity:Entity)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'CONVENED'})
  WHERE entity.until_latest IS NOT NULL
  RETURN 'meets after it was abolished' AS kind, entity, fact, entity AS life, null AS other
  UNION
  MATCH (entity:Entity)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'HELD_IN'})
  WHERE entity.until_latest IS NOT NULL
  RETURN 'meets after it was abolished' AS kind, entity, fact, entity AS life, null AS other
  UNION
  MATCH (life:Entity)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'MEMBER_OF'})-[:SUBJECT]->(member:Entity)
  RETURN 'joins before it was founded' AS kind, life AS entity, fact, life, member.name AS other
  UNION
  MATCH (group:Entity)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'MEMBER_OF'})-[:SUBJECT]->(life:Entity)
  RETURN 'joins before it was founded' AS kind, life AS entity, fact, life, group.name AS other
  UNION
  MATCH (earlier:Entity)<-[:SUBJECT]-(:Fact {leads: true, status: 'actual', predicate: 'SUCCEEDED_BY'})-[:OBJECT]->(later:Entity)
  MATCH (later)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'FOUNDED'})
  WHERE earlier.id <> later.id
  RETURN 'a successor older than what it follows' AS kind, later AS entity, fact, earlier AS life, earlier.name AS other
}
WITH kind, entity, fact, life, other
WHERE fact.row_time IS NOT NULL
CALL (life, kind) {
  OPTIONAL MATCH (life)<-[side:SUBJECT|OBJECT]-(told:Fact {leads: true, status: 'actual'})
  WHERE told.row_time IS NOT NULL AND ((type(side) = 'OBJECT' AND told.predicate IN ['FOUNDED', 'SUCCEEDED_BY', 'ABOLISHED'])
     OR (type(side) = 'SUBJECT' AND told.predicate = 'SUCCEEDED_BY'))
  WITH told, type(side) = 'OBJECT' AND told.predicate IN ['FOUNDED', 'SUCCEEDED_BY'] AS made
  ORDER BY told.possible_from, told.possible_until, told.id
  RETURN [x IN collect({told: told, made: made}) WHERE x.made | x.told] AS begins,
         [x IN collect({told: told, made: made}) WHERE NOT x.made | x.told] AS ends
}
// Against every beginning, since what ended may begin anew; and against every end.
WITH kind, entity, fact, other, CASE
  WHEN kind = 'meets after it was abolished' AND size(ends) > 0 AND all(e IN ends WHERE e.possible_until < fact.possible_from)
   AND none(b IN begins WHERE b.possible_until >= head(ends).possible_from AND b.possible_from <= fact.possible_until) THEN head(ends)
  WHEN kind <> 'meets after it was abolished' AND size(begins) > 0 AND all(b IN begins WHERE b.possible_from >
     CASE WHEN kind = 'joins before it was founded' THEN fact.since_latest ELSE fact.possible_until END) THEN head(begins)
  END AS against
WHERE against IS NOT NULL
CALL (fact, against) {
  UNWIND fact.row_documents + against.row_documents AS document
  WITH DISTINCT document ORDER BY document
  RETURN collect(document) AS documents
}
WITH kind, entity AS thing, fact, against, documents, other
RETURN kind, thing.name AS entity, fact.row_time AS time, against.row_time AS other_time, documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, other
ORDER BY coalesce(fact.possible_from, fact.possible_until), fact.possible_until, kind, entity, other, fact.id, thing.id
