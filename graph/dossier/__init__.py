"""One entity as an analyst would write of it: gathered from the graph, put in words, written as a page."""
