"""The council store: what only council members may know, encrypted to each of them, outside the public repository.

Nothing public points here: records name listings, listings name nothing (boundary.md §3, layer 0). Only commands know this
room; they hand the audit plain values or fingerprints. What others of the commands need is in `reading.py`.
"""
