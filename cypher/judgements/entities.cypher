// The entities that carry a name.
MATCH (:Name {key: $key})-[:NAMES]->(entity:Entity)
RETURN DISTINCT entity.id AS id, entity.name AS name, entity.type AS type, entity.local AS local, entity.documents AS documents
ORDER BY type, name, id
