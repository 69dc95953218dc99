// An entity, with every form of its names, its dates and the documents that name it.
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH (form:Name)-[:NAMES]->(entity)
  WHERE form.text <> entity.name
  WITH DISTINCT form.text AS text ORDER BY text
  RETURN collect(text) AS names
}
RETURN entity.id AS id, entity.name AS name, entity.type AS type, names, entity.since AS since, entity.until AS until,
       entity.proposed AS proposed, entity.drafted AS drafted, entity.adopted AS adopted, entity.approved AS approved,
       entity.signed AS signed, entity.issued AS issued, entity.revised AS revised, entity.held AS held,
       entity.suspended AS suspended, entity.documents AS documents
ORDER BY name, type, id
