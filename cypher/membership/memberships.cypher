// question: What does a place or body belong to on a day (without a day: ever)?
// 问题: 某地或某机构某日属于哪些组织(不给日期:历来)?
// params: member name "泰州"; day day ? "1997-12-31"
// columns: member, group, type, role, since, until, certainty, documents, attested, evidence, evidence_document, derived
// 列: 成员, 组织, 类型, 角色, 始于, 止于, 确定性, 文件, 最近记载, 原文, 原文出处, 推得
// order: since
MATCH (name:Name) WHERE name.key = $member OR name.text = $member
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS entity
  UNION
  MATCH (entity:Institution {government_of: asked.id}) RETURN entity
}
WITH DISTINCT entity
CALL (entity) {
  MATCH (entity)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'MEMBER_OF'})-[:OBJECT]->(group:Entity)
  RETURN fact, group
  UNION
  MATCH (entity)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'COVERS'})-[:SUBJECT]->(group:Region)
  RETURN fact, group
}
WITH entity, fact, group,
     // An end that nobody states is that of the group, or of the member.
     CASE WHEN NOT fact.row_derived THEN fact.row_until WHEN fact.possible_until = group.until_latest THEN group.until ELSE entity.until END AS ends,
     CASE
  WHEN $day IS NULL OR (fact.certain_from <= date($day) AND fact.certain_until >= date($day)) THEN 'certain'
  WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
   AND (fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 'possible'
  ELSE 'no' END AS certainty
WHERE certainty <> 'no'
RETURN entity.name AS member, group.name AS group, group.type AS type, fact.row_role AS role,
       fact.row_since AS since, ends AS until, certainty, fact.row_documents AS documents, fact.row_attested AS attested,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.row_derived AS derived
ORDER BY fact.possible_from IS NULL, fact.possible_from, member, group, fact.id
