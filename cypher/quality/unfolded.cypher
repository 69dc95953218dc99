// question: Which entities does no relation reach?
// 问题: 哪些实体没有任何关系?
// params:
// columns: entity, type, documents
// 列: 实体, 类型, 文件
// order: entity
MATCH (found:Entity)
WHERE NOT EXISTS { (found)<-[:SUBJECT|OBJECT]-(:Fact) }
RETURN found.name AS entity, found.type AS type, found.documents AS documents
ORDER BY entity, type, found.id
