// Makes the node that writers lock, one alone since the owner is locked meanwhile, and takes its lock for a moment.
MATCH (owner:Accord)
SET owner.asked = true
MERGE (writer:AccordWriter {name: 'writer'})
SET writer.taken = true
