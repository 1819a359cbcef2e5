"""The map's one outside source: the tiles of the Geospatial Information Authority of Japan (国土地理院).

Terms: the credit is shown wherever the tiles are (https://maps.gsi.go.jp/development/ichiran.html, 「地理院タイル」).
"""

from __future__ import annotations

from generator.policy.policy import TILE_HOST

MAP_ELEMENT = "map_directory"
"""The id of the element that the map is built in, and the name of the map in its script."""

TILES = f"{TILE_HOST}/xyz/pale/{{z}}/{{x}}/{{y}}.png"
MIN_ZOOM = 5
MAX_ZOOM = 18
"""Zoom levels of the pale map (淡色地図), as listed by the source above."""

CREDIT_URL = "https://maps.gsi.go.jp/development/ichiran.html"
CREDIT = "地理院タイル（国土地理院）"
