"""What is near: the page, its words and its data."""
