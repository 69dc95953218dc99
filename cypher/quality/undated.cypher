// question: Which claims have no date?
// 问题: 哪些说法没有日期?
// params: predicate choice FOUNDED|ABOLISHED|SUCCEEDED_BY|MEMBER_OF|PART_OF|LOCATED_IN|CONVENED|HELD_IN|ATTENDED|PROPOSED|DRAFTED|ADOPTED|APPROVED|ISSUED|SIGNED|REVISED|IMPLEMENTS|COVERS|LEADS|HOLDS_POST|SUSPENDED|COOPERATES_WITH|HAS_MEMBER_COUNT|OBSERVED|TARGETS ? "MEMBER_OF"
// columns: event, subject, object, document, evidence
// 列: 事件, 主体, 客体, 文件, 原文
// order: event
MATCH (claim:Claim)-[:STATES]->(fact:Fact)
WHERE claim.time IS NULL AND claim.status = 'actual' AND ($predicate IS NULL OR claim.predicate = $predicate)
OPTIONAL MATCH (fact)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (fact)-[:OBJECT]->(object:Entity)
RETURN claim.predicate AS event, subject.name AS subject, object.name AS object, claim.document AS document, claim.evidence AS evidence
ORDER BY event, document, claim.start, subject, object, claim.id
