// How many documents and entities the graph holds.
CALL () { MATCH (document:Document) RETURN count(document) AS documents }
CALL () { MATCH (entity:Entity) RETURN count(entity) AS entities }
RETURN documents, entities
