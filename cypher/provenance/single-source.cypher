// question: Which facts rest on one source only (a reprint is none)?
// 问题: 哪些事实只有一个来源为据(转载不算)?
// params: about name ? "长江三角洲城市经济协调会"
// columns: event, subject, object, time, document, evidence, evidence_document, reprints
// 列: 事件, 主体, 客体, 时间, 文件, 原文, 原文出处, 转载
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
WITH fact WHERE size(fact.row_sources) = 1
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN fact.predicate AS event, subject.name AS subject, object.name AS object, fact.row_time AS time,
       fact.row_sources[0] AS document, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       [name IN fact.row_documents WHERE name <> fact.row_sources[0]] AS reprints
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, event, subject, object, fact.id
