"""The one module that knows folium: it writes the script that builds the map, and nothing else of folium is used.

folium's own page loads 13 files from four hosts, runs inline scripts, forbids zooming and writes names into script text.
So only its script part is taken, its libraries are ours, its element ids are set by us, and no text of an entry is ever
given to it: the markers are made in the browser by `assets/map.js` from `map/data.json`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import folium
from branca.element import Element, Figure
from folium.plugins import FastMarkerCluster
from folium.template import Template

from generator.outputs.map.tiles import CREDIT, CREDIT_URL, MAP_ELEMENT, MAX_ZOOM, MIN_ZOOM, TILES

_LEAFLET = "assets/vendor/leaflet-1.9.4"
_CLUSTER = "assets/vendor/leaflet.markercluster-1.5.3"


class LocalMap(folium.Map):
    """A map whose libraries are the vendored ones."""

    default_js = [("leaflet", f"{_LEAFLET}/leaflet.js")]
    default_css = [("leaflet_css", f"{_LEAFLET}/leaflet.css")]


class LoadedCluster(FastMarkerCluster):
    """A cluster layer whose rows are those that `map.js` has loaded, so that no fact stands in a script."""

    default_js = [("markercluster", f"{_CLUSTER}/leaflet.markercluster.js")]
    default_css = [("markercluster_css", f"{_CLUSTER}/MarkerCluster.css")]
    _template = Template(
        """
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = (function(){
                {{ this.callback }}
                var cluster = L.markerClusterGroup({{ this.options|tojavascript }});
                cluster.options.iconCreateFunction = {{ this.icon_create_function }};
                cluster.addLayers(window.tsunagariMap.rows.map(callback));
                cluster.addTo({{ this._parent.get_name() }});
                return cluster;
            })();
        {% endmacro %}"""
    )


def write_map_script(bounds: tuple[float, float, float, float] | None) -> str:
    """Return the script that builds the map in the element `map_directory`, the same text for the same bounds.

    `bounds` is (south, west, north, east) in degrees WGS 84; without it the map shows all its markers.
    """
    drawing = LocalMap(
        location=None if bounds is None else bounds[:2],
        tiles=None,
        zoom_control=False,
        scroll_wheel_zoom=False,
        maxZoom=MAX_ZOOM,  # the clusters must know it before the tiles are there
    )
    make_cluster: Callable[..., Element] = LoadedCluster  # folium leaves its signature untyped
    make_cluster(
        data=[],
        callback="window.tsunagariMap.drawMarker",
        icon_create_function="window.tsunagariMap.drawCluster",
        show_coverage_on_hover=False,
        animate=False,
        max_cluster_radius=60,
    ).add_to(drawing)
    if bounds is None:
        folium.FitOverlays(padding=30, max_zoom=16).add_to(drawing)
    else:
        folium.FitBounds([bounds[:2], bounds[2:]]).add_to(drawing)
    # The tiles come last, so that none is asked for before the map has found its place.
    credit = f'<a href="{CREDIT_URL}" rel="noreferrer">{CREDIT}</a>'
    folium.TileLayer(TILES, attr=credit, name="gsi", min_zoom=MIN_ZOOM, max_zoom=MAX_ZOOM).add_to(drawing)
    return _render_script(drawing)


def _render_script(drawing: folium.Map) -> str:
    figure = drawing.get_root()
    assert isinstance(figure, Figure)
    for number, element in enumerate(_walk(figure)):
        element._id = MAP_ELEMENT.removeprefix("map_") if element is drawing else str(number)
    figure.render()
    lines = (line.rstrip() for line in figure.script.render().splitlines())
    return '"use strict";\n' + "\n".join(line for line in lines if line) + "\n"


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for child in element._children.values():
        yield from _walk(child)
