<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Symbology|Labeling|Temporal" version="3.22.0">
<temporal enabled="0" fetchMode="0" mode="0">
<fixedRange>
<start/>
<end/></fixedRange></temporal>
<pipe-data-defined-properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></pipe-data-defined-properties>
<pipe>
<provider>
<resampling enabled="false" maxOversampling="2" zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="nearestNeighbour"/></provider>
<rasterrenderer alphaBand="-1" band="1" nodataColor="" opacity="1" type="paletted">
<minMaxOrigin>
<limits>None</limits>
<extent>WholeRaster</extent>
<statAccuracy>Estimated</statAccuracy>
<cumulativeCutLower>0.02</cumulativeCutLower>
<cumulativeCutUpper>0.98</cumulativeCutUpper>
<stdDevFactor>2</stdDevFactor></minMaxOrigin>
<colorPalette>
<paletteEntry alpha="255" color="#ff0000" label="3 Urban centre" value="3"/>
<paletteEntry alpha="255" color="#ffff00" label="2 Urban cluster" value="2"/>
<paletteEntry alpha="255" color="#73b273" label="1 Rural" value="1"/>
<paletteEntry alpha="255" color="#7ab6f5" label="0 Water" value="0"/></colorPalette></rasterrenderer>
<brightnesscontrast brightness="0" contrast="0" gamma="1"/>
<huesaturation colorizeBlue="128" colorizeGreen="128" colorizeOn="0" colorizeRed="255" colorizeStrength="100" grayscaleMode="0" invertColors="0" saturation="0"/>
<rasterresampler maxOversampling="2"/>
<resamplingStage>resamplingFilter</resamplingStage></pipe>
<blendMode>0</blendMode></qgis>
