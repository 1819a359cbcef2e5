"""The reader's own memo of places and desks, kept in the link itself: its page, and the words its script fills in."""
