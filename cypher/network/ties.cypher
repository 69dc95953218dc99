// question: Which pairs of places share most?
// 问题: 哪些地方两两之间共同参与最多?
// params: from day ? "2000"; to day ? "2010"
// columns: place, other, mechanisms, agreements, meetings, weight
// 列: 甲地, 乙地, 机制, 协议, 会议, 权重
// order: weight
MATCH (actor:Entity)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:OBJECT]->(shared:Entity)
WHERE (fact.predicate IN ['MEMBER_OF', 'SIGNED', 'CONVENED', 'ATTENDED']
    OR (fact.predicate IN ['ADOPTED', 'ISSUED'] AND shared.type = 'Agreement'))
  AND (($from IS NULL AND $to IS NULL) OR ((fact.row_time IS NOT NULL OR fact.kind = 'state')
    AND ($from IS NULL OR fact.possible_until IS NULL OR fact.possible_until >= date($from))
    AND ($to IS NULL OR fact.possible_from IS NULL OR fact.possible_from <= date($to))))
MATCH (place:Country|Province|City|County|Town) WHERE place.id = coalesce(actor.government_of, actor.id)
WITH shared, place, CASE fact.predicate WHEN 'MEMBER_OF' THEN 'mechanism' WHEN 'CONVENED' THEN 'meeting' WHEN 'ATTENDED' THEN 'meeting'
       ELSE 'agreement' END AS tie,
     coalesce(fact.possible_from, date('0001-01-01')) AS first, coalesce(fact.possible_until, date('9999-12-31')) AS last
WITH shared, tie, collect(DISTINCT {place: place, name: place.name, id: place.id, first: first, last: last}) AS all
UNWIND all AS one
UNWIND all AS two
WITH shared, tie, one, two
WHERE one.id <> two.id AND (one.name < two.name OR (one.name = two.name AND one.id < two.id))
  AND one.first <= two.last AND two.first <= one.last
WITH DISTINCT one.id AS one_id, two.id AS two_id, one.name AS place, two.name AS other, tie, shared.name AS called, shared.id AS id
ORDER BY called, id
WITH one_id, two_id, place, other, collect({tie: tie, called: called}) AS ties
RETURN place, other, [t IN ties WHERE t.tie = 'mechanism' | t.called] AS mechanisms,
       [t IN ties WHERE t.tie = 'agreement' | t.called] AS agreements, [t IN ties WHERE t.tie = 'meeting' | t.called] AS meetings,
       size(ties) AS weight
ORDER BY weight DESC, place, other, one_id, two_id
