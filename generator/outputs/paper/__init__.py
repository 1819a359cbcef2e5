"""What is made for paper: editions by area and worry, and the code that leads from a sheet back to its page."""
