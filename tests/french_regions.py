"""The French reform of 1 January 2016: 22 metropolitan regions became 13 (law 2015-29 of 16 January 2015).

Gross domestic product 2011 in millions of euros and per head: Eurostat, nama_10r_2gdp, NUTS 2 of 2013, as of spring 2017 (re-use
permitted with the source named, Commission Decision 2011/833/EU). Population 1 January 2011: Insee, populations légales 2011,
published on 31 December 2013 (Licence ouverte / Open Licence).
"""

from __future__ import annotations

METROPOLITAN_POPULATION = 63_070_344  # Insee, the same table

# code of NUTS 2, region, new region, GDP in millions, GDP per head as Eurostat rounds it, population
REGIONS = (
    ("FR10", "Île-de-France", "Île-de-France", 615_232, 51_800, 11_852_851),
    ("FR21", "Champagne-Ardenne", "Grand Est", 37_756, 28_300, 1_336_053),
    ("FR22", "Picardie", "Hauts-de-France", 46_374, 24_200, 1_918_155),
    ("FR23", "Haute-Normandie", "Normandie", 50_663, 27_500, 1_839_393),
    ("FR24", "Centre", "Centre-Val de Loire", 67_777, 26_500, 2_556_835),
    ("FR25", "Basse-Normandie", "Normandie", 37_886, 25_700, 1_475_684),
    ("FR26", "Bourgogne", "Bourgogne-Franche-Comté", 43_270, 26_300, 1_642_734),
    ("FR30", "Nord-Pas-de-Calais", "Hauts-de-France", 103_739, 25_600, 4_042_015),
    ("FR41", "Lorraine", "Grand Est", 56_508, 24_000, 2_350_657),
    ("FR42", "Alsace", "Grand Est", 54_370, 29_300, 1_852_325),
    ("FR43", "Franche-Comté", "Bourgogne-Franche-Comté", 29_246, 24_900, 1_173_440),
    ("FR51", "Pays de la Loire", "Pays de la Loire", 101_912, 28_200, 3_601_113),
    ("FR52", "Bretagne", "Bretagne", 84_959, 26_300, 3_217_767),
    ("FR53", "Poitou-Charentes", "Nouvelle-Aquitaine", 45_224, 25_400, 1_777_773),
    ("FR61", "Aquitaine", "Nouvelle-Aquitaine", 91_773, 28_100, 3_254_233),
    ("FR62", "Midi-Pyrénées", "Occitanie", 81_067, 27_800, 2_903_420),
    ("FR63", "Limousin", "Nouvelle-Aquitaine", 17_394, 23_500, 741_072),
    ("FR71", "Rhône-Alpes", "Auvergne-Rhône-Alpes", 200_460, 31_800, 6_283_541),
    ("FR72", "Auvergne", "Auvergne-Rhône-Alpes", 34_703, 25_700, 1_350_682),
    ("FR81", "Languedoc-Roussillon", "Occitanie", 65_375, 24_400, 2_670_046),
    ("FR82", "Provence-Alpes-Côte d'Azur", "Provence-Alpes-Côte d'Azur", 146_120, 29_700, 4_916_069),
    ("FR83", "Corse", "Corse", 8_244, 26_100, 314_486),
)
