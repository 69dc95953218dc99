// question: What did a body issue, approve or adopt in a period?
// 问题: 某机构在一段时期内印发、批准或通过了什么?
// params: by name ? "国务院"; from day ? "2010"; to day ?
// columns: time, event, actor, document, type, documents, evidence, evidence_document
// 列: 时间, 事件, 主体, 文件名, 类型, 文件, 原文, 原文出处
// order: time
CALL () {
  MATCH (fact:Fact {leads: true, status: 'actual'}) WHERE $by IS NULL
  RETURN fact
  UNION
  MATCH (name:Name) WHERE name.key = $by OR name.text = $by
  MATCH (name)-[:NAMES]->(asked:Entity)
  WITH DISTINCT asked
  CALL (asked) {
    RETURN asked AS entity
    UNION
    MATCH (entity:Institution {government_of: asked.id}) RETURN entity
  }
  MATCH (entity)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual'})
  RETURN DISTINCT fact
}
WITH fact WHERE fact.predicate IN ['ISSUED', 'APPROVED', 'ADOPTED']
  AND (($from IS NULL AND $to IS NULL) OR (fact.row_time IS NOT NULL
    AND ($from IS NULL OR fact.possible_until IS NULL OR fact.possible_until >= date($from))
    AND ($to IS NULL OR fact.possible_from IS NULL OR fact.possible_from <= date($to))))
MATCH (fact)-[:OBJECT]->(document:Entity) WHERE document.type IN ['Plan', 'Agreement', 'Policy']
OPTIONAL MATCH (fact)-[:SUBJECT]->(actor:Entity)
RETURN fact.row_time AS time, fact.predicate AS event, actor.name AS actor, document.name AS document, document.type AS type,
       fact.row_documents AS documents, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, event, document, actor, fact.id
