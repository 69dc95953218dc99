"""accord same: a person's word that two names are one."""

from accord.graph.commands.judging import on_names

command = on_names(
    same=True,
    help="A and B are one, whatever the rules say; a name that several things bear is given as Type:name.",
)
