"""What browsers may do with the pages: one object, and the meta tag and the hosts' header files written from it."""
