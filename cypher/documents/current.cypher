// question: Which plans have a period that contains a day?
// 问题: 某日处于哪些规划的规划期内?
// params: day day "2019-06-30"
// columns: document, type, period, certainty, issued, documents
// 列: 文件名, 类型, 规划期, 确定性, 印发时间, 文件
// order: document
MATCH (document:Plan|Agreement|Policy)
WHERE document.period IS NOT NULL
  AND (document.possible_from IS NULL OR document.possible_from <= date($day))
  AND (document.possible_until IS NULL OR document.possible_until >= date($day))
  AND NOT EXISTS { MATCH (document)<-[:OBJECT]-(end:Fact {leads: true, status: 'actual', predicate: 'ABOLISHED'}) WHERE end.possible_until < date($day) }
WITH document AS found, CASE WHEN document.certain_from <= date($day) AND document.certain_until >= date($day)
  THEN 'certain' ELSE 'possible' END AS certainty
RETURN found.name AS document, found.type AS type, found.period AS period, certainty, found.issued AS issued, found.documents AS documents
ORDER BY found.possible_from IS NULL, found.possible_from, found.possible_until, document, type, found.id
