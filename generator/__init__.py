"""Tsunagari: a municipality's public directory, compiled from YAML into a static site."""
