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
<rasterrenderer alphaBand="-1" band="1" classificationMax="nan" classificationMin="nan" nodataColor="" opacity="1" type="singlebandpseudocolor">
<minMaxOrigin>
<limits>None</limits>
<extent>WholeRaster</extent>
<statAccuracy>Estimated</statAccuracy>
<cumulativeCutLower>0.02</cumulativeCutLower>
<cumulativeCutUpper>0.98</cumulativeCutUpper>
<stdDevFactor>2</stdDevFactor></minMaxOrigin>
<rastershader>
<colorrampshader classificationMode="1" clip="0" colorRampType="DISCRETE" labelPrecision="6" maximumValue="255" minimumValue="0">
<item alpha="255" color="#d0d0d0" label="0" value="0"/>
<item alpha="255" color="#ffffcc" label="0 – 10" value="10"/>
<item alpha="255" color="#fed976" label="10 – 50" value="50"/>
<item alpha="255" color="#fd8d3c" label="50 – 300" value="300"/>
<item alpha="255" color="#f03b20" label="300 – 1,500" value="1500"/>
<item alpha="255" color="#bd0026" label="1,500 – 5,000" value="5000"/>
<item alpha="255" color="#67000d" label="5,000 초과" value="inf"/>
<rampLegendSettings direction="0" maximumLabel="" minimumLabel="" orientation="2" prefix="" suffix="" useContinuousLegend="1">
<numericFormat id="basic">
<Option type="Map">
<Option name="decimal_separator" type="QChar" value=""/>
<Option name="decimals" type="int" value="6"/>
<Option name="rounding_type" type="int" value="0"/>
<Option name="show_plus" type="bool" value="false"/>
<Option name="show_thousand_separator" type="bool" value="true"/>
<Option name="show_trailing_zeros" type="bool" value="false"/>
<Option name="thousand_separator" type="QChar" value=""/></Option></numericFormat></rampLegendSettings></colorrampshader></rastershader></rasterrenderer>
<brightnesscontrast brightness="0" contrast="0" gamma="1"/>
<huesaturation colorizeBlue="128" colorizeGreen="128" colorizeOn="0" colorizeRed="255" colorizeStrength="100" grayscaleMode="0" invertColors="0" saturation="0"/>
<rasterresampler maxOversampling="2"/>
<resamplingStage>resamplingFilter</resamplingStage></pipe>
<blendMode>0</blendMode></qgis>
