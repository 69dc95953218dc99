// The facts between an entity and what it is tied to, and between those and what they are tied to.
MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(:Fact {leads: true})-[:SUBJECT|OBJECT]->(near:Entity)
WITH DISTINCT near
MATCH (near)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true})
WITH DISTINCT fact
MATCH (subject:Entity)<-[:SUBJECT]-(fact)-[:OBJECT]->(object:Entity)
WHERE fact.status <> 'negated'
OPTIONAL MATCH (document:Document {name: fact.row_evidence_document})
RETURN fact.id AS id, fact.predicate AS predicate, fact.status AS status, fact.row_time AS time, fact.row_role AS role,
       subject.id AS subject, subject.name AS subject_name, subject.type AS subject_type,
       object.id AS object, object.name AS object_name, object.type AS object_type,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.row_documents AS documents, document.published AS published
ORDER BY id
