"""Open now, opens at, closed today: tables of the coming two weeks, read on the page by `theme/assets/now.js`."""
