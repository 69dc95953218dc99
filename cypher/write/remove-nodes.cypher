UNWIND $ids AS id
MATCH (node:LABELS {id: id})
DETACH DELETE node
