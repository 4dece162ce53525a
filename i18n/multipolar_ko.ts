<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>multipolar</name>
    <message>
        <source>A coordinate is missing or infinite.</source>
        <translation>빈 좌표나 무한대 좌표가 있습니다.</translation>
    </message>
    <message>
        <source>A feature cannot be brought to {target}: {reason}</source>
        <translation>피처의 좌표를 {target}(으)로 변환할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>A matrix has no columns of destination, flow or label.</source>
        <translation>행렬에는 도착지, 흐름, 구분 열이 없습니다.</translation>
    </message>
    <message>
        <source>A matrix in Parquet is not read.</source>
        <translation>Parquet 형식의 행렬은 읽지 않습니다.</translation>
    </message>
    <message>
        <source>A polygon cannot be brought from {source} to {target}: {reason}</source>
        <translation>폴리곤의 좌표를 {source}에서 {target}(으)로 변환할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>A quotation mark in the row that begins in line {line} is not closed: {reason}</source>
        <translation>{line}행에서 시작하는 레코드의 따옴표가 닫히지 않았습니다: {reason}</translation>
    </message>
    <message>
        <source>A quotation mark is missing or one too many: mend the line.</source>
        <translation>따옴표가 빠졌거나 남습니다. 해당 행을 고치십시오.</translation>
    </message>
    <message>
        <source>A threshold is given, but the built-up criterion is “{rule}”.</source>
        <translation>임계값을 입력했으나 시가화 기준이 “{rule}”(으)로 설정되어 있습니다.</translation>
    </message>
    <message>
        <source>Add the Belgian sample data</source>
        <translation>벨기에 예제 데이터 추가</translation>
    </message>
    <message>
        <source>Add units surrounded by one area</source>
        <translation>한 권역에 완전히 둘러싸인 공간단위를 그 권역에 추가</translation>
    </message>
    <message>
        <source>Added. Start with “Classify grid cells” in the Multipolar menu.</source>
        <translation>예제 데이터를 추가했습니다. Multipolar 메뉴의 “격자 분류”부터 시작하십시오.</translation>
    </message>
    <message>
        <source>Aggregate the grid with sums, or read the classes with care.</source>
        <translation>격자를 합계로 집계하거나, 분류 결과를 주의하여 해석하십시오.</translation>
    </message>
    <message>
        <source>Aggregate to the units whose code the codes begin with: characters</source>
        <translation>코드의 앞자리로 상위 공간단위에 집계: 글자 수</translation>
    </message>
    <message>
        <source>All flows are zero.</source>
        <translation>모든 흐름의 값이 0입니다.</translation>
    </message>
    <message>
        <source>All numbers are zero ({name}).</source>
        <translation>모든 값이 0입니다({name}).</translation>
    </message>
    <message>
        <source>All polygons are valid.</source>
        <translation>모든 폴리곤의 도형이 올바릅니다.</translation>
    </message>
    <message>
        <source>Areas cannot reach from one part to the other while contiguity is asked for.</source>
        <translation>연접 조건을 쓰는 동안에는 권역이 한쪽에서 다른 쪽으로 이어질 수 없습니다.</translation>
    </message>
    <message>
        <source>Areas that join several cities: {count} ({first}).</source>
        <translation>여러 도시가 결합된 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Areas: minimum and maximum scope</source>
        <translation>권역: 최소·최대 공간범위</translation>
    </message>
    <message>
        <source>Areas: {areas}, from {cities} cities. Units in cities: {city}; in commuting zones: {zone}; outside: {outside}.</source>
        <translation>권역 {areas}개(도시 {cities}개에서 도출). 공간단위: 도시 {city}개, 통근권 {zone}개, 권역 외 {outside}개.</translation>
    </message>
    <message>
        <source>Areas: {areas}. Units in at least one: {inside} of {units}; in several: {overlap}.</source>
        <translation>권역 {areas}개. 하나 이상의 권역에 속한 공간단위: 전체 {units}개 중 {inside}개, 여러 권역에 중복된 공간단위: {overlap}개.</translation>
    </message>
    <message>
        <source>Assign the coordinate reference system the grid was made in.</source>
        <translation>격자를 제작할 때 사용한 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>Assign the one it was made in (layer properties, Source).</source>
        <translation>레이어 속성의 ‘원본’에서 제작 당시의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>Belgian sample data</source>
        <translation>벨기에 예제 데이터</translation>
    </message>
    <message>
        <source>Between different units</source>
        <translation>서로 다른 공간단위 사이</translation>
    </message>
    <message>
        <source>Both are given.</source>
        <translation>둘 다 지정되었습니다.</translation>
    </message>
    <message>
        <source>Bring both grids to the same cell size.</source>
        <translation>두 격자의 셀 크기를 같게 맞추십시오.</translation>
    </message>
    <message>
        <source>Bring the raster to this system, sums kept</source>
        <translation>래스터를 이 좌표계로 변환(합계 보존)</translation>
    </message>
    <message>
        <source>Built-up criterion: preset, fixed, optimal (from data), off</source>
        <translation>건축물 기준: preset, fixed(고정), optimal(자료에서 산출), off</translation>
    </message>
    <message>
        <source>Built-up share of land for “fixed” (0 to 1)</source>
        <translation>“fixed”일 때 육지 면적 대비 시가화 면적 비율(0~1)</translation>
    </message>
    <message>
        <source>Built-up surface (unset: no built-up criterion)</source>
        <translation>시가화(건축물) 면적 격자(미지정: 시가화 기준 미적용)</translation>
    </message>
    <message>
        <source>Built-up surface 2020</source>
        <translation>시가화 면적 2020</translation>
    </message>
    <message>
        <source>CENTRES names {first} more than once.</source>
        <translation>CENTRES에 같은 코드가 두 번 이상 있습니다: {first}.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>취소했습니다. 저장된 결과는 없습니다.</translation>
    </message>
    <message>
        <source>Cell classes</source>
        <translation>격자 등급</translation>
    </message>
    <message>
        <source>Cell classes, from “Classify grid cells”</source>
        <translation>격자 등급(“격자 분류”의 결과)</translation>
    </message>
    <message>
        <source>Cell sizes differ: {a} x {b} and {c} x {d}.</source>
        <translation>셀 크기가 다릅니다: {a} x {b}, {c} x {d}.</translation>
    </message>
    <message>
        <source>Cell {cell} holds a formula whose result is not stored in the file.</source>
        <translation>셀 {cell}의 수식에 계산 결과가 저장되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Cell {cell} holds the error {value}.</source>
        <translation>셀 {cell}에 오류 값 {value}이(가) 있습니다.</translation>
    </message>
    <message>
        <source>Cell {cell} lies beyond the last column of the header.</source>
        <translation>셀 {cell}이(가) 머리글의 마지막 열 바깥에 있습니다.</translation>
    </message>
    <message>
        <source>Cells ({system}): {cells}; on a unit: {matched}, on several: {split}; unreadable codes: {bad}.</source>
        <translation>격자({system}): {cells}개. 공간단위에 든 격자: {matched}개, 여러 공간단위에 걸친 격자: {split}개, 읽을 수 없는 코드: {bad}개.</translation>
    </message>
    <message>
        <source>Cells are carried to units first; to cut the units' codes as well, run it again on the result.</source>
        <translation>격자는 먼저 공간단위로 옮겨집니다. 공간단위 코드까지 줄이려면 결과에 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Cells are named by codes of: {system}.</source>
        <translation>격자 코드 체계: {system}.</translation>
    </message>
    <message>
        <source>Cells are named by the coordinates of their {place}; size {size:.10g}.</source>
        <translation>좌표로 격자를 찾았습니다(기준점 {place}, 격자 크기 {size:.10g}).</translation>
    </message>
    <message>
        <source>Cells are taken from the polygons; size {width:.10g} x {height:.10g}.</source>
        <translation>폴리곤의 위치로 격자를 찾았습니다(크기 {width:.10g} x {height:.10g}).</translation>
    </message>
    <message>
        <source>Cells as polygons</source>
        <translation>격자 폴리곤</translation>
    </message>
    <message>
        <source>Cells far from all others, which make most of the extent: {count} ({first}). Check their codes.</source>
        <translation>다른 격자와 멀리 떨어져 범위의 대부분을 차지하는 격자: {count}개({first}). 코드를 확인하십시오.</translation>
    </message>
    <message>
        <source>Cells of several sizes are added up in the largest: {sizes}.</source>
        <translation>여러 크기의 격자를 가장 큰 크기로 합산했습니다: {sizes}.</translation>
    </message>
    <message>
        <source>Cells of several sizes, with the line of the first: {sizes}.</source>
        <translation>격자 크기가 여러 가지입니다(괄호 안은 처음 나온 행): {sizes}.</translation>
    </message>
    <message>
        <source>Cells of several sizes: error, or aggregate to the largest</source>
        <translation>격자 크기가 섞인 경우: error(오류), aggregate(가장 큰 크기로 합산)</translation>
    </message>
    <message>
        <source>Cells of the extent without a row</source>
        <translation>범위 안에서 자료가 없는 격자 수</translation>
    </message>
    <message>
        <source>Cells of the extent without a row: {absent}; in the blocks of which there are data ({blocks}) set to 0: {filled}; nodata: {rest}.</source>
        <translation>범위 안에서 자료가 없는 격자: {absent}개. 자료가 있는 구역({blocks}개) 안에서 0으로 채운 격자: {filled}개, NODATA: {rest}개.</translation>
    </message>
    <message>
        <source>Cells of the extent without a row: {absent}; they are nodata, as they may be empty or withheld.</source>
        <translation>범위 안에서 자료가 없는 격자: {absent}개. 비어 있는지 비공개인지 알 수 없어 NODATA로 두었습니다.</translation>
    </message>
    <message>
        <source>Cells of {size}: {cells} from {rows} rows; total {total:.15g}.</source>
        <translation>크기 {size} 격자: {rows}개 행에서 {cells}개, 합계 {total:.15g}.</translation>
    </message>
    <message>
        <source>Cells on land without a population value, counted as unpopulated: {count}.</source>
        <translation>인구 값이 없어 무인 격자로 처리한 육지 격자: {count}개.</translation>
    </message>
    <message>
        <source>Cells that occur as a whole and in parts, added up: {count}.</source>
        <translation>전체와 부분이 함께 있어 합산한 격자: {count}개.</translation>
    </message>
    <message>
        <source>Cells that occur as a whole and in parts: {count}, the first at {place}.</source>
        <translation>전체와 부분이 함께 있는 격자: {count}개, 첫 번째는 {place}.</translation>
    </message>
    <message>
        <source>Cells that occur more than once: {count}, the first at {one} and {two}.</source>
        <translation>두 번 이상 나오는 격자: {count}개, 첫 번째는 {one}과(와) {two}.</translation>
    </message>
    <message>
        <source>Cells that occur twice: error, or sum</source>
        <translation>같은 격자가 두 번 나오는 경우: error(오류), sum(합산)</translation>
    </message>
    <message>
        <source>Cells to which several rows are added up: {cells} (rows {rows}).</source>
        <translation>여러 행을 합산한 격자: {cells}개(행 {rows}개).</translation>
    </message>
    <message>
        <source>Cells with a row</source>
        <translation>자료가 있는 격자 수</translation>
    </message>
    <message>
        <source>Cells with a withheld or missing value</source>
        <translation>비공개이거나 값이 없는 격자 수</translation>
    </message>
    <message>
        <source>Cells with infinite population: {count}.</source>
        <translation>인구가 무한대인 격자가 있습니다: {count}개.</translation>
    </message>
    <message>
        <source>Cells with negative population: {count} (from {lowest} to {highest}).</source>
        <translation>인구가 음수인 격자가 있습니다: {count}개({lowest}~{highest}).</translation>
    </message>
    <message>
        <source>Cells without a population value, left without a class: {count}.</source>
        <translation>인구 값이 없어 등급을 부여하지 않은 격자: {count}개.</translation>
    </message>
    <message>
        <source>Cells without a row: nodata, or zero (in blocks of which there are data)</source>
        <translation>자료가 없는 격자: nodata, zero(자료가 있는 구역 안에서만 0)</translation>
    </message>
    <message>
        <source>Central cities by code, with commas</source>
        <translation>중심도시 지정 ①: 코드 목록(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Central cities must be given in exactly one way; given: {given}.</source>
        <translation>중심도시는 한 가지 방법으로만 지정해야 합니다. 현재 지정: {given}.</translation>
    </message>
    <message>
        <source>Central cities without surroundings: {count} ({first}).</source>
        <translation>주변 지역이 없는 중심도시: {count}개({first}).</translation>
    </message>
    <message>
        <source>Central city</source>
        <translation>중심도시</translation>
    </message>
    <message>
        <source>Centres on the grid: least population</source>
        <translation>격자 중심지의 최소 인구</translation>
    </message>
    <message>
        <source>Centres on the grid: most population (unset: no limit)</source>
        <translation>격자 중심지의 최대 인구(비워 두면 제한 없음)</translation>
    </message>
    <message>
        <source>Centres outside the units, without a name: {count}.</source>
        <translation>공간단위 밖에 있어 이름을 붙이지 못한 도시 중심지: {count}개.</translation>
    </message>
    <message>
        <source>Centres that the units reach: {count}; of these in the population window and with at least {share:g} % of some unit's people: {kept}.</source>
        <translation>공간단위와 겹치는 도시 중심지: {count}개. 이 중 인구 범위에 들고 어느 공간단위 인구의 {share:g} % 이상을 차지하는 곳: {kept}개.</translation>
    </message>
    <message>
        <source>Centres with less than {share:g} % of every unit, left out: {count} (mostly in {first}).</source>
        <translation>어느 공간단위에서도 인구의 {share:g} %에 미치지 못해 제외한 도시 중심지: {count}개(주로 {first}에 위치).</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Check free space and permissions of the target.</source>
        <translation>저장 위치의 여유 공간과 쓰기 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check of the inputs</source>
        <translation>입력 자료 점검 결과</translation>
    </message>
    <message>
        <source>Check that all of them cover the same region.</source>
        <translation>모든 격자가 같은 지역을 덮는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that both are of the same year, the same territory and the same unit (persons, not thousands).</source>
        <translation>두 자료의 연도, 지역 범위, 단위(명, 천 명 등)가 같은지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that both fields are of the same year and the right ones.</source>
        <translation>두 필드를 맞게 골랐는지, 같은 연도의 자료인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that the file and the layer in it are there.</source>
        <translation>파일과 그 안의 레이어가 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that the file is there and whole.</source>
        <translation>파일이 있고 손상되지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the column, or give the numbers in a larger unit.</source>
        <translation>열을 확인하거나 더 큰 단위로 환산하십시오.</translation>
    </message>
    <message>
        <source>Check the coordinate reference system assigned to the layer.</source>
        <translation>레이어에 지정된 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the inputs of a study</source>
        <translation>연구 입력 자료 점검</translation>
    </message>
    <message>
        <source>Check the map.</source>
        <translation>코드 대응표를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check year and definition of both; shares can exceed 100 % there.</source>
        <translation>두 자료의 연도와 정의를 확인하십시오. 이곳에서는 비율이 100 %를 넘을 수 있습니다.</translation>
    </message>
    <message>
        <source>Checks that found an error</source>
        <translation>오류가 발견된 점검 수</translation>
    </message>
    <message>
        <source>Checks that found something to look at</source>
        <translation>확인이 필요한 점검 수</translation>
    </message>
    <message>
        <source>Checks that passed</source>
        <translation>통과한 점검 수</translation>
    </message>
    <message>
        <source>Choose CODE_MAP, or leave it at keep.</source>
        <translation>CODE_MAP을 선택하거나 keep으로 두십시오.</translation>
    </message>
    <message>
        <source>Choose UNITS.</source>
        <translation>UNITS를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a column of its own for origin, destination, flow and label.</source>
        <translation>출발지, 도착지, 흐름, 구분에 서로 다른 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a field that is unique, or dissolve the features that belong together.</source>
        <translation>값이 중복되지 않는 필드를 선택하거나, 같은 코드의 피처를 디졸브하십시오.</translation>
    </message>
    <message>
        <source>Choose a field with the shares, or leave one new code for each.</source>
        <translation>배분 비율 필드를 선택하거나, 옛 코드마다 새 코드를 하나만 두십시오.</translation>
    </message>
    <message>
        <source>Choose a file with grid codes and values.</source>
        <translation>격자 코드와 값이 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a file, folder or archive with tables: {suffixes}</source>
        <translation>표가 든 파일, 폴더 또는 압축 파일을 선택하십시오: {suffixes}</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, and close programs that hold the file.</source>
        <translation>쓰기 권한이 있는 폴더를 선택하고, 해당 파일을 사용 중인 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>쓰기 권한이 있는 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a layer with the units of a region.</source>
        <translation>한 지역의 공간단위가 들어 있는 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a layer with units.</source>
        <translation>공간단위가 들어 있는 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a polygon layer of municipalities or counties.</source>
        <translation>시군구 등의 폴리곤 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a raster made by “Classify grid cells”.</source>
        <translation>“격자 분류”로 만든 래스터를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a system that covers the region.</source>
        <translation>해당 지역을 포함하는 좌표계를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with a field of old and one of new codes.</source>
        <translation>옛 코드와 새 코드 필드가 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with costs between units.</source>
        <translation>공간단위 간 비용 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with flows.</source>
        <translation>흐름(통근) 자료가 들어 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose all three columns.</source>
        <translation>세 열을 모두 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another band or check the nodata value.</source>
        <translation>다른 밴드를 선택하거나 NODATA 값을 확인하십시오.</translation>
    </message>
    <message>
        <source>Choose another band, or check the nodata value.</source>
        <translation>다른 밴드를 선택하거나 NODATA 값을 확인하십시오.</translation>
    </message>
    <message>
        <source>Choose another column. Known are the Korean national grid, INSPIRE / GEOSTAT and the Japanese mesh.</source>
        <translation>다른 열을 선택하십시오. 인식하는 코드는 국가지점번호 격자, INSPIRE/GEOSTAT, 일본 지역 메시입니다.</translation>
    </message>
    <message>
        <source>Choose another field, or none: then the geometry tells the cells.</source>
        <translation>다른 필드를 선택하거나 비워 두십시오. 비워 두면 도형의 위치로 격자를 찾습니다.</translation>
    </message>
    <message>
        <source>Choose another field.</source>
        <translation>다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another file, or skip fewer rows at its head.</source>
        <translation>다른 파일을 선택하거나 위에서 건너뛸 행 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another layer, or clear its filter.</source>
        <translation>다른 레이어를 선택하거나 레이어 필터를 해제하십시오.</translation>
    </message>
    <message>
        <source>Choose another sheet, or skip fewer rows at its head.</source>
        <translation>다른 시트를 선택하거나 위에서 건너뛸 행 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Choose ellipsoidal distances, or a layer in a projected system.</source>
        <translation>타원체 거리(ellipsoidal)를 선택하거나 투영 좌표계의 레이어를 사용하십시오.</translation>
    </message>
    <message>
        <source>Choose it under LAYER.</source>
        <translation>LAYER에서 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>선택하십시오.</translation>
    </message>
    <message>
        <source>Choose larger units, at most {most} of them.</source>
        <translation>더 큰 공간단위를 사용하십시오(최대 {most}개).</translation>
    </message>
    <message>
        <source>Choose level2, or leave them empty.</source>
        <translation>level2를 선택하거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose one of these columns, by name or by number from 1.</source>
        <translation>이 열 가운데에서 이름이나 번호(1부터)로 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose one of these fields.</source>
        <translation>이 필드 중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose one of these sheets, by name or by number from 1.</source>
        <translation>이 시트 가운데에서 이름이나 번호(1부터)로 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>이 중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose one of {known}.</source>
        <translation>다음 가운데에서 선택하십시오: {known}.</translation>
    </message>
    <message>
        <source>Choose the column of origins, or say that the table is long.</source>
        <translation>출발지 열을 선택하거나, 세로형(long)이라고 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose the column that holds the flows.</source>
        <translation>흐름이 들어 있는 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the column with the grid codes.</source>
        <translation>격자 코드가 있는 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the columns of origin, destination and flow; the log says what was left out.</source>
        <translation>출발지, 도착지, 흐름 열을 선택하십시오. 제외된 내역은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Choose the columns, or say that the table is wide (a column per destination).</source>
        <translation>열을 선택하거나, 가로형(wide, 도착지마다 한 열)이라고 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose the coordinate reference system of the grid.</source>
        <translation>격자의 좌표계를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the encoding in which the file was saved; if it is the right one, the file is damaged or cut: get it again.</source>
        <translation>파일이 저장된 인코딩을 선택하십시오. 인코딩이 맞다면 파일이 손상되었거나 잘린 것이니 다시 받으십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds the code of the city.</source>
        <translation>도시 코드가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds the codes of the flow table.</source>
        <translation>흐름 테이블의 코드가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds the flows.</source>
        <translation>흐름 값이 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds them.</source>
        <translation>값이 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with that number (LEAVING_FIELD), or give a percentage of the people (LEAVING_SHARE), for example 20.</source>
        <translation>해당 인원 필드(LEAVING_FIELD)를 선택하거나 인구 대비 비율(LEAVING_SHARE, 예: 20)을 입력하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the grid codes, or another layer.</source>
        <translation>격자 코드가 있는 필드나 다른 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the grid codes, or bring the layer to the coordinate reference system of the grid.</source>
        <translation>격자 코드가 있는 필드를 선택하거나, 레이어를 격자의 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the grid codes, or name the coordinate reference system the grid was made in (CRS).</source>
        <translation>격자 코드가 있는 필드를 선택하거나, 격자를 제작한 좌표계(CRS)를 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields of old and new codes.</source>
        <translation>옛 코드와 새 코드 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields that hold the same codes on both sides.</source>
        <translation>양쪽에서 같은 코드 체계를 쓰는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the grid from which the classes were made.</source>
        <translation>격자 등급을 산출할 때 사용한 인구 격자를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer as the delineation made it.</source>
        <translation>권역 설정이 만든 구성 공간단위 레이어를 그대로 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer of a delineation.</source>
        <translation>권역 설정 결과의 구성 공간단위 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer of one delineation.</source>
        <translation>한 가지 권역 설정의 구성 공간단위 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the raster or the level so that both agree.</source>
        <translation>래스터와 수준(LEVEL)이 서로 맞도록 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the table, or leave its fields empty.</source>
        <translation>테이블을 선택하거나 필드를 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose the unit the grid is in (AREA_UNIT).</source>
        <translation>격자 값의 단위(AREA_UNIT)를 맞게 선택하십시오.</translation>
    </message>
    <message>
        <source>Cities without a commuting zone: {count} ({first}).</source>
        <translation>통근권이 없는 도시: {count}개({first}).</translation>
    </message>
    <message>
        <source>City</source>
        <translation>도시</translation>
    </message>
    <message>
        <source>City of a unit, in place of the grid (empty: none)</source>
        <translation>격자 대신 사용할 소속 도시 필드(빈 값: 도시 아님)</translation>
    </message>
    <message>
        <source>City units: least share of people in one centre (percent)</source>
        <translation>도시 편입 기준: 한 중심지 내 인구 비율(%)</translation>
    </message>
    <message>
        <source>Classify grid cells (degree of urbanisation)</source>
        <translation>격자 분류(도시화 정도)</translation>
    </message>
    <message>
        <source>Classify units (degree of urbanisation)</source>
        <translation>공간단위 분류(도시화 정도)</translation>
    </message>
    <message>
        <source>Code map: new code (unset: second field)</source>
        <translation>코드 대응표: 새 코드(미지정: 둘째 필드)</translation>
    </message>
    <message>
        <source>Code map: old code (unset: first field)</source>
        <translation>코드 대응표: 옛 코드(미지정: 첫째 필드)</translation>
    </message>
    <message>
        <source>Code map: old codes to new ones, or small units to large ones</source>
        <translation>코드 대응표: 옛 코드→새 코드, 또는 하위→상위 공간단위</translation>
    </message>
    <message>
        <source>Code map: share of the old code that goes to the new one</source>
        <translation>코드 대응표: 옛 코드에서 새 코드로 가는 비율</translation>
    </message>
    <message>
        <source>Code system</source>
        <translation>코드 체계</translation>
    </message>
    <message>
        <source>Codes are complete and unique.</source>
        <translation>코드에 빈 값이나 중복이 없습니다.</translation>
    </message>
    <message>
        <source>Codes are grid cells, to be carried to the units: none (they are not), centre (of the cell), area (shares)</source>
        <translation>코드가 격자일 때 공간단위로 옮기는 방법: none(격자가 아님), centre(격자 중심점), area(면적 비율)</translation>
    </message>
    <message>
        <source>Codes of destination that are no unit</source>
        <translation>공간단위에 없는 도착지 코드</translation>
    </message>
    <message>
        <source>Codes of destination that are no unit: {count} ({first}).</source>
        <translation>공간단위에 없는 도착지 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>Codes of origin that are no unit</source>
        <translation>공간단위에 없는 출발지 코드</translation>
    </message>
    <message>
        <source>Codes of origin that are no unit: {count} ({first}).</source>
        <translation>공간단위에 없는 출발지 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>Codes of several coordinate reference systems: {systems}.</source>
        <translation>코드의 좌표계가 여러 가지입니다: {systems}.</translation>
    </message>
    <message>
        <source>Codes of {table} without a unit: {first}.</source>
        <translation>{table}의 코드 중 대응하는 공간단위가 없는 것: {first}.</translation>
    </message>
    <message>
        <source>Codes one digit shorter than all others: they may have lost a leading zero.</source>
        <translation>다른 코드보다 한 자리 짧은 코드: 앞자리 0이 사라졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>Codes shorter than the prefix of {length} characters, kept as they are: {count} ({first}).</source>
        <translation>앞자리 {length}글자보다 짧아 그대로 둔 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>Codes that are no units: {count} ({first}).</source>
        <translation>공간단위에 없는 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>Codes that are not in the code map: keep, drop (counted) or refuse</source>
        <translation>코드 대응표에 없는 코드: keep(그대로), drop(제외하고 집계), refuse(거부)</translation>
    </message>
    <message>
        <source>Codes that are not in the map: {count} ({first}).</source>
        <translation>코드 대응표에 없는 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>Codes that occur more than once.</source>
        <translation>두 번 이상 나오는 코드.</translation>
    </message>
    <message>
        <source>Codes that would match without leading zeros: {count} ({first}). The table has probably been read with numbers in place of text.</source>
        <translation>앞자리 0이 없으면 일치하는 코드: {count}개({first}). 테이블의 코드 열을 문자열이 아닌 숫자로 읽었을 가능성이 큽니다.</translation>
    </message>
    <message>
        <source>Codes whose shares do not sum up to {whole}: {count} ({first}: {total:.6g}).</source>
        <translation>배분 비율의 합이 {whole}이(가) 아닌 코드: {count}개({first}: {total:.6g}).</translation>
    </message>
    <message>
        <source>Codes with several new codes and no share for each: {count} ({first}).</source>
        <translation>새 코드가 여럿인데 배분 비율이 없는 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>Column of origins, by name or number (unset: first)</source>
        <translation>출발지 열, 이름 또는 번호(미지정: 첫째)</translation>
    </message>
    <message>
        <source>Commuting 2011</source>
        <translation>통근 2011</translation>
    </message>
    <message>
        <source>Commuting share to the city (percent)</source>
        <translation>도시 통근율 기준(%)</translation>
    </message>
    <message>
        <source>Commuting zone</source>
        <translation>통근권</translation>
    </message>
    <message>
        <source>Complete the map, or choose to keep or to drop them.</source>
        <translation>코드 대응표를 보완하거나, 그대로 둘지 제외할지 선택하십시오.</translation>
    </message>
    <message>
        <source>Concordance of codes that may mend the flows</source>
        <translation>흐름 자료를 바로잡을 수 있는 코드 대응표</translation>
    </message>
    <message>
        <source>Concordance: code as in the flows</source>
        <translation>대응표: 흐름 자료의 코드</translation>
    </message>
    <message>
        <source>Concordance: code as in the units</source>
        <translation>대응표: 공간단위의 코드</translation>
    </message>
    <message>
        <source>Coordinate reference system of the grid (only without codes)</source>
        <translation>격자의 좌표계(코드가 없을 때만)</translation>
    </message>
    <message>
        <source>Coordinates that lie nowhere on earth in {crs}: {reason}</source>
        <translation>좌표계 {crs}에서 지구상의 위치가 아닌 좌표가 있습니다: {reason}</translation>
    </message>
    <message>
        <source>Costs: code of the destination</source>
        <translation>비용 테이블: 도착지 코드</translation>
    </message>
    <message>
        <source>Costs: code of the origin</source>
        <translation>비용 테이블: 출발지 코드</translation>
    </message>
    <message>
        <source>Costs: distance, minutes or money</source>
        <translation>비용 테이블: 거리, 시간(분) 또는 금액</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Data preparation</source>
        <translation>자료 준비</translation>
    </message>
    <message>
        <source>Decimal sign: auto (found for each column), point (1,234.5) or comma (1.234,5)</source>
        <translation>소수점 기호: auto(열마다 자동), point(1,234.5), comma(1.234,5)</translation>
    </message>
    <message>
        <source>Degree of urbanisation</source>
        <translation>도시화 정도</translation>
    </message>
    <message>
        <source>Delineation</source>
        <translation>권역 설정</translation>
    </message>
    <message>
        <source>Dense cluster (level 2): people</source>
        <translation>고밀 클러스터(수준 2): 최소 인구(명)</translation>
    </message>
    <message>
        <source>Dense cluster (level 2): people per km² of land</source>
        <translation>고밀 클러스터(수준 2): 육지 1 km²당 최소 인구(명)</translation>
    </message>
    <message>
        <source>Dense town</source>
        <translation>고밀 소도시</translation>
    </message>
    <message>
        <source>Dense urban cluster</source>
        <translation>고밀 도시 클러스터</translation>
    </message>
    <message>
        <source>Destination: code of the unit of work</source>
        <translation>도착지: 근무지 공간단위 코드</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Difference between both ways, in percent of their sum</source>
        <translation>양방향 흐름의 차이(합에 대한 %)</translation>
    </message>
    <message>
        <source>Dispersed rural area</source>
        <translation>분산 농촌</translation>
    </message>
    <message>
        <source>Distance: ellipsoidal or planar (straight), or table (costs)</source>
        <translation>거리: ellipsoidal(타원체 직선), planar(평면 직선), table(비용 테이블)</translation>
    </message>
    <message>
        <source>Distances are straight, {kind}, in kilometres, between points of the units: {points}.</source>
        <translation>거리는 공간단위 대표점({points}) 사이의 직선거리({kind}, km)입니다.</translation>
    </message>
    <message>
        <source>Distances that are missing, negative or zero: {count}, the first from {origin} to {destination} ({value:g}).</source>
        <translation>비어 있거나 음수 또는 0인 거리: {count}개, 첫 번째는 {origin}에서 {destination}까지({value:g}).</translation>
    </message>
    <message>
        <source>Distances within units: two thirds of the radius of a circle of the same area.</source>
        <translation>공간단위 내부 거리: 같은 면적을 가진 원의 반지름의 3분의 2.</translation>
    </message>
    <message>
        <source>Draw or remove them: a unit that lies nowhere has no distances.</source>
        <translation>도형을 그리거나 제외하십시오. 위치가 없는 공간단위는 거리를 잴 수 없습니다.</translation>
    </message>
    <message>
        <source>Draw them, or leave them out: they have no neighbours and no people on the grid.</source>
        <translation>도형을 그리거나 제외하십시오. 도형이 없으면 인접 관계도 격자 인구도 없습니다.</translation>
    </message>
    <message>
        <source>Drop units without contact to their city</source>
        <translation>소속 도시와 이어지지 않는 공간단위 제외</translation>
    </message>
    <message>
        <source>Employed residents (unset: sum of the unit's flows)</source>
        <translation>거주 취업자 수(비워 두면 유출 통행 합계)</translation>
    </message>
    <message>
        <source>Employed residents 2011</source>
        <translation>거주 취업자 2011</translation>
    </message>
    <message>
        <source>Employed residents are fewer than people everywhere.</source>
        <translation>모든 공간단위에서 거주 취업자가 인구보다 적습니다.</translation>
    </message>
    <message>
        <source>Employed residents of a unit</source>
        <translation>공간단위의 거주 취업자 수</translation>
    </message>
    <message>
        <source>Employed residents: {one:,.0f}; rows of the flow table: {other:,.0f}; difference {ratio:+.2f} %.</source>
        <translation>거주 취업자 {one:,.0f}명, 흐름 자료의 출발 합계 {other:,.0f}명, 차이 {ratio:+.2f} %.</translation>
    </message>
    <message>
        <source>End the name with .csv or .parquet.</source>
        <translation>파일 이름을 .csv 또는 .parquet으로 끝내십시오.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Estimate flows (radiation, gravity)</source>
        <translation>흐름 추정(방사 모형, 중력 모형)</translation>
    </message>
    <message>
        <source>Estimated flows</source>
        <translation>추정 흐름</translation>
    </message>
    <message>
        <source>Estimated flows below {least:g}, left out: {count} (flow {flow:.1f}).</source>
        <translation>{least:g}보다 작아 제외한 추정 흐름: {count}개(흐름 {flow:.1f}).</translation>
    </message>
    <message>
        <source>Every cell is nodata.</source>
        <translation>모든 셀이 NODATA입니다.</translation>
    </message>
    <message>
        <source>Every row joins a unit at both ends.</source>
        <translation>모든 행의 출발지와 도착지가 공간단위와 일치합니다.</translation>
    </message>
    <message>
        <source>Every unit has a neighbour and all hang together.</source>
        <translation>모든 공간단위에 이웃이 있고 전체가 하나로 이어져 있습니다.</translation>
    </message>
    <message>
        <source>Every unit has a number; their sum is {total:,.0f}.</source>
        <translation>모든 공간단위에 값이 있습니다(합계 {total:,.0f}).</translation>
    </message>
    <message>
        <source>Every unit has a polygon.</source>
        <translation>모든 공간단위에 폴리곤이 있습니다.</translation>
    </message>
    <message>
        <source>Every unit occurs in the flows.</source>
        <translation>모든 공간단위가 흐름 자료에 나타납니다.</translation>
    </message>
    <message>
        <source>Exponent fitted on {pairs} known pairs (flow {flow:.0f}) by Poisson pseudo-maximum likelihood, which keeps zero flows and, unlike a regression of logarithms, is not biased by unequal variance: {exponent:.4f} (standard error {error:.4f}); share of flow in common with the known table: {common:.1f} %.</source>
        <translation>알려진 {pairs}개 쌍(흐름 {flow:.0f})에 포아송 유사최우추정법으로 맞춘 지수: {exponent:.4f}(표준오차 {error:.4f}). 이 방법은 로그 회귀와 달리 0인 흐름을 버리지 않고 이분산에 따른 편의가 없습니다. 알려진 흐름과 겹치는 비율: {common:.1f} %.</translation>
    </message>
    <message>
        <source>Exponent of distance that was used</source>
        <translation>적용한 거리 지수</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>참고 사실</translation>
    </message>
    <message>
        <source>Features without a code.</source>
        <translation>코드가 없는 피처.</translation>
    </message>
    <message>
        <source>Features without an identifier: {count}.</source>
        <translation>식별 코드가 없는 피처가 있습니다: {count}개.</translation>
    </message>
    <message>
        <source>Fields of a code map are chosen, but no code map.</source>
        <translation>코드 대응표의 필드는 선택했지만 코드 대응표가 없습니다.</translation>
    </message>
    <message>
        <source>Fields of the input that bear the name of a result are renamed: {names}.</source>
        <translation>결과 필드와 이름이 같은 입력 필드의 이름을 바꾸었습니다: {names}.</translation>
    </message>
    <message>
        <source>File with grid codes or coordinates (CSV, TXT, or a ZIP of them)</source>
        <translation>격자 코드나 좌표가 있는 파일(CSV, TXT 또는 이를 묶은 ZIP)</translation>
    </message>
    <message>
        <source>Files of the kind {suffix} are not read.</source>
        <translation>{suffix} 형식의 파일은 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Files of the kind {suffix} are not written.</source>
        <translation>{suffix} 형식의 파일은 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Files read together: {count} ({first}).</source>
        <translation>함께 읽은 파일: {count}개({first}).</translation>
    </message>
    <message>
        <source>Files read together: {count}.</source>
        <translation>함께 읽은 파일: {count}개.</translation>
    </message>
    <message>
        <source>Files: CSV, TXT, XLSX, Parquet, also packed (ZIP, GZ); several are read together</source>
        <translation>파일: CSV, TXT, XLSX, Parquet(압축 ZIP, GZ 포함). 여러 개는 함께 읽음</translation>
    </message>
    <message>
        <source>Files: column with grid codes, by name or number (unset: found)</source>
        <translation>파일: 격자 코드 열의 이름이나 번호(비워 두면 자동)</translation>
    </message>
    <message>
        <source>Files: column with people, by name or number (unset: found)</source>
        <translation>파일: 인구 열의 이름이나 번호(비워 두면 자동)</translation>
    </message>
    <message>
        <source>Files: column with x (only without codes)</source>
        <translation>파일: x 좌표 열(코드가 없을 때만)</translation>
    </message>
    <message>
        <source>Files: column with y (only without codes)</source>
        <translation>파일: y 좌표 열(코드가 없을 때만)</translation>
    </message>
    <message>
        <source>Files: encoding (unset: found)</source>
        <translation>파일: 인코딩(비워 두면 자동)</translation>
    </message>
    <message>
        <source>Files: item, by code or word (to_in_001, population; unset: the only one)</source>
        <translation>파일: 통계항목의 코드나 이름(to_in_001, 인구 등. 비워 두면 하나뿐인 항목)</translation>
    </message>
    <message>
        <source>Files: lines to skip above the header</source>
        <translation>파일: 머리글 위에서 건너뛸 행 수</translation>
    </message>
    <message>
        <source>Files: rows to leave out at the end</source>
        <translation>파일: 끝에서 제외할 행 수</translation>
    </message>
    <message>
        <source>Files: separator (unset: found)</source>
        <translation>파일: 구분자(비워 두면 자동)</translation>
    </message>
    <message>
        <source>Files: sheet of a workbook, by name or number (unset: the first)</source>
        <translation>파일: 통합 문서의 시트, 이름 또는 번호(미지정: 첫째)</translation>
    </message>
    <message>
        <source>Files: whether the first row names the columns: auto (found), yes, no</source>
        <translation>파일: 첫 행이 열 이름인지: auto(자동), yes(예), no(아니오)</translation>
    </message>
    <message>
        <source>Files: year (unset: the only one)</source>
        <translation>파일: 연도(비워 두면 하나뿐인 연도)</translation>
    </message>
    <message>
        <source>Fill all of them, or none.</source>
        <translation>모두 지정하거나 모두 비워 두십시오.</translation>
    </message>
    <message>
        <source>Fill gaps in centres smaller than (km², 0: none)</source>
        <translation>이보다 작은 도시 중심지 내 빈틈 채우기(km², 0: 채우지 않음)</translation>
    </message>
    <message>
        <source>Fill it in: a missing number is no zero.</source>
        <translation>값을 채우십시오. 빈 값은 0이 아닙니다.</translation>
    </message>
    <message>
        <source>Fill one of these and leave the others empty.</source>
        <translation>이 중 하나만 지정하고 나머지는 비워 두십시오.</translation>
    </message>
    <message>
        <source>Fill the field or choose another one.</source>
        <translation>필드 값을 채우거나 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Fill the field, or choose another one.</source>
        <translation>필드 값을 채우거나 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Fill the field: a missing number is no zero, and it would change the flows of all others.</source>
        <translation>필드 값을 채우십시오. 빈 값은 0이 아니며 다른 모든 공간단위의 흐름을 바꿉니다.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Findings: a row per check</source>
        <translation>점검 결과표: 점검마다 한 행</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>흐름</translation>
    </message>
    <message>
        <source>Flow in the result</source>
        <translation>결과의 흐름</translation>
    </message>
    <message>
        <source>Flow left out</source>
        <translation>제외된 흐름</translation>
    </message>
    <message>
        <source>Flow read</source>
        <translation>읽은 흐름</translation>
    </message>
    <message>
        <source>Flow within units (percent)</source>
        <translation>공간단위 내부 흐름(%)</translation>
    </message>
    <message>
        <source>Flow within units: {flow:.12g} ({share:.2f} %).</source>
        <translation>공간단위 내부 흐름: {flow:.12g}({share:.2f} %).</translation>
    </message>
    <message>
        <source>Flow: people</source>
        <translation>흐름: 인원(명)</translation>
    </message>
    <message>
        <source>Flows (a row per origin and destination)</source>
        <translation>통근·통행 자료(출발지·도착지별 한 행)</translation>
    </message>
    <message>
        <source>Flows as a file, for very large tables</source>
        <translation>흐름을 파일로 저장(아주 큰 테이블)</translation>
    </message>
    <message>
        <source>Flows that are known (they are kept, and gravity is fitted to them)</source>
        <translation>알려진 흐름(그대로 유지하며, 중력 모형의 지수를 여기에 맞춤)</translation>
    </message>
    <message>
        <source>Flows within units are in the table.</source>
        <translation>공간단위 내부 흐름이 자료에 있습니다.</translation>
    </message>
    <message>
        <source>Flows: a row per origin and destination</source>
        <translation>흐름: 출발지-도착지 쌍마다 한 행</translation>
    </message>
    <message>
        <source>Free space in the folder for temporary files, or read the table in parts.</source>
        <translation>임시 파일 폴더의 공간을 확보하거나 테이블을 나누어 읽으십시오.</translation>
    </message>
    <message>
        <source>Functional urban areas</source>
        <translation>기능적 도시권</translation>
    </message>
    <message>
        <source>Functional urban areas (EU-OECD)</source>
        <translation>기능적 도시권(EU-OECD)</translation>
    </message>
    <message>
        <source>Further marks of withheld values, with spaces (known: N/A, *, -, …)</source>
        <translation>비공개 값 표시 추가, 공백으로 구분(기본: N/A, *, -, …)</translation>
    </message>
    <message>
        <source>Further marks of withheld values, with spaces (known: N/A, *, -1, -9999, …)</source>
        <translation>추가할 비공개 표시(공백으로 구분. 기본: N/A, *, -1, -9999 등)</translation>
    </message>
    <message>
        <source>Gaps between the borders of polygons, together {area:.3f} km².</source>
        <translation>폴리곤 경계 사이의 틈, 합계 {area:.3f} km².</translation>
    </message>
    <message>
        <source>Get a table with its diagonal, or give employed residents (EMPLOYED_FIELD) as the denominator.</source>
        <translation>내부 흐름이 포함된 자료를 구하거나, 거주 취업자(EMPLOYED_FIELD)를 분모로 지정하십시오.</translation>
    </message>
    <message>
        <source>Get it again, or choose another one.</source>
        <translation>다시 받거나 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Get the archive from a source you trust.</source>
        <translation>믿을 수 있는 곳에서 압축 파일을 다시 받으십시오.</translation>
    </message>
    <message>
        <source>Give an exponent (2 is usual for commuting over distances in km), known flows, or choose radiation.</source>
        <translation>지수(통근은 km 거리에서 보통 2)나 알려진 흐름을 지정하거나, 방사 모형(radiation)을 선택하십시오.</translation>
    </message>
    <message>
        <source>Give at least one of these.</source>
        <translation>이 중 하나 이상을 지정하십시오.</translation>
    </message>
    <message>
        <source>Give both.</source>
        <translation>둘 다 지정하십시오.</translation>
    </message>
    <message>
        <source>Give coordinates in the coordinate reference system of the grid.</source>
        <translation>격자의 좌표계로 된 좌표를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give flows from some units to several others at different distances, or set the exponent.</source>
        <translation>거리가 서로 다른 여러 곳으로 가는 흐름을 지정하거나, 지수를 직접 입력하십시오.</translation>
    </message>
    <message>
        <source>Give it (CELL_SIZE).</source>
        <translation>격자 크기(CELL_SIZE)를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give numbers.</source>
        <translation>숫자를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give one character, or TAB.</source>
        <translation>한 글자 또는 TAB을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give one label for each file, in this order, with semicolons between.</source>
        <translation>이 순서대로 파일마다 하나씩, 세미콜론으로 구분하여 지정하십시오.</translation>
    </message>
    <message>
        <source>Give the built-up share of land from which a cell is dense (0 to 1).</source>
        <translation>고밀 격자로 볼 육지 대비 시가화 면적 비율(0~1)을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the size of the cells (CELL_SIZE), or bring the layer to the coordinate reference system of the grid.</source>
        <translation>격자 크기(CELL_SIZE)를 입력하거나, 레이어를 격자의 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>Give the smaller number first.</source>
        <translation>작은 값을 앞쪽(하한)에 입력하십시오.</translation>
    </message>
    <message>
        <source>Gravity: also flows within units</source>
        <translation>중력 모형: 공간단위 내부 흐름도 추정</translation>
    </message>
    <message>
        <source>Gravity: exponent b (unset: fitted to the known flows)</source>
        <translation>중력 모형: 지수 b(비워 두면 알려진 흐름에 맞춤)</translation>
    </message>
    <message>
        <source>Gravity: exponent of the attraction</source>
        <translation>중력 모형: 흡인력의 지수</translation>
    </message>
    <message>
        <source>Gravity: power (d^-b) or exponential (e^-bd)</source>
        <translation>중력 모형: power(d^-b), exponential(e^-bd)</translation>
    </message>
    <message>
        <source>Holes between the polygons, such as lakes, foreign land or a missing unit, together {area:.2f} km².</source>
        <translation>폴리곤 사이의 빈 곳(호수, 다른 나라 땅, 빠진 공간단위 등), 합계 {area:.2f} km².</translation>
    </message>
    <message>
        <source>Identifiers that occur more than once: {count} ({first}).</source>
        <translation>중복된 식별 코드가 있습니다: {count}개({first}).</translation>
    </message>
    <message>
        <source>Import each size by itself, or add them up in the largest one where it is a multiple (SIZES).</source>
        <translation>크기별로 따로 가져오거나, 배수 관계이면 가장 큰 크기로 합산하십시오(SIZES).</translation>
    </message>
    <message>
        <source>Import flows</source>
        <translation>흐름 자료 가져오기</translation>
    </message>
    <message>
        <source>Import gridded statistics</source>
        <translation>격자 통계 가져오기</translation>
    </message>
    <message>
        <source>Import them one by one.</source>
        <translation>하나씩 따로 가져오십시오.</translation>
    </message>
    <message>
        <source>Import them one by one: they share no grid.</source>
        <translation>서로 다른 격자이므로 하나씩 따로 가져오십시오.</translation>
    </message>
    <message>
        <source>Imported data</source>
        <translation>가져온 자료</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력 자료</translation>
    </message>
    <message>
        <source>Install it where QGIS finds it, for example by: python3 -m pip install {package}</source>
        <translation>QGIS가 사용하는 파이썬에 설치하십시오. 예: python3 -m pip install {package}</translation>
    </message>
    <message>
        <source>Install it: python3 -m pip install exactextract</source>
        <translation>설치하십시오: python3 -m pip install exactextract</translation>
    </message>
    <message>
        <source>Invalid polygons (they cross or touch themselves).</source>
        <translation>도형 오류가 있는 폴리곤(스스로 교차하거나 맞닿음).</translation>
    </message>
    <message>
        <source>Islands are cut off by rules of contiguity: switch them off, or join islands by a table of neighbours.</source>
        <translation>연접 조건을 쓰면 섬은 끊어집니다. 조건을 끄거나 인접표로 섬을 이으십시오.</translation>
    </message>
    <message>
        <source>It is not clear which of {count} columns hold origin, destination and flow: {columns}</source>
        <translation>열 {count}개 가운데 출발지, 도착지, 흐름 열을 알 수 없습니다: {columns}</translation>
    </message>
    <message>
        <source>Join cities that are tied by the threshold</source>
        <translation>서로 기준 비율 이상 통근하는 도시를 하나로 결합</translation>
    </message>
    <message>
        <source>Keep one row a pair.</source>
        <translation>한 쌍에 한 행만 남기십시오.</translation>
    </message>
    <message>
        <source>Keep pairs with flow zero</source>
        <translation>흐름이 0인 쌍도 유지</translation>
    </message>
    <message>
        <source>Known flows within units, left out since the model gives none: {count} (flow {flow:.0f}).</source>
        <translation>모형이 내부 흐름을 추정하지 않아 제외한 알려진 내부 흐름: {count}개(흐름 {flow:.0f}).</translation>
    </message>
    <message>
        <source>Known flows: code of the destination</source>
        <translation>알려진 흐름: 도착지 코드</translation>
    </message>
    <message>
        <source>Known flows: code of the origin</source>
        <translation>알려진 흐름: 출발지 코드</translation>
    </message>
    <message>
        <source>Known flows: people</source>
        <translation>알려진 흐름: 인원(명)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Labels of the files (year, mode, purpose), with semicolons (unset: their names)</source>
        <translation>파일별 구분(연도, 수단, 목적), 세미콜론으로 구분(미지정: 파일 이름)</translation>
    </message>
    <message>
        <source>Layer: field with grid codes (unset: found, else by geometry)</source>
        <translation>레이어: 격자 코드 필드(비워 두면 자동, 없으면 도형으로)</translation>
    </message>
    <message>
        <source>Layer: field with people (unset: found)</source>
        <translation>레이어: 인구 필드(비워 두면 자동)</translation>
    </message>
    <message>
        <source>Leave CELLS at none if they are codes of units.</source>
        <translation>공간단위 코드라면 CELLS를 none으로 두십시오.</translation>
    </message>
    <message>
        <source>Leave PREFIX empty.</source>
        <translation>PREFIX를 비워 두십시오.</translation>
    </message>
    <message>
        <source>Leave it as it was, or choose POPULATION and CLASSES as the way in which centres are given.</source>
        <translation>기본값으로 두거나, 중심도시를 POPULATION과 CLASSES로 지정하십시오.</translation>
    </message>
    <message>
        <source>Leave it as it was, or choose {choice}.</source>
        <translation>기본값으로 두거나 {choice}을(를) 선택하십시오.</translation>
    </message>
    <message>
        <source>Leave it as it was.</source>
        <translation>기본값으로 두십시오.</translation>
    </message>
    <message>
        <source>Leave it empty.</source>
        <translation>비워 두십시오.</translation>
    </message>
    <message>
        <source>Leave it empty. To get the grid in another system, set TARGET_CRS.</source>
        <translation>비워 두십시오. 다른 좌표계의 격자가 필요하면 TARGET_CRS를 지정하십시오.</translation>
    </message>
    <message>
        <source>Leave one of them empty.</source>
        <translation>둘 중 하나는 비워 두십시오.</translation>
    </message>
    <message>
        <source>Leave out estimated flows smaller than</source>
        <translation>이보다 작은 추정 흐름 제외</translation>
    </message>
    <message>
        <source>Leave them as they were.</source>
        <translation>기본값으로 두십시오.</translation>
    </message>
    <message>
        <source>Leave them empty, or say that the table is long.</source>
        <translation>비워 두거나, 세로형(long)이라고 지정하십시오.</translation>
    </message>
    <message>
        <source>Left out: pairs with a cell on no unit</source>
        <translation>제외: 어느 공간단위에도 들지 않는 격자의 쌍</translation>
    </message>
    <message>
        <source>Left out: pairs with a code that is not in the code map</source>
        <translation>제외: 코드 대응표에 없는 코드의 쌍</translation>
    </message>
    <message>
        <source>Left out: pairs with an end outside the units</source>
        <translation>제외: 한쪽이라도 공간단위 밖인 쌍</translation>
    </message>
    <message>
        <source>Left out: rows and columns that sum up the others</source>
        <translation>제외: 다른 값을 합한 행과 열</translation>
    </message>
    <message>
        <source>Left out: rows whose flow is withheld</source>
        <translation>제외: 흐름이 비공개인 행</translation>
    </message>
    <message>
        <source>Left out: rows with flow zero</source>
        <translation>제외: 흐름이 0인 행</translation>
    </message>
    <message>
        <source>Left out: rows without flow</source>
        <translation>제외: 흐름이 없는 행</translation>
    </message>
    <message>
        <source>Left out: rows without origin or destination</source>
        <translation>제외: 출발지나 도착지가 없는 행</translation>
    </message>
    <message>
        <source>Level of the cell classes: level1 or level2</source>
        <translation>격자 등급의 수준: level1 또는 level2</translation>
    </message>
    <message>
        <source>Level: level1 (3 classes) or level2 (7 classes)</source>
        <translation>수준: level1(3개 유형), level2(7개 유형)</translation>
    </message>
    <message>
        <source>Line {line} has {found} columns, the file {width}: {text}</source>
        <translation>{line}행의 열이 {found}개인데 파일의 열은 {width}개입니다: {text}</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: a NUL character, which no text has.</source>
        <translation>{line}행 {column}번째 글자: 텍스트에 있을 수 없는 NUL 문자입니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the bytes {bytes} are no text in {encoding}.</source>
        <translation>{line}행 {column}번째 글자: 바이트 {bytes}은(는) {encoding} 인코딩의 글자가 아닙니다.</translation>
    </message>
    <message>
        <source>Long: column of destinations (unset: second of three)</source>
        <translation>세로형: 도착지 열(미지정: 세 열 중 둘째)</translation>
    </message>
    <message>
        <source>Long: column of flows (unset: third of three)</source>
        <translation>세로형: 흐름 열(미지정: 세 열 중 셋째)</translation>
    </message>
    <message>
        <source>Long: column of labels (year, mode, purpose), kept apart</source>
        <translation>세로형: 구분 열(연도, 수단, 목적). 구분별로 따로 집계</translation>
    </message>
    <message>
        <source>Look at these places: is a unit missing?</source>
        <translation>해당 위치를 확인하십시오. 빠진 공간단위가 있습니까?</translation>
    </message>
    <message>
        <source>Look at these units: borders of another year, or people put in the wrong cells.</source>
        <translation>해당 공간단위를 확인하십시오. 경계의 연도가 다르거나 인구가 다른 격자에 들어갔을 수 있습니다.</translation>
    </message>
    <message>
        <source>Look whether their code is spelt alike as origin and as destination.</source>
        <translation>출발지와 도착지의 코드 표기가 같은지 확인하십시오.</translation>
    </message>
    <message>
        <source>Look whether they are new codes of units that occur under an old one.</source>
        <translation>옛 코드로 나타나는 공간단위의 새 코드인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Low density rural</source>
        <translation>저밀 농촌</translation>
    </message>
    <message>
        <source>Low density rural (level 2): people per km² of land</source>
        <translation>저밀 농촌(수준 2): 육지 1 km²당 최소 인구(명)</translation>
    </message>
    <message>
        <source>Lower CENTRE_UNIT_SHARE, widen the population window, or use smaller units.</source>
        <translation>CENTRE_UNIT_SHARE를 낮추거나, 인구 범위를 넓히거나, 더 작은 공간단위를 사용하십시오.</translation>
    </message>
    <message>
        <source>Maximum scope</source>
        <translation>최대 공간범위</translation>
    </message>
    <message>
        <source>Maximum scope: commuting share to the city (percent)</source>
        <translation>최대 공간범위: 중심도시 통근율(%)</translation>
    </message>
    <message>
        <source>Members without a population, so that their areas have none: {count} ({first}).</source>
        <translation>인구 값이 없는 구성 공간단위(해당 도시권의 인구도 산출되지 않음): {count}({first}).</translation>
    </message>
    <message>
        <source>Members without a unit code: {count}.</source>
        <translation>공간단위 코드가 없는 구성 공간단위: {count}개.</translation>
    </message>
    <message>
        <source>Members: a feature per area and unit</source>
        <translation>구성 공간단위: 권역-공간단위 쌍마다 하나의 피처</translation>
    </message>
    <message>
        <source>Mend the borders: people there are counted in both. Layers of several years in one file overlap throughout.</source>
        <translation>경계를 바로잡으십시오. 그곳의 인구는 양쪽에 모두 집계됩니다. 한 파일에 여러 연도의 경계가 있으면 전부 겹칩니다.</translation>
    </message>
    <message>
        <source>Mend the cell in the spreadsheet and save it.</source>
        <translation>스프레드시트에서 해당 셀을 고치고 저장하십시오.</translation>
    </message>
    <message>
        <source>Mend the codes of these lines, or import parts of the country one by one.</source>
        <translation>해당 행의 코드를 바로잡거나 지역을 나누어 가져오십시오.</translation>
    </message>
    <message>
        <source>Mend the grid, or declare the mark for missing values as its nodata value.</source>
        <translation>격자를 바로잡거나, 결측을 나타내는 값을 NODATA 값으로 지정하십시오.</translation>
    </message>
    <message>
        <source>Mend the line, or set another separator; if the file is cut, get it again.</source>
        <translation>해당 행을 고치거나 구분자를 바꾸십시오. 파일이 잘렸다면 다시 받으십시오.</translation>
    </message>
    <message>
        <source>Mend the line, or set the separator, the rows to skip at the head or those to leave out at the end.</source>
        <translation>해당 행을 고치거나, 구분자, 위에서 건너뛸 행 수, 끝에서 제외할 행 수를 지정하십시오.</translation>
    </message>
    <message>
        <source>Mend the lines, or choose to skip them (UNREADABLE).</source>
        <translation>해당 행을 바로잡거나 건너뛰도록 설정하십시오(UNREADABLE).</translation>
    </message>
    <message>
        <source>Mend the shares, so that nothing is lost and nothing counted twice.</source>
        <translation>빠지거나 중복되지 않도록 배분 비율을 고치십시오.</translation>
    </message>
    <message>
        <source>Mend the table, or move apart the places that coincide.</source>
        <translation>테이블을 바로잡거나, 위치가 겹치는 곳을 떼어 놓으십시오.</translation>
    </message>
    <message>
        <source>Mend the value or leave it empty; decimals take a point.</source>
        <translation>값을 바로잡거나 비워 두십시오. 소수점은 마침표(.)를 사용합니다.</translation>
    </message>
    <message>
        <source>Mend the value, name it among the marks of withheld values, or choose the decimal sign or another column.</source>
        <translation>값을 고치거나 비공개 표시로 지정하거나, 소수점 기호 또는 다른 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Mend the value, or name it among the marks of withheld values.</source>
        <translation>값을 고치거나 비공개 표시로 지정하십시오.</translation>
    </message>
    <message>
        <source>Mend the values so that all are of one kind.</source>
        <translation>모든 값이 한 가지 형식이 되도록 고치십시오.</translation>
    </message>
    <message>
        <source>Mend the values, or choose another field.</source>
        <translation>값을 바로잡거나 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Mend the values, or read the files one by one with the decimal sign of each.</source>
        <translation>값을 고치거나, 파일마다 소수점 기호를 지정하여 따로 읽으십시오.</translation>
    </message>
    <message>
        <source>Minimum and maximum scope of small and medium-sized urban areas, Belgium</source>
        <translation>벨기에 중소도시권의 최소·최대 공간범위</translation>
    </message>
    <message>
        <source>Minimum and maximum scope of urban areas</source>
        <translation>도시권의 최소·최대 공간범위 설정</translation>
    </message>
    <message>
        <source>Minimum scope</source>
        <translation>최소 공간범위</translation>
    </message>
    <message>
        <source>Minimum scope: at least 15 % of resident workers commute to the central city; maximum scope: at least 5 %</source>
        <translation>최소 공간범위: 거주 취업자의 15% 이상이 중심도시로 통근, 최대 공간범위: 5% 이상</translation>
    </message>
    <message>
        <source>Minimum scope: commuting share to the city (percent)</source>
        <translation>최소 공간범위: 중심도시 통근율(%)</translation>
    </message>
    <message>
        <source>Model: radiation (no parameter) or gravity (an exponent)</source>
        <translation>모형: radiation(방사, 매개변수 없음), gravity(중력, 지수 필요)</translation>
    </message>
    <message>
        <source>Mostly uninhabited area</source>
        <translation>대부분 무거주 지역</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>시군구</translation>
    </message>
    <message>
        <source>Municipalities 2011</source>
        <translation>기초자치단체 2011</translation>
    </message>
    <message>
        <source>Name both columns, or neither.</source>
        <translation>두 열을 모두 지정하거나 모두 비워 두십시오.</translation>
    </message>
    <message>
        <source>Name it (VALUE_COLUMN), by name or by number from 1.</source>
        <translation>이름이나 번호(1부터)로 지정하십시오(VALUE_COLUMN).</translation>
    </message>
    <message>
        <source>Name the column, or set the rows to skip so that the right row is the header.</source>
        <translation>열 이름을 붙이거나, 올바른 행이 머리글이 되도록 건너뛸 행 수를 지정하십시오.</translation>
    </message>
    <message>
        <source>Name the columns of the coordinates (X_COLUMN, Y_COLUMN). Known codes are those of the Korean national grid, INSPIRE / GEOSTAT and the Japanese mesh.</source>
        <translation>좌표 열(X_COLUMN, Y_COLUMN)을 지정하십시오. 인식하는 코드는 국가지점번호 격자, INSPIRE/GEOSTAT, 일본 지역 메시입니다.</translation>
    </message>
    <message>
        <source>Names of columns that occur more than once: {count} ({first}).</source>
        <translation>두 번 이상 나오는 열 이름: {count}개({first}).</translation>
    </message>
    <message>
        <source>Neighbours in centres: preset, rook (4), queen (8)</source>
        <translation>도시 중심지의 이웃 격자: preset, rook(4방향), queen(8방향)</translation>
    </message>
    <message>
        <source>Neighbours in clusters: preset, rook (4), queen (8)</source>
        <translation>도시 클러스터의 이웃 격자: preset, rook(4방향), queen(8방향)</translation>
    </message>
    <message>
        <source>Neighbours in semi-dense clusters: preset, rook (4), queen (8)</source>
        <translation>준밀집 클러스터의 이웃 격자: preset, rook(4방향), queen(8방향)</translation>
    </message>
    <message>
        <source>No built-up grid is given, so the built-up criterion is off: cells are dense by population alone.</source>
        <translation>시가화 격자가 없으므로 시가화 기준을 적용하지 않고 인구밀도만으로 고밀 격자를 판정했습니다.</translation>
    </message>
    <message>
        <source>No centre has between {low:.0f} and {high} people; the {count} centres on the grid have {least:.0f} to {most:.0f}.</source>
        <translation>인구가 {low:.0f}명 이상 {high}명 이하인 도시 중심지가 없습니다. 격자에 나타난 도시 중심지 {count}개의 인구는 {least:.0f}~{most:.0f}명입니다.</translation>
    </message>
    <message>
        <source>No code is given.</source>
        <translation>입력된 코드가 없습니다.</translation>
    </message>
    <message>
        <source>No column holds grid codes that are known; there are: {columns}.</source>
        <translation>인식할 수 있는 격자 코드 열이 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>No column of the matrix holds numbers.</source>
        <translation>행렬에 숫자가 든 열이 없습니다.</translation>
    </message>
    <message>
        <source>No file to read among {count} ({first}).</source>
        <translation>파일 {count}개 가운데 읽을 수 있는 것이 없습니다({first}).</translation>
    </message>
    <message>
        <source>No flow is left of {rows} rows.</source>
        <translation>{rows}행에서 남은 흐름이 없습니다.</translation>
    </message>
    <message>
        <source>No flow is left.</source>
        <translation>남은 흐름이 없습니다.</translation>
    </message>
    <message>
        <source>No flow is left: none runs between two units.</source>
        <translation>두 공간단위 사이의 흐름이 없어 남은 흐름이 없습니다.</translation>
    </message>
    <message>
        <source>No polygons overlap.</source>
        <translation>겹치는 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>No row names a cell.</source>
        <translation>격자를 가리키는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No unit belongs to a centre: the field is empty.</source>
        <translation>필드가 비어 있어 중심도시에 속하는 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No unit belongs to an area.</source>
        <translation>권역에 속한 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No unit has {share:g} % of its people in one centre.</source>
        <translation>인구의 {share:g} % 이상이 한 도시 중심지에 거주하는 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No unit sends more flow than it has employed residents.</source>
        <translation>거주 취업자보다 출발 흐름이 많은 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>Nobody lives on the grid.</source>
        <translation>격자에 인구가 없습니다.</translation>
    </message>
    <message>
        <source>None of its codes ({table_codes}) is a unit of {units} ({unit_codes}).</source>
        <translation>이 테이블의 코드({table_codes}) 중 {units}의 공간단위({unit_codes})와 일치하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>None of the codes ({codes}) is in the map ({known}).</source>
        <translation>어떤 코드({codes})도 코드 대응표({known})에 없습니다.</translation>
    </message>
    <message>
        <source>Not ready: {errors} of {checks} checks found errors that must be mended first; {warnings} warnings should be looked at, {passed} checks passed ({points} of 100 points).</source>
        <translation>준비되지 않음: 점검 {checks}개 중 {errors}개에서 먼저 고쳐야 할 오류가 발견되었습니다. 확인이 필요한 것 {warnings}개, 통과 {passed}개(100점 만점에 {points}점).</translation>
    </message>
    <message>
        <source>Nothing is built up in the dense clusters, so there is no optimal threshold: the criterion is off.</source>
        <translation>밀집 클러스터에 건축물이 없어 최적 기준값을 구할 수 없으므로 건축물 기준을 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing tells how many people leave a unit.</source>
        <translation>공간단위를 떠나는 인원을 알 수 있는 자료가 없습니다.</translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation>권역 수</translation>
    </message>
    <message>
        <source>Number of urban centres</source>
        <translation>도시 중심지 수</translation>
    </message>
    <message>
        <source>Of origin, destination and flow not all are chosen; the table has {count} columns: {columns}</source>
        <translation>출발지, 도착지, 흐름이 모두 선택되지 않았습니다. 테이블의 열 {count}개: {columns}</translation>
    </message>
    <message>
        <source>One column is chosen for two things.</source>
        <translation>한 열이 두 가지로 선택되었습니다.</translation>
    </message>
    <message>
        <source>One coordinate is given without the other.</source>
        <translation>좌표 열이 하나만 지정되었습니다.</translation>
    </message>
    <message>
        <source>One is given without the other.</source>
        <translation>둘 중 하나만 지정되었습니다.</translation>
    </message>
    <message>
        <source>One point does not tell the size of its cell.</source>
        <translation>점 하나로는 격자 크기를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Only units connected with the central city</source>
        <translation>중심도시와 공간적으로 이어진 공간단위만 포함</translation>
    </message>
    <message>
        <source>Open the file in a spreadsheet program, let it calculate, and save it.</source>
        <translation>스프레드시트 프로그램에서 열어 계산한 뒤 저장하십시오.</translation>
    </message>
    <message>
        <source>Optimal built-up threshold: {threshold} (mean built-up share {mean:.5f} of {cells} cells, rounded up).</source>
        <translation>최적 시가화 임계값: {threshold}(격자 {cells}개의 평균 시가화 비율 {mean:.5f}을 올림).</translation>
    </message>
    <message>
        <source>Origin: code of the unit of residence</source>
        <translation>출발지: 거주지 공간단위 코드</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>권역 외</translation>
    </message>
    <message>
        <source>Pairs in the result</source>
        <translation>결과의 쌍</translation>
    </message>
    <message>
        <source>Pairs of polygons that overlap, together on {area:.2f} km².</source>
        <translation>서로 겹치는 폴리곤 쌍, 합계 {area:.2f} km².</translation>
    </message>
    <message>
        <source>Pairs that an origin in the known flows does not list: zero or unknown</source>
        <translation>알려진 흐름의 출발지에 없는 쌍: zero(0), unknown(알 수 없음)</translation>
    </message>
    <message>
        <source>Pairs that do not join the units at both ends (percent)</source>
        <translation>양쪽이 공간단위와 연결되지 않는 쌍(%)</translation>
    </message>
    <message>
        <source>Pairs that do not join the units at both ends: {count} of {pairs} ({percent:.1f} %), flow {flow:.12g} ({share:.1f} %): {leaving:.12g} leaves the units, {arriving:.12g} arrives from outside.</source>
        <translation>양쪽이 공간단위와 연결되지 않는 쌍: {pairs}개 중 {count}개({percent:.1f} %), 흐름 {flow:.12g}({share:.1f} %). 밖으로 나가는 흐름 {leaving:.12g}, 밖에서 들어오는 흐름 {arriving:.12g}.</translation>
    </message>
    <message>
        <source>Pairs with a cell on no unit, left out: {count} (flow {flow:.12g}).</source>
        <translation>어느 공간단위에도 들지 않는 격자라서 제외한 쌍: {count}개(흐름 {flow:.12g}).</translation>
    </message>
    <message>
        <source>Pairs with a code that is not in the code map, left out: {count} (flow {flow:.12g}).</source>
        <translation>코드 대응표에 없는 코드라서 제외한 쌍: {count}개(흐름 {flow:.12g}).</translation>
    </message>
    <message>
        <source>Pairs with a flow</source>
        <translation>흐름이 있는 쌍의 수</translation>
    </message>
    <message>
        <source>Pairs with a flow: {pairs} (flow {flow:.1f}); estimated: {estimated} (flow {share:.1f}).</source>
        <translation>흐름이 있는 쌍: {pairs}개(흐름 {flow:.1f}), 그중 추정: {estimated}개(흐름 {share:.1f}).</translation>
    </message>
    <message>
        <source>Pairs with an end outside the units, left out: {count} (flow {flow:.12g}).</source>
        <translation>한쪽이라도 공간단위 밖이라서 제외한 쌍: {count}개(흐름 {flow:.12g}).</translation>
    </message>
    <message>
        <source>Pairs with an end outside the units: keep, or drop (counted)</source>
        <translation>한쪽이라도 공간단위 밖인 쌍: keep(유지), drop(제외하고 집계)</translation>
    </message>
    <message>
        <source>Pairs with more than one cost: {count}, the first from {origin} to {destination}.</source>
        <translation>비용이 두 가지 이상인 쌍: {count}개, 첫 번째는 {origin}에서 {destination}.</translation>
    </message>
    <message>
        <source>Pairs without any flow the other way</source>
        <translation>반대 방향 흐름이 없는 쌍</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>People in cells without a class, left out: {people:.0f}.</source>
        <translation>등급이 없는 격자에 있어 제외한 인구: {people:.0f}명.</translation>
    </message>
    <message>
        <source>People in no area</source>
        <translation>어느 권역에도 속하지 않는 인구</translation>
    </message>
    <message>
        <source>People in the areas: {inside:.0f}; outside: {outside:.0f}.</source>
        <translation>권역 내 인구: {inside:.0f}명, 권역 외 인구: {outside:.0f}명.</translation>
    </message>
    <message>
        <source>People in the units: {inside:.0f} of the {everyone:.0f} on the grid.</source>
        <translation>공간단위 내 인구: 격자 전체 {everyone:.0f}명 중 {inside:.0f}명.</translation>
    </message>
    <message>
        <source>People of the units: {one:,.0f}; on the grid inside them: {other:,.0f}; difference {ratio:+.2f} %.</source>
        <translation>공간단위 인구 {one:,.0f}명, 그 안의 격자 인구 {other:,.0f}명, 차이 {ratio:+.2f} %.</translation>
    </message>
    <message>
        <source>People on the grid are not compared: the Python package exactextract is missing.</source>
        <translation>파이썬 패키지 exactextract가 없어 격자 인구를 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>People on the grid: {all:,.0f}; of them inside the units: {inside:,.0f} ({share:.1f} %).</source>
        <translation>격자 인구 {all:,.0f}명, 그중 공간단위 안 {inside:,.0f}명({share:.1f} %).</translation>
    </message>
    <message>
        <source>People who leave a unit for work (unset: by share)</source>
        <translation>다른 공간단위로 통근하는 인원(비워 두면 비율로 계산)</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>비율(%)</translation>
    </message>
    <message>
        <source>Permanent land (unset: every cell is all land)</source>
        <translation>영구 육지 격자(미지정: 모든 셀을 육지로 간주)</translation>
    </message>
    <message>
        <source>Permanent land 2018</source>
        <translation>영구 육지 2018</translation>
    </message>
    <message>
        <source>Plan: the members layer of a delineation</source>
        <translation>권역안: 권역 설정 결과의 구성 공간단위 레이어</translation>
    </message>
    <message>
        <source>Points are the cell's: auto, centre or (lower left) corner</source>
        <translation>점의 위치: auto(자동), centre(격자 중심), corner(왼쪽 아래 모서리)</translation>
    </message>
    <message>
        <source>Points of 100</source>
        <translation>점수(100점 만점)</translation>
    </message>
    <message>
        <source>Points outside the grid: {count}.</source>
        <translation>격자 범위 밖의 점: {count}개.</translation>
    </message>
    <message>
        <source>Points that do not lie on a lattice of {size:.10g}: {count}, the first at {place}.</source>
        <translation>간격 {size:.10g}의 격자점에 놓이지 않는 점: {count}개, 첫 번째는 {place}.</translation>
    </message>
    <message>
        <source>Points: size of a cell (unset: the smallest distance)</source>
        <translation>점: 격자 크기(비워 두면 가장 작은 간격)</translation>
    </message>
    <message>
        <source>Polygons that are no cells of one grid of {size:.10g}: {count}, the first at {place}.</source>
        <translation>크기 {size:.10g}의 한 격자에 속하지 않는 폴리곤: {count}개, 첫 번째는 {place}.</translation>
    </message>
    <message>
        <source>Polygons that are no upright rectangles: {count}, the first at {place}.</source>
        <translation>축에 나란한 직사각형이 아닌 폴리곤: {count}개, 첫 번째는 {place}.</translation>
    </message>
    <message>
        <source>Populated cells without a land value, their density is unknown: {count}.</source>
        <translation>육지 값이 없어 인구밀도를 알 수 없는 거주 격자: {count}개.</translation>
    </message>
    <message>
        <source>Populated cells without any land, so infinitely dense: {count} ({people:.0f} people).</source>
        <translation>육지가 전혀 없어 인구밀도를 무한대로 본 거주 격자: {count}개({people:.0f}명).</translation>
    </message>
    <message>
        <source>Population 2020</source>
        <translation>인구 2020</translation>
    </message>
    <message>
        <source>Population grid (persons per cell)</source>
        <translation>인구 격자(셀당 인구, 명)</translation>
    </message>
    <message>
        <source>Population of a unit</source>
        <translation>공간단위 인구</translation>
    </message>
    <message>
        <source>Population of a unit (unset: from the grid)</source>
        <translation>공간단위 인구(비워 두면 격자에서 계산)</translation>
    </message>
    <message>
        <source>Python packages are missing: {packages}. Install them where QGIS finds them, for example with the plugin “qpip” or by: python3 -m pip install {packages}</source>
        <translation>필요한 파이썬 패키지가 없습니다: {packages}. QGIS가 사용하는 파이썬에 설치하십시오. 예: “qpip” 플러그인 또는 python3 -m pip install {packages}</translation>
    </message>
    <message>
        <source>Read the table again with its code column as text.</source>
        <translation>코드 열을 문자열로 지정하여 테이블을 다시 불러오십시오.</translation>
    </message>
    <message>
        <source>Read the tables one by one.</source>
        <translation>테이블을 하나씩 읽으십시오.</translation>
    </message>
    <message>
        <source>Ready: all {checks} checks passed ({points} of 100 points).</source>
        <translation>준비 완료: 점검 {checks}개를 모두 통과했습니다(100점 만점에 {points}점).</translation>
    </message>
    <message>
        <source>Region of a unit</source>
        <translation>공간단위가 속한 지역(시도 등)</translation>
    </message>
    <message>
        <source>Remove one of them, or have them added up (DUPLICATES).</source>
        <translation>하나를 지우거나 합산하도록 설정하십시오(DUPLICATES).</translation>
    </message>
    <message>
        <source>Rename them, or set the rows to skip so that the right row is the header.</source>
        <translation>이름을 바꾸거나, 알맞은 행이 머리글이 되도록 건너뛸 행 수를 지정하십시오.</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>보고서(HTML)</translation>
    </message>
    <message>
        <source>Report: what was read, left out and joined</source>
        <translation>보고서: 읽은 것, 제외한 것, 연결된 것</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Rows above the first code, taken for a second header and left out: {count}.</source>
        <translation>첫 코드 위에 있어 둘째 머리글로 보고 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows and columns that sum up the others, left out: {count} (flow {flow:.12g}).</source>
        <translation>다른 값을 합한 행과 열이라서 제외: {count}개(흐름 {flow:.12g}).</translation>
    </message>
    <message>
        <source>Rows of people without a place (cell N0E0), left out: {count} (total {total:.15g}).</source>
        <translation>위치를 알 수 없는 인구(격자 N0E0)여서 제외한 행: {count}개(합계 {total:.15g}).</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>읽은 행</translation>
    </message>
    <message>
        <source>Rows read: {rows} (flow {flow:.12g}); pairs in the result: {pairs} (flow {result:.12g}); left out: {lost:.12g}. The account closes exactly.</source>
        <translation>읽은 행: {rows}개(흐름 {flow:.12g}). 결과의 쌍: {pairs}개(흐름 {result:.12g}). 제외: {lost:.12g}. 합계가 정확히 맞습니다.</translation>
    </message>
    <message>
        <source>Rows that do not join a unit at both ends: {rows} of {all} ({share:.1f} %), {flow:.1f} % of the flow; codes that are no unit: {codes}.</source>
        <translation>출발지나 도착지가 공간단위와 일치하지 않는 행: {all}개 중 {rows}개({share:.1f} %), 흐름의 {flow:.1f} %. 공간단위가 아닌 코드: {codes}개.</translation>
    </message>
    <message>
        <source>Rows that name no cell ({system}), left out: {count} (total {total:.15g}; {first}).</source>
        <translation>격자를 가리키지 않아 제외한 행({system}): {count}개(합계 {total:.15g}, {first}).</translation>
    </message>
    <message>
        <source>Rows that name no cell ({system}): {count} ({first}).</source>
        <translation>격자를 가리키지 않는 행({system}): {count}개({first}).</translation>
    </message>
    <message>
        <source>Rows whose code names no cell: error, or skip</source>
        <translation>코드를 읽을 수 없는 행: error(오류), skip(건너뜀)</translation>
    </message>
    <message>
        <source>Rows whose flow is withheld, left out, not taken for zero: {count}.</source>
        <translation>흐름이 비공개라서 제외한 행(0으로 보지 않음): {count}개.</translation>
    </message>
    <message>
        <source>Rows with a mark of a withheld value: {marked}; with no value: {blank}. Cells that are nodata for it: {cells}; cells that keep the known part: {part}.</source>
        <translation>비공개 표시가 있는 행: {marked}개, 값이 없는 행: {blank}개. 그래서 NODATA인 격자: {cells}개, 알려진 부분만 남은 격자: {part}개.</translation>
    </message>
    <message>
        <source>Rows with flow zero, left out: {count}.</source>
        <translation>흐름이 0이라서 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows without flow, left out: {count}.</source>
        <translation>흐름이 없어서 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows without origin or destination, left out: {count} (flow {flow:.12g}).</source>
        <translation>출발지나 도착지가 없어서 제외한 행: {count}개(흐름 {flow:.12g}).</translation>
    </message>
    <message>
        <source>Rows without origin, destination or flow.</source>
        <translation>출발지·도착지·흐름 중 빈 값이 있는 행.</translation>
    </message>
    <message>
        <source>Rules for units at level 2: 2024 or 2021</source>
        <translation>수준 2의 공간단위 분류 기준: 2024 또는 2021</translation>
    </message>
    <message>
        <source>Rules: ghsl2023, ghsl2022 or manual2021 (handbook)</source>
        <translation>적용 기준: ghsl2023, ghsl2022, manual2021(안내서)</translation>
    </message>
    <message>
        <source>Run “Fix geometries” once and use its result; until then they are repaired in memory.</source>
        <translation>“도형 고치기”를 한 번 실행하여 그 결과를 사용하십시오. 그때까지는 메모리에서만 보정합니다.</translation>
    </message>
    <message>
        <source>Run “Import flows” with this concordance as its code map, and use the result.</source>
        <translation>이 대응표를 코드 변환표로 하여 “흐름 가져오기”를 실행하고 그 결과를 사용하십시오.</translation>
    </message>
    <message>
        <source>Rural</source>
        <translation>농촌</translation>
    </message>
    <message>
        <source>Rural area</source>
        <translation>농촌</translation>
    </message>
    <message>
        <source>Rural cluster</source>
        <translation>농촌 클러스터</translation>
    </message>
    <message>
        <source>Rural cluster (level 2): people</source>
        <translation>농촌 클러스터(수준 2): 최소 인구(명)</translation>
    </message>
    <message>
        <source>Rural cluster (level 2): people per km² of land</source>
        <translation>농촌 클러스터(수준 2): 육지 1 km²당 최소 인구(명)</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv.</source>
        <translation>.xlsx 또는 .csv로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save it as CSV, or with a row per origin and destination.</source>
        <translation>CSV로 저장하거나, 출발지-도착지 쌍마다 한 행으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Save it as GeoTIFF and use that.</source>
        <translation>GeoTIFF로 저장하여 사용하십시오.</translation>
    </message>
    <message>
        <source>Say whether they are those of the centre or of the lower left corner (POSITION), or give the size (CELL_SIZE).</source>
        <translation>좌표가 격자의 중심인지 왼쪽 아래 모서리인지(POSITION) 또는 격자 크기(CELL_SIZE)를 지정하십시오.</translation>
    </message>
    <message>
        <source>Scope of urban areas: members</source>
        <translation>도시권 공간범위: 구성 단위</translation>
    </message>
    <message>
        <source>Scope of urban areas: outlines</source>
        <translation>도시권 공간범위: 경계</translation>
    </message>
    <message>
        <source>Semi-dense cluster (level 2): distance to denser ones (cells)</source>
        <translation>준밀집 클러스터(수준 2): 더 밀집한 곳과의 거리(격자 수)</translation>
    </message>
    <message>
        <source>Semi-dense cluster (level 2): people</source>
        <translation>중밀 클러스터(수준 2): 최소 인구(명)</translation>
    </message>
    <message>
        <source>Semi-dense cluster (level 2): people per km² of land</source>
        <translation>중밀 클러스터(수준 2): 육지 1 km²당 최소 인구(명)</translation>
    </message>
    <message>
        <source>Semi-dense clusters (level 2), edition: 2024 or 2021</source>
        <translation>준밀집 클러스터 기준(수준 2): 2024 또는 2021</translation>
    </message>
    <message>
        <source>Semi-dense town</source>
        <translation>중밀 소도시</translation>
    </message>
    <message>
        <source>Semi-dense urban cluster</source>
        <translation>중밀 도시 클러스터</translation>
    </message>
    <message>
        <source>Set BUILT_RULE to fixed, or leave the threshold empty.</source>
        <translation>BUILT_RULE을 fixed로 바꾸거나 임계값을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Set the separator, or choose another file.</source>
        <translation>구분자를 지정하거나 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Set these cells to nodata.</source>
        <translation>해당 셀을 NODATA로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Shape of the table: auto (found), long (a row per pair), wide (a matrix, a column per destination)</source>
        <translation>표의 형태: auto(자동), long(세로형, 쌍마다 한 행), wide(가로형 행렬, 도착지마다 한 열)</translation>
    </message>
    <message>
        <source>Share of people who leave their unit, from the known flows: {share:.2f} %. It stands in where none are known.</source>
        <translation>알려진 흐름에서 구한 유출 비율: 인구의 {share:.2f} %. 흐름을 모르는 곳에 적용했습니다.</translation>
    </message>
    <message>
        <source>Short codes exist in EPSG:3035 only.</source>
        <translation>짧은 코드는 EPSG:3035에만 있습니다.</translation>
    </message>
    <message>
        <source>Skip OUTPUT and choose FILE (.parquet or .csv), or aggregate with PREFIX, CODE_MAP or CELLS.</source>
        <translation>OUTPUT을 건너뛰고 FILE(.parquet 또는 .csv)을 지정하거나, PREFIX, CODE_MAP, CELLS로 집계하십시오.</translation>
    </message>
    <message>
        <source>Small and medium-sized urban areas of Belgium</source>
        <translation>벨기에의 중소도시권</translation>
    </message>
    <message>
        <source>Smoothing of centre edges: preset, r2023a, r2022a, none</source>
        <translation>도시 중심지 경계 평활화: preset(기준판을 따름), r2023a, r2022a, none(미적용)</translation>
    </message>
    <message>
        <source>Snap the borders to each other: units on both sides of a gap are no neighbours there.</source>
        <translation>경계를 서로 맞추십시오. 틈의 양쪽 공간단위는 그곳에서 이웃이 아닙니다.</translation>
    </message>
    <message>
        <source>Suburban or peri-urban</source>
        <translation>교외·도시 근교</translation>
    </message>
    <message>
        <source>Suburban or peri-urban area</source>
        <translation>교외·도시 근교 지역</translation>
    </message>
    <message>
        <source>Sum of all flows</source>
        <translation>흐름의 합계</translation>
    </message>
    <message>
        <source>Surrounded units added: {count} ({first}).</source>
        <translation>둘러싸여 추가된 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Table of costs between units (for “table”)</source>
        <translation>공간단위 간 비용 테이블(“table”일 때)</translation>
    </message>
    <message>
        <source>Table: a row per central city</source>
        <translation>요약표: 중심도시마다 한 행</translation>
    </message>
    <message>
        <source>The Python package {package} is missing.</source>
        <translation>파이썬 패키지 {package}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The archive is refused: the path “{name}” leads out of it.</source>
        <translation>압축 파일을 거부합니다: 경로 “{name}”이(가) 압축 파일 바깥을 가리킵니다.</translation>
    </message>
    <message>
        <source>The archive is refused: {members} files of {whole:.0f} MB from {packed:.1f} MB.</source>
        <translation>압축 파일을 거부합니다: {packed:.1f} MB에서 파일 {members}개, {whole:.0f} MB로 풀립니다.</translation>
    </message>
    <message>
        <source>The archive is refused: “{name}” is a link or a device.</source>
        <translation>압축 파일을 거부합니다: “{name}”은(는) 링크이거나 장치입니다.</translation>
    </message>
    <message>
        <source>The archive is refused: “{name}” occurs twice.</source>
        <translation>압축 파일을 거부합니다: “{name}”이(가) 두 번 들어 있습니다.</translation>
    </message>
    <message>
        <source>The area of its cells cannot be measured in {crs}.</source>
        <translation>좌표계 {crs}에서는 셀 면적을 잴 수 없습니다.</translation>
    </message>
    <message>
        <source>The cells align with the population grid and the values fit the unit.</source>
        <translation>셀이 인구 격자와 맞물리고 값이 단위에 맞습니다.</translation>
    </message>
    <message>
        <source>The cells are given by coordinates, whose system no file says.</source>
        <translation>격자가 좌표로 주어졌으나 파일에는 좌표계 정보가 없습니다.</translation>
    </message>
    <message>
        <source>The cells are in several coordinate systems: {systems}</source>
        <translation>격자의 좌표계가 여럿입니다: {systems}</translation>
    </message>
    <message>
        <source>The cells do not align: origins {x1}, {y1} and {x2}, {y2} are {columns:.3f} columns and {rows:.3f} rows apart.</source>
        <translation>셀이 서로 맞물리지 않습니다: 원점 ({x1}, {y1})과 ({x2}, {y2})가 {columns:.3f}열, {rows:.3f}행만큼 어긋나 있습니다.</translation>
    </message>
    <message>
        <source>The cells fit the degree of urbanisation.</source>
        <translation>셀 크기가 도시화 정도 분류에 알맞습니다.</translation>
    </message>
    <message>
        <source>The cells lie so far apart that the raster would have {width} x {height} cells; far from the others: {count} ({first}).</source>
        <translation>격자가 너무 멀리 떨어져 래스터가 {width} x {height}개 셀이 됩니다. 다른 격자와 멀리 떨어진 것: {count}개({first}).</translation>
    </message>
    <message>
        <source>The classes are given without the population grid.</source>
        <translation>인구 격자 없이 격자 등급만 지정되었습니다.</translation>
    </message>
    <message>
        <source>The code in the row that begins in line {line} holds a line break: {code}</source>
        <translation>{line}행에서 시작하는 레코드의 코드에 줄바꿈이 있습니다: {code}</translation>
    </message>
    <message>
        <source>The code map has no rows.</source>
        <translation>코드 대응표에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The code map needs two fields, it has {count}.</source>
        <translation>코드 대응표에는 필드가 둘 필요한데 {count}개입니다.</translation>
    </message>
    <message>
        <source>The codes are no grid cells that are known: {codes}</source>
        <translation>알려진 격자 코드가 아닙니다: {codes}</translation>
    </message>
    <message>
        <source>The codes differ by leading zeros: read the table again with its code columns as text.</source>
        <translation>앞자리 0의 유무만 다릅니다. 코드 열을 문자열로 지정하여 테이블을 다시 불러오십시오.</translation>
    </message>
    <message>
        <source>The codes may be of another year: join the flows to the units of their year, or give a concordance and import them with it (“Import flows”). Flows to places abroad are no error.</source>
        <translation>다른 연도의 코드일 수 있습니다. 같은 연도의 공간단위를 사용하거나, 대응표를 지정하여 “흐름 가져오기”로 변환하십시오. 국외로 가는 흐름은 오류가 아닙니다.</translation>
    </message>
    <message>
        <source>The codes name cells in EPSG:{epsg}, not in {crs}.</source>
        <translation>코드는 {crs}이(가) 아니라 EPSG:{epsg}의 격자를 가리킵니다.</translation>
    </message>
    <message>
        <source>The column has decimal points (“{point}” in line {first}) and decimal commas (“{comma}” in line {second}).</source>
        <translation>한 열에 마침표 소수점({first}행의 “{point}”)과 쉼표 소수점({second}행의 “{comma}”)이 섞여 있습니다.</translation>
    </message>
    <message>
        <source>The column has percent signs (“{percent}” in line {first}) beside plain numbers (“{plain}” in line {second}).</source>
        <translation>한 열에 퍼센트 기호가 있는 값({first}행의 “{percent}”)과 없는 값({second}행의 “{plain}”)이 섞여 있습니다.</translation>
    </message>
    <message>
        <source>The column holds no numbers but {kind}.</source>
        <translation>열에 숫자가 아니라 {kind}이(가) 들어 있습니다.</translation>
    </message>
    <message>
        <source>The column “{name}” holds no grid codes that are known ({first}).</source>
        <translation>“{name}” 열에 인식할 수 있는 격자 코드가 없습니다({first}).</translation>
    </message>
    <message>
        <source>The coordinates are neither multiples of the cell size {size:.10g} nor half a size off.</source>
        <translation>좌표가 격자 크기 {size:.10g}의 배수도, 반 칸 어긋난 값도 아닙니다.</translation>
    </message>
    <message>
        <source>The data must be given in exactly one way; given: {given}.</source>
        <translation>자료는 한 가지 방법으로만 지정해야 합니다. 현재 지정: {given}.</translation>
    </message>
    <message>
        <source>The degree of urbanisation is defined on cells of 1 km²; these have {area:g} km².</source>
        <translation>도시화 정도는 1 km² 격자를 기준으로 정의되지만, 이 격자의 셀은 {area:g} km²입니다.</translation>
    </message>
    <message>
        <source>The field is empty throughout.</source>
        <translation>필드가 모두 비어 있습니다.</translation>
    </message>
    <message>
        <source>The field with the codes of the units is not chosen.</source>
        <translation>공간단위 코드 필드를 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>The field “{name}” holds no grid codes that are known ({first}).</source>
        <translation>“{name}” 필드에 인식할 수 있는 격자 코드가 없습니다({first}).</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>파일을 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}</source>
        <translation>파일을 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>파일에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The file holds several: {present}.</source>
        <translation>파일에 여러 가지가 있습니다: {present}.</translation>
    </message>
    <message>
        <source>The file is damaged, no text file, or in another encoding (UTF-16): choose the encoding or get the file again.</source>
        <translation>파일이 손상되었거나 텍스트 파일이 아니거나 인코딩이 다릅니다(UTF-16). 인코딩을 선택하거나 파일을 다시 받으십시오.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The file is refused: it unpacks to {whole:.0f} MB and more from {packed:.1f} MB.</source>
        <translation>파일을 거부합니다: {packed:.1f} MB에서 {whole:.0f} MB 이상으로 풀립니다.</translation>
    </message>
    <message>
        <source>The files name their cells in several ways: {systems}.</source>
        <translation>파일마다 격자를 나타내는 방식이 다릅니다: {systems}.</translation>
    </message>
    <message>
        <source>The gravity model needs an exponent, or known flows to fit it to.</source>
        <translation>중력 모형에는 지수 또는 지수를 맞출 알려진 흐름이 필요합니다.</translation>
    </message>
    <message>
        <source>The grid cannot be brought to the other system: {reason}</source>
        <translation>격자를 다른 좌표계로 변환할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The grid covers every unit.</source>
        <translation>격자가 모든 공간단위를 덮습니다.</translation>
    </message>
    <message>
        <source>The grid has no coordinate reference system.</source>
        <translation>격자에 좌표계가 없습니다.</translation>
    </message>
    <message>
        <source>The grid is in degrees ({crs}), its cells have no common area.</source>
        <translation>격자가 경위도 좌표계({crs})여서 셀마다 면적이 다릅니다.</translation>
    </message>
    <message>
        <source>The grid is in degrees, so its cells have no common area and “Classify grid cells” refuses it. Set TARGET_CRS to an equal-area or national system (Japan: EPSG:6690 for UTM 53N, or EPSG:6933) to get a raster it takes, people shared out by area; the polygons keep the meshes as they are.</source>
        <translation>격자가 경위도 좌표계여서 셀마다 면적이 다르므로 “격자 분류”에 쓸 수 없습니다. TARGET_CRS를 등면적 좌표계나 국가 좌표계(일본: UTM 53N은 EPSG:6690, 또는 EPSG:6933)로 지정하면 인구를 면적 비율로 나눈 래스터를 얻습니다. 폴리곤 출력은 메시를 그대로 유지합니다.</translation>
    </message>
    <message>
        <source>The grid is in {crs}.</source>
        <translation>격자의 좌표계: {crs}.</translation>
    </message>
    <message>
        <source>The grids do not overlap.</source>
        <translation>격자들이 서로 겹치지 않습니다.</translation>
    </message>
    <message>
        <source>The grids have different coordinate reference systems.</source>
        <translation>격자들의 좌표계가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>The known flows do not tell how flow fades with distance.</source>
        <translation>알려진 흐름만으로는 거리에 따른 감소를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The layer cannot be opened: {value}</source>
        <translation>레이어를 열 수 없습니다: {value}</translation>
    </message>
    <message>
        <source>The layer cannot be written: {reason}</source>
        <translation>레이어를 저장할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The layer has neither grid codes nor polygons or points.</source>
        <translation>레이어에 격자 코드도, 폴리곤이나 점도 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no coordinate reference system, so distances cannot be measured.</source>
        <translation>레이어에 좌표계가 없어 거리를 잴 수 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no coordinate reference system, so it cannot be laid over the grid.</source>
        <translation>레이어에 좌표계가 없어 격자와 중첩할 수 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no coordinate reference system.</source>
        <translation>레이어에 좌표계가 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no features with a geometry.</source>
        <translation>레이어에 도형이 있는 피처가 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no features.</source>
        <translation>레이어에 피처가 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no polygons.</source>
        <translation>레이어에 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>The layer is in degrees ({crs}), in which planar distances mean nothing.</source>
        <translation>레이어가 경위도 좌표계({crs})여서 평면 거리는 의미가 없습니다.</translation>
    </message>
    <message>
        <source>The map cannot be written.</source>
        <translation>지도를 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The minimum scope asks for {low:g} %, less than the {high:g} % of the maximum scope.</source>
        <translation>최소 공간범위의 기준 비율({low:g} %)이 최대 공간범위의 기준 비율({high:g} %)보다 낮습니다.</translation>
    </message>
    <message>
        <source>The minimum scope is the stronger tie: give it the larger share.</source>
        <translation>최소 공간범위는 연계가 더 강한 범위이므로 더 높은 비율을 입력하십시오.</translation>
    </message>
    <message>
        <source>The numbers are too large to be counted: {total:.6g}.</source>
        <translation>수가 너무 커서 정확히 셀 수 없습니다: {total:.6g}.</translation>
    </message>
    <message>
        <source>The preset {preset} has no built-up threshold.</source>
        <translation>기준판 {preset}에는 시가화 임계값이 없습니다.</translation>
    </message>
    <message>
        <source>The raster cannot be opened: {value}</source>
        <translation>래스터를 열 수 없습니다: {value}</translation>
    </message>
    <message>
        <source>The raster cannot be read.</source>
        <translation>래스터를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The raster cannot be read: {reason}</source>
        <translation>래스터를 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The raster cannot be written: {reason}</source>
        <translation>래스터를 저장할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The raster does not hold class codes.</source>
        <translation>래스터 값이 등급 코드가 아닙니다.</translation>
    </message>
    <message>
        <source>The raster holds the codes {codes}, which are not those of {level}.</source>
        <translation>래스터의 코드({codes})가 {level}의 등급 코드와 다릅니다.</translation>
    </message>
    <message>
        <source>The raster holds {codes}, which are no classes of level 1 or level 2.</source>
        <translation>래스터의 코드({codes})가 수준 1이나 수준 2의 등급 코드가 아닙니다.</translation>
    </message>
    <message>
        <source>The raster is brought from {source} to {target}, cells of {size:g} m, people shared out by area: {total:.15g} of {before:.15g} arrive.</source>
        <translation>래스터를 {source}에서 {target}(으)로 변환했습니다(셀 {size:g} m, 인구는 면적 비율로 배분): {before:.15g} 중 {total:.15g} 반영.</translation>
    </message>
    <message>
        <source>The raster is rotated.</source>
        <translation>래스터가 회전되어 있습니다.</translation>
    </message>
    <message>
        <source>The result in one sentence</source>
        <translation>한 문장 요약</translation>
    </message>
    <message>
        <source>The roles {first} do not go together with centre, minimum and maximum.</source>
        <translation>역할 {first}은(는) centre, minimum, maximum과 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The separator “{separator}” is longer than one character.</source>
        <translation>구분자 “{separator}”이(가) 한 글자보다 깁니다.</translation>
    </message>
    <message>
        <source>The sheet has no rows.</source>
        <translation>시트에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>테이블에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The table has {count} columns ({columns}): too few for origin, destination and flow.</source>
        <translation>테이블의 열이 {count}개({columns})라서 출발지, 도착지, 흐름을 담을 수 없습니다.</translation>
    </message>
    <message>
        <source>The target cannot be written.</source>
        <translation>저장 위치에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The units fall into {parts} parts without a common border.</source>
        <translation>공간단위가 서로 맞닿지 않는 {parts}개 부분으로 나뉩니다.</translation>
    </message>
    <message>
        <source>The window is empty: from {low:g} to {high:g} people.</source>
        <translation>인구 범위가 비어 있습니다: {low:g}명 이상 {high:g}명 이하.</translation>
    </message>
    <message>
        <source>The workbook has no sheet.</source>
        <translation>통합 문서에 시트가 없습니다.</translation>
    </message>
    <message>
        <source>There are fewer than two units.</source>
        <translation>공간단위가 두 개 미만입니다.</translation>
    </message>
    <message>
        <source>There are no cells of size {size}; there are: {sizes}.</source>
        <translation>크기 {size}의 격자는 없습니다. 있는 크기: {sizes}.</translation>
    </message>
    <message>
        <source>There are no flows within units: shares will be of outgoing flow and self-containment is unknown.</source>
        <translation>공간단위 내부 흐름이 없어 비율은 나가는 흐름을 기준으로 계산되고 자족성은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>There are no gaps between the polygons.</source>
        <translation>폴리곤 사이에 틈이 없습니다.</translation>
    </message>
    <message>
        <source>There are {labels} labels for {files} files: {names}</source>
        <translation>파일 {files}개에 구분이 {labels}개 지정되었습니다: {names}</translation>
    </message>
    <message>
        <source>There is no column “{name}”; there are: {columns}.</source>
        <translation>“{name}” 열이 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>There is no dense cluster from which to take the optimal built-up threshold: the criterion is off.</source>
        <translation>최적 시가화 임계값을 산출할 고밀 클러스터가 없어 시가화 기준을 적용하지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”.</source>
        <translation>“{encoding}” 인코딩이 없습니다.</translation>
    </message>
    <message>
        <source>There is no field “{name}”; there are: {fields}.</source>
        <translation>“{name}” 필드가 없습니다. 사용할 수 있는 필드: {fields}.</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”; there are: {sheets}.</source>
        <translation>“{sheet}” 시트가 없습니다. 있는 시트: {sheets}.</translation>
    </message>
    <message>
        <source>There is not enough memory or disk for the table: {reason}</source>
        <translation>테이블을 처리할 메모리나 디스크가 부족합니다: {reason}</translation>
    </message>
    <message>
        <source>There is nothing to check.</source>
        <translation>점검할 자료가 없습니다.</translation>
    </message>
    <message>
        <source>These apply to level 2 only: {names}.</source>
        <translation>다음 설정은 수준 2에만 적용됩니다: {names}.</translation>
    </message>
    <message>
        <source>These do not apply to {given}: {names}.</source>
        <translation>다음 설정은 {given}에 적용되지 않습니다: {names}.</translation>
    </message>
    <message>
        <source>These go together; given: {given}.</source>
        <translation>함께 지정해야 하는 설정입니다. 현재 지정: {given}.</translation>
    </message>
    <message>
        <source>These sample files are missing: {files}</source>
        <translation>다음 예제 파일이 없습니다: {files}</translation>
    </message>
    <message>
        <source>They are left out: fill them, or remove them knowingly.</source>
        <translation>이 행들은 제외됩니다. 값을 채우거나 확인 후 삭제하십시오.</translation>
    </message>
    <message>
        <source>This applies to a code map, but none is given.</source>
        <translation>코드 대응표에 적용되는 설정인데 코드 대응표가 없습니다.</translation>
    </message>
    <message>
        <source>This applies to centres on the grid, but they are given by {source}.</source>
        <translation>이 설정은 격자에서 찾은 중심지에만 적용되지만, 중심도시가 {source}(으)로 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>This applies to coordinates, but the cells are named by codes.</source>
        <translation>이 설정은 좌표에만 적용되지만, 격자가 코드로 주어졌습니다.</translation>
    </message>
    <message>
        <source>This applies to points, but the layer holds polygons.</source>
        <translation>이 설정은 점에만 적용되지만, 레이어에는 폴리곤이 있습니다.</translation>
    </message>
    <message>
        <source>This applies to units, but none are given.</source>
        <translation>공간단위에 적용되는 설정인데 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>This applies to {chooser} {choice} only.</source>
        <translation>이 설정은 {chooser}이(가) {choice}일 때만 적용됩니다.</translation>
    </message>
    <message>
        <source>This is given without {needed}.</source>
        <translation>{needed} 없이 지정되었습니다.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>To name centres after units, choose the layer and its name field; else leave both empty.</source>
        <translation>도시 중심지에 공간단위 이름을 붙이려면 레이어와 이름 필드를 모두 지정하고, 아니면 둘 다 비워 두십시오.</translation>
    </message>
    <message>
        <source>Total of all cells</source>
        <translation>격자 합계</translation>
    </message>
    <message>
        <source>Totals may differ by (percent)</source>
        <translation>합계의 허용 차이(%)</translation>
    </message>
    <message>
        <source>Town or semi-dense area</source>
        <translation>준도시</translation>
    </message>
    <message>
        <source>Unit by unit, the grid agrees with the number of people.</source>
        <translation>공간단위별로 격자 인구와 인구 값이 일치합니다.</translation>
    </message>
    <message>
        <source>Unit classes</source>
        <translation>공간단위 등급</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>공간단위 코드</translation>
    </message>
    <message>
        <source>Unit name</source>
        <translation>공간단위 이름</translation>
    </message>
    <message>
        <source>Unit of land and built-up: m2, share (0–1) or percent of the cell</source>
        <translation>토지·건축물 값의 단위: m2, share(0–1), percent(격자 대비 %)</translation>
    </message>
    <message>
        <source>Units (municipalities, counties)</source>
        <translation>공간단위(시군구 등)</translation>
    </message>
    <message>
        <source>Units above the threshold without contact to their city, dropped: {count} ({first}).</source>
        <translation>기준 비율은 넘으나 소속 도시와 이어지지 않아 제외한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units from which no other can be reached, so that their travellers go nowhere: {count} (travellers {flow:.0f}; {first}).</source>
        <translation>갈 수 있는 곳이 없어 통행자를 배분하지 못한 공간단위: {count}개(통행자 {flow:.0f}명, {first}).</translation>
    </message>
    <message>
        <source>Units from which no other is reached</source>
        <translation>다른 곳에 갈 수 없는 공간단위 수</translation>
    </message>
    <message>
        <source>Units in no area</source>
        <translation>어느 권역에도 속하지 않는 공간단위</translation>
    </message>
    <message>
        <source>Units outside the grid: {count} ({first}).</source>
        <translation>격자 범위 밖의 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units overlap on {area:.1f} km²: people there count in each of them.</source>
        <translation>공간단위가 {area:.1f} km²에 걸쳐 서로 겹칩니다. 그곳의 인구는 겹친 공간단위마다 중복 집계됩니다.</translation>
    </message>
    <message>
        <source>Units that are no destination</source>
        <translation>도착지로 나오지 않는 공간단위</translation>
    </message>
    <message>
        <source>Units that are no destination: {count} ({first}).</source>
        <translation>도착지로 나오지 않는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units that are no origin</source>
        <translation>출발지로 나오지 않는 공간단위</translation>
    </message>
    <message>
        <source>Units that are no origin: {count} ({first}).</source>
        <translation>출발지로 나오지 않는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units that do not occur in the flows.</source>
        <translation>흐름 자료에 나타나지 않는 공간단위.</translation>
    </message>
    <message>
        <source>Units that do not occur in {table}: {first}.</source>
        <translation>{table}에 나타나지 않는 공간단위: {first}.</translation>
    </message>
    <message>
        <source>Units that reach beyond the grid, only the part on it counts: {count} ({first}).</source>
        <translation>일부가 격자 범위를 벗어나 격자 안의 부분만 집계한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units that reach beyond the grid.</source>
        <translation>격자 범위를 벗어나는 공간단위.</translation>
    </message>
    <message>
        <source>Units that send more flow than they have employed residents, so that shares can exceed 100 %: {count} ({first}).</source>
        <translation>출발 흐름의 합이 거주 취업자보다 많아 비율이 100 %를 넘을 수 있는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units that send more flow than they have employed residents.</source>
        <translation>거주 취업자보다 출발 흐름이 많은 공간단위.</translation>
    </message>
    <message>
        <source>Units tied to several cities: overlap (all) or largest (one)</source>
        <translation>여러 도시와 연계된 공간단위: overlap(모두), largest(가장 강한 한 곳)</translation>
    </message>
    <message>
        <source>Units whose flows are all known and fall short of their total, kept as they are: {count} (by {flow:.0f}; {first}).</source>
        <translation>모든 흐름이 알려졌으나 합계에 모자라 그대로 둔 공간단위: {count}개(부족 {flow:.0f}, {first}).</translation>
    </message>
    <message>
        <source>Units whose flows are known entirely: {complete}; in part: {part}; not at all: {none}.</source>
        <translation>흐름이 모두 알려진 공간단위: {complete}개, 일부만: {part}개, 전혀 없음: {none}개.</translation>
    </message>
    <message>
        <source>Units whose known flows exceed their total, kept as they are: {count} (by {flow:.0f}; {first}).</source>
        <translation>알려진 흐름이 합계를 넘지만 그대로 둔 공간단위: {count}개(초과 {flow:.0f}, {first}).</translation>
    </message>
    <message>
        <source>Units whose people on the grid differ by more than {share:.0f} % from their own number: {off} of {all}.</source>
        <translation>격자 인구와 공간단위 인구의 차이가 {share:.0f} %를 넘는 공간단위: {all}개 중 {off}개.</translation>
    </message>
    <message>
        <source>Units with 0.</source>
        <translation>값이 0인 공간단위.</translation>
    </message>
    <message>
        <source>Units with an invalid polygon, repaired for the overlay: {count} ({first}).</source>
        <translation>폴리곤 도형 오류를 보정하여 중첩한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units with flows have them in both directions.</source>
        <translation>흐름이 있는 공간단위에는 양방향 흐름이 있습니다.</translation>
    </message>
    <message>
        <source>Units with flows in one direction only.</source>
        <translation>한 방향의 흐름만 있는 공간단위.</translation>
    </message>
    <message>
        <source>Units with more employed residents than people.</source>
        <translation>거주 취업자가 인구보다 많은 공간단위.</translation>
    </message>
    <message>
        <source>Units with neither people nor land on the grid, without class: {count} ({first}).</source>
        <translation>격자에 인구도 육지도 없어 등급을 부여하지 않은 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units with their area</source>
        <translation>공간단위별 소속 권역</translation>
    </message>
    <message>
        <source>Units without a neighbour.</source>
        <translation>이웃이 없는 공간단위.</translation>
    </message>
    <message>
        <source>Units without a number ({name}): {count} ({first}).</source>
        <translation>값이 없는 공간단위({name}): {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without a number of employed residents, the sum of their flows stands in: {count} ({first}).</source>
        <translation>거주 취업자 수가 없어 출발 흐름의 합으로 대신한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without a number.</source>
        <translation>값이 없는 공간단위.</translation>
    </message>
    <message>
        <source>Units without a polygon.</source>
        <translation>폴리곤이 없는 공간단위.</translation>
    </message>
    <message>
        <source>Units without a polygon: {count} ({first}).</source>
        <translation>폴리곤이 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without geometry: {count} ({first}).</source>
        <translation>도형이 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without population, classed by land: {count} ({first}).</source>
        <translation>인구가 없어 육지 면적으로 분류한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units: pairs that arrive from outside</source>
        <translation>공간단위: 밖에서 들어오는 쌍</translation>
    </message>
    <message>
        <source>Units: pairs that leave them</source>
        <translation>공간단위: 밖으로 나가는 쌍</translation>
    </message>
    <message>
        <source>Units: pairs with an end outside</source>
        <translation>공간단위: 한쪽이라도 밖인 쌍</translation>
    </message>
    <message>
        <source>Units: pairs with both ends among them</source>
        <translation>공간단위: 양쪽 모두 안인 쌍</translation>
    </message>
    <message>
        <source>Units: pairs with both ends outside</source>
        <translation>공간단위: 양쪽 모두 밖인 쌍</translation>
    </message>
    <message>
        <source>Unpack it and choose the file.</source>
        <translation>압축을 풀고 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Unpack it yourself and choose the files.</source>
        <translation>직접 압축을 풀고 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Unpack it yourself if you trust it, and choose the file.</source>
        <translation>믿을 수 있는 파일이면 직접 압축을 풀고 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Unpack it yourself if you trust it, and choose the files.</source>
        <translation>믿을 수 있는 압축 파일이면 직접 풀고 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Urban area scope</source>
        <translation>도시권 공간범위</translation>
    </message>
    <message>
        <source>Urban centre</source>
        <translation>도시 중심지</translation>
    </message>
    <message>
        <source>Urban centre: people</source>
        <translation>도시 중심지: 최소 인구(명)</translation>
    </message>
    <message>
        <source>Urban centre: people per km² of land</source>
        <translation>도시 중심지: 육지 1 km²당 최소 인구(명)</translation>
    </message>
    <message>
        <source>Urban centres</source>
        <translation>도시 중심지</translation>
    </message>
    <message>
        <source>Urban centres (polygons)</source>
        <translation>도시 중심지 추출(폴리곤)</translation>
    </message>
    <message>
        <source>Urban cluster</source>
        <translation>도시 클러스터</translation>
    </message>
    <message>
        <source>Urban cluster: people</source>
        <translation>도시 클러스터: 최소 인구(명)</translation>
    </message>
    <message>
        <source>Urban cluster: people per km² of land</source>
        <translation>도시 클러스터: 육지 1 km²당 최소 인구(명)</translation>
    </message>
    <message>
        <source>Usable with care: no errors; {warnings} of {checks} checks found something to look at, {passed} passed ({points} of 100 points).</source>
        <translation>주의하여 사용 가능: 오류는 없으나 점검 {checks}개 중 {warnings}개에서 확인할 점이 있습니다. 통과 {passed}개(100점 만점에 {points}점).</translation>
    </message>
    <message>
        <source>Use a grid of the whole region: people beyond it are missing.</source>
        <translation>지역 전체를 덮는 격자를 사용하십시오. 범위 밖의 인구는 빠집니다.</translation>
    </message>
    <message>
        <source>Use the codes of the field chosen as unit id, with their leading zeros.</source>
        <translation>공간단위 코드 필드의 값을 앞자리 0까지 그대로 입력하십시오.</translation>
    </message>
    <message>
        <source>Use the grid in an equal-area system (ESRI:54009, EPSG:3035) or a national one (EPSG:5179).</source>
        <translation>등면적 좌표계(ESRI:54009, EPSG:3035)나 국가 좌표계(EPSG:5179)의 격자를 사용하십시오.</translation>
    </message>
    <message>
        <source>Values from {low} to {high} cannot be {unit} of a cell of {area} m².</source>
        <translation>값의 범위 {low}~{high}은(는) 면적 {area} m²인 셀의 {unit} 값일 수 없습니다.</translation>
    </message>
    <message>
        <source>Values that are negative or infinite: {count}, the first in row {row} ({value}).</source>
        <translation>음수이거나 무한대인 값이 있습니다: {count}개, 첫 번째는 {row}행({value}).</translation>
    </message>
    <message>
        <source>Very low density rural</source>
        <translation>초저밀 농촌</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>마을</translation>
    </message>
    <message>
        <source>Warp it to a north-up grid with sums.</source>
        <translation>북쪽이 위를 향하는 격자로 재배열하되, 합계(sum) 방식을 사용하십시오.</translation>
    </message>
    <message>
        <source>Warp one onto the other's cells first; a population grid must be warped with sums, not with values.</source>
        <translation>먼저 한쪽 격자를 다른 쪽 셀에 맞추어 재배열하십시오. 인구 격자는 값이 아니라 합계(sum)로 재배열해야 합니다.</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>수역</translation>
    </message>
    <message>
        <source>What draws people to a unit, such as jobs (unset: population)</source>
        <translation>사람을 끌어들이는 요인(일자리 수 등. 비워 두면 인구)</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>조치 방법</translation>
    </message>
    <message>
        <source>What was counted, assumed or left out</source>
        <translation>집계·가정·제외 내역</translation>
    </message>
    <message>
        <source>Where a unit lies: a point inside it, or its centroid</source>
        <translation>공간단위의 대표점: inside(내부의 점), centroid(무게중심)</translation>
    </message>
    <message>
        <source>Where nothing is known, {share:g} % of the people of a unit are taken to leave it.</source>
        <translation>알려진 자료가 없는 곳은 인구의 {share:g} %가 나가는 것으로 가정했습니다.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>해당 항목</translation>
    </message>
    <message>
        <source>Which column holds the values is not certain; there are: {columns}.</source>
        <translation>값이 들어 있는 열을 확정할 수 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>Wide: columns that hold names, with semicolons (unset: found)</source>
        <translation>가로형: 이름이 든 열, 세미콜론으로 구분(미지정: 자동)</translation>
    </message>
    <message>
        <source>Widen the population window, or classify the grid with lower thresholds or at level 2.</source>
        <translation>인구 범위를 넓히거나, 임계값을 낮추거나 수준 2로 격자를 다시 분류하십시오.</translation>
    </message>
    <message>
        <source>With the code map {name} {after:.1f} % of the pairs would join the units in place of {before:.1f} %: choose it as CODE_MAP.</source>
        <translation>코드 대응표 {name}을(를) 쓰면 공간단위와 연결되는 쌍이 {after:.1f} %가 됩니다(현재 {before:.1f} %). CODE_MAP으로 선택하십시오.</translation>
    </message>
    <message>
        <source>With the concordance, {share:.1f} % of the rows join ({flow:.1f} % of the flow).</source>
        <translation>대응표를 쓰면 행의 {share:.1f} %(흐름의 {flow:.1f} %)가 일치합니다.</translation>
    </message>
    <message>
        <source>With the first {name} characters of the codes {after:.1f} % of the pairs would join the units in place of {before:.1f} %: set PREFIX.</source>
        <translation>코드의 앞 {name}글자만 쓰면 공간단위와 연결되는 쌍이 {after:.1f} %가 됩니다(현재 {before:.1f} %). PREFIX를 지정하십시오.</translation>
    </message>
    <message>
        <source>Within a unit (origin = destination)</source>
        <translation>공간단위 내부(출발지 = 도착지)</translation>
    </message>
    <message>
        <source>Without leading zeros {after:.1f} % of the pairs would join the units in place of {before:.1f} %: one of the tables has lost them; read it again with its codes as text.</source>
        <translation>앞자리 0을 빼면 공간단위와 연결되는 쌍이 {after:.1f} %가 됩니다(현재 {before:.1f} %). 한쪽 테이블에서 앞자리 0이 사라졌으니 코드를 문자열로 하여 다시 읽으십시오.</translation>
    </message>
    <message>
        <source>Write long codes.</source>
        <translation>긴 코드로 쓰십시오.</translation>
    </message>
    <message>
        <source>Write the codes of the central cities with commas between.</source>
        <translation>중심도시의 코드를 쉼표로 구분하여 입력하십시오.</translation>
    </message>
    <message>
        <source>the values are not of one kind</source>
        <translation>값의 종류가 한 가지가 아닙니다</translation>
    </message>
    <message>
        <source>{count} units have {pairs} pairs, more than a table can carry.</source>
        <translation>공간단위 {count}개의 쌍은 {pairs}개로, 테이블에 담기에 너무 많습니다.</translation>
    </message>
    <message>
        <source>{count} units in {crs}.</source>
        <translation>공간단위 {count}개, 좌표계 {crs}.</translation>
    </message>
    <message>
        <source>{crs} is far from equal-area here: a cell of 1 km² covers {low:.3f} to {high:.3f} km² on the ground.</source>
        <translation>이 지역에서 {crs}은(는) 면적 왜곡이 큽니다. 1 km² 셀이 실제로는 {low:.3f}~{high:.3f} km²에 해당합니다.</translation>
    </message>
    <message>
        <source>{file}: a large file; with the Python package duckdb it would be read several times faster.</source>
        <translation>{file}: 큰 파일입니다. 파이썬 패키지 duckdb가 있으면 몇 배 빨리 읽습니다.</translation>
    </message>
    <message>
        <source>{file}: columns taken in their order: origin “{origin}”, destination “{destination}”, flow “{flow}”.</source>
        <translation>{file}: 열을 순서대로 출발지 “{origin}”, 도착지 “{destination}”, 흐름 “{flow}”(으)로 보았습니다.</translation>
    </message>
    <message>
        <source>{file}: columns that hold names and no flows: {columns}.</source>
        <translation>{file}: 흐름이 아니라 이름이 든 열: {columns}.</translation>
    </message>
    <message>
        <source>{file}: no encoding is certain, it is read as {encoding}. Look at names with letters beyond A to Z, and choose the encoding if they are wrong.</source>
        <translation>{file}: 인코딩을 확정할 수 없어 {encoding}(으)로 읽었습니다. A~Z 이외의 글자가 든 이름을 확인하고, 틀렸으면 인코딩을 선택하십시오.</translation>
    </message>
    <message>
        <source>{file}: origins are in column “{column}”, destinations in the header.</source>
        <translation>{file}: 출발지는 “{column}” 열, 도착지는 머리글에 있습니다.</translation>
    </message>
    <message>
        <source>{file}: other sheets are not read: {sheets}.</source>
        <translation>{file}: 읽지 않은 다른 시트: {sheets}.</translation>
    </message>
    <message>
        <source>{file}: read as {encoding}, separator {separator}, {columns} columns named by the first row.</source>
        <translation>{file}: 인코딩 {encoding}, 구분자 {separator}, 열 {columns}개(첫 행이 열 이름)로 읽었습니다.</translation>
    </message>
    <message>
        <source>{file}: read as {encoding}, separator {separator}, {columns} columns without names.</source>
        <translation>{file}: 인코딩 {encoding}, 구분자 {separator}, 열 {columns}개(열 이름 없음)로 읽었습니다.</translation>
    </message>
    <message>
        <source>{file}: rows and columns that sum up the others, left out: {names}.</source>
        <translation>{file}: 다른 값을 합한 것이라서 제외한 행과 열: {names}.</translation>
    </message>
    <message>
        <source>{file}: sheet “{sheet}”, {columns} columns.</source>
        <translation>{file}: 시트 “{sheet}”, 열 {columns}개.</translation>
    </message>
    <message>
        <source>{file}: the table is a matrix, a column per destination.</source>
        <translation>{file}: 도착지마다 한 열인 행렬입니다.</translation>
    </message>
    <message>
        <source>{name} was not given: the total population is taken. Name another one to get it.</source>
        <translation>{name}을(를) 지정하지 않아 총인구를 사용했습니다. 다른 항목이 필요하면 지정하십시오.</translation>
    </message>
    <message>
        <source>{name}: “{picked}” of {present}; rows of others, left out: {others}.</source>
        <translation>{name}: {present} 중 “{picked}”. 다른 것이어서 제외한 행: {others}개.</translation>
    </message>
    <message>
        <source>{pairs} pairs are too many for a table in QGIS.</source>
        <translation>쌍 {pairs}개는 QGIS 테이블로 만들기에 너무 많습니다.</translation>
    </message>
    <message>
        <source>{rows} rows read, {pairs} pairs in the result, {share:.2f} % of the flow kept.</source>
        <translation>{rows}행을 읽어 {pairs}쌍이 되었으며, 흐름의 {share:.2f} %가 남았습니다.</translation>
    </message>
    <message>
        <source>{table} has no flows within units, so shares are of outgoing flow and self-containment is unknown (NULL).</source>
        <translation>{table}에 공간단위 내부 흐름이 없어, 통근 비율은 나가는 흐름을 기준으로 계산하고 자족성은 알 수 없음(NULL)으로 두었습니다.</translation>
    </message>
    <message>
        <source>{table}: areas: {areas}, groups of units: {groups}.</source>
        <translation>{table}: 권역 {areas}개, 공간단위 묶음 {groups}개.</translation>
    </message>
    <message>
        <source>{table}: codes that are not in it and are left out: {count} ({first}).</source>
        <translation>{table}: 대응표에 없어 제외한 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>{table}: codes that are not in it and stay as they are: {count} ({first}).</source>
        <translation>{table}: 대응표에 없어 그대로 둔 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>{table}: codes that are units of {units}: {matched}; that are not: {lost}; units that do not occur in it: {idle}.</source>
        <translation>{table}: {units}의 공간단위와 일치하는 코드 {matched}개, 일치하지 않는 코드 {lost}개, 테이블에 나타나지 않는 공간단위 {idle}개.</translation>
    </message>
    <message>
        <source>{table}: pairs of units with a cost: {listed}; listed in one direction only and used for both: {turned}; without a cost, taken as unreachable: {without}.</source>
        <translation>{table}: 비용이 있는 공간단위 쌍 {listed}개, 한 방향만 있어 양방향에 쓴 쌍 {turned}개, 비용이 없어 갈 수 없는 것으로 본 쌍 {without}개.</translation>
    </message>
    <message>
        <source>{table}: rows between places outside the units, left out: {rows} (flow {flow:.0f}).</source>
        <translation>{table}: 출발지와 도착지가 모두 공간단위 밖이어서 제외한 행: {rows}개(흐름 {flow:.0f}).</translation>
    </message>
    <message>
        <source>{table}: rows between units: {rows} (flow {flow:.0f}).</source>
        <translation>{table}: 공간단위 간 행: {rows}개(흐름 {flow:.0f}).</translation>
    </message>
    <message>
        <source>{table}: rows from places outside the units, counted as arriving: {rows} (flow {flow:.0f}).</source>
        <translation>{table}: 출발지가 공간단위 밖이어서 외부 유입으로 집계한 행: {rows}개(흐름 {flow:.0f}).</translation>
    </message>
    <message>
        <source>{table}: rows that repeat a pair of units, their flows are added up: {count}.</source>
        <translation>{table}: 같은 출발지-도착지 쌍이 반복되어 흐름을 합산한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows to places outside the units, counted as leaving: {rows} (flow {flow:.0f}).</source>
        <translation>{table}: 도착지가 공간단위 밖이어서 외부 유출로 집계한 행: {rows}개(흐름 {flow:.0f}).</translation>
    </message>
    <message>
        <source>{table}: rows without old code, new code or share, left out: {count}.</source>
        <translation>{table}: 옛 코드, 새 코드, 비율 중 빠진 것이 있어 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows without origin, destination or cost, left out: {count}.</source>
        <translation>{table}: 출발지·도착지·비용 중 빈 값이 있어 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows without origin, destination or flow, left out: {count}.</source>
        <translation>{table}: 출발지·도착지·흐름 중 빈 값이 있어 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: the shares are percent.</source>
        <translation>{table}: 배분 비율은 퍼센트입니다.</translation>
    </message>
    <message>
        <source>{table}: units that send flows but have none within themselves: {count}.</source>
        <translation>{table}: 나가는 흐름은 있으나 내부 흐름이 없는 공간단위: {count}개.</translation>
    </message>
    <message>
        <source>{table}: {old} codes become {new}; {changed} change, {split} are split by shares.</source>
        <translation>{table}: 코드 {old}개가 {new}개로 됩니다. 바뀌는 코드 {changed}개, 비율로 나뉘는 코드 {split}개.</translation>
    </message>
    <message>
        <source>{value} is not a number of zero or more.</source>
        <translation>{value}은(는) 0 이상의 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is not a share: it must be above 0 and at most 100 percent.</source>
        <translation>{value}은(는) 올바른 비율이 아닙니다. 0보다 크고 100 이하여야 합니다(%).</translation>
    </message>
    <message>
        <source>{value} is not one of 2024, 2021.</source>
        <translation>{value}은(는) 2024, 2021 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is not one of level1, level2.</source>
        <translation>{value}은(는) level1, level2 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is not one of m2, share, percent.</source>
        <translation>{value}은(는) m2, share, percent 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is not one of overlap, largest.</source>
        <translation>{value}은(는) overlap, largest 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is not one of {known}.</source>
        <translation>{value}은(는) {known} 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{where} holds 0 and 1 only: each marked unit is a centre by itself ({count}).</source>
        <translation>{where}의 값이 0과 1뿐이므로, 표시된 공간단위를 각각 하나의 중심도시로 보았습니다({count}개).</translation>
    </message>
    <message>
        <source>{where} is cropped from {w1} x {h1} to the common {w2} x {h2} cells.</source>
        <translation>{where}: {w1} x {h1}개 셀을 공통 범위 {w2} x {h2}개 셀로 잘랐습니다.</translation>
    </message>
    <message>
        <source>{where} is in {layer}, but its codes name cells in {codes}: the codes count.</source>
        <translation>{where}의 좌표계는 {layer}이지만 코드는 {codes}의 격자를 가리킵니다. 코드를 따랐습니다.</translation>
    </message>
    <message>
        <source>{where} is reprojected from {source} to {target} for the overlay with the grid.</source>
        <translation>{where}: 격자와 중첩하기 위해 {source}에서 {target}(으)로 좌표계를 변환했습니다.</translation>
    </message>
    <message>
        <source>{where} is reprojected from {source} to {target}, in which the grid is said to be made.</source>
        <translation>{where}: 격자를 제작한 좌표계에 맞추어 {source}에서 {target}(으)로 변환했습니다.</translation>
    </message>
    <message>
        <source>{where}: cells by where they lie, values from “{value}”.</source>
        <translation>{where}: 격자는 도형의 위치로, 값은 “{value}” 필드에서 읽었습니다.</translation>
    </message>
    <message>
        <source>{where}: cells with {value}, which is not declared as nodata but read as missing: {count}.</source>
        <translation>{where}: NODATA로 지정되지 않았지만 결측으로 처리한 값 {value}의 셀: {count}개.</translation>
    </message>
    <message>
        <source>{where}: codes from “{code}”, values from “{value}”.</source>
        <translation>{where}: 코드는 “{code}”, 값은 “{value}” 필드에서 읽었습니다.</translation>
    </message>
    <message>
        <source>{where}: features without geometry, left out: {count}.</source>
        <translation>{where}: 도형이 없어 제외한 피처: {count}개.</translation>
    </message>
    <message>
        <source>{where}: features without geometry, so without neighbours and people on the grid: {count}.</source>
        <translation>{where}: 도형이 없어 인접 관계와 격자 인구를 알 수 없는 피처: {count}개.</translation>
    </message>
    <message>
        <source>{where}: its text was read in the wrong encoding; the codes are read as {encoding}.</source>
        <translation>{where}: 텍스트의 인코딩이 잘못 지정되어 있어 코드를 {encoding}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>{where}: of its bands the first is used ({count} in all).</source>
        <translation>{where}: 전체 {count}개 밴드 중 첫 번째를 사용합니다.</translation>
    </message>
    <message>
        <source>{where}: percent signs are left out, the numbers are percent (“{value}”).</source>
        <translation>{where}: 퍼센트 기호를 떼고 퍼센트 값으로 읽었습니다(“{value}”).</translation>
    </message>
    <message>
        <source>{where}: the decimal sign is a comma (“{value}”).</source>
        <translation>{where}: 소수점 기호는 쉼표입니다(“{value}”).</translation>
    </message>
    <message>
        <source>{where}: “{value}” could be two numbers; it is taken for {number:.12g}, since nothing in the column speaks for a decimal comma.</source>
        <translation>{where}: “{value}”은(는) 두 가지 수로 읽을 수 있습니다. 열에 쉼표 소수점의 근거가 없어 {number:.12g}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>{width} x {height} cells of {area:g} km²; with a value: {known} ({share:.1f} %); people: {people:,.0f}.</source>
        <translation>{area:g} km² 셀 {width} x {height}개, 값이 있는 셀 {known}개({share:.1f} %), 인구 {people:,.0f}명.</translation>
    </message>
    <message>
        <source>“{asked}” is asked for, but the file has no column for it.</source>
        <translation>“{asked}”을(를) 지정했지만 파일에 해당하는 열이 없습니다.</translation>
    </message>
    <message>
        <source>“{asked}” is not in the file; there are: {present}.</source>
        <translation>파일에 “{asked}”이(가) 없습니다. 있는 것: {present}.</translation>
    </message>
    <message>
        <source>“{file}” is a layer, not a text file.</source>
        <translation>“{file}”은(는) 텍스트 파일이 아니라 레이어입니다.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password.</source>
        <translation>“{name}”에 암호가 걸려 있습니다.</translation>
    </message>
    <message>
        <source>“{value}” in line {line} is negative or infinite.</source>
        <translation>{line}행의 “{value}”은(는) 음수이거나 무한대입니다.</translation>
    </message>
    <message>
        <source>“{value}” in line {line} is not a number.</source>
        <translation>{line}행의 “{value}”은(는) 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>“{value}” in row {row} is not a number.</source>
        <translation>{row}행의 “{value}”은(는) 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>… or a folder of such files, read together</source>
        <translation>… 또는 이런 파일이 든 폴더(함께 읽음)</translation>
    </message>
    <message>
        <source>… or a layer of cells (polygons, points or a table)</source>
        <translation>… 또는 격자 레이어(폴리곤, 점, 테이블)</translation>
    </message>
    <message>
        <source>… or a table that is loaded</source>
        <translation>… 또는 불러온 테이블</translation>
    </message>
    <message>
        <source>… or by field (the city's code, else empty)</source>
        <translation>중심도시 지정 ②: 중심도시 코드 필드(나머지는 빈 값)</translation>
    </message>
    <message>
        <source>… or from cell classes (with the population grid)</source>
        <translation>중심도시 지정 ③: 격자 유형(인구 격자와 함께)</translation>
    </message>
    <message>
        <source>… or their share of the population (percent)</source>
        <translation>… 또는 인구 대비 비율(%)</translation>
    </message>
    <message>
        <source>… with cells of this size (metres)</source>
        <translation>… 이 크기의 셀로(m)</translation>
    </message>
</context>
</TS>
