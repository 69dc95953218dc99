UNWIND $rows AS row
MERGE (node:LABELS {id: row[0]})
SET node = row[1]
