// question: Which places is a place tied to by what they share?
// 问题: 某地通过共同参与的机制、协议和会议与哪些地方相联系?
// params: place name "上海"; day day ? "2010-12-31"
// columns: partner, mechanisms, agreements, meetings, weight, type, place
// 列: 伙伴, 机制, 协议, 会议, 权重, 类型, 所问地
// order: weight
MATCH (name:Name) WHERE name.key = $place OR name.text = $place
MATCH (name)-[:NAMES]->(asked:Country|Province|City|County|Town)
WITH DISTINCT asked
CALL (asked) {
  RETURN asked AS entity
  UNION
  MATCH (entity:Institution {government_of: asked.id}) RETURN entity
}
MATCH (entity)<-[:SUBJECT]-(own:Fact {leads: true, status: 'actual'})-[:OBJECT]->(shared:Entity)
WHERE own.predicate IN ['MEMBER_OF', 'SIGNED', 'ADOPTED', 'ISSUED', 'CONVENED', 'ATTENDED']
WITH DISTINCT asked, own, shared, CASE
  WHEN own.predicate = 'MEMBER_OF' THEN 'mechanism'
  WHEN own.predicate = 'SIGNED' OR (own.predicate IN ['ADOPTED', 'ISSUED'] AND shared.type = 'Agreement') THEN 'agreement'
  WHEN own.predicate IN ['CONVENED', 'ATTENDED'] THEN 'meeting' END AS tie
WHERE tie IS NOT NULL
  // A membership holds on the day, what happens has happened by it.
  AND ($day IS NULL OR ((own.possible_from IS NULL OR own.possible_from <= date($day)) AND (own.row_time IS NOT NULL OR own.kind = 'state')
    AND (own.kind = 'event' OR own.possible_until IS NULL OR own.possible_until >= date($day))))
MATCH (shared)<-[:OBJECT]-(other:Fact {leads: true, status: 'actual'})-[:SUBJECT]->(actor:Entity)
WHERE ((tie = 'mechanism' AND other.predicate = 'MEMBER_OF') OR (tie = 'meeting' AND other.predicate IN ['CONVENED', 'ATTENDED'])
    OR (tie = 'agreement' AND other.predicate IN ['SIGNED', 'ADOPTED', 'ISSUED']))
  AND ($day IS NULL OR ((other.possible_from IS NULL OR other.possible_from <= date($day)) AND (other.row_time IS NOT NULL OR other.kind = 'state')
    AND (other.kind = 'event' OR other.possible_until IS NULL OR other.possible_until >= date($day))))
  // Both at one time: one had not left before the other came, and it was the same sitting.
  AND (own.possible_from IS NULL OR other.possible_until IS NULL OR own.possible_from <= other.possible_until)
  AND (other.possible_from IS NULL OR own.possible_until IS NULL OR other.possible_from <= own.possible_until)
MATCH (partner:Country|Province|City|County|Town) WHERE partner.id = coalesce(actor.government_of, actor.id) AND partner.id <> asked.id
WITH DISTINCT asked, partner, tie, shared.name AS called, shared.id AS id ORDER BY called, id
WITH asked, partner AS found, collect({tie: tie, called: called}) AS ties
RETURN found.name AS partner, [t IN ties WHERE t.tie = 'mechanism' | t.called] AS mechanisms,
       [t IN ties WHERE t.tie = 'agreement' | t.called] AS agreements, [t IN ties WHERE t.tie = 'meeting' | t.called] AS meetings,
       size(ties) AS weight, found.type AS type, asked.name AS place
ORDER BY weight DESC, partner, type, place, found.id, asked.id
