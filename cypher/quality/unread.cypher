// question: From which passages with names or dates in them was no claim read, and why?
// 问题: 哪些含有名称或日期的段落没有读出说法,为什么?
// params: document text ?
// columns: document, start, end, reason, passage
// 列: 文件, 起, 止, 原因, 段落
// order: document, start
MATCH (passage:Passage)
WHERE passage.reason IS NOT NULL AND passage.reason <> 'nothing named' AND ($document IS NULL OR passage.document = $document)
RETURN passage.document AS document, passage.start AS start, passage.end AS end, passage.reason AS reason, passage.text AS passage
ORDER BY document, start, end
