MATCH (owner:Accord)
RETURN owner.schema AS schema, owner.complete AS complete
