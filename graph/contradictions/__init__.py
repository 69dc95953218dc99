"""The kinds of contradiction, one a module: each yields pairs of claims that cannot both hold."""
