"""accord confirm: a person's word that a claim is right."""

from accord.graph.commands.judging import on_a_claim

command = on_a_claim(
    confirmed=True,
    help="The CLAIM of that id (`accord ask evidence`) is right: answers that rest on it say so.",
)
