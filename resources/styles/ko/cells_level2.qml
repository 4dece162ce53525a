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
<paletteEntry alpha="255" color="#ff0000" label="30 도시 중심지" value="30"/>
<paletteEntry alpha="255" color="#732600" label="23 고밀 도시 클러스터" value="23"/>
<paletteEntry alpha="255" color="#e69800" label="22 중밀 도시 클러스터" value="22"/>
<paletteEntry alpha="255" color="#ffff00" label="21 교외·도시 근교" value="21"/>
<paletteEntry alpha="255" color="#006450" label="13 농촌 클러스터" value="13"/>
<paletteEntry alpha="255" color="#abcd66" label="12 저밀 농촌" value="12"/>
<paletteEntry alpha="255" color="#e1f2be" label="11 초저밀 농촌" value="11"/>
<paletteEntry alpha="255" color="#7ab6f5" label="10 수역" value="10"/></colorPalette></rasterrenderer>
<brightnesscontrast brightness="0" contrast="0" gamma="1"/>
<huesaturation colorizeBlue="128" colorizeGreen="128" colorizeOn="0" colorizeRed="255" colorizeStrength="100" grayscaleMode="0" invertColors="0" saturation="0"/>
<rasterresampler maxOversampling="2"/>
<resamplingStage>resamplingFilter</resamplingStage></pipe>
<blendMode>0</blendMode></qgis>
