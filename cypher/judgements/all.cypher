// All judgements of people that bear on the graph.
MATCH (judgement:Judgement)
RETURN judgement.kind AS kind, judgement.why AS why, judgement.names AS names, judgement.said AS said,
       judgement.document AS document, judgement.evidence AS evidence, judgement.predicate AS predicate
ORDER BY kind, document, evidence, judgement.id
