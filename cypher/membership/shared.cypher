// question: What do two places both belong to, and from when to when did both?
// 问题: 两地同属哪些组织,同在其中的起止时间?
// params: place name "上海"; other name "南京"
// columns: group, type, since, until, certainty, place, other, documents
// 列: 组织, 类型, 始于, 止于, 确定性, 甲地, 乙地, 文件
// order: since
CALL () {
  MATCH (name:Name) WHERE name.key = $place OR name.text = $place
  MATCH (name)-[:NAMES]->(asked:Entity)
  WITH DISTINCT asked
  CALL (asked) { RETURN asked AS entity UNION MATCH (entity:Institution {government_of: asked.id}) RETURN entity }
  MATCH (entity)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(group:Entity)
  WHERE (fact.predicate = 'MEMBER_OF' AND EXISTS { (fact)-[:OBJECT]->(group) })
     OR (fact.predicate = 'COVERS' AND group.type = 'Region' AND EXISTS { (fact)-[:SUBJECT]->(group) })
  RETURN asked, fact, group
}
CALL (asked, group) {
  MATCH (name:Name) WHERE name.key = $other OR name.text = $other
  MATCH (name)-[:NAMES]->(second:Entity)
  WITH DISTINCT asked, group, second WHERE second.id <> asked.id
  CALL (second) { RETURN second AS body UNION MATCH (body:Institution {government_of: second.id}) RETURN body }
  MATCH (body)<-[:SUBJECT|OBJECT]-(other_fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(group)
  WHERE (other_fact.predicate = 'MEMBER_OF' AND EXISTS { (other_fact)-[:OBJECT]->(group) })
     OR (other_fact.predicate = 'COVERS' AND EXISTS { (other_fact)-[:SUBJECT]->(group) })
  RETURN DISTINCT second, other_fact
}
// An end that nobody states is that of the group, or of the place.
WITH asked, second, group, fact, other_fact,
     CASE WHEN NOT fact.row_derived THEN fact.row_until WHEN fact.possible_until = group.until_latest THEN group.until ELSE asked.until END AS left_at,
     CASE WHEN NOT other_fact.row_derived THEN other_fact.row_until WHEN other_fact.possible_until = group.until_latest THEN group.until ELSE second.until END AS other_left_at,
     date('0001-01-01') AS dawn, date('9999-12-31') AS doom
WHERE coalesce(fact.possible_from, dawn) <= coalesce(other_fact.possible_until, doom)
  AND coalesce(other_fact.possible_from, dawn) <= coalesce(fact.possible_until, doom)
WITH asked, second, group, fact, other_fact,
     // Both belong from the later beginning to the earlier end.
     CASE WHEN fact.row_since IS NULL OR other_fact.row_since IS NULL THEN null
          WHEN fact.possible_from > other_fact.possible_from THEN fact.row_since
          WHEN fact.possible_from < other_fact.possible_from THEN other_fact.row_since
          WHEN fact.row_exactness <= other_fact.row_exactness THEN fact.row_since ELSE other_fact.row_since END AS since,
     CASE WHEN left_at IS NULL THEN other_left_at
          WHEN other_left_at IS NULL THEN left_at
          WHEN fact.possible_until <= other_fact.possible_until THEN left_at ELSE other_left_at END AS until,
     CASE WHEN fact.certain_from <= other_fact.certain_until AND other_fact.certain_from <= fact.certain_until
          THEN 'certain' ELSE 'possible' END AS certainty,
     CASE WHEN fact.possible_from >= other_fact.possible_from THEN fact.possible_from ELSE other_fact.possible_from END AS begins
CALL (fact, other_fact) {
  UNWIND fact.row_documents + other_fact.row_documents AS document
  WITH DISTINCT document ORDER BY document
  RETURN collect(document) AS documents
}
RETURN group.name AS group, group.type AS type, since, until, certainty, asked.name AS place, second.name AS other, documents
ORDER BY since IS NULL, begins, group, until, place, other, fact.id, other_fact.id
