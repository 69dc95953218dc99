// question: What was planned, for when, and does a later claim report it done?
// 问题: 计划了什么、何时完成,后来有无文件说已完成?
// params: about name ? "长三角地区主要领导座谈会"; day day ?
// columns: planned, due, said, outcome, reported_by, evidence, evidence_document, documents, event, subject, object, reported, reported_evidence
// 列: 计划, 期限, 提出于, 结果, 证实文件, 原文, 原文出处, 文件, 事件, 主体, 客体, 证实时间, 证实原文
// order: due
CALL () {
  MATCH (fact:Fact {leads: true, status: 'planned'}) WHERE $about IS NULL
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
  MATCH (entity)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'planned'})
  RETURN DISTINCT fact
}
MATCH (fact)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
CALL (fact) {
  MATCH (claim:Claim)-[:STATES]->(fact) WHERE claim.asserted IS NOT NULL
  WITH claim.asserted AS asserted ORDER BY asserted
  RETURN collect(asserted)[0] AS said
}
WITH fact, subject, object, said, coalesce(date($day), date()) AS today
CALL (fact, subject, object, said, today) {
  MATCH (object)<-[:OBJECT]-(done:Fact {leads: true, status: 'actual'})
  OPTIONAL MATCH (done)-[:SUBJECT]->(actor:Entity)
  WITH fact, subject, done, actor, today
  WHERE (done.predicate = fact.predicate
      OR (fact.predicate = 'FOUNDED' AND done.predicate = 'SUCCEEDED_BY')
      OR (fact.predicate = 'TARGETS' AND done.predicate = 'OBSERVED' AND coalesce(done.unit, '') = coalesce(fact.unit, '')
        AND CASE fact.comparator WHEN '>=' THEN toFloat(done.value) >= toFloat(fact.value)
              WHEN '>' THEN toFloat(done.value) > toFloat(fact.value)
              WHEN '<=' THEN toFloat(done.value) <= toFloat(fact.value)
              WHEN '<' THEN toFloat(done.value) < toFloat(fact.value)
              ELSE done.value = fact.value END))
    AND (subject IS NULL OR actor IS NULL OR done.predicate = 'SUCCEEDED_BY'
      OR coalesce(actor.government_of, actor.id) = coalesce(subject.government_of, subject.id))
    AND (done.possible_from IS NULL OR done.possible_from <= today)
    // It is told of a later time than the plan's, or by a later document.
    AND (done.possible_from > fact.possible_from OR done.possible_from > fact.attested_day OR done.attested_day > fact.attested_day
      OR (done.possible_from = fact.possible_from AND done.possible_until <= fact.possible_until))
    // What happened before the plan's time, and may happen again, is not what was planned.
    AND (done.predicate IN ['FOUNDED', 'SUCCEEDED_BY', 'ABOLISHED', 'APPROVED'] OR fact.possible_from IS NULL
      OR done.possible_until IS NULL OR done.possible_until >= fact.possible_from
      OR (fact.predicate = 'TARGETS' AND done.possible_from > fact.attested_day))
  WITH done ORDER BY done.row_time IS NULL, done.possible_from, done.possible_until, done.id
  RETURN collect(done)[0] AS report
}
RETURN coalesce(subject.name + ' ', '') + fact.predicate + ' ' + object.name
         + CASE WHEN fact.value IS NULL THEN '' ELSE ' ' + coalesce(fact.comparator, '') + fact.value + coalesce(' ' + fact.unit, '') END AS planned,
       fact.row_time AS due, said,
       CASE WHEN report IS NOT NULL THEN 'reported' WHEN CASE WHEN fact.row_time ENDS WITH '/..' THEN fact.since_latest ELSE fact.possible_until END < today THEN 'overdue' ELSE 'open' END AS outcome,
       coalesce(report.row_documents, []) AS reported_by, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.row_documents AS documents, fact.predicate AS event, subject.name AS subject, object.name AS object,
       report.row_time AS reported, report.row_evidence AS reported_evidence
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, planned, fact.id
