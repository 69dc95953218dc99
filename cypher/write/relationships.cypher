MATCH (source)-[relationship:TYPE]->(target)
WHERE relationship.id IS NOT NULL
RETURN relationship.id AS id, source.id AS source, target.id AS target, properties(relationship) AS properties
