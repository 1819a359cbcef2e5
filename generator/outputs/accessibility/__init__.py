"""The accessibility statement: what is aimed at, what was tested and how, what was not."""
