// question: Which sentences stand behind what is said of an entity (or of two)?
// 问题: 关于一个实体(或两个实体之间)的说法,依据是哪些原文?
// params: entity name "长江三角洲城市经济协调会"; other name ? "泰州"
// columns: event, subject, object, time, status, document, start, end, evidence, rule, confidence, value, unit, claim_id
// 列: 事件, 主体, 客体, 时间, 状态, 文件, 起, 止, 原文, 规则, 置信度, 数值, 单位, 说法编号
// order: time
CALL () {
  OPTIONAL MATCH (name:Name) WHERE name.key = $other OR name.text = $other
  OPTIONAL MATCH (name)-[:NAMES]->(found:Entity)
  OPTIONAL MATCH (government:Institution {government_of: found.id})
  RETURN collect(found.id) + collect(government.id) AS others
}
MATCH (name:Name) WHERE name.key = $entity OR name.text = $entity
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked, others
CALL (asked) {
  RETURN asked AS entity
  UNION
  MATCH (entity:Institution {government_of: asked.id}) RETURN entity
}
MATCH (entity)<-[:SUBJECT|OBJECT]-(fact:Fact)
WHERE $other IS NULL OR EXISTS {
  MATCH (fact)-[:SUBJECT|OBJECT]->(second:Entity) WHERE second.id IN others AND second.id <> entity.id }
WITH DISTINCT fact
MATCH (claim:Claim)-[:STATES]->(fact)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN claim.predicate AS event, subject.name AS subject, object.name AS object, claim.time AS time, claim.status AS status,
       claim.document AS document, claim.start AS start, claim.end AS end, claim.evidence AS evidence,
       claim.rule AS rule, claim.confidence AS confidence, claim.value AS value, claim.unit AS unit, claim.id AS claim_id
ORDER BY claim.time IS NULL, coalesce(fact.since_earliest, fact.until_latest), time, document, start, end, event, claim.id
