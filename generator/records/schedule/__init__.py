"""When an entry is open: read from words, codes or free text, checked, expanded to dates, said in plain lines."""
