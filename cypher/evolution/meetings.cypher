// question: What sittings did a mechanism have (that it convened, or that carry its name), in order?
// 问题: 一个机制依次开过哪些会(由它召开的,或冠其名的)?
// params: mechanism name "长三角区域大气污染防治协作小组"
// columns: time, meeting, place, conveners, attended, adopted, documents, mechanism, evidence, evidence_document
// 列: 时间, 会议, 地点, 召集者, 出席者, 通过, 文件, 机制, 原文, 原文出处
// order: time
MATCH (name:Name) WHERE name.key = $mechanism OR name.text = $mechanism
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS sitting
  UNION
  MATCH (asked)<-[:SUBJECT]-(:Fact {leads: true, status: 'actual', predicate: 'CONVENED'})-[:OBJECT]->(sitting:Meeting)
  RETURN sitting
  UNION
  MATCH (asked)<-[:OBJECT]-(:Fact {leads: true, status: 'actual', predicate: 'PART_OF'})-[:SUBJECT]->(sitting:Meeting)
  RETURN sitting
  UNION
  // A name is carried in full, or as any form with which the meeting's name begins, and by no other body of a longer name.
  MATCH (own:Name)-[:NAMES]->(asked) WHERE asked.type IN ['Mechanism', 'Institution', 'Platform', 'Fund', 'Meeting']
  MATCH (sitting:Meeting)
  WHERE sitting.key CONTAINS own.key AND (own.key = asked.key
     OR sitting.key =~ ('(.*暨)?(\\d{4}年?度?)?(第\\d+[届次])?\\Q' + own.key + '\\E.*'))
  WITH asked, own, sitting WHERE NOT EXISTS {
    MATCH (longer:Name)-[:NAMES]->(body:Mechanism|Institution)
    WHERE longer.key CONTAINS own.key AND longer.key <> own.key AND sitting.key CONTAINS longer.key
      AND body.id <> asked.id AND NOT sitting.key CONTAINS asked.key }
  RETURN DISTINCT sitting
}
WITH DISTINCT asked, sitting
MATCH (sitting)<-[side:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})
WHERE (type(side) = 'OBJECT' AND fact.predicate IN ['CONVENED', 'ATTENDED'])
   OR (type(side) = 'SUBJECT' AND fact.predicate IN ['HELD_IN', 'ADOPTED'])
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
WITH asked, sitting, fact, subject, object,
     coalesce(fact.possible_from, date('0001-01-01')) AS first, coalesce(fact.possible_until, date('9999-12-31')) AS last
WITH asked, sitting, fact, subject, object, first, last, duration.inDays(first, last).days AS span
ORDER BY span, fact.predicate = 'ADOPTED', fact.row_known IS NULL, fact.row_known, fact.row_evidence_document, fact.row_evidence_start, fact.id
WITH asked, sitting, collect({predicate: fact.predicate, time: fact.row_time, first: first, last: last, subject: subject.name,
     object: object.name, documents: fact.row_documents, evidence: fact.row_evidence,
     evidence_document: fact.row_evidence_document}) AS tellings
UNWIND tellings AS telling
// A vaguer time, or none, that fits a more exact one tells of the same sitting; of a mechanism that sits often, none tells nothing.
WITH asked, sitting, telling, CASE WHEN telling.time IS NULL AND sitting.id = asked.id THEN telling
     ELSE head([t IN tellings WHERE t.first <= telling.last AND t.last >= telling.first]) END AS exact
WITH asked, sitting, exact.time AS time, exact.first AS first, exact.last AS last, collect(DISTINCT telling) AS told,
     collect(exact.evidence)[0] AS evidence, collect(exact.evidence_document)[0] AS evidence_document
WHERE sitting.id <> asked.id OR asked.type = 'Meeting' OR any(t IN told WHERE t.predicate IN ['CONVENED', 'HELD_IN', 'ATTENDED'])
CALL (told) { UNWIND told AS t WITH t WHERE t.predicate = 'CONVENED'
  WITH DISTINCT t.subject AS x ORDER BY x RETURN collect(x) AS conveners }
CALL (told) { UNWIND told AS t WITH t WHERE t.predicate = 'ATTENDED'
  WITH DISTINCT t.subject AS x ORDER BY x RETURN collect(x) AS attended }
CALL (told) { UNWIND told AS t WITH t WHERE t.predicate = 'ADOPTED'
  WITH DISTINCT t.object AS x ORDER BY x RETURN collect(x) AS adopted }
CALL (told) { UNWIND told AS t UNWIND t.documents AS x WITH DISTINCT x ORDER BY x RETURN collect(x) AS documents }
CALL (told) { UNWIND told AS t WITH t WHERE t.predicate = 'HELD_IN'
  WITH DISTINCT t.object AS x ORDER BY x RETURN collect(x) AS places }
UNWIND CASE WHEN size(places) = 0 THEN [null] ELSE places END AS place
RETURN time, CASE WHEN sitting.id = asked.id AND asked.type <> 'Meeting' THEN null ELSE sitting.name END AS meeting, place,
       conveners, attended, adopted, documents, asked.name AS mechanism, evidence, evidence_document
ORDER BY time IS NULL, first, last, sitting.name, place, asked.id, sitting.id
