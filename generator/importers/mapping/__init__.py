"""Which columns of a table become what."""
