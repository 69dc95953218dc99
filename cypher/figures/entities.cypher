// The entities that carry a name, the one that most facts tell of first.
MATCH (:Name {key: $key})-[:NAMES]->(entity:Entity)
WITH DISTINCT entity
RETURN entity.id AS id, entity.name AS name, entity.type AS type, COUNT { (entity)<-[:SUBJECT|OBJECT]-(:Fact {leads: true}) } AS facts
ORDER BY facts DESC, id
