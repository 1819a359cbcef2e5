"""Ground floor: how Japanese text, numbers, dates and codes are folded, read and written. Imports nothing of ours."""
