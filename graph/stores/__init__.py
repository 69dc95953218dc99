"""The two stores that hold the graph: Neo4j and the embedded one."""
