// question: Who belonged to it on two days, side by side?
// 问题: 两个日期的成员有何不同?
// params: of name "长江三角洲城市经济协调会"; day day "1992-12-31"; other_day day "2010-12-31"
// columns: member, first, second, change, type, group, documents
// 列: 成员, 首日, 次日, 变化, 类型, 组织, 文件
// order: member
MATCH (name:Name) WHERE name.key = $of OR name.text = $of
MATCH (name)-[:NAMES]->(asked:Entity)
WITH DISTINCT asked
CALL (asked) {
  MATCH (asked)<-[:OBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'MEMBER_OF'})-[:SUBJECT]->(member:Entity)
  RETURN fact, member
  UNION
  MATCH (asked:Region)<-[:SUBJECT]-(fact:Fact {leads: true, status: 'actual', predicate: 'COVERS'})-[:OBJECT]->(member:Entity)
  RETURN fact, member
}
WITH asked, member, fact,
  CASE WHEN fact.certain_from <= date($day) AND fact.certain_until >= date($day) THEN 2
       WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($day))
        AND (fact.possible_until IS NULL OR fact.possible_until >= date($day)) THEN 1 ELSE 0 END AS one,
  CASE WHEN fact.certain_from <= date($other_day) AND fact.certain_until >= date($other_day) THEN 2
       WHEN (fact.possible_from IS NULL OR fact.possible_from <= date($other_day))
        AND (fact.possible_until IS NULL OR fact.possible_until >= date($other_day)) THEN 1 ELSE 0 END AS other
// Of several spells of one member the best counts.
WITH asked, member, max(one) AS one, max(other) AS other, collect(fact.row_documents) AS lists
WHERE one > 0 OR other > 0
CALL (lists) { UNWIND lists AS list UNWIND list AS document WITH DISTINCT document ORDER BY document RETURN collect(document) AS documents }
WITH asked, member AS found, one, other, documents, ['no', 'possible', 'certain'] AS words
RETURN found.name AS member, words[one] AS first, words[other] AS second,
       CASE WHEN one = 0 THEN 'joined' WHEN other = 0 THEN 'left' ELSE 'stayed' END AS change,
       found.type AS type, asked.name AS group, documents
ORDER BY group, member, type, asked.id, found.id
