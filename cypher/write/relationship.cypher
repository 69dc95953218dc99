UNWIND $rows AS row
MATCH (source:SOURCE {id: row[1]})
MATCH (target:TARGET {id: row[2]})
MERGE (source)-[relationship:TYPE {id: row[0]}]->(target)
SET relationship = row[3]
