// What is said of an entity: a row for each happening, with the sentence behind it.
MATCH (entity:Entity {id: $id})<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true})
WITH DISTINCT fact
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN fact.row_time AS time, subject.name AS subject, fact.predicate AS event,
       coalesce(object.name, coalesce(fact.comparator, '') + fact.value + coalesce(fact.unit, '')) AS object,
       fact.row_role AS role, fact.status AS status, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, event, subject, fact.id
