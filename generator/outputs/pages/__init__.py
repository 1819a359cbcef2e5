"""Pages of their own: home, urgent, finder, worries, and those that gather the rest."""
