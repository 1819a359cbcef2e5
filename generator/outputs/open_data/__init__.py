"""Open data: tables, JSON, HSDS, GeoJSON and what explains them."""
