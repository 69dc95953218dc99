// Says for others who writes.
MATCH (owner:Accord)
SET owner.holder = $holder
