// question: What could be known of it from documents published by a day?
// 问题: 仅凭某日以前发布的文件,关于它能知道什么?
// params: about name "长江三角洲城市经济协调会"; day day "2019-12-31"
// columns: event, subject, object, time, documents, evidence, evidence_document, value, unit
// 列: 事件, 主体, 客体, 时间, 文件, 原文, 原文出处, 数值, 单位
// order: time
MATCH (name:Name) WHERE name.key = $about OR name.text = $about
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS entity
  UNION
  MATCH (entity:Institution {government_of: asked.id}) RETURN entity
}
MATCH (entity)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})
WITH DISTINCT fact
UNWIND fact.row_facts AS id
MATCH (member:Fact {id: id})
MATCH (member)<-[:STATES]-(claim:Claim)
WHERE claim.published_day <= date($day)
OPTIONAL MATCH (member)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (member)-[:OBJECT]->(object:Entity)
WITH fact, member, claim, subject, object
ORDER BY member.exactness, claim.published_day, claim.document, claim.start, claim.id
WITH fact, collect(member)[0] AS best, count(DISTINCT member) = size(fact.row_facts) AS whole, collect(claim.document) AS said,
     collect(claim.evidence)[0] AS evidence, collect(claim.document)[0] AS evidence_document,
     collect(subject.name)[0] AS subject, collect(object.name)[0] AS object
CALL (said) { UNWIND said AS document WITH DISTINCT document ORDER BY document RETURN collect(document) AS documents }
WITH fact, best, whole, subject, object, documents, evidence, evidence_document
// Where a later document made the time more exact, it is told as it could be known.
RETURN fact.predicate AS event, subject, object, CASE WHEN whole THEN fact.row_time ELSE best.time END AS time, documents,
       evidence, evidence_document, fact.value AS value, fact.unit AS unit
ORDER BY time IS NULL, coalesce(best.since_earliest, best.until_latest), best.until_latest, event, subject, object, fact.id
