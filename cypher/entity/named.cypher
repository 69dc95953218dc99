// The ids of the entities that carry a name.
MATCH (:Name {key: $key})-[:NAMES]->(entity:Entity)
WITH DISTINCT entity
RETURN entity.id AS id
ORDER BY entity.name, entity.type, id
