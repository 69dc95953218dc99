// question: Who belongs to it on a day (without a day: ever)?
// 问题: 某日有哪些成员(不给日期:历来)?
// params: of name "长江三角洲城市经济协调会"; day day ? "1997-12-31"
// columns: group, member, type, role, since, until, certainty, attested, documents, evidence, evidence_document, derived
// 列: 组织, 成员, 类型, 角色, 始于, 止于, 确定性, 最近记载, 文件, 原文, 原文出处, 推得
// order: since
MATCH (name:Name) WHERE name.key = $of OR name.text = $of
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  MATCH (asked)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'MEMBER_OF'})-[:SUBJECT]->(member:Entity)
  RETURN fact, member
  UNION
  MATCH (asked:Region)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'COVERS'})-[:OBJECT]->(member:Entity)
  RETURN fact, member
}
WITH asked, fact, member,
     // An end that nobody states is that of the group, or of the member.
     CASE WHEN NOT fact.row_derived THEN fact.row_until WHEN fact.possible_until = asked.until_latest THEN asked.until ELSE member.until END AS ends,
     CASE
  WHEN $day IS NULL OR (fact.certain_from <= date($day) AND fact.certain_until >= date($day)) THEN 'certain'
  WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
   AND (fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 'possible'
  ELSE 'no' END AS certainty
WHERE certainty <> 'no'
RETURN asked.name AS group, member.name AS member, member.type AS type, fact.row_role AS role,
       fact.row_since AS since, ends AS until, certainty, fact.row_attested AS attested, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.row_derived AS derived
ORDER BY group, fact.possible_from IS NULL, fact.possible_from, member, fact.id
