// question: What does a body lead, or what is it charged with?
// 问题: 某机构牵头或负责什么?
// params: body name "安徽省"
// columns: time, matter, type, role, status, documents, evidence, evidence_document, body
// 列: 时间, 事项, 类型, 角色, 状态, 文件, 原文, 原文出处, 机构
// order: time
MATCH (name:Name) WHERE name.key = $body OR name.text = $body
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS entity
  UNION
  MATCH (entity:Institution {government_of: asked.id}) RETURN entity
}
WITH DISTINCT entity
MATCH (entity)<-[:SUBJECT]-(fact:Fact {leads: true, predicate: 'LEADS'})-[:OBJECT]->(matter:Entity)
RETURN fact.row_time AS time, matter.name AS matter, matter.type AS type, fact.row_role AS role, fact.status AS status,
       fact.row_documents AS documents, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, entity.name AS body
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, matter, role, fact.id
