// question: Where do bodies, zones and meetings sit?
// 问题: 机构、园区和会议设在或开在何处?
// params: place name ? "上海"
// columns: entity, type, place, time, documents, evidence, evidence_document, event
// 列: 实体, 类型, 地点, 时间, 文件, 原文, 原文出处, 事件
// order: time
CALL () {
  OPTIONAL MATCH (name:Name) WHERE name.key = $place OR name.text = $place
  OPTIONAL MATCH (name)-[:NAMES]->(found:Entity)
  OPTIONAL MATCH (government:Institution {government_of: found.id})
  RETURN collect(found.id) + collect(government.id) AS places
}
MATCH (entity:Entity)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual'})-[:OBJECT]->(place:Entity)
WHERE fact.predicate IN ['LOCATED_IN', 'HELD_IN'] AND NOT entity.type IN ['Plan', 'Agreement', 'Policy']
  AND ($place IS NULL OR place.id IN places)
RETURN entity.name AS entity, entity.type AS type, place.name AS place, fact.row_time AS time, fact.row_documents AS documents,
       fact.row_evidence AS evidence, fact.row_evidence_document AS evidence_document, fact.predicate AS event
ORDER BY fact.row_time IS NULL, coalesce(fact.possible_from, fact.possible_until), fact.possible_until, entity, place, event, fact.id
