// Every entity, by type and name.
MATCH (entity:Entity)
RETURN entity.id AS id, entity.name AS name, entity.type AS type
ORDER BY type, name, id
