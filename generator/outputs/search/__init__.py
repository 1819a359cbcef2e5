"""What the search finds and by which words, and its page."""
