// question: When was a document proposed, drafted, adopted, approved, signed, issued, revised, and by whom?
// 问题: 一份文件何时由谁提出、编制、通过、批准、签署、印发、修订?
// params: document name "长江三角洲地区区域规划"
// columns: document, time, event, actor, documents, evidence, evidence_document
// 列: 文件名, 时间, 事件, 主体, 文件, 原文, 原文出处
// order: time
MATCH (name:Name) WHERE name.key = $document OR name.text = $document
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
MATCH (asked)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual'})
WHERE fact.predicate IN ['PROPOSED', 'DRAFTED', 'ADOPTED', 'APPROVED', 'SIGNED', 'ISSUED', 'REVISED', 'FOUNDED', 'SUSPENDED', 'ABOLISHED']
OPTIONAL MATCH (fact)-[:SUBJECT]->(actor:Entity)
RETURN asked.name AS document, fact.row_time AS time, fact.predicate AS event, actor.name AS actor, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, document, event, actor, fact.id, asked.id
