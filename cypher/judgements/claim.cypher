// What a claim says.
MATCH (claim:Claim) WHERE claim.id = $id
OPTIONAL MATCH (claim)-[:STATES]->(fact:Fact)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN claim.id AS id, claim.predicate AS predicate, subject.name AS subject, object.name AS object, claim.time AS time,
       claim.value AS value, claim.unit AS unit, claim.document AS document, claim.evidence AS evidence
ORDER BY id
