// question: What began, ended or happened between two days, of one entity or of all?
// 问题: 两日之间,某实体(或全部)有什么开始、结束或发生?
// params: from day "2004"; to day "2004-12-31"; about name ? "江苏"
// columns: time, change, event, subject, object, documents, evidence, evidence_document, derived, value, unit
// 列: 时间, 变化, 事件, 主体, 客体, 文件, 原文, 原文出处, 推得, 数值, 单位
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
UNWIND ['began', 'ended', 'happened'] AS change
WITH fact, change,
     CASE change WHEN 'ended' THEN coalesce(fact.until_earliest, fact.possible_until) ELSE fact.possible_from END AS first,
     CASE change WHEN 'began' THEN coalesce(fact.since_latest, fact.certain_from, fact.possible_from) ELSE fact.possible_until END AS last,
     CASE WHEN change = 'ended' AND fact.derived THEN coalesce(fact.row_until, toString(fact.possible_until)) ELSE fact.row_time END AS time
WHERE (change = 'happened') = (fact.kind = 'event') AND time IS NOT NULL
  // A bare date of a state tells no end.
  AND (change <> 'ended' OR fact.derived OR fact.row_until IS NOT NULL)
  AND first <= date($to) AND last >= date($from)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN time, change, fact.predicate AS event, subject.name AS subject, object.name AS object, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       change = 'ended' AND fact.derived AS derived, fact.value AS value, fact.unit AS unit
ORDER BY first, last, change, event, fact.id
