// How many entities carry a name.
MATCH (:Name {key: $key})-[:NAMES]->(entity:Entity)
RETURN count(DISTINCT entity) AS entities
