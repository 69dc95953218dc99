// The pairs of claims about an entity, or about the government of a place, that cannot both hold.
OPTIONAL MATCH (government:Institution {government_of: $id})
WITH [$id] + collect(government.id) AS abouts
MATCH (one:Claim)-[conflict:CONTRADICTS]->(two:Claim)
WHERE conflict.about_id IN abouts
MATCH (one)-[:STATES]->(fact:Fact)
MATCH (two)-[:STATES]->(second:Fact)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (second)-[:SUBJECT]->(other_subject:Entity)
OPTIONAL MATCH (second)-[:OBJECT]->(other_object:Entity)
RETURN conflict.kind AS kind,
       one.time AS time, subject.name AS subject, one.predicate AS event,
       coalesce(object.name, coalesce(one.comparator, '') + one.value + coalesce(one.unit, '')) AS object,
       one.evidence AS evidence, one.document AS evidence_document,
       two.time AS other_time, other_subject.name AS other_subject, two.predicate AS other_event,
       coalesce(other_object.name, coalesce(two.comparator, '') + two.value + coalesce(two.unit, '')) AS other_object,
       two.evidence AS other_evidence, two.document AS other_evidence_document
ORDER BY time IS NULL, coalesce(fact.since_earliest, fact.until_latest), time, kind, evidence_document, one.id, two.id
