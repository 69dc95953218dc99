MERGE (owner:Accord)
SET owner.schema = $schema, owner.complete = $complete
