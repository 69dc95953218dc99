// question: How many members do documents state, and how many can the graph name?
// 问题: 文件所述成员数与图中可指名的成员数各是多少?
// params: of name "长江三角洲城市经济协调会"
// columns: time, stated, unit, counted, documents, evidence, evidence_document, comparator, day, group
// 列: 时间, 所述, 单位, 可指名, 文件, 原文, 原文出处, 比较, 计数日, 组织
// order: time
MATCH (name:Name) WHERE name.key = $of OR name.text = $of
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
MATCH (asked)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'HAS_MEMBER_COUNT'})
// The last day of the time; where it is open, of its beginning; without a time, the day on which a document says so.
WITH asked, fact, CASE WHEN fact.row_time IS NULL THEN fact.attested_day
     WHEN fact.row_time ENDS WITH '/..' OR fact.row_time ENDS WITH '/' THEN fact.since_latest
     ELSE fact.possible_until END AS on
CALL (asked, on) {
  OPTIONAL MATCH (asked)<-[:SUBJECT|OBJECT]-(held:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(member:Entity)
  WHERE held.certain_from <= on AND held.certain_until >= on
    AND ((held.predicate = 'MEMBER_OF' AND EXISTS { (held)-[:OBJECT]->(asked) })
      OR (held.predicate = 'COVERS' AND asked.type IN ['Region', 'Plan', 'Agreement', 'Policy'] AND EXISTS { (held)-[:SUBJECT]->(asked) }))
  RETURN count(DISTINCT CASE WHEN member.id <> asked.id THEN member.id END) AS named
}
RETURN fact.row_time AS time, fact.value AS stated, fact.unit AS unit, CASE WHEN on IS NULL THEN null ELSE named END AS counted,
       fact.row_documents AS documents, fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.comparator AS comparator, toString(on) AS day, asked.name AS group
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, stated, unit, group, fact.id
