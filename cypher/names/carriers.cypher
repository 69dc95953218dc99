// The entities that carry a name.
MATCH (:Name {key: $key})-[:NAMES]->(entity:Entity)
WITH DISTINCT entity
RETURN entity.name AS name, entity.type AS type
ORDER BY name, type, entity.id
