"""The questions, one .cypher file each, in packs; and the statements that write the graph."""
