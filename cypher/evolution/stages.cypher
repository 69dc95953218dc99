// question: What was set up, met, agreed and issued, decade by decade or year by year?
// 问题: 各年代(或各年)设立了什么、开了什么会、签了和印发了什么?
// params: by choice decade|year ? "decade"; region name ? "长三角"
// columns: period, founded, ended, meetings, agreements, documents, accessions
// 列: 时期, 设立, 终止, 会议, 协议, 发文, 加入
// order: period
CALL () {
  // What the region is made of, what carries its name, and what those belong to or sit in.
  OPTIONAL MATCH (name:Name) WHERE name.key = $region OR name.text = $region
  OPTIONAL MATCH (name)-[:NAMES]->(asked:Entity)
  WITH collect(DISTINCT asked) AS regions
  CALL (regions) {
    UNWIND regions AS region
    RETURN region.id AS id
    UNION
    UNWIND regions AS region
    MATCH (region)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:SUBJECT|OBJECT]->(place:Entity)
    WHERE (fact.predicate = 'MEMBER_OF' AND EXISTS { (fact)-[:OBJECT]->(region) })
       OR (fact.predicate = 'COVERS' AND EXISTS { (fact)-[:SUBJECT]->(region) })
    RETURN place.id AS id
    UNION
    UNWIND regions AS region
    MATCH (form:Name)-[:NAMES]->(region)
    MATCH (named:Entity) WHERE size(form.key) > 1 AND named.key CONTAINS form.key
    RETURN named.id AS id
  }
  RETURN collect(DISTINCT id) AS ids
}
CALL (ids) {
  MATCH (place:Entity) WHERE place.id IN ids
  MATCH (government:Institution {government_of: place.id})
  RETURN collect(government.id) AS governments
}
MATCH (fact:Fact {leads: true, status: 'actual'})
WHERE fact.row_time IS NOT NULL AND fact.predicate IN ['FOUNDED', 'SUCCEEDED_BY', 'ABOLISHED', 'SUSPENDED', 'CONVENED', 'HELD_IN',
  'ATTENDED', 'SIGNED', 'ADOPTED', 'ISSUED', 'APPROVED', 'MEMBER_OF']
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
WITH fact, subject, object, ids + governments AS within
WHERE $region IS NULL OR subject.id IN within OR object.id IN within
  OR EXISTS { MATCH (object)<-[:OBJECT]-(:Fact {leads: true, status: 'actual', predicate: 'MEMBER_OF'})-[:SUBJECT]->(member:Entity) WHERE member.id IN ids }
  OR EXISTS { MATCH (object)<-[:SUBJECT]-(:Fact {leads: true, status: 'actual', predicate: 'LOCATED_IN'})-[:OBJECT]->(seat:Entity) WHERE seat.id IN ids }
WITH fact, subject, object,
     CASE WHEN fact.predicate = 'MEMBER_OF' THEN fact.row_since ELSE fact.row_time END AS told,
     coalesce(fact.possible_from, fact.possible_until).year AS first,
     CASE WHEN fact.predicate = 'MEMBER_OF' THEN coalesce(fact.since_latest, fact.possible_from) ELSE coalesce(fact.possible_until, fact.possible_from) END.year AS last
WHERE told IS NOT NULL
// A time coarser than a year stands under its decade, one of several decades under each.
CALL (first, last) {
  WITH first, last WHERE first = last AND $by = 'year'
  RETURN toString(first) AS period, first AS starts, 1 AS years
  UNION
  WITH first, last WHERE first < last OR $by IS NULL OR $by = 'decade'
  UNWIND range(first / 10, last / 10) AS decade
  RETURN toString(decade) + 'X' AS period, decade * 10 AS starts, 10 AS years
}
CALL (fact, subject, object) {
  WITH fact, subject, object WHERE fact.predicate IN ['FOUNDED', 'SUCCEEDED_BY']
  RETURN 'founded' AS list, object.name AS called
  UNION
  WITH fact, subject, object WHERE fact.predicate IN ['ABOLISHED', 'SUSPENDED']
  RETURN 'ended' AS list, object.name AS called
  UNION
  WITH fact, subject, object WHERE fact.predicate = 'SUCCEEDED_BY'
  RETURN 'ended' AS list, subject.name AS called
  UNION
  WITH fact, subject, object WHERE fact.predicate IN ['CONVENED', 'ATTENDED']
  RETURN 'meetings' AS list, object.name AS called
  UNION
  WITH fact, subject, object WHERE fact.predicate = 'HELD_IN' AND subject.type IN ['Meeting', 'Mechanism']
  RETURN 'meetings' AS list, subject.name AS called
  UNION
  WITH fact, subject, object WHERE fact.predicate = 'SIGNED' OR (fact.predicate IN ['ADOPTED', 'ISSUED'] AND object.type = 'Agreement')
  RETURN 'agreements' AS list, object.name AS called
  UNION
  WITH fact, subject, object WHERE fact.predicate IN ['ISSUED', 'APPROVED', 'ADOPTED'] AND object.type IN ['Plan', 'Agreement', 'Policy']
  RETURN 'documents' AS list, object.name AS called
  UNION
  WITH fact, subject, object WHERE fact.predicate = 'MEMBER_OF'
  RETURN 'accessions' AS list, subject.name AS called
}
WITH DISTINCT period, starts, years, list, called WHERE called IS NOT NULL
ORDER BY called
WITH period, starts, years, collect({list: list, called: called}) AS all
RETURN period, [x IN all WHERE x.list = 'founded' | x.called] AS founded, [x IN all WHERE x.list = 'ended' | x.called] AS ended,
       [x IN all WHERE x.list = 'meetings' | x.called] AS meetings, [x IN all WHERE x.list = 'agreements' | x.called] AS agreements,
       [x IN all WHERE x.list = 'documents' | x.called] AS documents, [x IN all WHERE x.list = 'accessions' | x.called] AS accessions
ORDER BY starts, years, period
