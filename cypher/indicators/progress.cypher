// question: What was last observed of what each target aims at?
// 问题: 各项目标与最近一次的实测相比如何?
// params: about name ? "上海"
// columns: about, indicator, observed, observed_at, target, due, unit, comparator, documents, evidence, evidence_document
// 列: 对象, 指标, 实测值, 实测时间, 目标值, 期限, 单位, 比较, 文件, 原文, 原文出处
// order: due
CALL () {
  OPTIONAL MATCH (name:Name) WHERE name.key = $about OR name.text = $about
  OPTIONAL MATCH (name)-[:NAMES]->(found:Entity)
  OPTIONAL MATCH (government:Institution {government_of: found.id})
  RETURN collect(found.id) + collect(government.id) AS abouts
}
MATCH (fact:Fact {leads: true, predicate: 'TARGETS'})-[:OBJECT]->(indicator:Entity)
WHERE fact.status <> 'negated'
OPTIONAL MATCH (fact)-[:SUBJECT]->(about:Entity)
WITH fact, indicator, about, abouts
WHERE $about IS NULL OR about.id IN abouts
// The target aims at the quantity that was observed: of the same subject, as far as both have one, in the same unit.
CALL (fact, indicator, about) {
  OPTIONAL MATCH (indicator)<-[:OBJECT]-(found:Fact {leads: true, status: 'actual', predicate: 'OBSERVED'})
  OPTIONAL MATCH (found)-[:SUBJECT]->(of:Entity)
  WITH fact, about, found, of
  WHERE found IS NOT NULL AND coalesce(found.unit, '') = coalesce(fact.unit, '')
    AND (about IS NULL OR of IS NULL OR coalesce(of.government_of, of.id) = coalesce(about.government_of, about.id))
  WITH found ORDER BY found.row_time IS NULL, found.possible_until DESC, found.possible_from DESC, found.row_known DESC, found.id
  RETURN collect(found.value)[0] AS observed, collect(coalesce(found.row_time, ''))[0] AS at, collect(found.row_documents)[0] AS seen
}
CALL (fact, seen) {
  UNWIND fact.row_documents + coalesce(seen, []) AS document
  WITH DISTINCT document ORDER BY document
  RETURN collect(document) AS documents
}
RETURN about.name AS about, indicator.name AS indicator, observed, CASE at WHEN '' THEN null ELSE at END AS observed_at,
       fact.value AS target, fact.row_time AS due, fact.unit AS unit, fact.comparator AS comparator, documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, about, indicator, target, fact.id
