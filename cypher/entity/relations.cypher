// What is said of an entity, or of the government of a place, as of a day: a row for each happening, with its sentence.
MATCH (asked:Entity {id: $id})
CALL (asked) {
  RETURN asked AS entity
  UNION
  MATCH (entity:Institution {government_of: asked.id}) RETURN entity
}
MATCH (entity)<-[:SUBJECT|OBJECT]-(fact:Fact {leads: true})
WITH DISTINCT fact
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN fact.row_time AS time, subject.name AS subject, fact.predicate AS event,
       coalesce(object.name, coalesce(fact.comparator, '') + fact.value + coalesce(fact.unit, '')) AS object,
       fact.row_role AS role, fact.status AS status, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document,
       fact.row_since AS since, fact.row_until AS until, fact.row_attested AS attested, fact.row_derived AS derived,
       CASE
         WHEN fact.certain_from <= date($day) AND fact.certain_until >= date($day) THEN 'certain'
         WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
          AND (fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 'possible'
         ELSE 'no' END AS certainty,
       CASE WHEN object.id = $id THEN 'object' WHEN subject.id = $id THEN 'subject' ELSE 'government' END AS side,
       subject.id AS subject_id, object.id AS object_id
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, event, subject, fact.id
