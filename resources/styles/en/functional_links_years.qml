<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="0" styleCategories="Symbology|Labeling|Temporal" version="3.22.0">
<temporal accumulate="0" durationField="" durationUnit="min" enabled="1" endExpression="make_datetime(&quot;year&quot;, 12, 31, 23, 59, 59)" endField="" fixedDuration="0" limitMode="0" mode="4" startExpression="make_datetime(&quot;year&quot;, 1, 1, 0, 0, 0)" startField="">
<fixedRange>
<start/>
<end/></fixedRange></temporal>
<renderer-v2 attr="tie" enableorderby="1" forceraster="0" referencescale="-1" symbollevels="0" type="categorizedSymbol">
<categories>
<category label="Tied on both sides" render="true" symbol="0" value="mutual"/>
<category label="Tied on one side" render="true" symbol="1" value="one-sided"/>
<category label="Weak tie" render="true" symbol="2" value="weak"/></categories>
<symbols>
<symbol alpha="1" clip_to_extent="1" force_rhr="0" name="0" type="line">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="GeometryGenerator" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="SymbolType" type="QString" value="Line"/>
<Option name="geometryModifier" type="QString" value="make_line(start_point($geometry), translate(centroid($geometry), 0.06 * (y(end_point($geometry)) - y(start_point($geometry))), -0.06 * (x(end_point($geometry)) - x(start_point($geometry)))), end_point($geometry))"/>
<Option name="units" type="QString" value="MapUnit"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@0@0" type="line">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="ArrowLine" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="arrow_start_width" type="QString" value="1"/>
<Option name="arrow_start_width_unit" type="QString" value="MM"/>
<Option name="arrow_start_width_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="arrow_type" type="QString" value="0"/>
<Option name="arrow_width" type="QString" value="1"/>
<Option name="arrow_width_unit" type="QString" value="MM"/>
<Option name="arrow_width_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_length" type="QString" value="1.5"/>
<Option name="head_length_unit" type="QString" value="MM"/>
<Option name="head_length_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_thickness" type="QString" value="1.5"/>
<Option name="head_thickness_unit" type="QString" value="MM"/>
<Option name="head_thickness_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_type" type="QString" value="0"/>
<Option name="is_curved" type="QString" value="1"/>
<Option name="is_repeated" type="QString" value="0"/>
<Option name="offset" type="QString" value="0"/>
<Option name="offset_unit" type="QString" value="MM"/>
<Option name="offset_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="ring_filter" type="QString" value="0"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties" type="Map">
<Option name="arrowHeadLength" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.6 + (0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;)))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowHeadThickness" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.6 + (0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;)))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowStartWidth" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowWidth" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;))"/>
<Option name="type" type="int" value="3"/></Option></Option>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<symbol alpha="0.8" clip_to_extent="1" force_rhr="0" name="@@0@0@0" type="fill">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="color" type="QString" value="8,48,107,255"/>
<Option name="joinstyle" type="QString" value="bevel"/>
<Option name="offset" type="QString" value="0,0"/>
<Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="offset_unit" type="QString" value="MM"/>
<Option name="outline_color" type="QString" value="35,35,35,255"/>
<Option name="outline_style" type="QString" value="no"/>
<Option name="outline_width" type="QString" value="0.26"/>
<Option name="outline_width_unit" type="QString" value="MM"/>
<Option name="style" type="QString" value="solid"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties></layer></symbol></layer></symbol></layer></symbol>
<symbol alpha="1" clip_to_extent="1" force_rhr="0" name="1" type="line">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="GeometryGenerator" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="SymbolType" type="QString" value="Line"/>
<Option name="geometryModifier" type="QString" value="make_line(start_point($geometry), translate(centroid($geometry), 0.06 * (y(end_point($geometry)) - y(start_point($geometry))), -0.06 * (x(end_point($geometry)) - x(start_point($geometry)))), end_point($geometry))"/>
<Option name="units" type="QString" value="MapUnit"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@1@0" type="line">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="ArrowLine" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="arrow_start_width" type="QString" value="1"/>
<Option name="arrow_start_width_unit" type="QString" value="MM"/>
<Option name="arrow_start_width_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="arrow_type" type="QString" value="0"/>
<Option name="arrow_width" type="QString" value="1"/>
<Option name="arrow_width_unit" type="QString" value="MM"/>
<Option name="arrow_width_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_length" type="QString" value="1.5"/>
<Option name="head_length_unit" type="QString" value="MM"/>
<Option name="head_length_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_thickness" type="QString" value="1.5"/>
<Option name="head_thickness_unit" type="QString" value="MM"/>
<Option name="head_thickness_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_type" type="QString" value="0"/>
<Option name="is_curved" type="QString" value="1"/>
<Option name="is_repeated" type="QString" value="0"/>
<Option name="offset" type="QString" value="0"/>
<Option name="offset_unit" type="QString" value="MM"/>
<Option name="offset_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="ring_filter" type="QString" value="0"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties" type="Map">
<Option name="arrowHeadLength" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.6 + (0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;)))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowHeadThickness" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.6 + (0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;)))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowStartWidth" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowWidth" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;))"/>
<Option name="type" type="int" value="3"/></Option></Option>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<symbol alpha="0.8" clip_to_extent="1" force_rhr="0" name="@@1@0@0" type="fill">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="color" type="QString" value="230,85,13,255"/>
<Option name="joinstyle" type="QString" value="bevel"/>
<Option name="offset" type="QString" value="0,0"/>
<Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="offset_unit" type="QString" value="MM"/>
<Option name="outline_color" type="QString" value="35,35,35,255"/>
<Option name="outline_style" type="QString" value="no"/>
<Option name="outline_width" type="QString" value="0.26"/>
<Option name="outline_width_unit" type="QString" value="MM"/>
<Option name="style" type="QString" value="solid"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties></layer></symbol></layer></symbol></layer></symbol>
<symbol alpha="1" clip_to_extent="1" force_rhr="0" name="2" type="line">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="GeometryGenerator" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="SymbolType" type="QString" value="Line"/>
<Option name="geometryModifier" type="QString" value="make_line(start_point($geometry), translate(centroid($geometry), 0.06 * (y(end_point($geometry)) - y(start_point($geometry))), -0.06 * (x(end_point($geometry)) - x(start_point($geometry)))), end_point($geometry))"/>
<Option name="units" type="QString" value="MapUnit"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@2@0" type="line">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="ArrowLine" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="arrow_start_width" type="QString" value="1"/>
<Option name="arrow_start_width_unit" type="QString" value="MM"/>
<Option name="arrow_start_width_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="arrow_type" type="QString" value="0"/>
<Option name="arrow_width" type="QString" value="1"/>
<Option name="arrow_width_unit" type="QString" value="MM"/>
<Option name="arrow_width_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_length" type="QString" value="1.5"/>
<Option name="head_length_unit" type="QString" value="MM"/>
<Option name="head_length_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_thickness" type="QString" value="1.5"/>
<Option name="head_thickness_unit" type="QString" value="MM"/>
<Option name="head_thickness_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="head_type" type="QString" value="0"/>
<Option name="is_curved" type="QString" value="1"/>
<Option name="is_repeated" type="QString" value="0"/>
<Option name="offset" type="QString" value="0"/>
<Option name="offset_unit" type="QString" value="MM"/>
<Option name="offset_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="ring_filter" type="QString" value="0"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties" type="Map">
<Option name="arrowHeadLength" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.6 + (0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;)))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowHeadThickness" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.6 + (0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;)))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowStartWidth" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;))"/>
<Option name="type" type="int" value="3"/></Option>
<Option name="arrowWidth" type="Map">
<Option name="active" type="bool" value="true"/>
<Option name="expression" type="QString" value="0.15 + 2.2 * sqrt(&quot;flow&quot; / maximum(&quot;flow&quot;))"/>
<Option name="type" type="int" value="3"/></Option></Option>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<symbol alpha="0.8" clip_to_extent="1" force_rhr="0" name="@@2@0@0" type="fill">
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map">
<Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="color" type="QString" value="158,158,158,255"/>
<Option name="joinstyle" type="QString" value="bevel"/>
<Option name="offset" type="QString" value="0,0"/>
<Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
<Option name="offset_unit" type="QString" value="MM"/>
<Option name="outline_color" type="QString" value="35,35,35,255"/>
<Option name="outline_style" type="QString" value="no"/>
<Option name="outline_width" type="QString" value="0.26"/>
<Option name="outline_width_unit" type="QString" value="MM"/>
<Option name="style" type="QString" value="solid"/></Option>
<data_defined_properties>
<Option type="Map">
<Option name="name" type="QString" value=""/>
<Option name="properties"/>
<Option name="type" type="QString" value="collection"/></Option></data_defined_properties></layer></symbol></layer></symbol></layer></symbol></symbols>
<rotation/>
<sizescale/>
<orderby>
<orderByClause asc="1" nullsFirst="0">"flow"</orderByClause></orderby></renderer-v2>
<blendMode>0</blendMode>
<featureBlendMode>0</featureBlendMode>
<layerGeometryType>1</layerGeometryType></qgis>
