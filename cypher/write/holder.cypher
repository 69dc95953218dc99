// Who writes, or wrote last and was cut off.
MATCH (owner:Accord)
RETURN owner.holder AS holder
