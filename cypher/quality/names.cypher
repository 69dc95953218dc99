// question: Which entities carry several names, and which names do several entities carry?
// 问题: 哪些实体有多个名称,哪些名称为多个实体共用?
// params: name name ? "长三角协调会"
// columns: entity, type, alias, documents, shared
// 列: 实体, 类型, 别名, 文件, 共用者数
// order: entity, alias
CALL () {
  MATCH (entity:Entity) WHERE $name IS NULL
  RETURN entity
  UNION
  MATCH (called:Name) WHERE called.key = $name OR called.text = $name
  MATCH (called)-[:NAMES]->(entity:Entity)
  RETURN DISTINCT entity
}
MATCH (form:Name)-[named:NAMES]->(entity)
CALL (form) {
  MATCH (:Name {key: form.key})-[:NAMES]->(other:Entity)
  RETURN count(DISTINCT other) AS shared
}
// What official lists call it besides is no name that a document gives it.
WITH entity AS found, form, named, shared WHERE shared > 1 OR (form.text <> found.name AND size(named.documents) > 0)
RETURN found.name AS entity, found.type AS type, form.text AS alias, named.documents AS documents, shared
ORDER BY entity, type, alias, found.id
