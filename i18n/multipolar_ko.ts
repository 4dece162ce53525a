<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>multipolar</name>
    <message>
        <source>A city without a commuting zone is an area</source>
        <translation>통근권이 없는 도시도 하나의 권역으로 인정</translation>
    </message>
    <message>
        <source>A polygon cannot be brought from {source} to {target}: {reason}</source>
        <translation>폴리곤의 좌표를 {source}에서 {target}(으)로 변환할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>A threshold is given, but the built-up criterion is “{rule}”.</source>
        <translation>임계값을 입력했으나 시가화 기준이 “{rule}”(으)로 설정되어 있습니다.</translation>
    </message>
    <message>
        <source>A unit's share counts to the joined city or to each single one</source>
        <translation>통근율 기준: joined(결합된 도시 전체로의 비율) 또는 single(개별 도시로의 비율)</translation>
    </message>
    <message>
        <source>Add surrounded units before units without contact are dropped</source>
        <translation>이어지지 않는 공간단위를 제외하기 전에 둘러싸인 공간단위를 먼저 추가</translation>
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
        <source>Adjusted Rand index</source>
        <translation>수정 랜드 지수</translation>
    </message>
    <message>
        <source>Agreement over all areas</source>
        <translation>전체 권역의 일치도</translation>
    </message>
    <message>
        <source>All flows are zero.</source>
        <translation>모든 흐름의 값이 0입니다.</translation>
    </message>
    <message>
        <source>All units, as background of the maps</source>
        <translation>전체 공간단위(지도 배경)</translation>
    </message>
    <message>
        <source>Also in other areas</source>
        <translation>다른 권역에도 속함</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>권역</translation>
    </message>
    <message>
        <source>Area by area</source>
        <translation>권역별 비교</translation>
    </message>
    <message>
        <source>Area {area} has two totals for its {scope} scope: {one:.0f} and {other:.0f}.</source>
        <translation>권역 {area}의 {scope} 범위에 합계가 두 가지입니다: {one:.0f}, {other:.0f}.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>권역</translation>
    </message>
    <message>
        <source>Areas of the plan</source>
        <translation>권역안의 권역</translation>
    </message>
    <message>
        <source>Areas that end below validity 1: {count}.</source>
        <translation>유효성이 1에 미치지 못한 채 남은 권역: {count}개.</translation>
    </message>
    <message>
        <source>Areas that join several cities: {count} ({first}).</source>
        <translation>여러 도시가 결합된 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Areas that share a name: {first}.</source>
        <translation>이름이 같은 권역: {first}.</translation>
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
        <source>Areas: {areas}, of {low} to {high} units. Units in an area: {inside} of {units}.</source>
        <translation>권역 {areas}개(권역당 공간단위 {low}~{high}개). 권역에 속한 공간단위: 전체 {units}개 중 {inside}개.</translation>
    </message>
    <message>
        <source>Areas: {areas}. Units in at least one: {inside} of {units}; in several: {overlap}.</source>
        <translation>권역 {areas}개. 하나 이상의 권역에 속한 공간단위: 전체 {units}개 중 {inside}개, 여러 권역에 중복된 공간단위: {overlap}개.</translation>
    </message>
    <message>
        <source>As if counted twice</source>
        <translation>중복 집계로 추정되는 곳</translation>
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
        <source>Atlas of a plan (PDF)</source>
        <translation>권역안 도면집(PDF)</translation>
    </message>
    <message>
        <source>Atlas: a sheet per area (PDF)</source>
        <translation>도면집: 권역마다 한 장(PDF)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>작성자</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Belgian sample data</source>
        <translation>벨기에 예제 데이터</translation>
    </message>
    <message>
        <source>Both must be above 0 and the target the larger one.</source>
        <translation>둘 다 0보다 커야 하며 목표 규모가 더 커야 합니다.</translation>
    </message>
    <message>
        <source>Bring both grids to the same cell size.</source>
        <translation>두 격자의 셀 크기를 같게 맞추십시오.</translation>
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
        <source>Cells on land without a population value, counted as unpopulated: {count}.</source>
        <translation>인구 값이 없어 무인 격자로 처리한 육지 격자: {count}개.</translation>
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
        <source>Central city (name or code) or area</source>
        <translation>중심도시(이름 또는 코드) 또는 권역</translation>
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
        <source>Check free space and permissions of the target.</source>
        <translation>저장 위치의 여유 공간과 쓰기 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that all of them cover the same region.</source>
        <translation>모든 격자가 같은 지역을 덮는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that the file and the layer in it are there.</source>
        <translation>파일과 그 안의 레이어가 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that the file is there and whole.</source>
        <translation>파일이 있는지, 손상되지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the coordinate reference system assigned to the layer.</source>
        <translation>레이어에 지정된 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <source>Choose PUBLISHED_AREA_FIELD and PUBLISHED_MINIMUM_FIELD or PUBLISHED_MAXIMUM_FIELD.</source>
        <translation>PUBLISHED_AREA_FIELD와 PUBLISHED_MINIMUM_FIELD 또는 PUBLISHED_MAXIMUM_FIELD를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a field that is unique, or dissolve the features that belong together.</source>
        <translation>값이 중복되지 않는 필드를 선택하거나, 같은 코드의 피처를 디졸브하십시오.</translation>
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
        <source>Choose a table with flows.</source>
        <translation>흐름(통근) 자료가 들어 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another band or check the nodata value.</source>
        <translation>다른 밴드를 선택하거나 NODATA 값을 확인하십시오.</translation>
    </message>
    <message>
        <source>Choose another layer, or clear its filter.</source>
        <translation>다른 레이어를 선택하거나 레이어 필터를 해제하십시오.</translation>
    </message>
    <message>
        <source>Choose another rule, or leave out flows within units (SELF_FLOWS).</source>
        <translation>다른 규칙을 선택하거나 공간단위 내부 흐름을 제외하십시오(SELF_FLOWS).</translation>
    </message>
    <message>
        <source>Choose level2, or leave them empty.</source>
        <translation>level2를 선택하거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose members and areas of the same plan.</source>
        <translation>같은 권역안의 구성 공간단위와 권역을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose one of these fields.</source>
        <translation>이 필드 중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the MEMBERS output of a delineation.</source>
        <translation>권역 설정 결과인 MEMBERS 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds the code of the city.</source>
        <translation>도시 코드가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds the flows.</source>
        <translation>흐름 값이 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields that hold names or codes.</source>
        <translation>이름이나 코드가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields that hold the same codes on both sides.</source>
        <translation>양쪽에서 같은 코드 체계를 쓰는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields with lists, or the field with one unit a row.</source>
        <translation>목록이 든 필드를 선택하거나, 행마다 공간단위 하나가 든 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the grid from which the classes were made.</source>
        <translation>격자 등급을 산출할 때 사용한 인구 격자를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the layer as “Minimum and maximum scope of urban areas” made it.</source>
        <translation>“도시권의 최소·최대 공간범위 설정”이 만든 레이어를 그대로 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the layer of units it was made for.</source>
        <translation>표를 작성할 때 기준으로 삼은 공간단위 레이어를 선택하십시오.</translation>
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
        <source>Choose the members of a second plan, or a table of published totals, or both.</source>
        <translation>두 번째 계획안의 구성 공간단위나 발표된 합계 표를 선택하십시오. 둘 다 선택해도 됩니다.</translation>
    </message>
    <message>
        <source>Choose the raster or the level so that both agree.</source>
        <translation>래스터와 수준(LEVEL)이 서로 맞도록 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the table.</source>
        <translation>표를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the unit the grid is in (AREA_UNIT).</source>
        <translation>격자 값의 단위(AREA_UNIT)를 맞게 선택하십시오.</translation>
    </message>
    <message>
        <source>Cities are joined when either sends enough commuters to the other, or both do</source>
        <translation>도시 결합 조건: either(한쪽이라도 기준 이상 통근) 또는 both(양쪽 모두)</translation>
    </message>
    <message>
        <source>Cities that are tied, joined: {count} ({first}).</source>
        <translation>기준 이상 통근하여 결합한 도시 쌍: {count}개({first}).</translation>
    </message>
    <message>
        <source>Cities that are tied, kept apart all the same: {count} ({first}).</source>
        <translation>기준 이상 통근하지만 결합하지 않은 도시 쌍: {count}개({first}).</translation>
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
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Codes of {table} without a unit: {first}.</source>
        <translation>{table}의 코드 중 대응하는 공간단위가 없는 것: {first}.</translation>
    </message>
    <message>
        <source>Codes that are no units: {count} ({first}).</source>
        <translation>공간단위에 없는 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>Codes that would match without leading zeros: {count} ({first}). The table has probably been read with numbers in place of text.</source>
        <translation>앞자리 0이 없으면 일치하는 코드: {count}개({first}). 테이블의 코드 열을 문자열이 아닌 숫자로 읽었을 가능성이 큽니다.</translation>
    </message>
    <message>
        <source>Commuting 2011</source>
        <translation>통근 2011</translation>
    </message>
    <message>
        <source>Commuting share that joins cities (percent; unset: THRESHOLD)</source>
        <translation>도시 결합 통근율(%, 비워 두면 THRESHOLD)</translation>
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
        <source>Compare joined cities again until none are tied</source>
        <translation>결합된 도시끼리 다시 비교하여 더 결합할 것이 없을 때까지 반복</translation>
    </message>
    <message>
        <source>Compare plans</source>
        <translation>계획안 비교</translation>
    </message>
    <message>
        <source>Comparison of plans</source>
        <translation>계획안 비교 결과</translation>
    </message>
    <message>
        <source>Core (gives the name)</source>
        <translation>대표 공간단위(권역 이름)</translation>
    </message>
    <message>
        <source>Count central cities as members of their own area</source>
        <translation>중심도시를 자기 권역의 구성원으로 집계</translation>
    </message>
    <message>
        <source>Count flows within units</source>
        <translation>공간단위 내부 흐름 포함</translation>
    </message>
    <message>
        <source>Data preparation</source>
        <translation>자료 준비</translation>
    </message>
    <message>
        <source>Data sources and licences, a line each</source>
        <translation>자료 출처와 이용 조건(한 줄에 하나)</translation>
    </message>
    <message>
        <source>Date (unset: today)</source>
        <translation>날짜(비우면 오늘)</translation>
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
        <source>Different areas</source>
        <translation>서로 다른 권역</translation>
    </message>
    <message>
        <source>Dispersed rural area</source>
        <translation>분산 농촌</translation>
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
        <source>Equal shares go to the area with the lower code or with more jobs</source>
        <translation>비율이 같을 때: code(코드가 앞서는 권역) 또는 jobs(일자리가 많은 권역)</translation>
    </message>
    <message>
        <source>Every cell is nodata.</source>
        <translation>모든 셀이 NODATA입니다.</translation>
    </message>
    <message>
        <source>Every unit has flows within itself, so the rule non_zero would stop before the first merge.</source>
        <translation>모든 공간단위에 내부 흐름이 있어 non_zero 규칙은 첫 병합 전에 멈춥니다.</translation>
    </message>
    <message>
        <source>Export tables to a spreadsheet (XLSX, CSV)</source>
        <translation>표를 스프레드시트로 내보내기(XLSX, CSV)</translation>
    </message>
    <message>
        <source>F1 (%)</source>
        <translation>F1(%)</translation>
    </message>
    <message>
        <source>F1, last scope (percent)</source>
        <translation>F1, 마지막 범위(%)</translation>
    </message>
    <message>
        <source>Facts of evidence</source>
        <translation>근거 항목 수</translation>
    </message>
    <message>
        <source>Features without an identifier: {count}.</source>
        <translation>식별 코드가 없는 피처가 있습니다: {count}개.</translation>
    </message>
    <message>
        <source>Fields are missing: {names}.</source>
        <translation>없는 필드: {names}.</translation>
    </message>
    <message>
        <source>Fields of published totals are chosen, but no table.</source>
        <translation>발표된 합계의 필드는 선택했지만 표가 없습니다.</translation>
    </message>
    <message>
        <source>Fields of the input that bear the name of a result are renamed: {names}.</source>
        <translation>결과 필드와 이름이 같은 입력 필드의 이름을 바꾸었습니다: {names}.</translation>
    </message>
    <message>
        <source>Fill gaps in centres smaller than (km², 0: none)</source>
        <translation>이보다 작은 도시 중심지 내 빈틈 채우기(km², 0: 채우지 않음)</translation>
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
        <source>Flow</source>
        <translation>흐름</translation>
    </message>
    <message>
        <source>Flow between two regions: directed (one way) or undirected (both ways added up)</source>
        <translation>두 지역 사이의 흐름: directed(한 방향) 또는 undirected(양방향 합)</translation>
    </message>
    <message>
        <source>Flow regions</source>
        <translation>흐름 권역</translation>
    </message>
    <message>
        <source>Flow regions (flowbca)</source>
        <translation>흐름 권역(flowbca)</translation>
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
        <source>Flows to and from places outside the units do not count here: {flow:.0f}.</source>
        <translation>공간단위 밖을 오가는 흐름은 여기서 제외합니다: {flow:.0f}.</translation>
    </message>
    <message>
        <source>Flows within units are left out: {flow:.0f}.</source>
        <translation>공간단위 내부 흐름을 제외했습니다: {flow:.0f}.</translation>
    </message>
    <message>
        <source>Folder for a CSV per layer</source>
        <translation>레이어별 CSV를 담을 폴더</translation>
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
        <source>Further surroundings of the maximum</source>
        <translation>최대 공간범위에 추가되는 주변 지역</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Give percent, such as 66.67 in place of 0.6667; the target must be at least the minimum.</source>
        <translation>0.6667이 아니라 66.67처럼 백분율로 입력하십시오. 목표값은 최솟값 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Give the built-up share of land from which a cell is dense (0 to 1).</source>
        <translation>고밀 격자로 볼 육지 대비 시가화 면적 비율(0~1)을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the smaller number first.</source>
        <translation>작은 값을 앞쪽(하한)에 입력하십시오.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 파일 (*.html)</translation>
    </message>
    <message>
        <source>Hierarchy: a row per merge</source>
        <translation>계층: 병합마다 한 행</translation>
    </message>
    <message>
        <source>Hierarchy: go on to the last merge</source>
        <translation>계층: 마지막 병합까지 계속</translation>
    </message>
    <message>
        <source>How each name was matched</source>
        <translation>이름별 대응 결과</translation>
    </message>
    <message>
        <source>Identifiers that occur more than once: {count} ({first}).</source>
        <translation>중복된 식별 코드가 있습니다: {count}개({first}).</translation>
    </message>
    <message>
        <source>In neither</source>
        <translation>둘 다 해당 없음</translation>
    </message>
    <message>
        <source>In several areas</source>
        <translation>여러 권역에 속함</translation>
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
        <source>Internal flow</source>
        <translation>내부 흐름</translation>
    </message>
    <message>
        <source>It is no members layer of a plan; fields that are missing: {missing}.</source>
        <translation>계획안의 구성 공간단위 레이어가 아닙니다. 없는 필드: {missing}.</translation>
    </message>
    <message>
        <source>Jaccard (%)</source>
        <translation>자카드(%)</translation>
    </message>
    <message>
        <source>Jaccard index, last scope (percent)</source>
        <translation>자카드 지수, 마지막 범위(%)</translation>
    </message>
    <message>
        <source>Join cities given by CITY_FIELD as well</source>
        <translation>CITY_FIELD로 지정한 도시도 결합</translation>
    </message>
    <message>
        <source>Join cities on the grid that are tied by the threshold</source>
        <translation>격자에서 찾은 도시 중 기준 이상 통근하는 도시 결합</translation>
    </message>
    <message>
        <source>Labour market areas</source>
        <translation>노동시장권</translation>
    </message>
    <message>
        <source>Labour market areas (Eurostat, Istat)</source>
        <translation>노동시장권(Eurostat, Istat)</translation>
    </message>
    <message>
        <source>Largest flow: relative (share of the origin's flow) or absolute (people)</source>
        <translation>최대 흐름: relative(출발지 흐름 대비 비율) 또는 absolute(인원)</translation>
    </message>
    <message>
        <source>Layers and tables</source>
        <translation>레이어와 표</translation>
    </message>
    <message>
        <source>Least self-containment, enough from the target size on (percent)</source>
        <translation>최소 자족성(목표 규모 이상이면 충족, %)</translation>
    </message>
    <message>
        <source>Least size (employed residents)</source>
        <translation>최소 규모(거주 취업자 수)</translation>
    </message>
    <message>
        <source>Leave it as it was, or choose POPULATION and CLASSES as the way in which centres are given.</source>
        <translation>기본값으로 두거나, 중심도시를 POPULATION과 CLASSES로 지정하십시오.</translation>
    </message>
    <message>
        <source>Leave it empty, or choose UNIT_FIELD.</source>
        <translation>비워 두거나 UNIT_FIELD를 선택하십시오.</translation>
    </message>
    <message>
        <source>Leave it empty, or choose another rule.</source>
        <translation>비워 두거나 다른 규칙을 선택하십시오.</translation>
    </message>
    <message>
        <source>Leave one of them.</source>
        <translation>하나만 남기십시오.</translation>
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
        <source>Limits</source>
        <translation>유의 사항</translation>
    </message>
    <message>
        <source>Lists: units of the maximum scope, with commas</source>
        <translation>목록형: 최대 공간범위의 공간단위(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Lists: units of the minimum scope, with commas</source>
        <translation>목록형: 최소 공간범위의 공간단위(쉼표로 구분)</translation>
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
        <source>Map of agreement</source>
        <translation>일치도 지도</translation>
    </message>
    <message>
        <source>Map of all areas</source>
        <translation>전체 권역 지도</translation>
    </message>
    <message>
        <source>Map of all areas (PDF)</source>
        <translation>전체 권역 지도(PDF)</translation>
    </message>
    <message>
        <source>Map of {area}</source>
        <translation>{area} 지도</translation>
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
        <source>Member</source>
        <translation>구성 공간단위</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>구성 공간단위</translation>
    </message>
    <message>
        <source>Members of the plan</source>
        <translation>권역안의 구성 공간단위</translation>
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
        <source>Memberships</source>
        <translation>구성 공간단위 수</translation>
    </message>
    <message>
        <source>Mend the grid, or declare the mark for missing values as its nodata value.</source>
        <translation>격자를 바로잡거나, 결측을 나타내는 값을 NODATA 값으로 지정하십시오.</translation>
    </message>
    <message>
        <source>Mend the value or leave it empty; decimals take a point.</source>
        <translation>값을 바로잡거나 비워 두십시오. 소수점은 마침표(.)를 사용합니다.</translation>
    </message>
    <message>
        <source>Mend the values, or choose another field.</source>
        <translation>값을 바로잡거나 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Merges: {count}.</source>
        <translation>병합 {count}회.</translation>
    </message>
    <message>
        <source>Merging ended because no flow is left between the {count} regions.</source>
        <translation>남은 지역 {count}개 사이에 흐름이 없어 병합을 끝냈습니다.</translation>
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
        <source>Minimum and maximum scopes</source>
        <translation>최소·최대 공간범위</translation>
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
        <source>Minimum surroundings</source>
        <translation>최소 공간범위의 주변 지역</translation>
    </message>
    <message>
        <source>More evidence: area_id, unit_id, item, value, text</source>
        <translation>추가 근거: area_id, unit_id, item, value, text</translation>
    </message>
    <message>
        <source>More tables by area (scenarios, indicators, decisions)</source>
        <translation>권역별 추가 표(시나리오, 지표, 결정)</translation>
    </message>
    <message>
        <source>Mostly uninhabited area</source>
        <translation>대부분 무거주 지역</translation>
    </message>
    <message>
        <source>Move units that lie apart from their area to one they touch</source>
        <translation>권역에서 떨어진 공간단위를 맞닿은 권역으로 옮기기</translation>
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
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Names that fit several units or none</source>
        <translation>여러 공간단위에 해당하거나 해당이 없는 이름</translation>
    </message>
    <message>
        <source>Names that fit several units or none: stop, or leave_out</source>
        <translation>여러 공간단위에 해당하거나 해당이 없는 이름: stop(중단) 또는 leave_out(제외)</translation>
    </message>
    <message>
        <source>Names that fit several units: {ambiguous} ({several}); that fit none: {lost} ({unknown}).</source>
        <translation>여러 공간단위에 해당하는 이름: {ambiguous}개({several}). 해당이 없는 이름: {lost}개({unknown}).</translation>
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
        <source>No area of {first} has a partner in {second}.</source>
        <translation>{first}의 어느 권역도 {second}에 대응하는 권역이 없습니다.</translation>
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
        <source>None of its codes ({table_codes}) is a unit of {units} ({unit_codes}).</source>
        <translation>이 테이블의 코드({table_codes}) 중 {units}의 공간단위({unit_codes})와 일치하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>None of its names is a unit.</source>
        <translation>표의 이름 중 공간단위에 해당하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is built up in the dense clusters, so there is no optimal threshold: the criterion is off.</source>
        <translation>밀집 클러스터에 건축물이 없어 최적 기준값을 구할 수 없으므로 건축물 기준을 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation>권역 수</translation>
    </message>
    <message>
        <source>Number of merges</source>
        <translation>병합 횟수</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>도면 수</translation>
    </message>
    <message>
        <source>Number of urban centres</source>
        <translation>도시 중심지 수</translation>
    </message>
    <message>
        <source>One is given without the other.</source>
        <translation>둘 중 하나만 지정되었습니다.</translation>
    </message>
    <message>
        <source>Only in the plan</source>
        <translation>계획안에만 있음</translation>
    </message>
    <message>
        <source>Only in the reference</source>
        <translation>기준안에만 있음</translation>
    </message>
    <message>
        <source>Only tables that name the area of each row can be told by area.</source>
        <translation>행마다 권역이 적힌 표만 권역별로 실을 수 있습니다.</translation>
    </message>
    <message>
        <source>Only units connected with the central city</source>
        <translation>중심도시와 공간적으로 이어진 공간단위만 포함</translation>
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
        <source>Other areas</source>
        <translation>다른 권역</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>윤곽선</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>권역 외</translation>
    </message>
    <message>
        <source>Own print template for the sheets (unset: the plugin's)</source>
        <translation>직접 만든 인쇄 템플릿(비우면 플러그인의 템플릿)</translation>
    </message>
    <message>
        <source>Pair areas by id or by overlap.</source>
        <translation>권역을 id나 overlap으로 대응시키십시오.</translation>
    </message>
    <message>
        <source>Pair areas by id, by name or by largest overlap</source>
        <translation>권역 대응 방법: id(코드), name(이름), overlap(가장 많이 겹치는 권역)</translation>
    </message>
    <message>
        <source>Pair areas by overlap, or give both plans the same area codes.</source>
        <translation>overlap으로 대응시키거나, 두 계획안에 같은 권역 코드를 사용하십시오.</translation>
    </message>
    <message>
        <source>Paper: A4 portrait or landscape</source>
        <translation>용지: A4 세로(portrait) 또는 가로(landscape)</translation>
    </message>
    <message>
        <source>People gained</source>
        <translation>늘어난 인구</translation>
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
        <source>People in units that change their areas, last scope</source>
        <translation>소속 권역이 바뀌는 공간단위의 인구, 마지막 범위</translation>
    </message>
    <message>
        <source>People lost</source>
        <translation>줄어든 인구</translation>
    </message>
    <message>
        <source>People moved</source>
        <translation>소속이 바뀐 인구</translation>
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
        <source>Plan</source>
        <translation>계획안</translation>
    </message>
    <message>
        <source>Plan from a table</source>
        <translation>표에서 계획안 만들기</translation>
    </message>
    <message>
        <source>Plan to compare it with (reference): its members</source>
        <translation>비교 기준안: 구성 공간단위</translation>
    </message>
    <message>
        <source>Plan: its members</source>
        <translation>계획안: 구성 공간단위</translation>
    </message>
    <message>
        <source>Plan: the members layer of a delineation</source>
        <translation>권역안: 권역 설정 결과의 구성 공간단위 레이어</translation>
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
        <source>Population</source>
        <translation>인구</translation>
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
        <translation>공간단위의 인구</translation>
    </message>
    <message>
        <source>Population of a unit (unset: from the grid)</source>
        <translation>공간단위 인구(비워 두면 격자에서 계산)</translation>
    </message>
    <message>
        <source>Population, maximum</source>
        <translation>인구(최대)</translation>
    </message>
    <message>
        <source>Population, minimum</source>
        <translation>인구(최소)</translation>
    </message>
    <message>
        <source>Populations of areas that overlap count the shared units in each of them; they must not be added up.</source>
        <translation>겹치는 권역의 인구에는 공유하는 공간단위가 각각 포함되므로 합산해서는 안 됩니다.</translation>
    </message>
    <message>
        <source>Precision (%)</source>
        <translation>정밀도(%)</translation>
    </message>
    <message>
        <source>Precision, last scope (percent)</source>
        <translation>정밀도, 마지막 범위(%)</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>발표값</translation>
    </message>
    <message>
        <source>Published and recomputed totals</source>
        <translation>발표된 합계와 다시 계산한 합계</translation>
    </message>
    <message>
        <source>Published population of the maximum scope, or of the area</source>
        <translation>발표된 최대 공간범위(또는 권역) 인구</translation>
    </message>
    <message>
        <source>Published population of the minimum scope</source>
        <translation>발표된 최소 공간범위 인구</translation>
    </message>
    <message>
        <source>Published totals compared with the sum of the members: {checked}; more than {tolerance:g} % apart: {apart}.</source>
        <translation>구성 공간단위의 합과 비교한 발표 합계: {checked}개. {tolerance:g} % 넘게 차이 나는 것: {apart}개.</translation>
    </message>
    <message>
        <source>Published totals that are no sums</source>
        <translation>구성원의 합이 아닌 발표 합계</translation>
    </message>
    <message>
        <source>Published totals that cannot be sums of the members: {first}.</source>
        <translation>구성 공간단위의 합일 수 없는 발표 합계: {first}.</translation>
    </message>
    <message>
        <source>Published totals: area (id or name)</source>
        <translation>발표된 합계: 권역(코드 또는 이름)</translation>
    </message>
    <message>
        <source>Published totals: difference to flag (percent of the sum)</source>
        <translation>발표된 합계: 표시할 차이(합계 대비 %)</translation>
    </message>
    <message>
        <source>Published totals: table</source>
        <translation>발표된 합계: 표</translation>
    </message>
    <message>
        <source>Python packages are missing: {packages}. Install them where QGIS finds them, for example with the plugin “qpip” or by: python3 -m pip install {packages}</source>
        <translation>필요한 파이썬 패키지가 없습니다: {packages}. QGIS가 사용하는 파이썬에 설치하십시오. 예: “qpip” 플러그인 또는 python3 -m pip install {packages}</translation>
    </message>
    <message>
        <source>Recall (%)</source>
        <translation>재현율(%)</translation>
    </message>
    <message>
        <source>Recall, last scope (percent)</source>
        <translation>재현율, 마지막 범위(%)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Region in the table, where names are shared</source>
        <translation>표의 시도(같은 이름을 구분할 때)</translation>
    </message>
    <message>
        <source>Region of a unit</source>
        <translation>공간단위가 속한 지역(시도 등)</translation>
    </message>
    <message>
        <source>Regions of one unit: {count} ({first}).</source>
        <translation>공간단위 하나로 된 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Remark: purpose, decision, date of data</source>
        <translation>비고: 목적, 결정 내용, 자료 기준일</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>보고서(HTML)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>보고서(PDF)</translation>
    </message>
    <message>
        <source>Report on a plan (HTML and PDF)</source>
        <translation>권역안 보고서(HTML, PDF)</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Reserve: units set aside on the way</source>
        <translation>예비 목록: 과정 중 따로 둔 공간단위</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Roles apply to tables with one unit a row.</source>
        <translation>역할은 행마다 공간단위 하나인 표에만 적용됩니다.</translation>
    </message>
    <message>
        <source>Rows: role (centre, minimum, maximum)</source>
        <translation>행형: 역할(centre, minimum, maximum)</translation>
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
        <source>Same areas</source>
        <translation>같은 권역</translation>
    </message>
    <message>
        <source>Save a plan as one GeoPackage</source>
        <translation>계획안을 GeoPackage 하나로 저장</translation>
    </message>
    <message>
        <source>Save it as GeoTIFF and use that.</source>
        <translation>GeoTIFF로 저장하여 사용하십시오.</translation>
    </message>
    <message>
        <source>Saved: areas {areas}, members {members}, facts of evidence {facts}, lines of history {lines}.</source>
        <translation>저장: 권역 {areas}개, 구성 공간단위 {members}개, 근거 {facts}건, 이력 {lines}줄.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>공간범위</translation>
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
        <source>Scope shown on the map, where there are two: maximum or minimum</source>
        <translation>지도에 표시할 범위(둘일 때): maximum(최대) 또는 minimum(최소)</translation>
    </message>
    <message>
        <source>Scopes of the urban areas</source>
        <translation>도시권의 공간범위</translation>
    </message>
    <message>
        <source>Self-containment is of the flows there are: without people who work where they live the areas become larger than they should.</source>
        <translation>자족성은 주어진 흐름만으로 계산합니다. 내부 통근이 없으면 권역이 실제보다 커집니다.</translation>
    </message>
    <message>
        <source>Self-containment of jobs (%)</source>
        <translation>일자리 기준 자족성(%)</translation>
    </message>
    <message>
        <source>Self-containment of residents (%)</source>
        <translation>거주자 기준 자족성(%)</translation>
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
        <source>Set these cells to nodata.</source>
        <translation>해당 셀을 NODATA로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>비율(%)</translation>
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
        <source>Some areas in common</source>
        <translation>일부 권역만 같음</translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation>출처와 이용 조건</translation>
    </message>
    <message>
        <source>Stop when: non_zero (every region has inner flow), clusters (number of regions), flow (the largest is below), mean, weighted_mean, median, minimum (share of inner flow reached)</source>
        <translation>종료 규칙: non_zero(모든 권역에 내부 흐름), clusters(권역 수), flow(최대 흐름이 기준 미만), mean, weighted_mean, median, minimum(내부 흐름 비율 도달)</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>부제목</translation>
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
        <source>Sum of the members</source>
        <translation>구성 공간단위의 합</translation>
    </message>
    <message>
        <source>Surrounded units added: {count} ({first}).</source>
        <translation>둘러싸여 추가된 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Table with the plan (CSV, XLSX, …)</source>
        <translation>계획안 표(CSV, XLSX 등)</translation>
    </message>
    <message>
        <source>Table: a row per central city</source>
        <translation>요약표: 중심도시마다 한 행</translation>
    </message>
    <message>
        <source>Table: a row per pair of areas and scope</source>
        <translation>표: 대응 권역·범위별 한 행</translation>
    </message>
    <message>
        <source>Table: agreement over all areas</source>
        <translation>표: 전체 일치도</translation>
    </message>
    <message>
        <source>Table: published and recomputed totals</source>
        <translation>표: 발표된 합계와 다시 계산한 합계</translation>
    </message>
    <message>
        <source>Take one of the plugin's templates (resources/layouts) as a start.</source>
        <translation>플러그인의 템플릿(resources/layouts)에서 시작하십시오.</translation>
    </message>
    <message>
        <source>Target self-containment, asked for at the least size (percent)</source>
        <translation>목표 자족성(최소 규모에서 요구, %)</translation>
    </message>
    <message>
        <source>Target size (employed residents)</source>
        <translation>목표 규모(거주 취업자 수)</translation>
    </message>
    <message>
        <source>The Python package {package} is missing.</source>
        <translation>파이썬 패키지 {package}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The area of its cells cannot be measured in {crs}.</source>
        <translation>좌표계 {crs}에서는 셀 면적을 잴 수 없습니다.</translation>
    </message>
    <message>
        <source>The areas of the two layers differ: {first}.</source>
        <translation>두 레이어의 권역이 다릅니다: {first}.</translation>
    </message>
    <message>
        <source>The cells do not align: origins {x1}, {y1} and {x2}, {y2} are {columns:.3f} columns and {rows:.3f} rows apart.</source>
        <translation>셀이 서로 맞물리지 않습니다: 원점 ({x1}, {y1})과 ({x2}, {y2})가 {columns:.3f}열, {rows:.3f}행만큼 어긋나 있습니다.</translation>
    </message>
    <message>
        <source>The classes are given without the population grid.</source>
        <translation>인구 격자 없이 격자 등급만 지정되었습니다.</translation>
    </message>
    <message>
        <source>The codes differ by leading zeros: read the table again with its code columns as text.</source>
        <translation>앞자리 0의 유무만 다릅니다. 코드 열을 문자열로 지정하여 테이블을 다시 불러오십시오.</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}</source>
        <translation>파일을 쓸 수 없습니다: {reason}</translation>
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
        <source>The grids do not overlap.</source>
        <translation>격자들이 서로 겹치지 않습니다.</translation>
    </message>
    <message>
        <source>The grids have different coordinate reference systems.</source>
        <translation>격자들의 좌표계가 서로 다릅니다.</translation>
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
        <source>The layer has no coordinate reference system, so it cannot be laid over the grid.</source>
        <translation>레이어에 좌표계가 없어 격자와 중첩할 수 없습니다.</translation>
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
        <source>The layers do not say how they were made.</source>
        <translation>레이어에 작성 방법이 기록되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The layers do not say how they were made: describe it in REMARK.</source>
        <translation>레이어에 작성 이력이 없습니다. REMARK에 적어 두십시오.</translation>
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
        <source>The raster is rotated.</source>
        <translation>래스터가 회전되어 있습니다.</translation>
    </message>
    <message>
        <source>The result depends on the variable, the year and the thresholds named above; other choices give other areas.</source>
        <translation>결과는 위에 적은 변수, 시점, 기준값에 따라 달라지며, 다르게 선택하면 다른 권역이 나옵니다.</translation>
    </message>
    <message>
        <source>The roles {first} do not go together with centre, minimum and maximum.</source>
        <translation>역할 {first}은(는) centre, minimum, maximum과 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The rule non_zero takes no value.</source>
        <translation>non_zero 규칙에는 값을 지정하지 않습니다.</translation>
    </message>
    <message>
        <source>The rule {rule} needs a value.</source>
        <translation>{rule} 규칙에는 값이 필요합니다.</translation>
    </message>
    <message>
        <source>The self-containments {low:g} and {high:g} are no range of percentages.</source>
        <translation>자족성 {low:g}, {high:g}은(는) 올바른 백분율 범위가 아닙니다.</translation>
    </message>
    <message>
        <source>The sizes {low:g} and {high:g} are no range.</source>
        <translation>규모 {low:g}, {high:g}은(는) 올바른 범위가 아닙니다.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>테이블에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The table has {count} rows, a sheet takes {most}.</source>
        <translation>표가 {count}행인데 시트에는 {most}행까지 들어갑니다.</translation>
    </message>
    <message>
        <source>The table lists no units.</source>
        <translation>표에 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>The table of published totals needs the field of the area and at least one field of totals.</source>
        <translation>발표된 합계 표에는 권역 필드와 하나 이상의 합계 필드가 필요합니다.</translation>
    </message>
    <message>
        <source>The target cannot be written.</source>
        <translation>저장 위치에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The units must be given in exactly one way: as lists or as rows.</source>
        <translation>공간단위는 목록형과 행형 중 한 가지로만 지정해야 합니다.</translation>
    </message>
    <message>
        <source>The window is empty: from {low:g} to {high:g} people.</source>
        <translation>인구 범위가 비어 있습니다: {low:g}명 이상 {high:g}명 이하.</translation>
    </message>
    <message>
        <source>There are {units} units, fewer than {value:.0f} regions.</source>
        <translation>공간단위가 {units}개로, 권역 {value:.0f}개보다 적습니다.</translation>
    </message>
    <message>
        <source>There is no dense cluster from which to take the optimal built-up threshold: the criterion is off.</source>
        <translation>최적 시가화 임계값을 산출할 고밀 클러스터가 없어 시가화 기준을 적용하지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no field “{name}”; there are: {fields}.</source>
        <translation>“{name}” 필드가 없습니다. 사용할 수 있는 필드: {fields}.</translation>
    </message>
    <message>
        <source>There is nothing to compare the plan with.</source>
        <translation>비교할 대상이 없습니다.</translation>
    </message>
    <message>
        <source>These apply to level 2 only: {names}.</source>
        <translation>다음 설정은 수준 2에만 적용됩니다: {names}.</translation>
    </message>
    <message>
        <source>These sample files are missing: {files}</source>
        <translation>다음 예제 파일이 없습니다: {files}</translation>
    </message>
    <message>
        <source>They come out as if a member had been counted twice: {first}.</source>
        <translation>구성 공간단위 하나를 두 번 더한 값과 맞습니다: {first}.</translation>
    </message>
    <message>
        <source>This applies to centres on the grid, but they are given by {source}.</source>
        <translation>이 설정은 격자에서 찾은 중심지에만 적용되지만, 중심도시가 {source}(으)로 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>This is no print template with a map called “map”.</source>
        <translation>“map”이라는 지도가 있는 인쇄 템플릿이 아닙니다.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>To name centres after units, choose the layer and its name field; else leave both empty.</source>
        <translation>도시 중심지에 공간단위 이름을 붙이려면 레이어와 이름 필드를 모두 지정하고, 아니면 둘 다 비워 두십시오.</translation>
    </message>
    <message>
        <source>Town or semi-dense area</source>
        <translation>준도시</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>공간단위</translation>
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
        <source>Units</source>
        <translation>공간단위</translation>
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
        <source>Units apart from their area, moved to one they touch: {count} ({first}).</source>
        <translation>권역에서 떨어져 있어 맞닿은 권역으로 옮긴 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units gained</source>
        <translation>늘어난 공간단위</translation>
    </message>
    <message>
        <source>Units in no area</source>
        <translation>어느 권역에도 속하지 않는 공간단위</translation>
    </message>
    <message>
        <source>Units in several areas</source>
        <translation>여러 권역에 속한 공간단위</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>줄어든 공간단위</translation>
    </message>
    <message>
        <source>Units of cities without a commuting zone, left out: {count} ({first}).</source>
        <translation>통근권이 없는 도시여서 제외한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units of the reserve without a link to any area: {count} ({first}).</source>
        <translation>어느 권역과도 연계가 없는 예비 공간단위: {count}개({first}).</translation>
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
        <source>Units set in reserve on the way</source>
        <translation>과정 중 예비로 둔 공간단위</translation>
    </message>
    <message>
        <source>Units set in reserve on the way: {count}.</source>
        <translation>과정 중 예비로 둔 공간단위: {count}개.</translation>
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
        <source>Units that send more flow than they have employed residents, so that shares can exceed 100 %: {count} ({first}).</source>
        <translation>출발 흐름의 합이 거주 취업자보다 많아 비율이 100 %를 넘을 수 있는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units that still lie apart from their area, for want of a neighbour they have a link with: {count} ({first}).</source>
        <translation>연계가 있는 이웃이 없어 여전히 권역에서 떨어져 있는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units tied to several cities: overlap (all) or largest (one)</source>
        <translation>여러 도시와 연계된 공간단위: overlap(모두), largest(가장 강한 한 곳)</translation>
    </message>
    <message>
        <source>Units with an invalid polygon, repaired for the overlay: {count} ({first}).</source>
        <translation>폴리곤 도형 오류를 보정하여 중첩한 공간단위: {count}개({first}).</translation>
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
        <source>Units without a number of employed residents, the sum of their flows stands in: {count} ({first}).</source>
        <translation>거주 취업자 수가 없어 출발 흐름의 합으로 대신한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without a polygon: {count} ({first}).</source>
        <translation>폴리곤이 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without a population, so that sums of people leave them out: {count}.</source>
        <translation>인구 값이 없어 인구 합계에서 빠진 공간단위: {count}개.</translation>
    </message>
    <message>
        <source>Units without population, classed by land: {count} ({first}).</source>
        <translation>인구가 없어 육지 면적으로 분류한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without residents, without jobs or with no flow but to themselves, set aside: {count} ({first}).</source>
        <translation>거주 취업자나 일자리가 없거나 내부 흐름만 있어 따로 둔 공간단위: {count}개({first}).</translation>
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
        <source>Use the codes of the field chosen as unit id, with their leading zeros.</source>
        <translation>공간단위 코드 필드의 값을 앞자리 0까지 그대로 입력하십시오.</translation>
    </message>
    <message>
        <source>Use the grid in an equal-area system (ESRI:54009, EPSG:3035) or a national one (EPSG:5179).</source>
        <translation>등면적 좌표계(ESRI:54009, EPSG:3035)나 국가 좌표계(EPSG:5179)의 격자를 사용하십시오.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Value of the stop rule (regions, percent, or people; none for non_zero)</source>
        <translation>종료 규칙의 값(권역 수, % 또는 인원. non_zero는 비움)</translation>
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
        <source>Variation of information (nats)</source>
        <translation>정보 변동량(나트)</translation>
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
        <source>What was counted, assumed or left out</source>
        <translation>집계·가정·제외 내역</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>작성 방법</translation>
    </message>
    <message>
        <source>Where the flow table has no flows within units, shares are of outgoing flow and self-containment is unknown ({dash}).</source>
        <translation>흐름 표에 공간단위 내부 흐름이 없으면 비율은 유출 흐름에 대한 것이며 자족성는 알 수 없습니다({dash}).</translation>
    </message>
    <message>
        <source>Widen the population window, or classify the grid with lower thresholds or at level 2.</source>
        <translation>인구 범위를 넓히거나, 임계값을 낮추거나 수준 2로 격자를 다시 분류하십시오.</translation>
    </message>
    <message>
        <source>Workbook: a sheet per layer (XLSX)</source>
        <translation>통합 문서: 레이어마다 시트 하나(XLSX)</translation>
    </message>
    <message>
        <source>Write centre, minimum, maximum or member.</source>
        <translation>centre, minimum, maximum, member 중 하나로 적으십시오.</translation>
    </message>
    <message>
        <source>Write it as CSV, or filter it.</source>
        <translation>CSV로 쓰거나 필터로 줄이십시오.</translation>
    </message>
    <message>
        <source>Write the code, or the region in brackets, or choose the region fields of both tables; or leave such names out.</source>
        <translation>코드나 괄호 안 시도를 함께 적거나, 두 표의 시도 필드를 선택하십시오. 또는 그런 이름을 제외하십시오.</translation>
    </message>
    <message>
        <source>Write the codes of the central cities with commas between.</source>
        <translation>중심도시의 코드를 쉼표로 구분하여 입력하십시오.</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>given</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>surrounded</source>
        <translation>둘러싸임</translation>
    </message>
    <message>
        <source>urban centre</source>
        <translation>도시 중심지</translation>
    </message>
    <message>
        <source>{areas} urban areas with {units} spatial units; {overlaps} of these belong to several areas.</source>
        <translation>도시권 {areas}개, 공간단위 {units}개. 그중 {overlaps}개는 여러 권역에 속합니다.</translation>
    </message>
    <message>
        <source>{crs} is far from equal-area here: a cell of 1 km² covers {low:.3f} to {high:.3f} km² on the ground.</source>
        <translation>이 지역에서 {crs}은(는) 면적 왜곡이 큽니다. 1 km² 셀이 실제로는 {low:.3f}~{high:.3f} km²에 해당합니다.</translation>
    </message>
    <message>
        <source>{first} are none of {known}.</source>
        <translation>{first}은(는) {known} 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{scope}: areas overlap, so the adjusted Rand index is undefined.</source>
        <translation>{scope}: 권역이 겹치므로 수정 랜드 지수를 구할 수 없습니다.</translation>
    </message>
    <message>
        <source>{scope}: areas without a partner: {count} ({first}).</source>
        <translation>{scope}: 대응 권역이 없는 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>{scope}: memberships in {first}: {found}, in {second}: {published}, in both: {hits}; precision {precision:.1f} %, recall {recall:.1f} %, F1 {f1:.1f} %.</source>
        <translation>{scope}: {first}의 구성 {found}건, {second}의 구성 {published}건, 공통 {hits}건. 정밀도 {precision:.1f} %, 재현율 {recall:.1f} %, F1 {f1:.1f} %.</translation>
    </message>
    <message>
        <source>{scope}: {units} units, {people} people</source>
        <translation>{scope}: 공간단위 {units}개, 인구 {people}명</translation>
    </message>
    <message>
        <source>{table} has no flows within units, so shares are of outgoing flow and self-containment is unknown (NULL).</source>
        <translation>{table}에 공간단위 내부 흐름이 없어, 통근 비율은 나가는 흐름을 기준으로 계산하고 자족성은 알 수 없음(NULL)으로 두었습니다.</translation>
    </message>
    <message>
        <source>{table}: areas of published totals that the plan has not: {count} ({first}).</source>
        <translation>{table}: 발표된 합계 중 계획안에 없는 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>{table}: areas: {areas}, groups of units: {groups}.</source>
        <translation>{table}: 권역 {areas}개, 공간단위 묶음 {groups}개.</translation>
    </message>
    <message>
        <source>{table}: areas: {areas}; names and codes: {cells}, matched with a unit: {matched}.</source>
        <translation>{table}: 권역 {areas}개, 이름·코드 {cells}개, 그중 공간단위와 대응된 것 {matched}개.</translation>
    </message>
    <message>
        <source>{table}: codes that are units of {units}: {matched}; that are not: {lost}; units that do not occur in it: {idle}.</source>
        <translation>{table}: {units}의 공간단위와 일치하는 코드 {matched}개, 일치하지 않는 코드 {lost}개, 테이블에 나타나지 않는 공간단위 {idle}개.</translation>
    </message>
    <message>
        <source>{table}: how they were matched: {ways}.</source>
        <translation>{table}: 대응 방법: {ways}.</translation>
    </message>
    <message>
        <source>{table}: names that fit several units or none, left out: {count} ({first}).</source>
        <translation>{table}: 여러 공간단위에 해당하거나 해당이 없어 제외한 이름: {count}개({first}).</translation>
    </message>
    <message>
        <source>{table}: names that several units share, decided by the region: {count} ({first}).</source>
        <translation>{table}: 여러 공간단위가 함께 쓰는 이름으로, 시도로 구분한 것: {count}개({first}).</translation>
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
        <source>{table}: rows without origin, destination or flow, left out: {count}.</source>
        <translation>{table}: 출발지·도착지·흐름 중 빈 값이 있어 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows: {rows}, columns: {columns}.</source>
        <translation>{table}: {rows}행 {columns}열.</translation>
    </message>
    <message>
        <source>{table}: texts that would be taken for formulas, with an apostrophe in front: {count}.</source>
        <translation>{table}: 수식으로 읽힐 수 있어 앞에 작은따옴표를 붙인 문자: {count}개.</translation>
    </message>
    <message>
        <source>{table}: units listed more than once in an area, the strongest role counts: {count}.</source>
        <translation>{table}: 한 권역에 두 번 이상 적힌 공간단위(가장 강한 역할만 인정): {count}개.</translation>
    </message>
    <message>
        <source>{table}: units that send flows but have none within themselves: {count}.</source>
        <translation>{table}: 나가는 흐름은 있으나 내부 흐름이 없는 공간단위: {count}개.</translation>
    </message>
    <message>
        <source>{value:g} is no number of regions.</source>
        <translation>{value:g}은(는) 권역 수가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{value} is no flow: it must be above 0.</source>
        <translation>{value}은(는) 흐름 값이 될 수 없습니다. 0보다 커야 합니다.</translation>
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
        <source>{value} is not one of {words}.</source>
        <translation>{value}은(는) {words} 중 하나가 아닙니다.</translation>
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
        <source>{where} is reprojected from {source} to {target} for the overlay with the grid.</source>
        <translation>{where}: 격자와 중첩하기 위해 {source}에서 {target}(으)로 좌표계를 변환했습니다.</translation>
    </message>
    <message>
        <source>{where}: cells with {value}, which is not declared as nodata but read as missing: {count}.</source>
        <translation>{where}: NODATA로 지정되지 않았지만 결측으로 처리한 값 {value}의 셀: {count}개.</translation>
    </message>
    <message>
        <source>{where}: features without geometry, so without neighbours and people on the grid: {count}.</source>
        <translation>{where}: 도형이 없어 인접 관계와 격자 인구를 알 수 없는 피처: {count}개.</translation>
    </message>
    <message>
        <source>{where}: of its bands the first is used ({count} in all).</source>
        <translation>{where}: 전체 {count}개 밴드 중 첫 번째를 사용합니다.</translation>
    </message>
    <message>
        <source>“{value}” in row {row} is no role.</source>
        <translation>{row}행의 “{value}”은(는) 역할이 아닙니다.</translation>
    </message>
    <message>
        <source>“{value}” in row {row} is not a number.</source>
        <translation>{row}행의 “{value}”은(는) 숫자가 아닙니다.</translation>
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
        <source>… or rows: one unit a row (name or code)</source>
        <translation>또는 행형: 행마다 공간단위 하나(이름 또는 코드)</translation>
    </message>
</context>
</TS>
