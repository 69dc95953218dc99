// question: What was read, and what came of it?
// 问题: 读了哪些文件,各得出多少?
// params:
// columns: document, title, publisher, published, passages, claims, entities
// 列: 文件, 标题, 发布者, 发布时间, 段落数, 说法数, 实体数
// order: document
MATCH (document:Document)
CALL (document) {
  OPTIONAL MATCH (passage:Passage {document: document.name})
  RETURN count(passage) AS passages
}
CALL (document) {
  OPTIONAL MATCH (claim:Claim {document: document.name})
  RETURN count(claim) AS claims
}
CALL (document) {
  OPTIONAL MATCH (entity:Entity) WHERE document.name IN entity.documents
  RETURN count(entity) AS entities
}
RETURN document.name AS document, document.title AS title, document.publisher AS publisher, document.published AS published,
       passages, claims, entities
ORDER BY document
