// question: Which facts do several sources state (a reprint is none)?
// 问题: 哪些事实有多个来源印证(转载不算)?
// params: about name ? "长江三角洲城市经济协调会"
// columns: event, subject, object, time, documents, evidence, evidence_document, sources
// 列: 事件, 主体, 客体, 时间, 文件, 原文, 原文出处, 来源
// order: time
CALL () {
  MATCH (fact:Fact {leads: true, status: 'actual'}) WHERE $about IS NULL
  RETURN fact
  UNION
  MATCH (name:Name) WHERE name.key = $about OR name.text = $about
  MATCH (name)-[:NAMES]->(asked:Entity)
  WITH DISTINCT asked
  CALL (asked) {
    RETURN asked AS entity
    UNION
    MATCH (entity:Institution {government_of: asked.id}) RETURN entity
  }
  MATCH (entity)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})
  RETURN DISTINCT fact
}
WITH fact WHERE size(fact.row_sources) > 1
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN fact.predicate AS event, subject.name AS subject, object.name AS object, fact.row_time AS time,
       fact.row_documents AS documents, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.row_sources AS sources
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, event, subject, object, fact.id
