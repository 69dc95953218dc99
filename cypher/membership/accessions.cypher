// question: In what order did members join and leave?
// 问题: 成员按什么次序加入和退出?
// params: of name "长江三角洲城市经济协调会"
// columns: time, change, member, role, together_with, documents, evidence, evidence_document, group
// 列: 时间, 变化, 成员, 角色, 同时, 文件, 原文, 原文出处, 组织
// order: time
MATCH (name:Name) WHERE name.key = $of OR name.text = $of
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
MATCH (asked)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'MEMBER_OF'})-[:SUBJECT]->(member:Entity)
UNWIND ['joined', 'left'] AS change
WITH asked, fact, member, change,
     CASE change WHEN 'joined' THEN fact.row_since ELSE fact.row_until END AS moment,
     CASE change WHEN 'joined' THEN fact.possible_from ELSE fact.possible_until END AS sorted
// A group's end ends its memberships, yet nobody left.
WHERE (change = 'left' AND moment IS NOT NULL AND NOT fact.derived)
   OR (change = 'joined' AND (moment IS NOT NULL OR fact.row_time IS NULL))
WITH asked, collect({fact: fact.id, time: fact.row_time, change: change, member: member.name, moment: moment, sorted: sorted,
     role: fact.row_role, documents: fact.row_documents, evidence: fact.row_evidence,
     evidence_document: fact.row_evidence_document}) AS rows
UNWIND rows AS row
CALL (rows, row) {
  UNWIND rows AS other
  WITH other, row WHERE other.change = row.change AND other.moment = row.moment AND other.member <> row.member
  WITH DISTINCT other.member AS companion ORDER BY companion
  RETURN collect(companion) AS together_with
}
RETURN row.time AS time, row.change AS change, row.member AS member, row.role AS role, together_with, row.documents AS documents,
       row.evidence AS evidence, row.evidence_document AS evidence_document, asked.name AS group
ORDER BY row.moment IS NULL, row.sorted, change, member, group, row.fact
