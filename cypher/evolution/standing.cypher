// question: What had been set up and stood on a day?
// 问题: 某日有哪些已设立且仍存续?
// params: day day "2010-12-31"; type choice Mechanism|Institution|Region|Fund|Platform|Project ?
// columns: entity, type, since, until, certainty, attested
// 列: 实体, 类型, 始于, 止于, 确定性, 最近记载
// order: since
MATCH (entity:Entity)
WHERE entity.type IN ['Mechanism', 'Institution', 'Region', 'Fund', 'Platform', 'Project'] AND ($type IS NULL OR entity.type = $type)
  AND entity.since IS NOT NULL AND (entity.since_earliest IS NULL OR entity.since_earliest <= date($day))
  AND (entity.until_latest IS NULL OR entity.until_latest >= date($day))
WITH entity AS found
CALL (found) {
  // What tells of its founding, or of what holds of it, says that it stands.
  OPTIONAL MATCH (found)<-[side:SUBJECT|OBJECT]-(fact:Fact {status: 'actual'})
  WHERE fact.attested_day IS NOT NULL
    AND (fact.kind = 'state' OR (fact.predicate IN ['FOUNDED', 'SUCCEEDED_BY'] AND type(side) = 'OBJECT'))
  WITH fact ORDER BY fact.attested_day DESC, fact.attested DESC
  RETURN collect(fact.attested)[0] AS attested, collect(fact.attested_day)[0] AS attested_day
}
RETURN found.name AS entity, found.type AS type, found.since AS since, found.until AS until,
       CASE WHEN found.since_latest <= date($day)
             AND coalesce(found.until_earliest, attested_day, date('0001-01-01')) >= date($day) THEN 'certain'
            ELSE 'possible' END AS certainty, attested
ORDER BY coalesce(found.since_earliest, found.since_latest), found.since_latest, entity, type, found.id
