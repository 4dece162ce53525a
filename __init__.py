"""Multipolar: minimum and maximum scope of small and medium-sized urban areas, a QGIS plugin."""


def classFactory(iface):
    """Entry point of QGIS; imports nothing heavy."""
    from .plugin import MultipolarPlugin

    return MultipolarPlugin(iface)
