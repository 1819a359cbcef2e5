"""Somebody's file to tables of text."""
