// question: Which places does a region or plan cover, document by document?
// 问题: 各份文件中,一个区域或规划覆盖哪些地方?
// params: of name "长三角"
// columns: time, of, place, type, document, evidence, event
// 列: 时间, 范围, 地方, 类型, 文件, 原文, 关系
// order: time
MATCH (name:Name) WHERE name.key = $of OR name.text = $of
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  MATCH (asked)<-[:SUBJECT]-(fact:Fact {status: 'actual', predicate: 'COVERS'})-[:OBJECT]->(place:Entity)
  RETURN fact, place
  UNION
  MATCH (asked:Region)<-[:OBJECT]-(fact:Fact {status: 'actual', predicate: 'MEMBER_OF'})-[:SUBJECT]->(place:Entity)
  RETURN fact, place
}
MATCH (claim:Claim)-[:STATES]->(fact)
WITH asked, place, fact, claim ORDER BY claim.exactness, claim.start, claim.id
// One row for what one document says of one spell: its most exact sentence.
WITH asked, place, fact.predicate AS event, fact.happening AS spell, claim.document AS document,
     collect(claim)[0] AS claim, collect(fact)[0] AS fact
RETURN claim.time AS time, asked.name AS of, place.name AS place, place.type AS type, document, claim.evidence AS evidence, event
ORDER BY time IS NULL, coalesce(fact.since_earliest, fact.until_latest), time, document, of, place, event, claim.id
