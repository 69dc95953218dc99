// question: What was measured?
// 问题: 测得了什么?
// params: about name ? "上海"; indicator name ? "常住人口"
// columns: time, about, indicator, value, unit, documents, evidence, evidence_document, comparator
// 列: 时间, 对象, 指标, 数值, 单位, 文件, 原文, 原文出处, 比较
// order: time
CALL () {
  OPTIONAL MATCH (name:Name) WHERE name.key = $about OR name.text = $about
  OPTIONAL MATCH (name)-[:NAMES]->(found:Entity)
  OPTIONAL MATCH (government:Institution {government_of: found.id})
  RETURN collect(found.id) + collect(government.id) AS abouts
}
CALL () {
  OPTIONAL MATCH (name:Name) WHERE name.key = $indicator OR name.text = $indicator
  OPTIONAL MATCH (name)-[:NAMES]->(found:Entity)
  RETURN collect(found.id) AS indicators
}
MATCH (fact:Fact {leads: true, status: 'actual', predicate: 'OBSERVED'})-[:OBJECT]->(indicator:Entity)
OPTIONAL MATCH (fact)-[:SUBJECT]->(about:Entity)
WITH fact, indicator, about, abouts, indicators
WHERE ($indicator IS NULL OR indicator.id IN indicators) AND ($about IS NULL OR about.id IN abouts)
RETURN fact.row_time AS time, about.name AS about, indicator.name AS indicator, fact.value AS value, fact.unit AS unit,
       fact.row_documents AS documents, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.comparator AS comparator
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, about, indicator, value, fact.id
