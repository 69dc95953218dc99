"""accord reject: a person's word that a claim is wrong."""

from accord.graph.commands.judging import on_a_claim

command = on_a_claim(
    confirmed=False,
    help="The CLAIM of that id (`accord ask evidence`) is wrong: it stays in the graph, but no answer rests on it.",
)
