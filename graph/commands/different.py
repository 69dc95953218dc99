"""accord different: a person's word that two names are two."""

from accord.graph.commands.judging import on_names

command = on_names(
    same=False,
    help="A and B are two, whatever the rules say; a name that several things bear is given as Type:name.",
)
