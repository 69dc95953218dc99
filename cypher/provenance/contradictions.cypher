// question: Which claims cannot both hold?
// 问题: 哪些说法不能同时成立?
// params: about name ? "长三角合作与发展共同促进基金"
// columns: about, kind, claim, time, document, evidence, other_claim, other_time, other_document, other_evidence, claim_id, other_claim_id
// 列: 关于, 种类, 说法, 时间, 文件, 原文, 另一说法, 另一时间, 另一文件, 另一原文, 说法编号, 另一说法编号
// order: time
CALL () {
  OPTIONAL MATCH (name:Name) WHERE name.key = $about OR name.text = $about
  OPTIONAL MATCH (name)-[:NAMES]->(found:Entity)
  OPTIONAL MATCH (government:Institution {government_of: found.id})
  RETURN collect(found.id) + collect(government.id) AS abouts
}
MATCH (one:Claim)-[conflict:CONTRADICTS]->(two:Claim)
WHERE $about IS NULL OR conflict.about_id IN abouts
MATCH (one)-[:STATES]->(fact:Fact)
MATCH (two)-[:STATES]->(second:Fact)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (second)-[:SUBJECT]->(other_subject:Entity)
OPTIONAL MATCH (second)-[:OBJECT]->(other_object:Entity)
RETURN conflict.about AS about, conflict.kind AS kind,
       coalesce(subject.name, '–') + ' ' + one.predicate + ' ' + coalesce(object.name, one.value, '') AS claim,
       one.time AS time, one.document AS document, one.evidence AS evidence,
       coalesce(other_subject.name, '–') + ' ' + two.predicate + ' ' + coalesce(other_object.name, two.value, '') AS other_claim,
       two.time AS other_time, two.document AS other_document, two.evidence AS other_evidence,
       one.id AS claim_id, two.id AS other_claim_id
ORDER BY time IS NULL, coalesce(fact.since_earliest, fact.until_latest), time, about, kind, document, one.id, two.id
