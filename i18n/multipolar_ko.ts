<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>multipolar</name>
    <message>
        <source> in {year}</source>
        <translation> ({year}년)</translation>
    </message>
    <message>
        <source>&amp;Adopt for all areas</source>
        <translation>모든 권역에 채택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy numbers</source>
        <translation>수치 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Draw on the map</source>
        <translation>지도에서 그리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>다음(&amp;N) &gt;</translation>
    </message>
    <message>
        <source>&amp;Reason: {reason}</source>
        <translation>사유(&amp;R): {reason}</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>0 means that all units have the same. Every unit counts the same, large or small.</source>
        <translation>0이면 모든 공간단위의 값이 같다는 뜻입니다. 규모와 관계없이 모든 공간단위를 같은 비중으로 계산했습니다.</translation>
    </message>
    <message>
        <source>0 means that all units have the same. Units count by their people.</source>
        <translation>0이면 모든 공간단위의 값이 같다는 뜻입니다. 공간단위는 인구를 가중치로 계산했습니다.</translation>
    </message>
    <message>
        <source>1  Population grid</source>
        <translation>1  인구 격자</translation>
    </message>
    <message>
        <source>1,500 to 5,000: as in urban centres</source>
        <translation>1,500~5,000명: 도시 중심지 수준</translation>
    </message>
    <message>
        <source>110 to 125 %</source>
        <translation>110~125 %</translation>
    </message>
    <message>
        <source>125 % and more</source>
        <translation>125 % 이상</translation>
    </message>
    <message>
        <source>15 to 25 %</source>
        <translation>15~25 %</translation>
    </message>
    <message>
        <source>2  Units</source>
        <translation>2  공간단위</translation>
    </message>
    <message>
        <source>20 to 40 %</source>
        <translation>20~40 %</translation>
    </message>
    <message>
        <source>20 to 50 %</source>
        <translation>20~50 %</translation>
    </message>
    <message>
        <source>25 to 35 %</source>
        <translation>25~35 %</translation>
    </message>
    <message>
        <source>3  Flows</source>
        <translation>3  통근·통행</translation>
    </message>
    <message>
        <source>300 to 1,500: as in urban clusters</source>
        <translation>300~1,500명: 도시 클러스터 수준</translation>
    </message>
    <message>
        <source>35 to 50 %</source>
        <translation>35~50 %</translation>
    </message>
    <message>
        <source>4  Central cities</source>
        <translation>4  중심도시</translation>
    </message>
    <message>
        <source>40 to 60 %</source>
        <translation>40~60 %</translation>
    </message>
    <message>
        <source>5  Thresholds</source>
        <translation>5  기준값</translation>
    </message>
    <message>
        <source>5 to 20 %</source>
        <translation>5~20 %</translation>
    </message>
    <message>
        <source>5,000 people per km² and more</source>
        <translation>km²당 5,000명 이상</translation>
    </message>
    <message>
        <source>50 % and more: hangs on one destination</source>
        <translation>50 % 이상: 한 목적지에 의존</translation>
    </message>
    <message>
        <source>50 to 300</source>
        <translation>50~300명</translation>
    </message>
    <message>
        <source>60 to 75 %</source>
        <translation>60~75 %</translation>
    </message>
    <message>
        <source>75 % and more: largely self-contained</source>
        <translation>75 % 이상: 자족성 높음</translation>
    </message>
    <message>
        <source>75 to 90 %</source>
        <translation>75~90 %</translation>
    </message>
    <message>
        <source>90 to 110 %: about the mean</source>
        <translation>90~110 %: 평균 수준</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; 뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>A Python package cannot be loaded: {reason}.</source>
        <translation>파이썬 패키지를 불러올 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>A city without a commuting zone is an area</source>
        <translation>통근권이 없는 도시도 하나의 권역으로 인정</translation>
    </message>
    <message>
        <source>A coordinate is missing or infinite.</source>
        <translation>빈 좌표나 무한대 좌표가 있습니다.</translation>
    </message>
    <message>
        <source>A dash ({dash}) stands for a figure that nobody knows; it is not a zero.</source>
        <translation>줄표({dash})는 알 수 없는 값이며 0이 아닙니다.</translation>
    </message>
    <message>
        <source>A feature cannot be brought to {target}: {reason}</source>
        <translation>피처의 좌표를 {target}(으)로 변환할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>A field of the units (the city's code, else empty)</source>
        <translation>공간단위의 필드(도시 코드, 아니면 빈 값)</translation>
    </message>
    <message>
        <source>A geometric mean needs values above zero; z-scores are negative too.</source>
        <translation>기하평균은 0보다 큰 값에만 쓸 수 있으나 z 점수에는 음수가 있습니다.</translation>
    </message>
    <message>
        <source>A layer of rows can stay in memory, this output cannot.</source>
        <translation>레이어는 메모리에 둘 수 있으나 이 출력은 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>A location quotient above 1 means that the industry has a larger share of the jobs here than in the whole; it is called certain when its confidence limits leave 1 out. Specialisation (Krugman) is 0 for a unit like the whole and 2 for one with nothing in common.</source>
        <translation>입지계수가 1보다 크면 그 산업의 일자리 비중이 전체보다 높다는 뜻이며, 신뢰구간이 1을 벗어나면 ‘확실’로 표시합니다. 특화도(크루그먼)는 구조가 전체와 같으면 0, 공통점이 전혀 없으면 2입니다.</translation>
    </message>
    <message>
        <source>A longest travel time is set, but no table of travel times.</source>
        <translation>최대 통행시간은 지정했으나 통행시간 테이블이 없습니다.</translation>
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
        <source>A merger needs two different regions.</source>
        <translation>통합하려면 서로 다른 지역이 둘 이상 필요합니다.</translation>
    </message>
    <message>
        <source>A plan is kept in a GeoPackage.</source>
        <translation>권역안은 GeoPackage에 저장합니다.</translation>
    </message>
    <message>
        <source>A polygon cannot be brought from {source} to {target}: {reason}</source>
        <translation>폴리곤의 좌표를 {source}에서 {target}(으)로 변환할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>A population grid has no fields.</source>
        <translation>인구 격자에는 필드가 없습니다.</translation>
    </message>
    <message>
        <source>A power of distance needs a least cost above zero: at a cost of 0 it has no value.</source>
        <translation>거리의 거듭제곱 함수는 비용 0에서 값이 없으므로 0보다 큰 최소 비용이 필요합니다.</translation>
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
        <source>A region field is set, but not which regions are the capital region.</source>
        <translation>지역 필드는 지정되었으나 어느 지역이 수도권인지 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>A row has no field.</source>
        <translation>필드가 비어 있는 행이 있습니다.</translation>
    </message>
    <message>
        <source>A side is tied when at least {share:g} % of those who live there go to the other, and the other is among its {top} main partners.</source>
        <translation>한쪽 거주자의 {share:g} % 이상이 상대 지역으로 이동하고 상대 지역이 주요 상대 {top}위 안에 들면, 그쪽은 상대에 연계된 것으로 봅니다.</translation>
    </message>
    <message>
        <source>A speed off the road is given, but none on it.</source>
        <translation>도로 밖 속도만 있고 도로 속도가 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>A table cannot be written as {ending}: this format holds what has a geometry.</source>
        <translation>표는 {ending} 형식으로 저장할 수 없습니다. 도형이 있는 자료만 담는 형식입니다.</translation>
    </message>
    <message>
        <source>A table of costs needs the codes of places and facilities.</source>
        <translation>비용 테이블을 쓰려면 수요지와 시설의 코드가 필요합니다.</translation>
    </message>
    <message>
        <source>A table with a row per item needs both columns, of items and of values.</source>
        <translation>항목마다 한 행인 표에는 항목 열과 값 열이 모두 필요합니다.</translation>
    </message>
    <message>
        <source>A threshold is given, but the built-up criterion is “{rule}”.</source>
        <translation>임계값을 입력했으나 시가화 기준이 “{rule}”(으)로 설정되어 있습니다.</translation>
    </message>
    <message>
        <source>A unit and industry without a row or number has no jobs</source>
        <translation>행이나 값이 없는 공간단위·산업은 일자리 0으로 간주</translation>
    </message>
    <message>
        <source>A unit belongs to one area only</source>
        <translation>공간단위는 한 권역에만 속함</translation>
    </message>
    <message>
        <source>A unit's share counts to the joined city or to each single one</source>
        <translation>통근율 기준: joined(결합된 도시 전체로의 비율) 또는 single(개별 도시로의 비율)</translation>
    </message>
    <message>
        <source>A year (%)</source>
        <translation>연평균(%)</translation>
    </message>
    <message>
        <source>A year of each row and years of opening or closing are given.</source>
        <translation>행의 연도와 개설·폐쇄 연도가 함께 지정되었습니다.</translation>
    </message>
    <message>
        <source>A young population is given without the flow of young people.</source>
        <translation>청년 인구만 지정되고 청년 이동 필드가 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>About even</source>
        <translation>거의 균형</translation>
    </message>
    <message>
        <source>About even (within 2 %)</source>
        <translation>거의 균형 (2 % 이내)</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>초과</translation>
    </message>
    <message>
        <source>Above the line a unit has more jobs than people in work; larger dots are larger units</source>
        <translation>선 위쪽은 취업자보다 일자리가 많은 공간단위이며, 점이 클수록 규모가 큽니다</translation>
    </message>
    <message>
        <source>Above the whole (certain)</source>
        <translation>전체보다 높음(확실)</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>접근성</translation>
    </message>
    <message>
        <source>Accessibility of facilities</source>
        <translation>시설 접근성</translation>
    </message>
    <message>
        <source>Add a row for each, or a row with * for all others.</source>
        <translation>서비스마다 행을 추가하거나, 나머지 모두를 뜻하는 * 행을 추가하십시오.</translation>
    </message>
    <message>
        <source>Add finer cells up to 1 km first (the method's own cell size)</source>
        <translation>더 작은 격자를 먼저 1km로 합산(방법론의 기준 격자 크기)</translation>
    </message>
    <message>
        <source>Add it up first (“Import flows” reads tables of any length), filter it, or close other programs.</source>
        <translation>먼저 합산하거나(“흐름 자료 가져오기”는 길이에 관계없이 표를 읽습니다) 필터를 걸거나 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>Add rows for units.</source>
        <translation>공간단위의 행을 추가하십시오.</translation>
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
        <source>Adopt for this &amp;area</source>
        <translation>이 권역에 채택(&amp;T)</translation>
    </message>
    <message>
        <source>Adopt the other plan</source>
        <translation>다른 권역안 채택</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>After: cell classes, from “Classify grid cells”</source>
        <translation>이후 시점: 격자 등급(“격자 분류”의 결과)</translation>
    </message>
    <message>
        <source>After: population grid (persons per cell)</source>
        <translation>이후 시점: 인구 격자(셀당 인구)</translation>
    </message>
    <message>
        <source>Against expectation</source>
        <translation>기대 대비(배)</translation>
    </message>
    <message>
        <source>Aged 65 and more (%)</source>
        <translation>65세 이상 비율(%)</translation>
    </message>
    <message>
        <source>Aged 65 and more: trend a year (points)</source>
        <translation>65세 이상 비율: 연간 추세(%p)</translation>
    </message>
    <message>
        <source>Ageing index</source>
        <translation>노령화지수</translation>
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
        <source>Aggregated cells of which some finer cells have no value or lie beyond the grid, the others count: {count}.</source>
        <translation>합산한 격자 중 일부 작은 격자에 값이 없거나 자료 범위 밖에 있어 나머지만 합산한 격자: {count}개.</translation>
    </message>
    <message>
        <source>Agreement (F1) over the threshold</source>
        <translation>기준값에 따른 일치도(F1)</translation>
    </message>
    <message>
        <source>Agreement between local governments</source>
        <translation>지자체 간 합의</translation>
    </message>
    <message>
        <source>Agreement of the maximum scope (F1)</source>
        <translation>최대 공간범위의 일치도(F1)</translation>
    </message>
    <message>
        <source>Agreement of the minimum scope (F1)</source>
        <translation>최소 공간범위의 일치도(F1)</translation>
    </message>
    <message>
        <source>Agreement over all areas</source>
        <translation>전체 권역의 일치도</translation>
    </message>
    <message>
        <source>Agreement over the threshold</source>
        <translation>기준값에 따른 일치도</translation>
    </message>
    <message>
        <source>Aim: coverage (most people within the largest cost) or pmedian (least cost over all people)</source>
        <translation>목표: coverage(최대 비용 안의 인구를 최대로), pmedian(전체 인구의 이동 비용을 최소로)</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>전체 부문</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>All flows are zero.</source>
        <translation>모든 흐름의 값이 0입니다.</translation>
    </message>
    <message>
        <source>All its neighbours over land belong to the area.</source>
        <translation>육지로 맞닿은 이웃이 모두 이 권역에 속합니다.</translation>
    </message>
    <message>
        <source>All numbers are zero ({name}).</source>
        <translation>모든 값이 0입니다({name}).</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>전체 수요지</translation>
    </message>
    <message>
        <source>All polygons are valid.</source>
        <translation>모든 폴리곤의 도형이 올바릅니다.</translation>
    </message>
    <message>
        <source>All trips, both directions</source>
        <translation>양방향 전체 통행</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>전체 공간단위</translation>
    </message>
    <message>
        <source>All units had the same in {year}: nothing can converge.</source>
        <translation>{year}년에 모든 공간단위의 값이 같아 수렴을 따질 수 없습니다.</translation>
    </message>
    <message>
        <source>All units have the same, so there is nothing between or within.</source>
        <translation>모든 공간단위의 값이 같아 집단 간·집단 내 격차가 없습니다.</translation>
    </message>
    <message>
        <source>All units have the same: a merger changes nothing.</source>
        <translation>모든 공간단위의 값이 같아 통합해도 달라지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>All units, as background of the maps</source>
        <translation>전체 공간단위(지도 배경)</translation>
    </message>
    <message>
        <source>All values are equal, so that no neighbour is more alike than another.</source>
        <translation>모든 값이 같아 이웃 간 유사성을 따질 수 없습니다.</translation>
    </message>
    <message>
        <source>All weights are zero.</source>
        <translation>가중치가 모두 0입니다.</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>배분 효과</translation>
    </message>
    <message>
        <source>Also in other areas</source>
        <translation>다른 권역에도 속함</translation>
    </message>
    <message>
        <source>Among the unit's destinations the central city is number {rank}.</source>
        <translation>이 공간단위의 목적지 가운데 중심도시는 {rank}위입니다.</translation>
    </message>
    <message>
        <source>Are neighbours alike?</source>
        <translation>이웃한 지역끼리 비슷한가?</translation>
    </message>
    <message>
        <source>Are neighbours alike? (Moran's I; needs the Python package esda)</source>
        <translation>이웃한 지역끼리 비슷한가?(모란 지수, 파이썬 패키지 esda 필요)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>권역</translation>
    </message>
    <message>
        <source>Area among all areas</source>
        <translation>전체 권역 가운데 위치</translation>
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
        <source>Areas cannot reach from one part to the other while contiguity is asked for.</source>
        <translation>연접 조건을 쓰는 동안에는 권역이 한쪽에서 다른 쪽으로 이어질 수 없습니다.</translation>
    </message>
    <message>
        <source>Areas formed in no scenario: {count} ({first}).</source>
        <translation>어느 시나리오에서도 성립하지 않은 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Areas in which nothing but the central city has room: {count} ({first}).</source>
        <translation>중심도시 외에는 더 들어갈 수 없는 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Areas of the plan</source>
        <translation>권역안의 권역</translation>
    </message>
    <message>
        <source>Areas of the plan (percent of their people)</source>
        <translation>권역안의 권역(인구 대비 %)</translation>
    </message>
    <message>
        <source>Areas of the plan as the innermost groups: none, minimum or maximum scope</source>
        <translation>권역안의 권역을 가장 안쪽 집단으로 사용: none(안 함), minimum(최소 공간범위), maximum(최대 공간범위)</translation>
    </message>
    <message>
        <source>Areas of the plan with accessibility</source>
        <translation>권역별 접근성</translation>
    </message>
    <message>
        <source>Areas of the plan with gaps</source>
        <translation>권역별 서비스 격차</translation>
    </message>
    <message>
        <source>Areas of the plan with indicators</source>
        <translation>권역별 지표</translation>
    </message>
    <message>
        <source>Areas of the plan{year}</source>
        <translation>권역안의 권역{year}</translation>
    </message>
    <message>
        <source>Areas that do not have a minimum and a maximum scope once each: {first}.</source>
        <translation>최소·최대 범위가 각각 하나씩 있지 않은 권역: {first}.</translation>
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
        <source>Areas whose threshold rose so that they have at most {limit:.0f} people: {count} ({first}).</source>
        <translation>인구가 {limit:.0f}명을 넘지 않도록 기준값을 올린 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Areas with fewer than {limit:.0f} people, not formed: {count} ({first}).</source>
        <translation>인구가 {limit:.0f}명에 못 미쳐 설정하지 않은 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Areas with units that have no index, whose need is the mean of the others: {count} ({first}).</source>
        <translation>지수가 없는 공간단위가 있어 나머지의 평균으로 산출한 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Areas: core, fringe and reach</source>
        <translation>권역: 핵심, 경합 지역, 최대 도달 범위</translation>
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
        <source>Areas: {count}.</source>
        <translation>권역: {count}개.</translation>
    </message>
    <message>
        <source>As if counted twice</source>
        <translation>중복 집계로 추정되는 곳</translation>
    </message>
    <message>
        <source>As in the whole</source>
        <translation>전체와 비슷함</translation>
    </message>
    <message>
        <source>Ask for fewer sites, or give more candidates.</source>
        <translation>신규 입지 수를 줄이거나 후보지를 늘리십시오.</translation>
    </message>
    <message>
        <source>Assign the coordinate reference system the grid was made in.</source>
        <translation>격자를 제작할 때 사용한 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>Assign the one it was made in (layer properties, Source), or leave distances and lengths unset.</source>
        <translation>레이어 속성의 ‘원본’에서 원래 좌표계를 지정하거나, 거리와 길이를 지정하지 마십시오.</translation>
    </message>
    <message>
        <source>Assign the one it was made in (layer properties, Source).</source>
        <translation>레이어 속성의 ‘원본’에서 제작 당시의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>배정</translation>
    </message>
    <message>
        <source>At risk (0.2 to 0.5)</source>
        <translation>소멸위험 진입(0.2~0.5)</translation>
    </message>
    <message>
        <source>Atkinson</source>
        <translation>앳킨슨 지수</translation>
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
        <source>Authors agree</source>
        <translation>결정자들의 의견이 같습니다</translation>
    </message>
    <message>
        <source>Authors disagree</source>
        <translation>결정자들의 의견이 다릅니다</translation>
    </message>
    <message>
        <source>Auto: most pairs of place and candidate for exact</source>
        <translation>auto: exact를 쓰는 수요지-후보지 쌍의 최대 수</translation>
    </message>
    <message>
        <source>Aversion to inequality in the Atkinson index</source>
        <translation>앳킨슨 지수의 불평등 회피도</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>반대 방향</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>균형도</translation>
    </message>
    <message>
        <source>Balance is 1 when all draw alike and 0 when one draws everything; density is the part of people who cross from one to another; polycentricity is both multiplied (Green 2007). The slope is 0 when all are of one size and near -1 where sizes follow their ranks.</source>
        <translation>균형도는 모두가 고르게 유입을 받으면 1, 한 곳이 모두 받으면 0입니다. 밀도는 서로 오가는 사람의 비율이며, 기능적 다중심성은 두 값의 곱입니다(Green 2007). 기울기는 규모가 모두 같으면 0, 순위-규모 법칙을 따르면 -1에 가깝습니다.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>균형</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Basis: what the membership rests on. Areas: to how many areas the unit belongs.</source>
        <translation>근거: 권역에 포함된 까닭. 권역: 해당 공간단위가 속한 권역의 수.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Before: cell classes, from “Classify grid cells”</source>
        <translation>이전 시점: 격자 등급(“격자 분류”의 결과)</translation>
    </message>
    <message>
        <source>Before: population grid (persons per cell)</source>
        <translation>이전 시점: 인구 격자(셀당 인구)</translation>
    </message>
    <message>
        <source>Belgian sample data</source>
        <translation>벨기에 예제 데이터</translation>
    </message>
    <message>
        <source>Belongs from this threshold</source>
        <translation>포함되기 시작하는 기준값</translation>
    </message>
    <message>
        <source>Belongs up to this threshold</source>
        <translation>포함되는 마지막 기준값</translation>
    </message>
    <message>
        <source>Below 20 %: most work elsewhere</source>
        <translation>20 % 미만: 대부분 외부로 통근</translation>
    </message>
    <message>
        <source>Below 50 people per km²</source>
        <translation>km²당 50명 미만</translation>
    </message>
    <message>
        <source>Below 75 % of the mean</source>
        <translation>평균의 75 % 미만</translation>
    </message>
    <message>
        <source>Below the whole (certain)</source>
        <translation>전체보다 낮음(확실)</translation>
    </message>
    <message>
        <source>Best measure of the maximum scope</source>
        <translation>최대 공간범위의 최적 측정 방법</translation>
    </message>
    <message>
        <source>Best measure of the minimum scope</source>
        <translation>최소 공간범위의 최적 측정 방법</translation>
    </message>
    <message>
        <source>Best threshold of the maximum scope</source>
        <translation>최대 공간범위의 최적 기준값</translation>
    </message>
    <message>
        <source>Best threshold of the minimum scope</source>
        <translation>최소 공간범위의 최적 기준값</translation>
    </message>
    <message>
        <source>Best value that cannot be ruled out</source>
        <translation>가능성이 남아 있는 최선값(한계값)</translation>
    </message>
    <message>
        <source>Best: minimum {measure} {low:g} % (F1 {f1_min:.3f}), maximum {outer} {high:g} % (F1 {f1_max:.3f}); growth {growth}, assignment {assignment}.</source>
        <translation>최적: 최소 {measure} {low:g} %(F1 {f1_min:.3f}), 최대 {outer} {high:g} %(F1 {f1_max:.3f}). 확장 {growth}, 배정 {assignment}.</translation>
    </message>
    <message>
        <source>Between and within</source>
        <translation>집단 간 격차와 집단 내 격차</translation>
    </message>
    <message>
        <source>Between different units</source>
        <translation>서로 다른 공간단위 사이</translation>
    </message>
    <message>
        <source>Between regions</source>
        <translation>지역 간</translation>
    </message>
    <message>
        <source>Between regions after</source>
        <translation>통합 후 지역 간</translation>
    </message>
    <message>
        <source>Between regions before</source>
        <translation>통합 전 지역 간</translation>
    </message>
    <message>
        <source>Between {level}</source>
        <translation>{level} 간</translation>
    </message>
    <message>
        <source>Between {start} and {end} the whole has no lowest point: jobs were fewest in {low}.</source>
        <translation>{start}년과 {end}년 사이에 전체 일자리의 저점이 없습니다. 가장 적은 해는 {low}년입니다.</translation>
    </message>
    <message>
        <source>Beyond any (%)</source>
        <translation>하나라도 미달(%)</translation>
    </message>
    <message>
        <source>Beyond any (%), {year}</source>
        <translation>하나 이상 미달(%), {year}</translation>
    </message>
    <message>
        <source>Beyond one standard</source>
        <translation>기준 1개 미달</translation>
    </message>
    <message>
        <source>Beyond three standards or more</source>
        <translation>기준 3개 이상 미달</translation>
    </message>
    <message>
        <source>Beyond two standards</source>
        <translation>기준 2개 미달</translation>
    </message>
    <message>
        <source>Both are given.</source>
        <translation>둘 다 지정되었습니다.</translation>
    </message>
    <message>
        <source>Both axes of the quadrants are the same domain.</source>
        <translation>사분면의 두 축이 같은 부문입니다.</translation>
    </message>
    <message>
        <source>Both must be above 0 and the target the larger one.</source>
        <translation>둘 다 0보다 커야 하며 목표 규모가 더 커야 합니다.</translation>
    </message>
    <message>
        <source>Bridges and ferries that join units</source>
        <translation>공간단위를 잇는 교량·여객선</translation>
    </message>
    <message>
        <source>Bridges and ferries: code of one unit</source>
        <translation>교량·여객선: 한쪽 공간단위 코드</translation>
    </message>
    <message>
        <source>Bridges and ferries: code of the other</source>
        <translation>교량·여객선: 다른 쪽 공간단위 코드</translation>
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
        <source>Budget, for self-reliance</source>
        <translation>예산 규모(재정자립도 계산용)</translation>
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
        <source>Calibrate scopes to a known plan</source>
        <translation>공간범위 기준 보정</translation>
    </message>
    <message>
        <source>Calibrated scopes</source>
        <translation>보정된 공간범위</translation>
    </message>
    <message>
        <source>Can these be merged? Codes or names of two or more, with commas</source>
        <translation>통합을 검토할 곳: 둘 이상의 코드나 이름(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Can they be merged?</source>
        <translation>통합할 수 있는가?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>취소했습니다. 저장된 결과는 없습니다.</translation>
    </message>
    <message>
        <source>Candidate sites (points or polygons; unset: every place)</source>
        <translation>후보지(점 또는 폴리곤, 지정하지 않으면 모든 수요지)</translation>
    </message>
    <message>
        <source>Capacity after</source>
        <translation>조정 후 재정력</translation>
    </message>
    <message>
        <source>Capacity per head</source>
        <translation>1인당 재정력</translation>
    </message>
    <message>
        <source>Capacity per head before and after equalisation</source>
        <translation>재정조정 전후의 1인당 재정력</translation>
    </message>
    <message>
        <source>Capital region</source>
        <translation>수도권</translation>
    </message>
    <message>
        <source>Capital region: regions (or, without a region field, unit codes), with commas</source>
        <translation>수도권: 쉼표로 구분한 지역(지역 필드가 없으면 공간단위 코드)</translation>
    </message>
    <message>
        <source>Caution (0.5 to 1.0)</source>
        <translation>소멸주의(0.5~1.0)</translation>
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
        <source>Cell classes, if made already</source>
        <translation>격자 분류(이미 만든 경우)</translation>
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
        <source>Cells in urban centres: {count}.</source>
        <translation>도시 중심지 격자: {count}개.</translation>
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
        <source>Cells of {side:g} m are added up to cells of 1 km, {factor} a side.</source>
        <translation>{side:g}m 격자를 한 변에 {factor}개씩 합산하여 1km 격자로 만들었습니다.</translation>
    </message>
    <message>
        <source>Cells of {size}: {cells} from {rows} rows; total {total:.15g}.</source>
        <translation>크기 {size} 격자: {rows}개 행에서 {cells}개, 합계 {total:.15g}.</translation>
    </message>
    <message>
        <source>Cells of {width:g} x {height:g} m do not add up to cells of 1 km.</source>
        <translation>{width:g} x {height:g}m 격자는 1km 격자로 나누어떨어지게 합산할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cells on land without a population value, counted as unpopulated: {count}.</source>
        <translation>인구 값이 없어 무인 격자로 처리한 육지 격자: {count}개.</translation>
    </message>
    <message>
        <source>Cells that moved class</source>
        <translation>등급이 바뀐 격자</translation>
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
        <source>Cells with a class at both times: {cells}; of these with another class than before: {moved}.</source>
        <translation>두 시점 모두 등급이 있는 격자 {cells}개, 이 중 등급이 바뀐 격자 {moved}개.</translation>
    </message>
    <message>
        <source>Cells with a class at one time only, left out: {cells} ({before:.0f} people before, {after:.0f} after).</source>
        <translation>한 시점에만 등급이 있어 제외한 격자: {cells}개(인구: 이전 {before:.0f}명, 이후 {after:.0f}명).</translation>
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
        <source>Central cities</source>
        <translation>중심도시</translation>
    </message>
    <message>
        <source>Central cities by code, with commas</source>
        <translation>중심도시 지정 ①: 코드 목록(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Central cities by code, with commas; | between definitions</source>
        <translation>중심도시 코드(쉼표로 구분, 정의 사이는 |)</translation>
    </message>
    <message>
        <source>Central cities joined because at least {share:g} % of one's residents work in the other: {count} ({first}).</source>
        <translation>한쪽 거주 취업자의 {share:g} % 이상이 다른 쪽에서 일하여 하나로 합친 중심도시: {count}개({first}).</translation>
    </message>
    <message>
        <source>Central cities must be given in exactly one way; given: {given}.</source>
        <translation>중심도시는 한 가지 방법으로만 지정해야 합니다. 현재 지정: {given}.</translation>
    </message>
    <message>
        <source>Central cities that are no units, or in two areas: {first}.</source>
        <translation>공간단위가 아니거나 두 권역에 속한 중심도시: {first}.</translation>
    </message>
    <message>
        <source>Central cities that have more people by themselves: {count} ({first}).</source>
        <translation>중심도시만으로 이미 상한을 넘는 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Central cities without surroundings: {count} ({first}).</source>
        <translation>주변 지역이 없는 중심도시: {count}개({first}).</translation>
    </message>
    <message>
        <source>Central cities: {count}.</source>
        <translation>중심도시: {count}개.</translation>
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
        <source>Central city, as given.</source>
        <translation>지정된 중심도시입니다.</translation>
    </message>
    <message>
        <source>Central city: most of its people live in an urban centre on the grid.</source>
        <translation>중심도시: 인구 대부분이 격자의 도시 중심지에 거주합니다.</translation>
    </message>
    <message>
        <source>Central city; the sign tells of parts cut off or surrounded</source>
        <translation>중심도시. 경고 표시는 떨어져 나가거나 둘러싸인 부분이 있음을 뜻합니다</translation>
    </message>
    <message>
        <source>Centrality in the network (needs the Python package networkx)</source>
        <translation>네트워크 중심성(파이썬 패키지 networkx 필요)</translation>
    </message>
    <message>
        <source>Centrality of {nodes} nodes with {links} links would take very long.</source>
        <translation>결절 {nodes}개, 연계 {links}개의 중심성 계산은 매우 오래 걸립니다.</translation>
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
        <source>Change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Change (points)</source>
        <translation>변화(%p)</translation>
    </message>
    <message>
        <source>Change a year</source>
        <translation>연간 변화</translation>
    </message>
    <message>
        <source>Change from {first} to {last}</source>
        <translation>{first}년에서 {last}년까지의 변화</translation>
    </message>
    <message>
        <source>Change of jobs</source>
        <translation>일자리 변화</translation>
    </message>
    <message>
        <source>Change since the first year</source>
        <translation>첫 연도 대비 증감</translation>
    </message>
    <message>
        <source>Change since the first year (%)</source>
        <translation>첫 연도 대비 증감률(%)</translation>
    </message>
    <message>
        <source>Change since the year before</source>
        <translation>전년 대비 증감</translation>
    </message>
    <message>
        <source>Change since the year before (%)</source>
        <translation>전년 대비 증감률(%)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Charts need the Python package matplotlib.</source>
        <translation>차트에는 파이썬 패키지 matplotlib이 필요합니다.</translation>
    </message>
    <message>
        <source>Charts, comparison, adopting, export</source>
        <translation>차트, 비교, 채택, 내보내기</translation>
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
        <source>Check permissions and free space of the folder.</source>
        <translation>폴더의 권한과 남은 공간을 확인하십시오.</translation>
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
        <translation>파일이 있는지, 손상되지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the code of the whole country and the numbers.</source>
        <translation>전국의 코드와 값을 확인하십시오.</translation>
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
        <source>Check the coordinate reference systems assigned to both layers.</source>
        <translation>두 레이어에 지정된 좌표계를 확인하십시오.</translation>
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
        <source>Check which field holds the opening year and which the closing year.</source>
        <translation>어느 필드가 개설 연도이고 어느 필드가 폐쇄 연도인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check which fields are chosen: both are numbers of people, the young among all.</source>
        <translation>필드를 확인하십시오. 둘 다 인원수이며 청년은 전체의 일부입니다.</translation>
    </message>
    <message>
        <source>Check which fields are chosen: they are counts, not shares, and added up when there are several.</source>
        <translation>선택한 필드를 확인하십시오. 비율이 아닌 인원이어야 하며, 여러 필드를 선택하면 합산됩니다.</translation>
    </message>
    <message>
        <source>Check year and definition of both; shares can exceed 100 % there.</source>
        <translation>두 자료의 연도와 정의를 확인하십시오. 이곳에서는 비율이 100 %를 넘을 수 있습니다.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>점검</translation>
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
        <source>Checksum</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <source>Children aged 0 to 14</source>
        <translation>0~14세 인구</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Choose 3, 5, 7 and so on, so that the window has a middle; 1 averages nothing.</source>
        <translation>가운데 격자가 있도록 3, 5, 7 등의 홀수를 입력하십시오. 1이면 평균하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose BUDGET_FIELD, or leave this empty.</source>
        <translation>BUDGET_FIELD를 지정하거나 이 항목을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose CODE_MAP, or leave it at keep.</source>
        <translation>CODE_MAP을 선택하거나 keep으로 두십시오.</translation>
    </message>
    <message>
        <source>Choose POPULATION_FIELD, or say that the values are per head.</source>
        <translation>POPULATION_FIELD를 지정하거나 값의 종류를 per_head로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Choose PUBLISHED_AREA_FIELD and PUBLISHED_MINIMUM_FIELD or PUBLISHED_MAXIMUM_FIELD.</source>
        <translation>PUBLISHED_AREA_FIELD와 PUBLISHED_MINIMUM_FIELD 또는 PUBLISHED_MAXIMUM_FIELD를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose TIMES and TIME_MODE_FIELD, or unset the modes.</source>
        <translation>TIMES와 TIME_MODE_FIELD를 지정하거나 교통수단을 비우십시오.</translation>
    </message>
    <message>
        <source>Choose UNITS.</source>
        <translation>UNITS를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose YEAR_FIELD, or a value field for each year, or switch CONVERGENCE off.</source>
        <translation>YEAR_FIELD를 지정하거나 연도별 값 필드를 선택하십시오. 아니면 CONVERGENCE를 끄십시오.</translation>
    </message>
    <message>
        <source>Choose YOUTH_FLOW_FIELD, or leave this empty.</source>
        <translation>YOUTH_FLOW_FIELD를 지정하거나 이 항목을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose a GeoPackage made by the study assistant.</source>
        <translation>연구 도우미로 만든 GeoPackage를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a GeoPackage, CSV or XLSX.</source>
        <translation>GeoPackage, CSV, XLSX 가운데 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a GeoPackage.</source>
        <translation>GeoPackage로 저장하십시오.</translation>
    </message>
    <message>
        <source>Choose a column of its own for origin, destination, flow and label.</source>
        <translation>출발지, 도착지, 흐름, 구분에 서로 다른 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a field of classes or of numbers, or style the layer and set CLASSES to layer.</source>
        <translation>범주나 숫자 필드를 고르거나, 레이어에 스타일을 적용하고 CLASSES를 layer로 두십시오.</translation>
    </message>
    <message>
        <source>Choose a field of numbers, or CLASSES auto, which gives each value a colour.</source>
        <translation>숫자 필드를 고르거나, 값마다 색을 주는 CLASSES auto를 쓰십시오.</translation>
    </message>
    <message>
        <source>Choose a field that is unique, or dissolve the features that belong together.</source>
        <translation>값이 중복되지 않는 필드를 선택하거나, 같은 코드의 피처를 디졸브하십시오.</translation>
    </message>
    <message>
        <source>Choose a field that is unique.</source>
        <translation>값이 겹치지 않는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a field with the shares, or leave one new code for each.</source>
        <translation>배분 비율 필드를 선택하거나, 옛 코드마다 새 코드를 하나만 두십시오.</translation>
    </message>
    <message>
        <source>Choose a field, or set CLASSES to layer and leave the field unset.</source>
        <translation>필드를 고르거나, CLASSES를 layer로 두고 필드를 비워 두십시오.</translation>
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
        <source>Choose a file.</source>
        <translation>파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>있는 폴더를 선택하십시오.</translation>
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
        <source>Choose a layer of points or polygons.</source>
        <translation>점 또는 폴리곤 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a layer of polygons.</source>
        <translation>폴리곤 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a layer of roads.</source>
        <translation>도로 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a layer with a plan.</source>
        <translation>권역안이 들어 있는 레이어를 선택하십시오.</translation>
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
        <source>Choose a number from 1 to one less than the units.</source>
        <translation>1부터 (공간단위 수 - 1)까지의 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>Choose a polygon layer of municipalities or counties.</source>
        <translation>시군구 등의 폴리곤 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a population grid with persons per cell.</source>
        <translation>셀당 인구가 들어 있는 인구 격자를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a raster made by “Classify grid cells”.</source>
        <translation>“격자 분류”로 만든 래스터를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a raster of plain numbers.</source>
        <translation>실수 값 래스터를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a system that covers the region.</source>
        <translation>해당 지역을 포함하는 좌표계를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with a cost per place and facility.</source>
        <translation>수요지와 시설마다 비용이 들어 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with a field of old and one of new codes.</source>
        <translation>옛 코드와 새 코드 필드가 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with a row per pair: origin, destination, number of people.</source>
        <translation>출발지, 도착지, 인원이 한 행에 하나씩 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with a year before the shock, its lowest point, and a later one.</source>
        <translation>충격 이전, 저점, 그 이후의 연도가 모두 있는 테이블을 선택하십시오.</translation>
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
        <source>Choose a table with jobs by unit and industry.</source>
        <translation>공간단위·산업별 일자리가 들어 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with settings.</source>
        <translation>설정 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with statistics of the units.</source>
        <translation>공간단위별 통계가 들어 있는 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a table with statistics.</source>
        <translation>통계가 들어 있는 테이블을 선택하십시오.</translation>
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
        <source>Choose another field or year.</source>
        <translation>다른 필드나 연도를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another field, or leave it empty.</source>
        <translation>다른 필드를 선택하거나 비워 두십시오.</translation>
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
        <source>Choose another file for the output.</source>
        <translation>출력에 다른 파일을 선택하십시오.</translation>
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
        <source>Choose another file; flows are imported by “Import flows”.</source>
        <translation>다른 파일을 선택하십시오. 흐름 자료는 “흐름 자료 가져오기”로 가져옵니다.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another layer, or clear its filter.</source>
        <translation>다른 레이어를 선택하거나 레이어 필터를 해제하십시오.</translation>
    </message>
    <message>
        <source>Choose another layer.</source>
        <translation>다른 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another name, or lift the protection.</source>
        <translation>다른 이름을 선택하거나 쓰기 보호를 해제하십시오.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another name: decisions are never overwritten.</source>
        <translation>다른 이름을 쓰십시오. 결정 기록은 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another rule, or leave out flows within units (SELF_FLOWS).</source>
        <translation>다른 규칙을 선택하거나 공간단위 내부 흐름을 제외하십시오(SELF_FLOWS).</translation>
    </message>
    <message>
        <source>Choose another sheet, or skip fewer rows at its head.</source>
        <translation>다른 시트를 선택하거나 위에서 건너뛸 행 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>하나 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose both, or neither.</source>
        <translation>둘 다 선택하거나 둘 다 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose directed flows, or larger units, at most {most}.</source>
        <translation>방향이 있는 흐름을 선택하거나 더 큰 단위를 사용하십시오(최대 {most}개).</translation>
    </message>
    <message>
        <source>Choose each file once.</source>
        <translation>각 파일을 한 번만 고르십시오.</translation>
    </message>
    <message>
        <source>Choose each table, field or year once.</source>
        <translation>테이블, 필드, 연도를 각각 한 번씩만 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose ellipsoidal distances, or a layer in a projected system.</source>
        <translation>타원체 거리(ellipsoidal)를 선택하거나 투영 좌표계의 레이어를 사용하십시오.</translation>
    </message>
    <message>
        <source>Choose fewer candidates or larger places, or a smaller standard.</source>
        <translation>후보지를 줄이거나 수요지를 더 크게 묶거나, 기준을 줄이십시오.</translation>
    </message>
    <message>
        <source>Choose fewer candidates or larger places, or the objective coverage.</source>
        <translation>후보지를 줄이거나 수요지를 더 크게 묶거나, 목표를 coverage로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Choose fields of the same years.</source>
        <translation>같은 연도의 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose fields that all have a year in their name, or none that has.</source>
        <translation>모두 이름에 연도가 있는 필드를 선택하거나, 연도가 없는 필드만 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose fields with values, or another rule for missing ones.</source>
        <translation>값이 있는 필드를 선택하거나 결측값 처리 방법을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Choose from these.</source>
        <translation>이 가운데에서 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose it under LAYER.</source>
        <translation>LAYER에서 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>필드를 선택하십시오.</translation>
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
        <source>Choose members and areas of the same plan.</source>
        <translation>같은 권역안의 구성 공간단위와 권역을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose minmax or rank, or the arithmetic mean.</source>
        <translation>minmax나 rank를 선택하거나 산술평균을 사용하십시오.</translation>
    </message>
    <message>
        <source>Choose nearest neighbours, or switch SPATIAL off.</source>
        <translation>가까운 이웃 방식을 사용하거나 SPATIAL을 끄십시오.</translation>
    </message>
    <message>
        <source>Choose one field of population, or the field with the year of a flow.</source>
        <translation>인구 필드를 하나만 고르거나 이동의 연도 필드를 고르십시오.</translation>
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
        <source>Choose one of these years, or leave it empty.</source>
        <translation>이 연도 가운데 하나를 고르거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose one of these years.</source>
        <translation>이 연도 중에서 선택하십시오.</translation>
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
        <source>Choose one on the first page, or give the cities.</source>
        <translation>첫 쪽에서 격자를 선택하거나 중심도시를 직접 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose other fields.</source>
        <translation>다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose other flows, or other measures.</source>
        <translation>다른 흐름 자료나 다른 측정 방법을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose other layers.</source>
        <translation>다른 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose other years, or switch CONVERGENCE off.</source>
        <translation>다른 연도를 선택하거나 CONVERGENCE를 끄십시오.</translation>
    </message>
    <message>
        <source>Choose other years.</source>
        <translation>다른 연도를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose residents, either or all_trips, or let units be tied to the centre or to suburbs.</source>
        <translation>residents, either, all_trips 중에서 고르거나, 확장 방식을 centre 또는 suburbs로 하십시오.</translation>
    </message>
    <message>
        <source>Choose the MEMBERS output of a delineation.</source>
        <translation>권역 설정 결과인 MEMBERS 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the column of origins, or say that the table is long.</source>
        <translation>출발지 열을 선택하거나, 세로형(long)이라고 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose the column of years or items, or have repeated rows added up or counted (REPEATED).</source>
        <translation>연도나 항목 열을 선택하거나, 되풀이되는 행을 합산하거나 세도록 지정하십시오(REPEATED).</translation>
    </message>
    <message>
        <source>Choose the column that holds the codes.</source>
        <translation>코드가 들어 있는 열을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the column that holds the flows.</source>
        <translation>흐름이 들어 있는 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the column that holds the years.</source>
        <translation>연도가 들어 있는 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the column with the grid codes.</source>
        <translation>격자 코드가 있는 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the columns of ages, or leave AGE_GROUPS empty.</source>
        <translation>연령 열을 선택하거나 AGE_GROUPS를 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose the columns of origin, destination and flow; the log says what was left out.</source>
        <translation>출발지, 도착지, 흐름 열을 선택하십시오. 제외된 내역은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Choose the columns, or have the rows of each unit counted (REPEATED).</source>
        <translation>열을 선택하거나, 공간단위별 행 수를 세도록 지정하십시오(REPEATED).</translation>
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
        <source>Choose the field that holds the codes of the table.</source>
        <translation>테이블의 코드가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds the flows.</source>
        <translation>흐름 값이 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds the year.</source>
        <translation>연도가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field that holds them.</source>
        <translation>값이 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with people.</source>
        <translation>인구 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with speeds in km/h.</source>
        <translation>속도(km/h) 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with speeds, or leave both empty.</source>
        <translation>속도 필드를 선택하거나 둘 다 비워 두십시오.</translation>
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
        <source>Choose the field with the population, or a population grid, or unset the limits.</source>
        <translation>인구 필드나 인구 격자를 지정하거나, 규모 제한을 비우십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the region as it is now, and the one with the new region.</source>
        <translation>현재 지역 필드와 새 지역 필드를 모두 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the supply.</source>
        <translation>공급량 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the year, or leave both empty.</source>
        <translation>연도 필드를 선택하거나 둘 다 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose the field.</source>
        <translation>필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the fields of old and new codes.</source>
        <translation>옛 코드와 새 코드 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields of origin, destination and flow anew: both ends have to hold codes of units.</source>
        <translation>출발지·도착지·흐름 필드를 다시 고르십시오. 출발지와 도착지에는 모두 공간단위 코드가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Choose the fields that hold names or codes.</source>
        <translation>이름이나 코드가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields that hold the codes of the two units a bridge or ferry joins.</source>
        <translation>교량이나 여객선이 잇는 두 공간단위의 코드를 담은 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields that hold the same codes on both sides.</source>
        <translation>양쪽에서 같은 코드 체계를 쓰는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields that hold the same codes on both sides; flows between grid cells need the setting CELLS.</source>
        <translation>양쪽에서 같은 코드 체계를 쓰는 필드를 선택하십시오. 격자 사이의 흐름이면 CELLS를 설정하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields with lists, or the field with one unit a row.</source>
        <translation>목록이 든 필드를 선택하거나, 행마다 공간단위 하나가 든 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the fields, or unset the table.</source>
        <translation>필드를 선택하거나 테이블을 비우십시오.</translation>
    </message>
    <message>
        <source>Choose the fields.</source>
        <translation>필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the grid from which the classes were made.</source>
        <translation>격자 등급을 산출할 때 사용한 인구 격자를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the grid of one of the years as POPULATION.</source>
        <translation>그중 한 연도의 격자를 POPULATION으로 고르십시오.</translation>
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
        <source>Choose the layer of units.</source>
        <translation>공간단위 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the layer with the units, or leave the outputs empty.</source>
        <translation>공간단위 레이어를 선택하거나 해당 출력을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer as the delineation made it.</source>
        <translation>권역 설정이 만든 구성 공간단위 레이어를 그대로 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer of a delineation, or none.</source>
        <translation>권역 설정 결과의 구성 공간단위 레이어를 지정하거나 none을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer of a delineation.</source>
        <translation>권역 설정 결과의 구성 공간단위 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer of a plan with the same central cities and units.</source>
        <translation>중심도시와 공간단위가 같은 권역안의 구성 공간단위 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members layer of one delineation.</source>
        <translation>한 가지 권역 설정의 구성 공간단위 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the members of a second plan, or a table of published totals, or both.</source>
        <translation>두 번째 권역안의 구성 공간단위나 공표된 합계 표를 선택하십시오. 둘 다 선택해도 됩니다.</translation>
    </message>
    <message>
        <source>Choose the raster or the level so that both agree.</source>
        <translation>래스터와 수준(LEVEL)이 서로 맞도록 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the table of members.</source>
        <translation>구성원 테이블을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the table, or leave its fields empty.</source>
        <translation>테이블을 선택하거나 필드를 비워 두십시오.</translation>
    </message>
    <message>
        <source>Choose the table, or unset the fields.</source>
        <translation>테이블을 선택하거나 필드를 비우십시오.</translation>
    </message>
    <message>
        <source>Choose the table, or unset the limit.</source>
        <translation>테이블을 선택하거나 제한을 비우십시오.</translation>
    </message>
    <message>
        <source>Choose the table.</source>
        <translation>표를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose the three years, so that the shock lies between the first and the last.</source>
        <translation>충격이 첫 해와 마지막 해 사이에 오도록 세 연도를 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose the unit the grid is in (AREA_UNIT).</source>
        <translation>격자 값의 단위(AREA_UNIT)를 맞게 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose two different domains.</source>
        <translation>서로 다른 두 부문을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose two rasters made by “Classify grid cells” at the same level.</source>
        <translation>같은 수준으로 “격자 분류”한 래스터 두 개를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose years that people and facilities have.</source>
        <translation>인구와 시설에 모두 있는 연도를 고르십시오.</translation>
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
        <source>Class</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>Class of extinction risk</source>
        <translation>소멸위험 등급</translation>
    </message>
    <message>
        <source>Class of need</source>
        <translation>정책 수요 등급</translation>
    </message>
    <message>
        <source>Classes of places on the map {per}</source>
        <translation>지도의 수요지 등급 {per}</translation>
    </message>
    <message>
        <source>Classes, the same on every map: auto (those of Multipolar for the field, else quantiles), layer (as the layer is drawn), quantile, equal (intervals of one width)</source>
        <translation>모든 지도에 공통인 범주: auto(해당 필드의 Multipolar 범주, 없으면 분위수), layer(레이어의 현재 스타일), quantile(분위수), equal(등간격)</translation>
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
        <source>Click: outside, maximum, minimum in turn. Drag: paint. Shift: keep the last role. Keys 0, 1, 2: outside, maximum, minimum.</source>
        <translation>클릭: 권역 외, 최대, 최소 순으로 바뀜. 끌기: 칠하기. Shift: 마지막 구분 유지. 0, 1, 2 키: 권역 외, 최대, 최소.</translation>
    </message>
    <message>
        <source>Close the study</source>
        <translation>연구 닫기</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
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
        <source>Code of a candidate</source>
        <translation>후보지 코드</translation>
    </message>
    <message>
        <source>Code of a facility</source>
        <translation>시설 코드</translation>
    </message>
    <message>
        <source>Code of a place</source>
        <translation>수요지 코드</translation>
    </message>
    <message>
        <source>Code of an existing site</source>
        <translation>기존 시설 코드</translation>
    </message>
    <message>
        <source>Code of the facility</source>
        <translation>시설 코드(비용 테이블)</translation>
    </message>
    <message>
        <source>Code of the place</source>
        <translation>수요지 코드(비용 테이블)</translation>
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
        <source>Codes are cut to {length} characters: rows of units {own}, of parts of units {parts}.</source>
        <translation>코드를 {length}글자로 줄였습니다: 공간단위 자신의 행 {own}개, 일부의 행 {parts}개.</translation>
    </message>
    <message>
        <source>Codes are grid cells, to be carried to the units: none (they are not), centre (of the cell), area (shares)</source>
        <translation>코드가 격자일 때 공간단위로 옮기는 방법: none(격자가 아님), centre(격자 중심점), area(면적 비율)</translation>
    </message>
    <message>
        <source>Codes of decisions that are none of {other}: {count} ({first}).</source>
        <translation>{other}에 없는 결정의 코드: {count}개({first}).</translation>
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
        <source>Coefficient of variation</source>
        <translation>변동계수</translation>
    </message>
    <message>
        <source>Column of items, for tables with a row per unit and item</source>
        <translation>항목 열(공간단위와 항목마다 한 행인 표)</translation>
    </message>
    <message>
        <source>Column of origins, by name or number (unset: first)</source>
        <translation>출발지 열, 이름 또는 번호(미지정: 첫째)</translation>
    </message>
    <message>
        <source>Column of unit codes, or of keys such as “name (code)” (unset: found)</source>
        <translation>공간단위 코드 열, 또는 “이름 (코드)” 형태의 키 열(미지정: 자동)</translation>
    </message>
    <message>
        <source>Column of unit names (unset: from the keys)</source>
        <translation>공간단위 이름 열(미지정: 키에서)</translation>
    </message>
    <message>
        <source>Column of years (unset: from the names of columns)</source>
        <translation>연도 열(미지정: 열 이름에서)</translation>
    </message>
    <message>
        <source>Columns to keep, by name, number or pattern (*세*), with semicolons (unset: found)</source>
        <translation>남길 열. 이름, 번호 또는 패턴(*세*), 세미콜론으로 구분(미지정: 자동)</translation>
    </message>
    <message>
        <source>Combinations left out because their minimum asks for less than their maximum: {count}.</source>
        <translation>최소의 기준이 최대의 기준보다 낮아 제외한 조합: {count}개.</translation>
    </message>
    <message>
        <source>Commuting 2011</source>
        <translation>통근 2011</translation>
    </message>
    <message>
        <source>Commuting and migration indicators</source>
        <translation>통근·이동 지표</translation>
    </message>
    <message>
        <source>Commuting indicators</source>
        <translation>통근 지표</translation>
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
        <source>Compare and adopt…</source>
        <translation>비교·채택…</translation>
    </message>
    <message>
        <source>Compare joined cities again until none are tied</source>
        <translation>결합된 도시끼리 다시 비교하여 더 결합할 것이 없을 때까지 반복</translation>
    </message>
    <message>
        <source>Compare plans</source>
        <translation>권역안 비교</translation>
    </message>
    <message>
        <source>Compare two plans</source>
        <translation>두 권역안 비교</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>Comparison of plans</source>
        <translation>권역안 비교 결과</translation>
    </message>
    <message>
        <source>Competitive</source>
        <translation>경쟁 효과</translation>
    </message>
    <message>
        <source>Complete its rows, or leave its code empty: the whole is then the sum of the units.</source>
        <translation>전국의 행을 채우거나 전국 코드를 비워 두십시오. 비워 두면 공간단위의 합을 전체로 봅니다.</translation>
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
        <source>Confidence of location quotients (percent)</source>
        <translation>입지계수의 신뢰수준(%)</translation>
    </message>
    <message>
        <source>Connect over {units}</source>
        <translation>{units} 통해 잇기</translation>
    </message>
    <message>
        <source>Contested: in one to two thirds</source>
        <translation>경합: 시나리오의 1/3~2/3</translation>
    </message>
    <message>
        <source>Contribution to Theil's T</source>
        <translation>타일 T에 대한 기여</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>수렴</translation>
    </message>
    <message>
        <source>Convergence from {first} to {last} needs three units with values above zero in both years; there are {count}.</source>
        <translation>{first}년에서 {last}년까지의 수렴을 계산하려면 두 해 모두 값이 0보다 큰 공간단위가 셋 이상 필요하지만 {count}개뿐입니다.</translation>
    </message>
    <message>
        <source>Convergence needs two different years.</source>
        <translation>수렴을 계산하려면 서로 다른 두 연도가 필요합니다.</translation>
    </message>
    <message>
        <source>Convergence needs values of several years.</source>
        <translation>수렴을 계산하려면 여러 연도의 값이 필요합니다.</translation>
    </message>
    <message>
        <source>Convergence over the years (beta and sigma)</source>
        <translation>연도별 수렴(베타·시그마)</translation>
    </message>
    <message>
        <source>Coordinate reference system of the grid (only without codes)</source>
        <translation>격자의 좌표계(코드가 없을 때만)</translation>
    </message>
    <message>
        <source>Coordinates that lie nowhere on earth in {crs}: {reason}</source>
        <translation>{crs}에서 지구상의 위치가 될 수 없는 좌표가 있습니다: {reason}</translation>
    </message>
    <message>
        <source>Copied: {rows} rows.</source>
        <translation>복사함: {rows}행.</translation>
    </message>
    <message>
        <source>Copy a model to my models</source>
        <translation>모델을 내 모델로 복사</translation>
    </message>
    <message>
        <source>Core (gives the name)</source>
        <translation>대표 공간단위(권역 이름)</translation>
    </message>
    <message>
        <source>Core: in every scenario</source>
        <translation>핵심: 모든 시나리오</translation>
    </message>
    <message>
        <source>Cost (minutes, km)</source>
        <translation>비용(분, km)</translation>
    </message>
    <message>
        <source>Cost below which nearer makes no difference (gravity; unset: 0.5)</source>
        <translation>이보다 가까워도 차이를 두지 않는 최소 비용(gravity, 지정하지 않으면 0.5)</translation>
    </message>
    <message>
        <source>Costs are distances over the roads of {roads}, in km, in both directions.</source>
        <translation>비용은 {roads}의 도로를 따라 잰 거리(km)이며 양방향으로 통행합니다.</translation>
    </message>
    <message>
        <source>Costs are minutes over the roads of {roads}, in both directions; to and from the road at {speed:g} km/h.</source>
        <translation>비용은 {roads}의 도로를 따라 걸리는 시간(분)이며 양방향으로 통행합니다. 도로까지는 {speed:g} km/h로 이동합니다.</translation>
    </message>
    <message>
        <source>Costs are straight distances over the ground, in km.</source>
        <translation>비용은 지표면의 직선거리(km)입니다.</translation>
    </message>
    <message>
        <source>Costs are those of the table {table}.</source>
        <translation>비용은 테이블 {table}의 값입니다.</translation>
    </message>
    <message>
        <source>Costs of zones must rise and weights must not: {text}.</source>
        <translation>구간의 비용은 커져야 하고 가중치는 커질 수 없습니다: {text}.</translation>
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
        <source>Count central cities as members of their own area</source>
        <translation>중심도시를 자기 권역의 구성원으로 집계</translation>
    </message>
    <message>
        <source>Count flows within units</source>
        <translation>공간단위 내부 흐름 포함</translation>
    </message>
    <message>
        <source>Coverage needs a standard.</source>
        <translation>coverage에는 기준 거리나 시간이 필요합니다.</translation>
    </message>
    <message>
        <source>Cut codes to so many characters (unset: as the units' codes)</source>
        <translation>코드를 이 글자 수로 줄임(미지정: 공간단위 코드에 맞춤)</translation>
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
        <source>Decay of gravity: power, exponential, gaussian</source>
        <translation>중력 모형의 거리 감쇠 함수: power(거듭제곱), exponential(지수), gaussian(가우스)</translation>
    </message>
    <message>
        <source>Decay of gravity: {kind}, strength {beta:g}; costs below {least:g} count as {least:g}.</source>
        <translation>중력 모형의 거리 감쇠: {kind}, 강도 {beta:g}. {least:g}보다 작은 비용은 {least:g}(으)로 봅니다.</translation>
    </message>
    <message>
        <source>Decided: {reason}</source>
        <translation>결정: {reason}</translation>
    </message>
    <message>
        <source>Decimal sign: auto (found for each column), point (1,234.5) or comma (1.234,5)</source>
        <translation>소수점 기호: auto(열마다 자동), point(1,234.5), comma(1.234,5)</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Decisions applied: {count}; without effect, since their area is not formed: {idle}.</source>
        <translation>적용한 결정: {count}건. 해당 권역이 설정되지 않아 효력이 없는 결정: {idle}건.</translation>
    </message>
    <message>
        <source>Decisions are kept in the journal; the layers follow when the file can be written again.</source>
        <translation>결정은 기록에 남아 있습니다. 파일을 다시 쓸 수 있게 되면 레이어도 갱신됩니다.</translation>
    </message>
    <message>
        <source>Decisions in force: {count}.</source>
        <translation>유효한 결정: {count}건.</translation>
    </message>
    <message>
        <source>Decisions on areas or units that are no longer there, kept in the journal: {count} ({first}).</source>
        <translation>더 이상 없는 권역이나 공간단위에 대한 결정(기록에는 보존): {count}건({first}).</translation>
    </message>
    <message>
        <source>Decisions taken over: {count}. Units on which authors disagree: {conflicts}.</source>
        <translation>가져온 결정: {count}건. 결정자들의 의견이 다른 공간단위: {conflicts}개.</translation>
    </message>
    <message>
        <source>Decisions that contradict each other, occur twice, or move a central city: {count} ({first}).</source>
        <translation>서로 모순되거나 중복되거나 중심도시를 옮기는 결정: {count}건({first}).</translation>
    </message>
    <message>
        <source>Decisions without a reason: rows {first}.</source>
        <translation>사유가 없는 결정: {first}행.</translation>
    </message>
    <message>
        <source>Decisions without a unit: rows {first}.</source>
        <translation>공간단위가 없는 결정: {first}행.</translation>
    </message>
    <message>
        <source>Decisions without an area: rows {first}.</source>
        <translation>권역이 없는 결정: {first}행.</translation>
    </message>
    <message>
        <source>Decisions, applied last</source>
        <translation>마지막에 적용할 정책 결정</translation>
    </message>
    <message>
        <source>Decisions: code of the area (its central city)</source>
        <translation>정책 결정: 권역 코드(중심도시 코드)</translation>
    </message>
    <message>
        <source>Decisions: code of the unit</source>
        <translation>정책 결정: 공간단위 코드</translation>
    </message>
    <message>
        <source>Decisions: include, minimum, maximum, exclude or lock</source>
        <translation>정책 결정: include, minimum, maximum, exclude, lock 중 하나</translation>
    </message>
    <message>
        <source>Decisions: reason</source>
        <translation>정책 결정: 사유</translation>
    </message>
    <message>
        <source>Decomposition: a row per year, index and level</source>
        <translation>격차 분해: 연도·지수·수준마다 한 행</translation>
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
        <source>Density</source>
        <translation>밀도</translation>
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
        <source>Did poorer units grow faster?</source>
        <translation>낮은 지역이 더 빨리 성장했는가?</translation>
    </message>
    <message>
        <source>Difference between both ways, in percent of their sum</source>
        <translation>양방향 흐름의 차이(합에 대한 %)</translation>
    </message>
    <message>
        <source>Different areas</source>
        <translation>서로 다른 권역</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Disparity before and after: a row per year</source>
        <translation>조정 전후의 격차: 연도마다 한 행</translation>
    </message>
    <message>
        <source>Disparity before and after{year}</source>
        <translation>조정 전후의 격차{year}</translation>
    </message>
    <message>
        <source>Disparity between and within groups over time</source>
        <translation>집단 간·집단 내 격차의 시계열</translation>
    </message>
    <message>
        <source>Disparity between regional means</source>
        <translation>지역 평균 간 격차</translation>
    </message>
    <message>
        <source>Disparity inside the areas{year}</source>
        <translation>권역 내부의 격차{year}</translation>
    </message>
    <message>
        <source>Disparity of capacity per head</source>
        <translation>1인당 재정력의 격차</translation>
    </message>
    <message>
        <source>Disparity over the years</source>
        <translation>연도별 격차</translation>
    </message>
    <message>
        <source>Disparity{year}: Gini {gini:.3f}, Theil's T {theil:.4f}.</source>
        <translation>격차{year}: 지니계수 {gini:.3f}, 타일 T {theil:.4f}.</translation>
    </message>
    <message>
        <source>Dispersed rural area</source>
        <translation>분산 농촌</translation>
    </message>
    <message>
        <source>Distance over roads (unset: straight distance in km)</source>
        <translation>도로를 따라 잰 거리(지정하지 않으면 직선거리 km)</translation>
    </message>
    <message>
        <source>Distance: ellipsoidal or planar (straight), network (roads) or table (costs)</source>
        <translation>거리: ellipsoidal(타원체 직선), planar(평면 직선), network(도로망), table(비용 테이블)</translation>
    </message>
    <message>
        <source>Distances across water are measured in metres in an equidistant system around the middle of the units.</source>
        <translation>수면을 사이에 둔 거리는 공간단위 중앙을 기준으로 한 정거도법 좌표계에서 미터로 측정합니다.</translation>
    </message>
    <message>
        <source>Distances are straight, {kind}, in kilometres, between points of the units: {points}.</source>
        <translation>거리는 공간단위 대표점({points}) 사이의 직선거리({kind}, km)입니다.</translation>
    </message>
    <message>
        <source>Distances are those over the roads of {roads} in {unit}, in both directions, between points of the units: {points}.</source>
        <translation>거리는 공간단위 대표점({points}) 사이를 {roads}의 도로를 따라 양방향으로 잰 값입니다(단위 {unit}).</translation>
    </message>
    <message>
        <source>Distances cannot be measured: {reason}</source>
        <translation>거리를 측정할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Distances over a network need roads.</source>
        <translation>도로망 거리에는 도로 레이어가 필요합니다.</translation>
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
        <source>Documentation</source>
        <translation>설명서</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>부문</translation>
    </message>
    <message>
        <source>Donor: gives to the others</source>
        <translation>부담 단체: 다른 단체에 지급</translation>
    </message>
    <message>
        <source>Donors, last year</source>
        <translation>부담 단체 수(마지막 연도)</translation>
    </message>
    <message>
        <source>Drag a line, or use Tab to choose it and the arrow keys to move it.</source>
        <translation>선을 끌거나, Tab 키로 고르고 화살표 키로 옮기십시오.</translation>
    </message>
    <message>
        <source>Draw and count links from this percentage of the sender's outgoing flow</source>
        <translation>연계로 표시·계산할 기준: 출발지 유출 흐름 중 비율(%)</translation>
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
        <source>Each unit pays or gets, per head, that part of its distance from the mean capacity of its group. Within a group no unit overtakes another. What it costs to provide services is not looked at: add it by judgement.</source>
        <translation>각 단체는 소속 집단의 평균 재정력과의 1인당 차이 중 조정률만큼을 부담하거나 지급받습니다. 같은 집단 안에서는 순위가 뒤바뀌지 않습니다. 서비스 공급에 드는 비용의 차이는 반영하지 않았으므로 별도로 판단하십시오.</translation>
    </message>
    <message>
        <source>Education and talent</source>
        <translation>교육·인재</translation>
    </message>
    <message>
        <source>Effect of merging regions</source>
        <translation>지역 통합의 효과</translation>
    </message>
    <message>
        <source>Effect of merging regions on disparity</source>
        <translation>지역 통합이 격차에 미치는 효과</translation>
    </message>
    <message>
        <source>Effect: a row per year</source>
        <translation>통합 효과: 연도마다 한 행</translation>
    </message>
    <message>
        <source>Effectiveness (%)</source>
        <translation>이동 효과성(%)</translation>
    </message>
    <message>
        <source>Either a field with the industry and one with the jobs are needed, or a field per industry.</source>
        <translation>산업 필드와 일자리 필드를 함께 지정하거나 산업별 필드를 지정해야 합니다.</translation>
    </message>
    <message>
        <source>Either places or a population grid is needed, not both.</source>
        <translation>수요지와 인구 격자 중 하나만 지정해야 합니다.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>그 밖의 지역</translation>
    </message>
    <message>
        <source>Employed residents (optional)</source>
        <translation>거주 취업자(선택)</translation>
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
        <source>Enclaves</source>
        <translation>둘러싸인 공간단위</translation>
    </message>
    <message>
        <source>End the name with .csv or .parquet.</source>
        <translation>파일 이름을 .csv 또는 .parquet으로 끝내십시오.</translation>
    </message>
    <message>
        <source>Equal shares go to the area with the lower code or with more jobs</source>
        <translation>비율이 같을 때: code(코드가 앞서는 권역) 또는 jobs(일자리가 많은 권역)</translation>
    </message>
    <message>
        <source>Equalisation: part of the distance from the mean that is evened out (percent)</source>
        <translation>조정률: 평균과의 차이 중 조정하는 비율(%)</translation>
    </message>
    <message>
        <source>Equalise within these groups only (unset: among all units)</source>
        <translation>같은 집단 안에서만 조정(지정하지 않으면 전체 공간단위)</translation>
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
        <source>Evenness (%)</source>
        <translation>균등도(%)</translation>
    </message>
    <message>
        <source>Every area hangs together, and none surrounds a unit without taking it in.</source>
        <translation>모든 권역이 이어져 있고, 포함하지 않은 채 둘러싼 공간단위도 없습니다.</translation>
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
        <source>Every unit has flows within itself, so the rule non_zero would stop before the first merge.</source>
        <translation>모든 공간단위에 내부 흐름이 있어 non_zero 규칙은 첫 병합 전에 멈춥니다.</translation>
    </message>
    <message>
        <source>Every unit lacks a number in some industry or year.</source>
        <translation>모든 공간단위에 값이 없는 산업이나 연도가 있습니다.</translation>
    </message>
    <message>
        <source>Every unit occurs in the flows.</source>
        <translation>모든 공간단위가 흐름 자료에 나타납니다.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Evidence: members, and units that came near</source>
        <translation>근거표: 구성원과 기준에 근접한 공간단위</translation>
    </message>
    <message>
        <source>Evidence{year}</source>
        <translation>근거{year}</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Existing site</source>
        <translation>기존 시설</translation>
    </message>
    <message>
        <source>Existing sites</source>
        <translation>기존 시설 수</translation>
    </message>
    <message>
        <source>Existing sites only</source>
        <translation>기존 시설만</translation>
    </message>
    <message>
        <source>Existing sites, which stay</source>
        <translation>그대로 유지되는 기존 시설</translation>
    </message>
    <message>
        <source>Expected change from the rate of: total (all jobs of the whole) or industry (each industry's own)</source>
        <translation>기대 변화의 기준: total(전체 일자리 변화율), industry(산업별 변화율)</translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation>설명하는 측정 방법</translation>
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
        <source>Export tables to a spreadsheet (XLSX, CSV)</source>
        <translation>표를 스프레드시트로 내보내기(XLSX, CSV)</translation>
    </message>
    <message>
        <source>Export the plan as a table…</source>
        <translation>권역안을 표로 내보내기…</translation>
    </message>
    <message>
        <source>Extinction risk</source>
        <translation>소멸위험지수</translation>
    </message>
    <message>
        <source>Extinction risk: trend a year</source>
        <translation>소멸위험지수: 연간 추세</translation>
    </message>
    <message>
        <source>F1 (%)</source>
        <translation>F1(%)</translation>
    </message>
    <message>
        <source>F1 over the threshold, a line per measure; {measure} is best.</source>
        <translation>기준값에 따른 F1(측정 방법마다 한 선). 최적은 {measure}.</translation>
    </message>
    <message>
        <source>F1, last scope (percent)</source>
        <translation>F1, 마지막 범위(%)</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>시설 수</translation>
    </message>
    <message>
        <source>Facilities (points or polygons)</source>
        <translation>시설(점 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Facilities nobody reaches, so without a ratio (NULL): {count}.</source>
        <translation>아무도 도달하지 못하여 비율이 없는(NULL) 시설: {count}개.</translation>
    </message>
    <message>
        <source>Facilities open and close, but it is not said in which years to look.</source>
        <translation>시설이 문을 열고 닫지만 어느 연도를 볼지 정해지지 않았습니다.</translation>
    </message>
    <message>
        <source>Facilities that closed before they opened: {count}.</source>
        <translation>개설 연도보다 폐쇄 연도가 앞선 시설: {count}개.</translation>
    </message>
    <message>
        <source>Facilities with who can come</source>
        <translation>시설별 이용 가능 인구</translation>
    </message>
    <message>
        <source>Facilities year by year</source>
        <translation>연도별 시설 수</translation>
    </message>
    <message>
        <source>Facilities: year of a row, in a layer with a row per facility and year</source>
        <translation>시설: 시설과 연도마다 한 행인 레이어에서 행의 연도</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>참고 사실</translation>
    </message>
    <message>
        <source>Facts of evidence</source>
        <translation>근거 항목 수</translation>
    </message>
    <message>
        <source>Farthest fifth</source>
        <translation>가장 먼 20 %</translation>
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
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Field of these layers with the code of a facility (for a table of costs)</source>
        <translation>이 레이어들의 시설 코드 필드(비용 테이블을 쓸 때)</translation>
    </message>
    <message>
        <source>Field of these layers with the kind of service (unset: each layer is one, by its name)</source>
        <translation>이 레이어들의 서비스 종류 필드(지정하지 않으면 레이어 이름을 서비스로 봄)</translation>
    </message>
    <message>
        <source>Field to show (with classes as the layer is drawn: unset)</source>
        <translation>표시할 필드(레이어의 현재 스타일을 쓸 때는 비워 둠)</translation>
    </message>
    <message>
        <source>Fields are chosen, but not the table they are in: {first}.</source>
        <translation>필드는 선택했으나 해당 테이블이 없습니다: {first}.</translation>
    </message>
    <message>
        <source>Fields are missing: {names}.</source>
        <translation>없는 필드: {names}.</translation>
    </message>
    <message>
        <source>Fields of a code map are chosen, but no code map.</source>
        <translation>코드 대응표의 필드는 선택했지만 코드 대응표가 없습니다.</translation>
    </message>
    <message>
        <source>Fields of a table of costs are given, but no table.</source>
        <translation>비용 테이블의 필드만 있고 테이블이 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Fields of published totals are chosen, but no table.</source>
        <translation>공표된 합계의 필드는 선택했지만 표가 없습니다.</translation>
    </message>
    <message>
        <source>Fields of the input that bear the name of a column which every GeoPackage has are renamed: {names}.</source>
        <translation>모든 GeoPackage에 있는 열과 이름이 같은 입력 필드의 이름을 바꾸었습니다: {names}.</translation>
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
        <source>Files that are chosen twice: {count} ({first}).</source>
        <translation>두 번 고른 파일: {count}개({first}).</translation>
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
        <source>File…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Fill all of them, or none.</source>
        <translation>모두 지정하거나 모두 비워 두십시오.</translation>
    </message>
    <message>
        <source>Fill at least one of these; each is a definition.</source>
        <translation>이 가운데 하나 이상을 지정하십시오. 각각 하나의 정의가 됩니다.</translation>
    </message>
    <message>
        <source>Fill both in every row.</source>
        <translation>모든 행에 두 값을 채우십시오.</translation>
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
        <source>Fill the codes, or choose other fields.</source>
        <translation>코드를 채우거나 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Fill the field or choose another one.</source>
        <translation>필드 값을 채우거나 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Fill the field “centre” of its units layer.</source>
        <translation>공간단위 레이어의 “centre” 필드를 채우십시오.</translation>
    </message>
    <message>
        <source>Fill the field, or choose another one.</source>
        <translation>필드 값을 채우거나 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Fill the field, or choose one that is filled for every unit.</source>
        <translation>필드를 채우거나, 모든 공간단위에 값이 있는 필드를 선택하십시오.</translation>
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
        <source>Fiscal autonomy is a share of the budget, which is not given.</source>
        <translation>재정자주도는 예산 대비 비율인데 예산이 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Fiscal capacity and horizontal equalisation</source>
        <translation>재정력과 수평적 재정조정</translation>
    </message>
    <message>
        <source>Fiscal equalisation</source>
        <translation>재정조정</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>흐름</translation>
    </message>
    <message>
        <source>Flow between them</source>
        <translation>상호 흐름</translation>
    </message>
    <message>
        <source>Flow between two regions: directed (one way) or undirected (both ways added up)</source>
        <translation>두 지역 사이의 흐름: directed(한 방향) 또는 undirected(양방향 합)</translation>
    </message>
    <message>
        <source>Flow files of several years to scenarios</source>
        <translation>여러 해의 흐름 파일에서 시나리오까지</translation>
    </message>
    <message>
        <source>Flow in the result</source>
        <translation>결과의 흐름</translation>
    </message>
    <message>
        <source>Flow indicators</source>
        <translation>흐름 지표</translation>
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
        <source>Flow regions</source>
        <translation>흐름 권역</translation>
    </message>
    <message>
        <source>Flow regions (flowbca)</source>
        <translation>흐름 권역(flowbca)</translation>
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
        <source>Flows</source>
        <translation>통근·통행</translation>
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
        <source>Flows to and from places outside the units do not count here: {flow:.0f}.</source>
        <translation>공간단위 밖을 오가는 흐름은 여기서 제외합니다: {flow:.0f}.</translation>
    </message>
    <message>
        <source>Flows within units are in the table.</source>
        <translation>공간단위 내부 흐름이 자료에 있습니다.</translation>
    </message>
    <message>
        <source>Flows within units are left out: {flow:.0f}.</source>
        <translation>공간단위 내부 흐름을 제외했습니다: {flow:.0f}.</translation>
    </message>
    <message>
        <source>Flows: a row per origin and destination</source>
        <translation>흐름: 출발지-도착지 쌍마다 한 행</translation>
    </message>
    <message>
        <source>Flows: people, a field per variant (year, purpose, source)</source>
        <translation>흐름: 인원(연도·목적·자료별로 필드 하나씩)</translation>
    </message>
    <message>
        <source>Folder for a CSV per layer</source>
        <translation>레이어별 CSV를 담을 폴더</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>산출</translation>
    </message>
    <message>
        <source>Found by greedy choice with interchange: a better choice cannot be ruled out.</source>
        <translation>탐욕법과 교환법으로 찾은 결과이므로 더 나은 선택이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Free some space there, or set another folder for temporary files (TMPDIR).</source>
        <translation>그 위치의 여유 공간을 확보하거나 임시 파일 폴더(TMPDIR)를 다른 곳으로 지정하십시오.</translation>
    </message>
    <message>
        <source>Free space in the folder for temporary files, or read the table in parts.</source>
        <translation>임시 파일 폴더의 공간을 확보하거나 테이블을 나누어 읽으십시오.</translation>
    </message>
    <message>
        <source>Fringe: in some scenarios</source>
        <translation>경합 지역: 일부 시나리오</translation>
    </message>
    <message>
        <source>From</source>
        <translation>출발</translation>
    </message>
    <message>
        <source>From zero</source>
        <translation>0에서 시작</translation>
    </message>
    <message>
        <source>From {before} regions to {after}: of all disparity between the units, {seen:.0f} % lay between regions before and {left:.0f} % after{year}.</source>
        <translation>지역 {before}개를 {after}개로 바꾸면, 공간단위 간 전체 격차 중 지역 간 격차의 비중은 {seen:.0f} %에서 {left:.0f} %가 됩니다{year}.</translation>
    </message>
    <message>
        <source>From {before} to {trough} {resistant} of {count} units lost no more jobs than expected; from {trough} to {after} {recovering} of {others} recovered at least as expected.</source>
        <translation>{before}년에서 {trough}년까지 공간단위 {count}개 중 {resistant}개는 기대보다 일자리를 더 잃지 않았고, {trough}년에서 {after}년까지 {others}개 중 {recovering}개는 기대만큼 또는 그 이상 회복했습니다.</translation>
    </message>
    <message>
        <source>From {first} to {last} poorer units grew faster: the gap closed by {speed:.2f} % a year, half of it in {half:.0f} years ({figures}).</source>
        <translation>{first}년에서 {last}년까지 값이 낮은 공간단위가 더 빨리 성장했습니다. 격차는 해마다 {speed:.2f} %씩 줄어 {half:.0f}년이면 절반이 됩니다({figures}).</translation>
    </message>
    <message>
        <source>From {first} to {last} poorer units grew so much faster that they changed places with the richer ones ({figures}).</source>
        <translation>{first}년에서 {last}년까지 값이 낮은 공간단위가 훨씬 빨리 성장하여 높은 공간단위와 자리가 뒤바뀌었습니다({figures}).</translation>
    </message>
    <message>
        <source>From {first} to {last} richer units grew faster, so that the gap widened ({figures}).</source>
        <translation>{first}년에서 {last}년까지 값이 높은 공간단위가 더 빨리 성장하여 격차가 벌어졌습니다({figures}).</translation>
    </message>
    <message>
        <source>From {first} to {last} the share of people beyond at least one standard went from {before} to {after} %: {gained} people came within every standard and {lost} fell beyond one (people of {last}).</source>
        <translation>{first}년에서 {last}년 사이에 하나 이상의 기준에 미달하는 인구의 비율이 {before} %에서 {after} %로 바뀌었습니다. {gained}명이 모든 기준을 충족하게 되었고 {lost}명이 미달하게 되었습니다({last}년 인구).</translation>
    </message>
    <message>
        <source>From {first} to {last} the share of people who reach nothing went from {before} to {after} %: {gained} people gained reach of a facility and {lost} lost it (people of {last}).</source>
        <translation>{first}년에서 {last}년 사이에 어떤 시설에도 닿지 못하는 인구의 비율이 {before} %에서 {after} %로 바뀌었습니다. {gained}명이 시설에 닿을 수 있게 되었고 {lost}명이 닿을 수 없게 되었습니다({last}년 인구).</translation>
    </message>
    <message>
        <source>From {first} to {last} there is no convergence or divergence beyond chance ({figures}).</source>
        <translation>{first}년에서 {last}년까지 우연을 넘어서는 수렴이나 발산은 없습니다({figures}).</translation>
    </message>
    <message>
        <source>From-to matrix of cells</source>
        <translation>격자 등급 이동 행렬</translation>
    </message>
    <message>
        <source>From-to matrix of units</source>
        <translation>공간단위 등급 이동 행렬</translation>
    </message>
    <message>
        <source>Functional links</source>
        <translation>기능적 연계</translation>
    </message>
    <message>
        <source>Functional links between units, regions or areas</source>
        <translation>공간단위·지역·권역 간 기능적 연계</translation>
    </message>
    <message>
        <source>Functional polycentricity</source>
        <translation>기능적 다중심성</translation>
    </message>
    <message>
        <source>Functional polycentricity, last year</source>
        <translation>기능적 다중심성(마지막 연도)</translation>
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
        <source>Further from the central city than the limit, or without a travel time.</source>
        <translation>중심도시까지의 통행시간이 제한을 넘거나 통행시간 자료가 없습니다.</translation>
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
        <source>Further surroundings of the maximum</source>
        <translation>최대 공간범위에 추가되는 주변 지역</translation>
    </message>
    <message>
        <source>Gained and lost</source>
        <translation>생김과 사라짐</translation>
    </message>
    <message>
        <source>Gained since the first year</source>
        <translation>첫 연도 이후 생김</translation>
    </message>
    <message>
        <source>Gains 0.2 to 1 %</source>
        <translation>0.2~1 % 순유입</translation>
    </message>
    <message>
        <source>Gains 1 % and more</source>
        <translation>1 % 이상 순유입</translation>
    </message>
    <message>
        <source>Gains 10 % of all moves and more</source>
        <translation>전체 이동의 10 % 이상 순유입</translation>
    </message>
    <message>
        <source>Gains 2 to 10 %</source>
        <translation>2~10 % 순유입</translation>
    </message>
    <message>
        <source>Gap to it (percent)</source>
        <translation>한계값과의 차이(%)</translation>
    </message>
    <message>
        <source>Gaps between the borders of polygons, together {area:.3f} km².</source>
        <translation>폴리곤 경계 사이의 틈, 합계 {area:.3f} km².</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
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
        <source>Gini</source>
        <translation>지니계수</translation>
    </message>
    <message>
        <source>Gini coefficient, last year</source>
        <translation>지니계수(마지막 연도)</translation>
    </message>
    <message>
        <source>Give a name that ends in .gpkg.</source>
        <translation>.gpkg로 끝나는 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>Give a number in this range.</source>
        <translation>이 범위의 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give a number of 0 or more.</source>
        <translation>0 이상의 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation>수를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give a table with one row per unit and year, and choose the field that holds the year.</source>
        <translation>공간단위와 연도마다 한 행인 테이블을 사용하고, 연도가 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Give ages at which a column begins and one ends.</source>
        <translation>열의 시작 연령과 끝 연령에 맞추어 지정하십시오.</translation>
    </message>
    <message>
        <source>Give an earlier first year or a later last one.</source>
        <translation>첫 해를 앞당기거나 마지막 해를 늦추십시오.</translation>
    </message>
    <message>
        <source>Give an exponent (2 is usual for commuting over distances in km), known flows, or choose radiation.</source>
        <translation>지수(통근은 km 거리에서 보통 2)나 알려진 흐름을 지정하거나, 방사 모형(radiation)을 선택하십시오.</translation>
    </message>
    <message>
        <source>Give at least 50 and less than 100 percent.</source>
        <translation>50 이상 100 미만의 값(%)을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give at least one indicator a weight.</source>
        <translation>하나 이상의 지표에 가중치를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give at least one of these.</source>
        <translation>이 중 하나 이상을 지정하십시오.</translation>
    </message>
    <message>
        <source>Give at least one row: field, per, domain, direction, weight.</source>
        <translation>필드, 분모, 부문, 방향, 가중치로 된 행을 하나 이상 입력하십시오.</translation>
    </message>
    <message>
        <source>Give at least two, with commas between.</source>
        <translation>둘 이상을 쉼표로 구분하여 입력하십시오.</translation>
    </message>
    <message>
        <source>Give both.</source>
        <translation>둘 다 지정하십시오.</translation>
    </message>
    <message>
        <source>Give codes of units, with commas between.</source>
        <translation>공간단위 코드를 쉼표로 구분하여 입력하십시오.</translation>
    </message>
    <message>
        <source>Give codes or regions as they stand in the layer of units.</source>
        <translation>공간단위 레이어에 있는 코드나 지역을 그대로 입력하십시오.</translation>
    </message>
    <message>
        <source>Give coordinates in the coordinate reference system of the grid.</source>
        <translation>격자의 좌표계로 된 좌표를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give each its own file, or its own table of a GeoPackage.</source>
        <translation>각각 다른 파일로, 또는 GeoPackage의 다른 테이블로 지정하십시오.</translation>
    </message>
    <message>
        <source>Give each region one row.</source>
        <translation>지역마다 한 행만 두십시오.</translation>
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
        <source>Give it in km or in cells.</source>
        <translation>km와 격자 수 가운데 하나로만 입력하십시오.</translation>
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
        <source>Give one or the other.</source>
        <translation>둘 중 하나만 지정하십시오.</translation>
    </message>
    <message>
        <source>Give one row per place and year, and choose the field with the code of a place.</source>
        <translation>곳과 연도마다 한 행을 두고 코드 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Give percent, such as 66.67 in place of 0.6667; the target must be at least the minimum.</source>
        <translation>0.6667이 아니라 66.67처럼 백분율로 입력하십시오. 목표값은 최솟값 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Give that grid, or leave them empty.</source>
        <translation>해당 격자 자료를 지정하거나 이 값들을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Give the built-up share of land from which a cell is dense (0 to 1).</source>
        <translation>고밀 격자로 볼 육지 대비 시가화 면적 비율(0~1)을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the code as it stands in the table, or leave it empty: the whole is then the sum of the units.</source>
        <translation>테이블에 있는 코드를 그대로 입력하거나 비워 두십시오. 비워 두면 공간단위의 합을 전체로 봅니다.</translation>
    </message>
    <message>
        <source>Give the cost below which nearer makes no difference, for example 0.5.</source>
        <translation>이보다 가까워도 차이를 두지 않을 비용을 입력하십시오(예: 0.5).</translation>
    </message>
    <message>
        <source>Give the first zone a weight.</source>
        <translation>첫 구간에 0보다 큰 가중치를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the largest distance or time within which a place is served.</source>
        <translation>서비스를 받는 것으로 볼 최대 거리나 시간을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the number of people that were asked.</source>
        <translation>조사한 사람 수를 입력하십시오.</translation>
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
        <source>Give the year before the shock, its lowest point, and a later one, in this order.</source>
        <translation>충격 이전, 저점, 이후의 순서로 연도를 입력하십시오.</translation>
    </message>
    <message>
        <source>Give their codes, or names that only one bears, with commas between.</source>
        <translation>코드, 또는 하나만 가리키는 이름을 쉼표로 구분하여 입력하십시오.</translation>
    </message>
    <message>
        <source>Give years of four digits (2022), or dates that begin with one (2022-06-30, 20220630).</source>
        <translation>네 자리 연도(2022)나 연도로 시작하는 날짜(2022-06-30, 20220630)를 쓰십시오.</translation>
    </message>
    <message>
        <source>Give {columns} cells a row, empty ones too.</source>
        <translation>빈 칸을 포함하여 행마다 {columns}칸을 입력하십시오.</translation>
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
        <source>Great need</source>
        <translation>수요 높음</translation>
    </message>
    <message>
        <source>Greatest need (highest fifth)</source>
        <translation>수요 가장 높음(상위 20 %)</translation>
    </message>
    <message>
        <source>Greatest need of {count} units: {names}.</source>
        <translation>공간단위 {count}개 중 정책 수요가 가장 큰 곳: {names}.</translation>
    </message>
    <message>
        <source>Greatest need: {domain}</source>
        <translation>정책 수요 상위: {domain}</translation>
    </message>
    <message>
        <source>Greedy with interchange, not an exact answer: pairs of place and candidate {pairs} (exact up to {limit}).</source>
        <translation>정확한 해가 아니라 탐욕법과 교환법의 결과입니다. 수요지-후보지 쌍 {pairs}개(정확한 해는 {limit}개까지).</translation>
    </message>
    <message>
        <source>Grid, units and flows to scopes</source>
        <translation>격자·공간단위·흐름에서 공간범위까지</translation>
    </message>
    <message>
        <source>Gridded statistics (SGIS folder) to cell classes</source>
        <translation>격자 통계(SGIS 폴더)에서 격자 등급까지</translation>
    </message>
    <message>
        <source>Grids of other years are given, but no population grid.</source>
        <translation>다른 연도의 격자는 있지만 인구 격자가 없습니다.</translation>
    </message>
    <message>
        <source>Groups by {level}{year}</source>
        <translation>{level}별 집단{year}</translation>
    </message>
    <message>
        <source>Groups for between and within, from the outermost to the innermost (region, province)</source>
        <translation>격차를 나눌 집단: 가장 바깥쪽부터 안쪽 순(권역, 시도 등)</translation>
    </message>
    <message>
        <source>Groups: a row per year, level and group</source>
        <translation>집단: 연도·수준·집단마다 한 행</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>연계 대상</translation>
    </message>
    <message>
        <source>Growth a year (%)</source>
        <translation>연평균 성장률(%)</translation>
    </message>
    <message>
        <source>Growth against the initial level, with a line of slope {slope:.4f}</source>
        <translation>초기 수준 대비 성장률과 기울기 {slope:.4f}의 직선</translation>
    </message>
    <message>
        <source>Growth by the whole area does not go with every measure that is chosen.</source>
        <translation>선택한 측정 방법 중에 area 확장과 함께 쓸 수 없는 것이 있습니다.</translation>
    </message>
    <message>
        <source>Growth of the whole</source>
        <translation>전체 성장 효과</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 파일 (*.html)</translation>
    </message>
    <message>
        <source>Had it and has it</source>
        <translation>계속 있음</translation>
    </message>
    <message>
        <source>Heading of the legend (unset: the field)</source>
        <translation>범례 제목(비우면 필드 이름)</translation>
    </message>
    <message>
        <source>Health and public administration</source>
        <translation>보건·행정</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Hidden (% of all disparity)</source>
        <translation>드러나지 않게 되는 격차(전체 대비 %)</translation>
    </message>
    <message>
        <source>Hides 1 to 5 %</source>
        <translation>전체 격차의 1~5 %가 드러나지 않음</translation>
    </message>
    <message>
        <source>Hides 5 % and more</source>
        <translation>전체 격차의 5 % 이상이 드러나지 않음</translation>
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
        <source>High among high</source>
        <translation>높은 곳 사이의 높은 곳</translation>
    </message>
    <message>
        <source>High among low</source>
        <translation>낮은 곳 사이의 높은 곳</translation>
    </message>
    <message>
        <source>High risk (below 0.2)</source>
        <translation>소멸고위험(0.2 미만)</translation>
    </message>
    <message>
        <source>Highest fifth</source>
        <translation>상위 20 %</translation>
    </message>
    <message>
        <source>Highest mean</source>
        <translation>최고 평균</translation>
    </message>
    <message>
        <source>Hit harder, and recovered less than expected</source>
        <translation>충격이 크고 회복도 기대에 못 미침</translation>
    </message>
    <message>
        <source>Hit harder, but recovered better than expected</source>
        <translation>충격이 컸으나 기대 이상 회복</translation>
    </message>
    <message>
        <source>Holes between the polygons, such as lakes, foreign land or a missing unit, together {area:.2f} km².</source>
        <translation>폴리곤 사이의 빈 곳(호수, 다른 나라 땅, 빠진 공간단위 등), 합계 {area:.2f} km².</translation>
    </message>
    <message>
        <source>How each name was matched</source>
        <translation>이름별 대응 결과</translation>
    </message>
    <message>
        <source>How many people have how much accessibility</source>
        <translation>접근성 수준별 인구</translation>
    </message>
    <message>
        <source>How strong the tie to the central city must be. All of it can be changed later in the workbench.</source>
        <translation>중심도시와 얼마나 강하게 이어져야 하는지 정합니다. 나중에 작업대에서 모두 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>확실한 정도</translation>
    </message>
    <message>
        <source>How to read the tables of the areas</source>
        <translation>권역별 표 읽는 법</translation>
    </message>
    <message>
        <source>Hub, as the unit that draws the largest flow from others: {unit}.</source>
        <translation>중심지(다른 곳에서 유입되는 흐름이 가장 많은 공간단위): {unit}.</translation>
    </message>
    <message>
        <source>Hubs by code, with commas (unset: the unit that draws most)</source>
        <translation>중심지 코드, 쉼표로 구분(지정하지 않으면 유입이 가장 많은 공간단위)</translation>
    </message>
    <message>
        <source>Hubs that are no units: {first}.</source>
        <translation>공간단위에 없는 중심지: {first}.</translation>
    </message>
    <message>
        <source>Hubs: {hubs}. {name} depends most on them: {percent:.0f} % of what leaves it goes there{year}; in half of the units it is at least {median:.0f} %.</source>
        <translation>중심지: {hubs}. 의존도가 가장 높은 곳은 {name}(으)로, 유출 흐름의 {percent:.0f} %가 중심지로 향합니다{year}. 공간단위의 절반에서는 이 비율이 {median:.0f} % 이상입니다.</translation>
    </message>
    <message>
        <source>Identifiers that occur more than once: {count} ({first}).</source>
        <translation>중복된 식별 코드가 있습니다: {count}개({first}).</translation>
    </message>
    <message>
        <source>If rows that are not there mean no jobs, say so; otherwise complete the table.</source>
        <translation>행이 없는 것이 일자리 0을 뜻하면 ABSENT_IS_ZERO를 켜고, 아니면 테이블을 채우십시오.</translation>
    </message>
    <message>
        <source>Import a table of areas…</source>
        <translation>권역 표 가져오기…</translation>
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
        <source>Import statistics of units</source>
        <translation>공간단위 통계 가져오기</translation>
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
        <source>In</source>
        <translation>유입</translation>
    </message>
    <message>
        <source>In a few words (may stay empty)</source>
        <translation>간단히(비워 두어도 됩니다)</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>In half of the units at least {median:.0f} % of the people in work have their job where they live{year}; {rich} of {units} units have more jobs than people in work.</source>
        <translation>공간단위의 절반에서 취업자의 {median:.0f} % 이상이 거주지에서 일합니다{year}. 공간단위 {units}개 중 {rich}개는 취업자보다 일자리가 많습니다.</translation>
    </message>
    <message>
        <source>In neither</source>
        <translation>둘 다 해당 없음</translation>
    </message>
    <message>
        <source>In part: {names} are tied, but not on both sides throughout; a merger would follow the pull of the larger.</source>
        <translation>일부 그렇습니다. {names}: 서로 연계되어 있으나 모든 관계가 양방향은 아니므로, 통합하면 큰 쪽의 흡인력에 따라 움직일 것입니다.</translation>
    </message>
    <message>
        <source>In several areas</source>
        <translation>여러 권역에 속함</translation>
    </message>
    <message>
        <source>In the last year there is no Moran's I.</source>
        <translation>마지막 연도에는 모란 지수가 없습니다.</translation>
    </message>
    <message>
        <source>In the result</source>
        <translation>결과에 남은 값</translation>
    </message>
    <message>
        <source>Incoming per outgoing flow</source>
        <translation>나가는 흐름 대비 들어오는 흐름</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Indicators and their weights</source>
        <translation>지표와 가중치</translation>
    </message>
    <message>
        <source>Indicators given more than once: {names}.</source>
        <translation>두 번 이상 지정된 지표: {names}.</translation>
    </message>
    <message>
        <source>Indicators that are the same everywhere, left out: {names}.</source>
        <translation>모든 곳에서 값이 같아 제외한 지표: {names}.</translation>
    </message>
    <message>
        <source>Indicators used</source>
        <translation>사용한 지표 수</translation>
    </message>
    <message>
        <source>Indicators with missing values: {names}.</source>
        <translation>결측값이 있는 지표: {names}.</translation>
    </message>
    <message>
        <source>Indicators: field; per (a field to divide by, or empty); domain (territory, industry, education, health); direction (high or low value means need); weight</source>
        <translation>지표: 필드, 분모 필드(없으면 빈 칸), 부문(territory, industry, education, health), 방향(high: 값이 클수록, low: 작을수록 수요가 큼), 가중치</translation>
    </message>
    <message>
        <source>Indices of disparity</source>
        <translation>격차 지수</translation>
    </message>
    <message>
        <source>Indices of disparity compare amounts from zero up: choose another field.</source>
        <translation>격차 지수는 0 이상의 값을 비교합니다. 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Indices: a row per year</source>
        <translation>격차 지수: 연도마다 한 행</translation>
    </message>
    <message>
        <source>Industries of a unit without jobs before the shock or without an expected change, so without resistance: {count}.</source>
        <translation>충격 이전 일자리나 기대 변화가 없어 저항력을 구할 수 없는 공간단위별 산업: {count}개.</translation>
    </message>
    <message>
        <source>Industries that start from zero in a unit, so without a rate; their jobs stand apart (from_zero): {count} ({first}).</source>
        <translation>0에서 시작하여 변화율이 없는 공간단위별 산업(일자리는 from_zero에 따로 표시): {count}개({first}).</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>산업</translation>
    </message>
    <message>
        <source>Industry (when a row is one)</source>
        <translation>산업(행마다 한 산업일 때)</translation>
    </message>
    <message>
        <source>Industry and companies</source>
        <translation>산업·기업</translation>
    </message>
    <message>
        <source>Industry mix</source>
        <translation>산업 구조 효과</translation>
    </message>
    <message>
        <source>Industry whose location quotient the map shows (unset: specialisation)</source>
        <translation>지도에 입지계수를 표시할 산업(지정하지 않으면 특화도)</translation>
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
        <source>Install it again where QGIS finds it, for example with the plugin “qpip”; NumPy has to stay as QGIS came with it.</source>
        <translation>QGIS가 사용하는 파이썬에 다시 설치하십시오. 예: “qpip” 플러그인. NumPy는 QGIS에 들어 있던 버전을 그대로 두어야 합니다.</translation>
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
        <source>Internal flow</source>
        <translation>내부 흐름</translation>
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
        <source>It is no members layer of a plan; fields that are missing: {missing}.</source>
        <translation>권역안의 구성 공간단위 레이어가 아닙니다. 없는 필드: {missing}.</translation>
    </message>
    <message>
        <source>It is not clear which of {count} columns hold origin, destination and flow: {columns}</source>
        <translation>열 {count}개 가운데 출발지, 도착지, 흐름 열을 알 수 없습니다: {columns}</translation>
    </message>
    <message>
        <source>Its residents hold {share:.1f} % of the central city's jobs.</source>
        <translation>이곳 거주자가 중심도시 일자리의 {share:.1f} %를 차지합니다.</translation>
    </message>
    <message>
        <source>Its share (%)</source>
        <translation>비율(%)</translation>
    </message>
    <message>
        <source>Its strongest tie is to another area.</source>
        <translation>가장 강한 연계가 다른 권역을 향합니다.</translation>
    </message>
    <message>
        <source>Its strongest tie, {tie:.1f} %, is to {name}, a member.</source>
        <translation>가장 강한 연계({tie:.1f} %)가 권역 구성원인 {name}을(를) 향합니다.</translation>
    </message>
    <message>
        <source>Its tie to the whole area is {tie:.1f} %.</source>
        <translation>권역 전체와의 연계는 {tie:.1f} %입니다.</translation>
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
        <source>Jobs</source>
        <translation>일자리</translation>
    </message>
    <message>
        <source>Jobs gained</source>
        <translation>늘어난 일자리</translation>
    </message>
    <message>
        <source>Jobs gained after the lowest point</source>
        <translation>저점 이후 늘어난 일자리</translation>
    </message>
    <message>
        <source>Jobs gained after the lowest point in the capital region and elsewhere, by industry</source>
        <translation>저점 이후 수도권과 그 밖의 지역에서 늘어난 산업별 일자리</translation>
    </message>
    <message>
        <source>Jobs held by residents (%)</source>
        <translation>일자리 중 거주자 비율(%)</translation>
    </message>
    <message>
        <source>Jobs in it</source>
        <translation>그 산업의 일자리</translation>
    </message>
    <message>
        <source>Jobs in the whole</source>
        <translation>전체 일자리</translation>
    </message>
    <message>
        <source>Jobs in the whole over the years</source>
        <translation>연도별 전체 일자리</translation>
    </message>
    <message>
        <source>Jobs per person in work</source>
        <translation>직주비(일자리/취업자)</translation>
    </message>
    <message>
        <source>Jobs per resident worker</source>
        <translation>거주 취업자당 일자리</translation>
    </message>
    <message>
        <source>Jobs: a row per unit and industry, or a field per industry (may be the unit layer itself)</source>
        <translation>일자리: 공간단위·산업마다 한 행, 또는 산업마다 한 필드(공간단위 레이어 자체도 가능)</translation>
    </message>
    <message>
        <source>Join central cities tied by this commuting share (percent; unset: do not)</source>
        <translation>서로 통근 비율이 이 값 이상인 중심도시를 하나로 합침(%, 비우면 합치지 않음)</translation>
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
        <source>Keep one row a pair.</source>
        <translation>한 쌍에 한 행만 남기십시오.</translation>
    </message>
    <message>
        <source>Keep one row of each.</source>
        <translation>지표마다 한 행만 두십시오.</translation>
    </message>
    <message>
        <source>Keep pairs with flow zero</source>
        <translation>흐름이 0인 쌍도 유지</translation>
    </message>
    <message>
        <source>Keep rows that sum up others</source>
        <translation>다른 행을 합한 행도 유지</translation>
    </message>
    <message>
        <source>Kept for the decisions that follow, until you change it.</source>
        <translation>바꿀 때까지 이어지는 결정에도 쓰입니다.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>구분</translation>
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
        <source>Known plan (a row per area and unit, centres included)</source>
        <translation>알려진 권역안(권역-공간단위 쌍마다 한 행, 중심도시 포함)</translation>
    </message>
    <message>
        <source>Known plan: code of the area (its central city)</source>
        <translation>알려진 권역안: 권역 코드(중심도시 코드)</translation>
    </message>
    <message>
        <source>Known plan: code of the unit</source>
        <translation>알려진 권역안: 공간단위 코드</translation>
    </message>
    <message>
        <source>Known plan: role (centre, minimum, maximum)</source>
        <translation>알려진 권역안: 역할(centre, minimum, maximum)</translation>
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
        <source>Labour market areas</source>
        <translation>노동시장권</translation>
    </message>
    <message>
        <source>Labour market areas (Eurostat, Istat)</source>
        <translation>노동시장권(Eurostat, Istat)</translation>
    </message>
    <message>
        <source>Land area in km² (unset: area of the polygon)</source>
        <translation>토지 면적(km²)(지정하지 않으면 폴리곤 면적)</translation>
    </message>
    <message>
        <source>Larger of both directions</source>
        <translation>양방향 중 큰 값</translation>
    </message>
    <message>
        <source>Largest (%)</source>
        <translation>최대 비중(%)</translation>
    </message>
    <message>
        <source>Largest cost (km, minutes): the standard for coverage; unset for pmedian: no limit</source>
        <translation>최대 비용(km, 분): coverage의 기준. pmedian에서 지정하지 않으면 제한 없음</translation>
    </message>
    <message>
        <source>Largest cost: beyond it nothing is reached (km, minutes)</source>
        <translation>최대 비용: 이를 넘으면 도달하지 못하는 것으로 봄(km, 분)</translation>
    </message>
    <message>
        <source>Largest flow: relative (share of the origin's flow) or absolute (people)</source>
        <translation>최대 흐름: relative(출발지 흐름 대비 비율) 또는 absolute(인원)</translation>
    </message>
    <message>
        <source>Largest industry</source>
        <translation>최대 산업</translation>
    </message>
    <message>
        <source>Largest to second</source>
        <translation>1위/2위</translation>
    </message>
    <message>
        <source>Largest to smallest</source>
        <translation>최대/최소</translation>
    </message>
    <message>
        <source>Last year before the shock (unset: the first there is)</source>
        <translation>충격 이전 마지막 해(지정하지 않으면 첫 해)</translation>
    </message>
    <message>
        <source>Layer with a row per place and year (an output YEARS)</source>
        <translation>장소와 연도마다 한 행이 있는 레이어(출력 YEARS)</translation>
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
        <source>Layers and tables</source>
        <translation>레이어와 표</translation>
    </message>
    <message>
        <source>Layers of facilities without a year, taken for every year: {layers}.</source>
        <translation>연도가 없어 모든 연도에 적용한 시설 레이어: {layers}.</translation>
    </message>
    <message>
        <source>Layers of the plan</source>
        <translation>권역안 레이어</translation>
    </message>
    <message>
        <source>Layers of the study on the map</source>
        <translation>연구 레이어를 지도에 추가</translation>
    </message>
    <message>
        <source>Least need (lowest fifth)</source>
        <translation>수요 가장 낮음(하위 20 %)</translation>
    </message>
    <message>
        <source>Least people of a maximum scope (unset: no limit)</source>
        <translation>최대 공간범위의 인구 하한(비우면 제한 없음)</translation>
    </message>
    <message>
        <source>Least self-containment, enough from the target size on (percent)</source>
        <translation>최소 자족성(목표 규모 이상이면 충족, %)</translation>
    </message>
    <message>
        <source>Least share to the central city, in percent</source>
        <translation>중심도시로 가는 최소 비율(%)</translation>
    </message>
    <message>
        <source>Least size (employed residents)</source>
        <translation>최소 규모(거주 취업자 수)</translation>
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
        <source>Leave area out, or choose only: {measures}.</source>
        <translation>area를 빼거나 다음만 선택하십시오: {measures}.</translation>
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
        <source>Leave it empty, or choose UNIT_FIELD.</source>
        <translation>비워 두거나 UNIT_FIELD를 선택하십시오.</translation>
    </message>
    <message>
        <source>Leave it empty, or choose another rule.</source>
        <translation>비워 두거나 다른 규칙을 선택하십시오.</translation>
    </message>
    <message>
        <source>Leave it empty, or choose fields with years.</source>
        <translation>비워 두거나 연도가 있는 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Leave it empty, or choose the layer.</source>
        <translation>비워 두거나 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Leave it empty, or choose the other KIND.</source>
        <translation>비워 두거나 다른 KIND를 선택하십시오.</translation>
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
        <source>Leave one decision per unit and area; a locked unit belongs to one area, a central city to its own.</source>
        <translation>공간단위와 권역의 쌍마다 결정을 하나만 남기십시오. lock한 공간단위는 한 권역에만, 중심도시는 자기 권역에 속합니다.</translation>
    </message>
    <message>
        <source>Leave one of them empty.</source>
        <translation>둘 중 하나를 비워 두십시오.</translation>
    </message>
    <message>
        <source>Leave one of them out, or give a table of costs with the ways within units.</source>
        <translation>둘 중 하나를 비우거나, 내부 이동이 포함된 비용 테이블을 지정하십시오.</translation>
    </message>
    <message>
        <source>Leave one of them.</source>
        <translation>하나만 남기십시오.</translation>
    </message>
    <message>
        <source>Leave one row per area and unit.</source>
        <translation>권역과 공간단위의 쌍마다 한 행만 남기십시오.</translation>
    </message>
    <message>
        <source>Leave out estimated flows smaller than</source>
        <translation>이보다 작은 추정 흐름 제외</translation>
    </message>
    <message>
        <source>Leave out {units}</source>
        <translation>{units} 제외</translation>
    </message>
    <message>
        <source>Leave the group out, or choose the columns with a sex.</source>
        <translation>해당 집단을 빼거나, 성별이 있는 열을 선택하십시오.</translation>
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
        <source>Leave them empty.</source>
        <translation>비워 두십시오.</translation>
    </message>
    <message>
        <source>Leave this output out, or install the package where QGIS finds it, for example by: python3 -m pip install {package}</source>
        <translation>이 출력을 비워 두거나, QGIS가 찾을 수 있는 곳에 패키지를 설치하십시오. 예: python3 -m pip install {package}</translation>
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
        <source>Left out: parts of units that have a row of their own</source>
        <translation>제외: 자신의 행이 있는 공간단위의 일부</translation>
    </message>
    <message>
        <source>Left out: rows and columns that sum up the others</source>
        <translation>제외: 다른 값을 합한 행과 열</translation>
    </message>
    <message>
        <source>Left out: rows of no unit</source>
        <translation>제외: 공간단위가 아닌 행</translation>
    </message>
    <message>
        <source>Left out: rows that sum up others</source>
        <translation>제외: 다른 행을 합한 행</translation>
    </message>
    <message>
        <source>Left out: rows whose code is not in the code map</source>
        <translation>제외: 코드 대응표에 없는 코드의 행</translation>
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
        <source>Left out: rows without a code</source>
        <translation>제외: 코드가 없는 행</translation>
    </message>
    <message>
        <source>Left out: rows without any value, beside others of the unit</source>
        <translation>제외: 같은 공간단위의 다른 행이 있고 값이 하나도 없는 행</translation>
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
        <source>Likely: in two thirds or more</source>
        <translation>유력: 시나리오의 2/3 이상</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>유의 사항</translation>
    </message>
    <message>
        <source>Limits to size are set, but nobody knows how many people live in the units.</source>
        <translation>규모 제한을 지정했으나 공간단위의 인구를 알 수 없습니다.</translation>
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
        <source>Link regions (REGION_FIELD) or the areas of a plan (MEMBERS) in place of so many units.</source>
        <translation>공간단위가 많으면 지역(REGION_FIELD)이나 권역안의 권역(MEMBERS)을 연결하십시오.</translation>
    </message>
    <message>
        <source>Link regions, by field of the units (unset: units, or the plan's areas)</source>
        <translation>지역 간 연계를 볼 때의 지역 필드(지정하지 않으면 공간단위 또는 권역안의 권역)</translation>
    </message>
    <message>
        <source>Link strength</source>
        <translation>연계 강도</translation>
    </message>
    <message>
        <source>Link the areas of the plan by their minimum or maximum scope</source>
        <translation>권역안의 권역을 연결할 기준: minimum(최소 공간범위) 또는 maximum(최대 공간범위)</translation>
    </message>
    <message>
        <source>Links drawn: {drawn} of {all} directions with a flow.</source>
        <translation>표시한 연계: 흐름이 있는 방향 {all}개 중 {drawn}개.</translation>
    </message>
    <message>
        <source>Links need from 2 to {most} units, regions or areas; there are {count}.</source>
        <translation>연계를 보려면 공간단위·지역·권역이 2~{most}개여야 하지만 {count}개입니다.</translation>
    </message>
    <message>
        <source>Links whose ends have no place of their own on the map, not drawn: {count}.</source>
        <translation>양 끝의 위치를 따로 정할 수 없어 그리지 않은 연계: {count}개.</translation>
    </message>
    <message>
        <source>Links year by year, for the temporal controller</source>
        <translation>연도별 연계선(시간 제어기용)</translation>
    </message>
    <message>
        <source>Links: a line per direction</source>
        <translation>연계선: 방향마다 한 선</translation>
    </message>
    <message>
        <source>Links: a row per year and pair</source>
        <translation>연계: 연도와 쌍마다 한 행</translation>
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
        <source>Little need</source>
        <translation>수요 낮음</translation>
    </message>
    <message>
        <source>Lives in (origin)</source>
        <translation>거주지(출발지)</translation>
    </message>
    <message>
        <source>Load the file in QGIS and choose it as LAYER.</source>
        <translation>파일을 QGIS에 불러온 뒤 LAYER로 선택하십시오.</translation>
    </message>
    <message>
        <source>Location quotient</source>
        <translation>입지계수</translation>
    </message>
    <message>
        <source>Location quotients: a row per unit or area, industry and year</source>
        <translation>입지계수: 공간단위(권역)·산업·연도마다 한 행</translation>
    </message>
    <message>
        <source>Logarithm of the value in {year}</source>
        <translation>{year}년 값의 로그</translation>
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
        <source>Longest travel time to the central city (minutes; unset: no limit)</source>
        <translation>중심도시까지의 최대 통행시간(분, 비우면 제한 없음)</translation>
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
        <source>Lorenz curve</source>
        <translation>로렌츠 곡선</translation>
    </message>
    <message>
        <source>Lorenz curve with Gini {gini}</source>
        <translation>로렌츠 곡선(지니계수 {gini})</translation>
    </message>
    <message>
        <source>Lorenz curve: jobs over resident workers</source>
        <translation>로렌츠 곡선: 거주 취업자 대비 일자리</translation>
    </message>
    <message>
        <source>Loses 0.2 to 1 %</source>
        <translation>0.2~1 % 순유출</translation>
    </message>
    <message>
        <source>Loses 1 % and more</source>
        <translation>1 % 이상 순유출</translation>
    </message>
    <message>
        <source>Loses 10 % of all moves and more</source>
        <translation>전체 이동의 10 % 이상 순유출</translation>
    </message>
    <message>
        <source>Loses 2 to 10 %</source>
        <translation>2~10 % 순유출</translation>
    </message>
    <message>
        <source>Lost since the first year</source>
        <translation>첫 연도 이후 사라짐</translation>
    </message>
    <message>
        <source>Low among high</source>
        <translation>높은 곳 사이의 낮은 곳</translation>
    </message>
    <message>
        <source>Low among low</source>
        <translation>낮은 곳 사이의 낮은 곳</translation>
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
        <source>Lower the limit, or the thresholds.</source>
        <translation>하한이나 기준값을 낮추십시오.</translation>
    </message>
    <message>
        <source>Lowest fifth</source>
        <translation>하위 20 %</translation>
    </message>
    <message>
        <source>Lowest mean</source>
        <translation>최저 평균</translation>
    </message>
    <message>
        <source>Lowest point (unset: the year with the fewest jobs in the whole)</source>
        <translation>저점(지정하지 않으면 전체 일자리가 가장 적은 해)</translation>
    </message>
    <message>
        <source>Lowest point of the whole: {year}.</source>
        <translation>전체의 저점: {year}년.</translation>
    </message>
    <message>
        <source>Main destination</source>
        <translation>주요 목적지</translation>
    </message>
    <message>
        <source>Main destination takes less than 15 %</source>
        <translation>주 목적지 비중 15 % 미만</translation>
    </message>
    <message>
        <source>Make the study</source>
        <translation>연구 만들기</translation>
    </message>
    <message>
        <source>Make the study again with the study assistant, and merge the journal of this file.</source>
        <translation>연구 도우미로 연구를 다시 만든 뒤 이 파일의 기록을 병합하십시오.</translation>
    </message>
    <message>
        <source>Make the study again with the study assistant.</source>
        <translation>연구 도우미로 연구를 다시 만드십시오.</translation>
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
        <source>Maps side by side (unset: as fits best)</source>
        <translation>가로로 놓을 지도 수(비우면 가장 알맞게)</translation>
    </message>
    <message>
        <source>Maps: {count} ({times}).</source>
        <translation>지도: {count}개({times}).</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최대</translation>
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
        <source>Maximum scope: least strength of the tie (percent)</source>
        <translation>최대 공간범위: 최소 연계 강도(%)</translation>
    </message>
    <message>
        <source>Maximum scope: strength of the tie (unset: as for the minimum)</source>
        <translation>최대 공간범위: 연계 강도의 측정 방법(비우면 최소와 같음)</translation>
    </message>
    <message>
        <source>Maximum scope: thresholds (percent), as 3, 5, 7 or 2:12:0.5</source>
        <translation>최대 공간범위: 기준값(%), 예: 3, 5, 7 또는 2:12:0.5</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Mean = 100</source>
        <translation>평균=100</translation>
    </message>
    <message>
        <source>Mean accessibility, weighted by people</source>
        <translation>인구 가중 평균 접근성</translation>
    </message>
    <message>
        <source>Mean cost to the nearest site</source>
        <translation>가장 가까운 시설까지의 평균 비용</translation>
    </message>
    <message>
        <source>Mean of all = 100</source>
        <translation>전체 평균=100</translation>
    </message>
    <message>
        <source>Mean of both (geometric)</source>
        <translation>두 비율의 기하평균</translation>
    </message>
    <message>
        <source>Mean over people: {mean} {per}.</source>
        <translation>인구 가중 평균: {mean} {per}.</translation>
    </message>
    <message>
        <source>Mean to the nearest</source>
        <translation>최근린 평균 비용</translation>
    </message>
    <message>
        <source>Mean: arithmetic (needs can make up for one another) or geometric (less so)</source>
        <translation>평균: arithmetic(산술, 부문 간 상쇄 가능), geometric(기하, 상쇄 제한)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Measure of the tie</source>
        <translation>연계 측정 방법</translation>
    </message>
    <message>
        <source>Median of all units</source>
        <translation>전체 공간단위의 중앙값</translation>
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
        <source>Members by the best setting</source>
        <translation>최적 설정에 따른 구성원</translation>
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
        <source>Memberships that differ: {count}. In both of those in either: {shares}.</source>
        <translation>서로 다른 소속: {count}건. 한쪽에라도 있는 소속 중 양쪽 모두에 있는 비율: {shares}.</translation>
    </message>
    <message>
        <source>Memberships that hold in all scenarios</source>
        <translation>모든 시나리오에서 성립하는 편입 수</translation>
    </message>
    <message>
        <source>Memberships that hold in some</source>
        <translation>일부 시나리오에서만 성립하는 편입 수</translation>
    </message>
    <message>
        <source>Mend or delete it.</source>
        <translation>고치거나 삭제하십시오.</translation>
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
        <source>Mend the codes; a central city has a row with the role centre, or gives its area its code.</source>
        <translation>코드를 고치십시오. 중심도시는 역할이 centre인 행을 갖거나 권역 코드와 같은 코드를 가져야 합니다.</translation>
    </message>
    <message>
        <source>Mend the codes; an area has the code of its central city. Leading zeros count.</source>
        <translation>코드를 고치십시오. 권역 코드는 중심도시의 코드이며, 앞자리 0도 구별합니다.</translation>
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
        <source>Merge a journal…</source>
        <translation>기록 병합…</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>통합 대상</translation>
    </message>
    <message>
        <source>Merged regions{year}</source>
        <translation>통합되는 지역{year}</translation>
    </message>
    <message>
        <source>Merged, hides less than 1 % of all disparity</source>
        <translation>통합: 전체 격차의 1 % 미만이 드러나지 않음</translation>
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
        <source>Method: 2sfca, e2sfca (with zones), 3sfca (with choice), gravity, nearest (cost), cumulative (supply within reach)</source>
        <translation>방법: 2sfca, e2sfca(구간별 가중치), 3sfca(선택 확률 반영), gravity(중력 모형), nearest(최근린 비용), cumulative(도달 가능한 공급량)</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>중간</translation>
    </message>
    <message>
        <source>Middle fifth</source>
        <translation>중간 20 %</translation>
    </message>
    <message>
        <source>Migration indicators</source>
        <translation>인구이동 지표</translation>
    </message>
    <message>
        <source>Migration: population, for rates (a field, or one a year)</source>
        <translation>인구이동: 이동률 계산용 인구(한 필드 또는 연도별 필드)</translation>
    </message>
    <message>
        <source>Migration: young people among the flow</source>
        <translation>인구이동: 이동자 중 청년</translation>
    </message>
    <message>
        <source>Migration: young population, for rates (a field, or one a year)</source>
        <translation>인구이동: 이동률 계산용 청년 인구(한 필드 또는 연도별 필드)</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최소</translation>
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
        <source>Minimum scope: least strength of the tie (percent)</source>
        <translation>최소 공간범위: 최소 연계 강도(%)</translation>
    </message>
    <message>
        <source>Minimum scope: thresholds (percent), as 10, 15 or 10:30:2.5</source>
        <translation>최소 공간범위: 기준값(%), 예: 10, 15 또는 10:30:2.5</translation>
    </message>
    <message>
        <source>Minimum scope: {first} units with {some} people. Maximum scope: {second} units with {more} people.</source>
        <translation>최소 공간범위: 공간단위 {first}개, 인구 {some}명. 최대 공간범위: 공간단위 {second}개, 인구 {more}명.</translation>
    </message>
    <message>
        <source>Minimum scope: {first} units. Maximum scope: {second} units.</source>
        <translation>최소 공간범위: 공간단위 {first}개. 최대 공간범위: 공간단위 {second}개.</translation>
    </message>
    <message>
        <source>Minimum scope: {measure}, {low:g} %, F1 {f1_min:.3f}. Maximum scope: {outer}, {high:g} %, F1 {f1_max:.3f}.</source>
        <translation>최소 공간범위: {measure}, {low:g} %, F1 {f1_min:.3f}. 최대 공간범위: {outer}, {high:g} %, F1 {f1_max:.3f}.</translation>
    </message>
    <message>
        <source>Minimum surroundings</source>
        <translation>최소 공간범위의 주변 지역</translation>
    </message>
    <message>
        <source>Missing values, counted as neither need nor its absence (the mean score): {count}.</source>
        <translation>수요가 있지도 없지도 않은 것(평균 점수)으로 본 결측값: {count}개.</translation>
    </message>
    <message>
        <source>Missing values, filled with the median of the indicator: {count}.</source>
        <translation>지표의 중앙값으로 채운 결측값: {count}개.</translation>
    </message>
    <message>
        <source>Missing values: exclude (the unit has no index), median (of the indicator), neutral (the mean score)</source>
        <translation>결측값: exclude(지수를 산출하지 않음), median(지표의 중앙값), neutral(평균 점수)</translation>
    </message>
    <message>
        <source>Model: radiation (no parameter) or gravity (an exponent)</source>
        <translation>모형: radiation(방사, 매개변수 없음), gravity(중력, 지수 필요)</translation>
    </message>
    <message>
        <source>Modes are named, but not the field they stand in.</source>
        <translation>교통수단은 지정했으나 교통수단 필드가 없습니다.</translation>
    </message>
    <message>
        <source>Modes that count, with commas (unset: the fastest of all)</source>
        <translation>고려할 교통수단(쉼표로 구분, 비우면 가장 빠른 수단)</translation>
    </message>
    <message>
        <source>Modes that do not occur: {first}; there are: {there}.</source>
        <translation>테이블에 없는 교통수단: {first}. 있는 것: {there}.</translation>
    </message>
    <message>
        <source>Money that changes hands, last year</source>
        <translation>재정조정 규모(마지막 연도)</translation>
    </message>
    <message>
        <source>Moran's I</source>
        <translation>모란 지수</translation>
    </message>
    <message>
        <source>Moran's I needs four units with a value and a neighbour; there are {count}.</source>
        <translation>모란 지수를 계산하려면 값과 이웃이 있는 공간단위가 넷 이상 필요하지만 {count}개뿐입니다.</translation>
    </message>
    <message>
        <source>Moran's I, and units by local association</source>
        <translation>모란 지수와 국지적 연관 유형별 공간단위 수</translation>
    </message>
    <message>
        <source>Moran's I, last year</source>
        <translation>모란 지수(마지막 연도)</translation>
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
        <source>More than 50 %</source>
        <translation>50 % 초과</translation>
    </message>
    <message>
        <source>More than {most} pairs of place and candidate lie within reach.</source>
        <translation>도달 범위 안의 수요지-후보지 쌍이 {most}개를 넘습니다.</translation>
    </message>
    <message>
        <source>More than {number}</source>
        <translation>{number} 초과</translation>
    </message>
    <message>
        <source>Most concentrated industry</source>
        <translation>가장 특화된 산업</translation>
    </message>
    <message>
        <source>Most people of a member</source>
        <translation>구성원의 인구 상한</translation>
    </message>
    <message>
        <source>Most people of an area (unset: no limit)</source>
        <translation>권역의 인구 상한(비우면 제한 없음)</translation>
    </message>
    <message>
        <source>Most specialised of {count} units: {name}, with {industry} at {lq:.1f} times its share in the whole.</source>
        <translation>공간단위 {count}개 중 특화도가 가장 높은 곳은 {name}이며, {industry}의 비중이 전체의 {lq:.1f}배입니다.</translation>
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
        <source>Much like the whole (below 0.2)</source>
        <translation>전체와 거의 같음(0.2 미만)</translation>
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
        <source>Municipalities or counties as polygons. Fields are recognised; look whether they are right.</source>
        <translation>시군구 등의 폴리곤입니다. 필드를 자동으로 알아보니 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Mutual tie (Smart)</source>
        <translation>상호 연계(Smart)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
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
        <source>Name of a candidate</source>
        <translation>후보지 이름</translation>
    </message>
    <message>
        <source>Name of a place</source>
        <translation>수요지 이름</translation>
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
        <source>Name the field with the values first.</source>
        <translation>행의 첫 칸에 값이 있는 필드를 적으십시오.</translation>
    </message>
    <message>
        <source>Names of columns that occur more than once: {count} ({first}).</source>
        <translation>두 번 이상 나오는 열 이름: {count}개({first}).</translation>
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
        <source>Nearest fifth</source>
        <translation>가장 가까운 20 %</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>정책 수요</translation>
    </message>
    <message>
        <source>Need by domain of the units with the greatest need</source>
        <translation>정책 수요가 가장 큰 공간단위의 부문별 수요</translation>
    </message>
    <message>
        <source>Need in two domains, with their medians as a cross</source>
        <translation>두 부문의 정책 수요(십자선은 중앙값)</translation>
    </message>
    <message>
        <source>Need where the value is</source>
        <translation>수요가 큰 방향</translation>
    </message>
    <message>
        <source>Neighbours across water up to this distance (metres; unset: none)</source>
        <translation>수면을 사이에 두고 이웃으로 볼 최대 거리(m, 비우면 적용하지 않음)</translation>
    </message>
    <message>
        <source>Neighbours are alike: Moran's I is {moran:.3f} (p = {p:.3f}); chance would give {expected:.3f}.</source>
        <translation>이웃한 지역끼리 비슷합니다. 모란 지수 {moran:.3f}(p = {p:.3f}), 우연이라면 {expected:.3f}.</translation>
    </message>
    <message>
        <source>Neighbours are unlike: Moran's I is {moran:.3f} (p = {p:.3f}); chance would give {expected:.3f}.</source>
        <translation>이웃한 지역끼리 다릅니다. 모란 지수 {moran:.3f}(p = {p:.3f}), 우연이라면 {expected:.3f}.</translation>
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
        <translation>중밀 클러스터의 이웃 격자: preset, rook(4방향), queen(8방향)</translation>
    </message>
    <message>
        <source>Neighbours: number of nearest units (unset: shared border)</source>
        <translation>이웃: 가까운 공간단위 수(지정하지 않으면 경계를 맞댄 곳)</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>순이동</translation>
    </message>
    <message>
        <source>Net commuting</source>
        <translation>순통근(유입-유출)</translation>
    </message>
    <message>
        <source>Net migration</source>
        <translation>순이동</translation>
    </message>
    <message>
        <source>Net rate (%)</source>
        <translation>순이동률(%)</translation>
    </message>
    <message>
        <source>Net rate, young people (%)</source>
        <translation>청년 순이동률(%)</translation>
    </message>
    <message>
        <source>Net, young people</source>
        <translation>청년 순이동</translation>
    </message>
    <message>
        <source>New and existing sites</source>
        <translation>신규 및 기존 시설</translation>
    </message>
    <message>
        <source>New region</source>
        <translation>새 지역</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>신규 입지</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>신규 입지</translation>
    </message>
    <message>
        <source>New sites that serve nobody beyond those of other sites: {count}.</source>
        <translation>다른 시설이 이미 담당하는 인구 외에는 아무도 담당하지 않는 신규 입지: {count}개.</translation>
    </message>
    <message>
        <source>New sites, the one that adds most first</source>
        <translation>신규 입지(효과가 큰 순서)</translation>
    </message>
    <message>
        <source>Next to enter: {units}</source>
        <translation>다음 편입 대상: {units}</translation>
    </message>
    <message>
        <source>No area has a member beside its centre.</source>
        <translation>중심도시 외에 구성원이 있는 권역이 없습니다.</translation>
    </message>
    <message>
        <source>No area has {limit:.0f} people.</source>
        <translation>인구가 {limit:.0f}명 이상인 권역이 없습니다.</translation>
    </message>
    <message>
        <source>No area of {first} has a partner in {second}.</source>
        <translation>{first}의 어느 권역도 {second}에 대응하는 권역이 없습니다.</translation>
    </message>
    <message>
        <source>No border changes what the units have: the disparity of the units is the same before and after. Where the figure between regions falls, nobody is better off for it.</source>
        <translation>경계를 바꾸어도 공간단위가 가진 것은 달라지지 않으므로 공간단위 간 격차는 통합 전후가 같습니다. 지역 간 격차 수치가 낮아지더라도 어느 곳의 형편이 나아진 것은 아닙니다.</translation>
    </message>
    <message>
        <source>No built-up grid is given, so the built-up criterion is off: cells are dense by population alone.</source>
        <translation>시가화 격자가 없으므로 시가화 기준을 적용하지 않고 인구밀도만으로 고밀 격자를 판정했습니다.</translation>
    </message>
    <message>
        <source>No candidates are given: every place is one.</source>
        <translation>후보지를 지정하지 않아 모든 수요지를 후보지로 보았습니다.</translation>
    </message>
    <message>
        <source>No cell has people.</source>
        <translation>인구가 있는 셀이 없습니다.</translation>
    </message>
    <message>
        <source>No central city is chosen.</source>
        <translation>중심도시가 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>No central city is given.</source>
        <translation>중심도시가 지정되지 않았습니다.</translation>
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
        <source>No column holds numbers; there are: {columns}.</source>
        <translation>숫자가 든 열이 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>No column is called like “{pattern}”; there are: {columns}.</source>
        <translation>“{pattern}”에 맞는 열이 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>No column of the matrix holds numbers.</source>
        <translation>행렬에 숫자가 든 열이 없습니다.</translation>
    </message>
    <message>
        <source>No columns of people by age from 0 on were found.</source>
        <translation>0세부터 이어지는 연령별 인구 열을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>No facility has a kind of service.</source>
        <translation>서비스 종류가 있는 시설이 없습니다.</translation>
    </message>
    <message>
        <source>No facility has a number.</source>
        <translation>값이 있는 시설이 없습니다.</translation>
    </message>
    <message>
        <source>No field is chosen.</source>
        <translation>필드가 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>No field with flows is chosen.</source>
        <translation>흐름 필드를 선택하지 않았습니다.</translation>
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
        <source>No flows are chosen.</source>
        <translation>통근·통행 자료가 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>No grid: people come from a field of the units, cities from a list or a field.</source>
        <translation>격자 없음: 인구는 공간단위의 필드에서, 중심도시는 목록이나 필드에서 가져옵니다.</translation>
    </message>
    <message>
        <source>No indicator differs between units.</source>
        <translation>공간단위 간에 차이가 나는 지표가 없습니다.</translation>
    </message>
    <message>
        <source>No indicator is given.</source>
        <translation>지표가 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>No industry gained jobs after the lowest point.</source>
        <translation>저점 이후 일자리가 늘어난 산업이 없습니다.</translation>
    </message>
    <message>
        <source>No line has a speed.</source>
        <translation>속도 값이 있는 선이 없습니다.</translation>
    </message>
    <message>
        <source>No measure is chosen.</source>
        <translation>측정 방법을 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>No minimum share is as large as a maximum share.</source>
        <translation>최대 기준 이상인 최소 기준이 없습니다.</translation>
    </message>
    <message>
        <source>No number is given.</source>
        <translation>숫자가 없습니다.</translation>
    </message>
    <message>
        <source>No other choice can be better by more than {gap} percent.</source>
        <translation>다른 어떤 선택도 {gap} % 넘게 더 나을 수 없습니다.</translation>
    </message>
    <message>
        <source>No pattern beyond chance: Moran's I is {moran:.3f} (p = {p:.3f}); chance would give {expected:.3f}.</source>
        <translation>우연을 넘는 공간 패턴이 없습니다. 모란 지수 {moran:.3f}(p = {p:.3f}), 우연이라면 {expected:.3f}.</translation>
    </message>
    <message>
        <source>No place has a candidate within reach.</source>
        <translation>도달 범위 안에 후보지가 있는 수요지가 없습니다.</translation>
    </message>
    <message>
        <source>No plan is given (MEMBERS), so there is no layer of areas.</source>
        <translation>권역안(MEMBERS)을 지정하지 않아 권역별 레이어를 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>No polygons overlap.</source>
        <translation>겹치는 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>No row has a year.</source>
        <translation>연도가 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No row has both a unit and a year.</source>
        <translation>공간단위 코드와 연도가 모두 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No row has the code “{code}” of the whole country.</source>
        <translation>전국의 코드 “{code}”인 행이 없습니다.</translation>
    </message>
    <message>
        <source>No row joins two units.</source>
        <translation>두 공간단위를 잇는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No row leads from a unit to a unit.</source>
        <translation>공간단위에서 공간단위로 가는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No row names a cell.</source>
        <translation>격자를 가리키는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No tie to {city}.</source>
        <translation>{city}와(과)의 연계가 없습니다.</translation>
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
        <source>No unit draws a flow from others, so there is no hub.</source>
        <translation>다른 곳에서 유입되는 공간단위가 없어 중심지가 없습니다.</translation>
    </message>
    <message>
        <source>No unit has a value and people.</source>
        <translation>값과 인구가 모두 있는 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No unit has {share:g} % of its people in one centre.</source>
        <translation>인구의 {share:g} % 이상이 한 도시 중심지에 거주하는 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No unit is tied to any of the central cities.</source>
        <translation>어느 중심도시와도 연계된 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No unit sends more flow than it has employed residents.</source>
        <translation>거주 취업자보다 출발 흐름이 많은 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No unit with jobs lies in the capital region ({codes}).</source>
        <translation>수도권({codes})에 일자리가 있는 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>No units are chosen.</source>
        <translation>공간단위가 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>No units are given (UNITS), so there are no sums of units.</source>
        <translation>공간단위(UNITS)를 지정하지 않아 공간단위별로 집계하지 않았습니다.</translation>
    </message>
    <message>
        <source>No: {names} are not tied to one another by these flows; a merger would have to create its links.</source>
        <translation>아니요. {names}: 이 흐름으로는 서로 연계되어 있지 않으므로, 통합하려면 연계부터 만들어야 합니다.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Nobody can be drawn: {value:g}.</source>
        <translation>추출할 인원이 없습니다: {value:g}.</translation>
    </message>
    <message>
        <source>Nobody lives at any place.</source>
        <translation>인구가 있는 수요지가 없습니다.</translation>
    </message>
    <message>
        <source>Nobody lives on the grid.</source>
        <translation>격자에 인구가 없습니다.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>결절 수</translation>
    </message>
    <message>
        <source>None of its areas and units is in this study.</source>
        <translation>그 권역과 공간단위가 이 연구에 하나도 없습니다.</translation>
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
        <source>None of its regions ({first}) is a region of the units.</source>
        <translation>테이블의 지역({first}) 중 공간단위의 지역과 일치하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>None of the codes ({codes}) is in the map ({known}).</source>
        <translation>어떤 코드({codes})도 코드 대응표({known})에 없습니다.</translation>
    </message>
    <message>
        <source>None of the items is asked for; there are: {items}.</source>
        <translation>지정한 항목이 없습니다. 있는 항목: {items}.</translation>
    </message>
    <message>
        <source>None of the layers has a field “{field}”.</source>
        <translation>어느 레이어에도 “{field}” 필드가 없습니다.</translation>
    </message>
    <message>
        <source>Normal (1.0 to 1.5)</source>
        <translation>소멸위험 보통(1.0~1.5)</translation>
    </message>
    <message>
        <source>Normalisation: z (standard deviations), minmax (0 to 100), rank (percent)</source>
        <translation>표준화: z(표준편차), minmax(0~100), rank(순위 백분율)</translation>
    </message>
    <message>
        <source>Not connected with the central city through members.</source>
        <translation>구성원을 통해 중심도시와 이어지지 않습니다.</translation>
    </message>
    <message>
        <source>Not ready: {errors} of {checks} checks found errors that must be mended first; {warnings} warnings should be looked at, {passed} checks passed ({points} of 100 points).</source>
        <translation>준비되지 않음: 점검 {checks}개 중 {errors}개에서 먼저 고쳐야 할 오류가 발견되었습니다. 확인이 필요한 것 {warnings}개, 통과 {passed}개(100점 만점에 {points}점).</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>서비스 밖</translation>
    </message>
    <message>
        <source>Not significant</source>
        <translation>유의하지 않음</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>없음(해당 산업 부재)</translation>
    </message>
    <message>
        <source>Nothing asks whether units are neighbours in this way.</source>
        <translation>이런 방식의 이웃 관계를 사용하는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is above zero in the last year: there is no disparity to measure.</source>
        <translation>마지막 연도의 값이 모두 0이어서 격차를 잴 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is built up in the dense clusters, so there is no optimal threshold: the criterion is off.</source>
        <translation>밀집 클러스터에 건축물이 없어 최적 기준값을 구할 수 없으므로 건축물 기준을 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>선택한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is resampled.</source>
        <translation>재표집을 하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing tells how many minutes ways within a unit take.</source>
        <translation>공간단위 내부 이동에 몇 분이 걸리는지 알 수 있는 자료가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing tells how many people leave a unit.</source>
        <translation>공간단위를 떠나는 인원을 알 수 있는 자료가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing within reach</source>
        <translation>도달 가능한 시설 없음</translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation>권역 수</translation>
    </message>
    <message>
        <source>Number of classes, for quantile and equal</source>
        <translation>범주 수(quantile, equal일 때)</translation>
    </message>
    <message>
        <source>Number of industries</source>
        <translation>산업 수</translation>
    </message>
    <message>
        <source>Number of maps</source>
        <translation>지도 수</translation>
    </message>
    <message>
        <source>Number of merges</source>
        <translation>병합 횟수</translation>
    </message>
    <message>
        <source>Number of new sites</source>
        <translation>신규 입지 수</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Number of scenarios</source>
        <translation>시나리오 수</translation>
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
        <source>Number of years</source>
        <translation>연도 수</translation>
    </message>
    <message>
        <source>Numbers without a year, taken for every year: {tables}.</source>
        <translation>연도가 없어 모든 연도에 적용한 수치: {tables}.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Of all trips from and to it {share:.1f} % are to or from the central city.</source>
        <translation>이곳을 오가는 전체 통행의 {share:.1f} %가 중심도시와의 통행입니다.</translation>
    </message>
    <message>
        <source>Of both together (%)</source>
        <translation>통합 시(%)</translation>
    </message>
    <message>
        <source>Of its employed residents {share:.1f} % work in the central city.</source>
        <translation>거주 취업자의 {share:.1f} %가 중심도시에서 일합니다.</translation>
    </message>
    <message>
        <source>Of its outgoing flow {share:.1f} % goes to the central city.</source>
        <translation>나가는 흐름의 {share:.1f} %가 중심도시를 향합니다.</translation>
    </message>
    <message>
        <source>Of origin, destination and flow not all are chosen; the table has {count} columns: {columns}</source>
        <translation>출발지, 도착지, 흐름이 모두 선택되지 않았습니다. 테이블의 열 {count}개: {columns}</translation>
    </message>
    <message>
        <source>Of the city's flow: from the unit</source>
        <translation>중심도시로 오는 흐름 중 공간단위의 비율</translation>
    </message>
    <message>
        <source>Of the other (%)</source>
        <translation>상대(%)</translation>
    </message>
    <message>
        <source>Of the unit's flow: to the city</source>
        <translation>공간단위의 흐름 중 중심도시로 가는 비율</translation>
    </message>
    <message>
        <source>Old-age dependency</source>
        <translation>노년부양비</translation>
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
        <source>One field is chosen twice.</source>
        <translation>같은 필드를 두 번 선택했습니다.</translation>
    </message>
    <message>
        <source>One is given without the other.</source>
        <translation>둘 중 하나만 지정되었습니다.</translation>
    </message>
    <message>
        <source>One of them was changed by hand: ask its author for the original file.</source>
        <translation>한쪽을 손으로 고친 것입니다. 작성자에게 원본 파일을 요청하십시오.</translation>
    </message>
    <message>
        <source>One point does not tell the size of its cell.</source>
        <translation>점 하나로는 격자 크기를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Only in the plan</source>
        <translation>권역안에만 있음</translation>
    </message>
    <message>
        <source>Only in the reference</source>
        <translation>기준안에만 있음</translation>
    </message>
    <message>
        <source>Only smaller units</source>
        <translation>중심도시보다 작은 공간단위만</translation>
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
        <source>Open a study in the workbench…</source>
        <translation>작업대에서 연구 열기…</translation>
    </message>
    <message>
        <source>Open in the workbench</source>
        <translation>작업대에서 열기</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>연구 열기</translation>
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
        <source>Order of the network</source>
        <translation>네트워크의 구조</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>입지 지향</translation>
    </message>
    <message>
        <source>Origin, destination and flow are three fields.</source>
        <translation>출발지, 도착지, 인원은 서로 다른 세 필드여야 합니다.</translation>
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
        <source>Other central cities</source>
        <translation>다른 중심도시</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>기타 사유</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>유출</translation>
    </message>
    <message>
        <source>Outgoing flow</source>
        <translation>나가는 흐름</translation>
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
        <source>Own print template (unset: the plugin's)</source>
        <translation>직접 만든 인쇄 템플릿(비우면 플러그인의 템플릿)</translation>
    </message>
    <message>
        <source>Own print template for the sheets (unset: the plugin's)</source>
        <translation>직접 만든 인쇄 템플릿(비우면 플러그인의 템플릿)</translation>
    </message>
    <message>
        <source>Own revenue (local taxes and non-tax revenue)</source>
        <translation>자체수입(지방세+세외수입)</translation>
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
        <translation>overlap으로 대응시키거나, 두 권역안에 같은 권역 코드를 사용하십시오.</translation>
    </message>
    <message>
        <source>Pairs in the result</source>
        <translation>결과의 쌍</translation>
    </message>
    <message>
        <source>Pairs of place and facility within reach: {count}.</source>
        <translation>도달 범위 안의 수요지-시설 쌍: {count}개.</translation>
    </message>
    <message>
        <source>Pairs of polygons that overlap, together on {area:.2f} km².</source>
        <translation>서로 겹치는 폴리곤 쌍, 합계 {area:.2f} km².</translation>
    </message>
    <message>
        <source>Pairs of unit and centre within {limit:g} minutes: {near}; further: {far}; without a travel time, so left out: {unknown}.</source>
        <translation>중심도시까지 {limit:g}분 이내인 공간단위-중심 쌍: {near}개. 더 먼 쌍: {far}개. 통행시간이 없어 제외한 쌍: {unknown}개.</translation>
    </message>
    <message>
        <source>Pairs of units that are neighbours across at most {distance:g} m of water: {count}.</source>
        <translation>{distance:g} m 이하의 수면을 사이에 둔 이웃 쌍: {count}개.</translation>
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
        <source>Pairs that the best setting gets wrong. Where no measure gets a pair right at its own best threshold, nothing that was tried explains it: a decision may, or flows of another year or kind.</source>
        <translation>최적 설정이 맞히지 못한 쌍입니다. 어느 측정 방법도 자체 최적 기준값에서 맞히지 못한 쌍은 시도한 방법으로는 설명되지 않으며, 정책 결정이나 다른 연도·종류의 흐름에 따른 것일 수 있습니다.</translation>
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
        <source>Palma ratio</source>
        <translation>팔마 비율</translation>
    </message>
    <message>
        <source>Paper: A4 portrait or landscape</source>
        <translation>용지: A4 세로(portrait) 또는 가로(landscape)</translation>
    </message>
    <message>
        <source>Part of all disparity that goes out of sight (percent)</source>
        <translation>전체 격차 중 드러나지 않게 되는 비율(%)</translation>
    </message>
    <message>
        <source>Partners count from this percentage of the in- or outgoing flow</source>
        <translation>상대로 셀 기준: 유입 또는 유출 흐름 중 비율(%)</translation>
    </message>
    <message>
        <source>Parts of the change of jobs in the units with the largest changes</source>
        <translation>일자리 변화가 가장 큰 공간단위의 변화 요인</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인구</translation>
    </message>
    <message>
        <source>People (else from the grid)</source>
        <translation>인구(없으면 격자에서)</translation>
    </message>
    <message>
        <source>People (thousands)</source>
        <translation>인구(천 명)</translation>
    </message>
    <message>
        <source>People aged 15 to 64</source>
        <translation>15~64세 인구</translation>
    </message>
    <message>
        <source>People aged 65 and more</source>
        <translation>65세 이상 인구</translation>
    </message>
    <message>
        <source>People an area should have</source>
        <translation>권역의 적정 인구</translation>
    </message>
    <message>
        <source>People are unknown: there is no field and no grid.</source>
        <translation>인구를 알 수 없습니다. 필드도 격자도 없습니다.</translation>
    </message>
    <message>
        <source>People beyond</source>
        <translation>미달 인구</translation>
    </message>
    <message>
        <source>People beyond any standard</source>
        <translation>하나라도 기준에 미달하는 인구</translation>
    </message>
    <message>
        <source>People beyond at least one standard</source>
        <translation>기준 하나 이상에 미달하는 인구</translation>
    </message>
    <message>
        <source>People beyond at least one standard (%)</source>
        <translation>하나 이상의 기준에 미달하는 인구(%)</translation>
    </message>
    <message>
        <source>People beyond the standard (%)</source>
        <translation>기준 미달 인구(%)</translation>
    </message>
    <message>
        <source>People covered, or people times cost</source>
        <translation>담당 인구, 또는 인구×비용</translation>
    </message>
    <message>
        <source>People from the minimum to the maximum scope; grey: the size an area should have</source>
        <translation>최소 공간범위에서 최대 공간범위까지의 인구. 회색: 권역의 적정 규모</translation>
    </message>
    <message>
        <source>People gained</source>
        <translation>추가 담당 인구</translation>
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
        <source>People in the central city (%)</source>
        <translation>중심도시 인구 비율(%)</translation>
    </message>
    <message>
        <source>People in the maximum scope</source>
        <translation>최대 공간범위의 인구</translation>
    </message>
    <message>
        <source>People in the minimum scope</source>
        <translation>최소 공간범위의 인구</translation>
    </message>
    <message>
        <source>People in the units: {inside:.0f} of the {everyone:.0f} on the grid.</source>
        <translation>공간단위 내 인구: 격자 전체 {everyone:.0f}명 중 {inside:.0f}명.</translation>
    </message>
    <message>
        <source>People in units of several areas (%)</source>
        <translation>여러 권역에 속한 공간단위의 인구 비율(%)</translation>
    </message>
    <message>
        <source>People in units that change their areas, last scope</source>
        <translation>소속 권역이 바뀌는 공간단위의 인구, 마지막 범위</translation>
    </message>
    <message>
        <source>People in work</source>
        <translation>거주 취업자</translation>
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
        <source>People of 15 to 64 per person of 65 and more</source>
        <translation>65세 이상 1명당 15~64세 인구</translation>
    </message>
    <message>
        <source>People of a place (a field, or one a year; unset: each counts 1)</source>
        <translation>수요지의 인구(필드 하나, 또는 연도마다 하나. 지정하지 않으면 각각 1)</translation>
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
        <source>People per cell, to find urban centres and to count people. Without one, go on: units and cities can do.</source>
        <translation>격자별 인구로 도시 중심지를 찾고 인구를 셉니다. 없으면 그대로 다음으로 가십시오. 공간단위와 중심도시만으로도 됩니다.</translation>
    </message>
    <message>
        <source>People per km²</source>
        <translation>인구밀도(명/km²)</translation>
    </message>
    <message>
        <source>People served</source>
        <translation>담당 인구</translation>
    </message>
    <message>
        <source>People that were asked (unset: as many as the flows)</source>
        <translation>조사한 사람 수(비우면 흐름의 합)</translation>
    </message>
    <message>
        <source>People times cost saved</source>
        <translation>절감한 인구×비용</translation>
    </message>
    <message>
        <source>People who came within</source>
        <translation>충족하게 된 인구</translation>
    </message>
    <message>
        <source>People who fell beyond</source>
        <translation>미달하게 된 인구</translation>
    </message>
    <message>
        <source>People who gained reach</source>
        <translation>닿게 된 인구</translation>
    </message>
    <message>
        <source>People who leave a unit for work (unset: by share)</source>
        <translation>다른 공간단위로 통근하는 인원(비워 두면 비율로 계산)</translation>
    </message>
    <message>
        <source>People who lost it</source>
        <translation>닿지 못하게 된 인구</translation>
    </message>
    <message>
        <source>People who reach nothing</source>
        <translation>도달 가능한 시설이 없는 인구</translation>
    </message>
    <message>
        <source>People who reach nothing (%)</source>
        <translation>시설에 닿지 못하는 인구(%)</translation>
    </message>
    <message>
        <source>People whom no site reaches, left out of the mean: {people:.0f}.</source>
        <translation>어느 시설도 도달하지 못하여 평균에서 제외한 인구: {people:.0f}명.</translation>
    </message>
    <message>
        <source>People whom none of these sites reaches count at ten times the largest cost: {people}.</source>
        <translation>이 입지 중 어느 곳에도 닿지 않는 사람은 최대 비용의 열 배로 계산했습니다: {people}명.</translation>
    </message>
    <message>
        <source>People whom only sites that were not chosen reach, counted at ten times the largest cost ({cost:g}): {people:.0f}.</source>
        <translation>선택되지 않은 후보지만 도달할 수 있어 최대 비용의 10배({cost:g})로 계산한 인구: {people:.0f}명.</translation>
    </message>
    <message>
        <source>People will be counted on the grid.</source>
        <translation>인구는 격자에서 집계합니다.</translation>
    </message>
    <message>
        <source>People within the standard (%)</source>
        <translation>기준 안의 인구(%)</translation>
    </message>
    <message>
        <source>People: {people}.</source>
        <translation>인구: {people}명.</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>분모</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>비율(%)</translation>
    </message>
    <message>
        <source>Percent of areas with less</source>
        <translation>값이 더 작은 권역의 비율(%)</translation>
    </message>
    <message>
        <source>Percent of the mean</source>
        <translation>평균 대비(%)</translation>
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
        <source>Permutations of Moran's I</source>
        <translation>모란 지수의 순열 횟수</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Places and the site that serves them</source>
        <translation>수요지와 담당 시설</translation>
    </message>
    <message>
        <source>Places cannot be brought to {crs}: {reason}</source>
        <translation>수요지를 {crs}(으)로 변환할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Places in no unit, so in no sum of units: {count}.</source>
        <translation>어느 공간단위에도 속하지 않아 집계에서 빠진 수요지: {count}개.</translation>
    </message>
    <message>
        <source>Places that occur more than once in a year: {count} ({first}).</source>
        <translation>한 연도에 두 번 이상 나오는 곳: {count}개({first}).</translation>
    </message>
    <message>
        <source>Places that reach no facility: {count}.</source>
        <translation>도달 가능한 시설이 없는 수요지: {count}개.</translation>
    </message>
    <message>
        <source>Places where people live (points or polygons)</source>
        <translation>수요지: 사람이 사는 곳(점 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Places with accessibility</source>
        <translation>수요지별 접근성</translation>
    </message>
    <message>
        <source>Places with gaps</source>
        <translation>수요지별 서비스 격차</translation>
    </message>
    <message>
        <source>Places without people that reach only facilities nobody else reaches, so without a value (NULL): {count}.</source>
        <translation>인구가 없고 다른 누구도 도달하지 못하는 시설에만 도달하여 값이 없는(NULL) 수요지: {count}개.</translation>
    </message>
    <message>
        <source>Places year by year, for the temporal controller</source>
        <translation>연도별 수요지(시간 제어기용)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>권역안</translation>
    </message>
    <message>
        <source>Plan from a table</source>
        <translation>표에서 권역안 만들기</translation>
    </message>
    <message>
        <source>Plan to compare it with (reference): its members</source>
        <translation>비교 기준안: 구성 공간단위</translation>
    </message>
    <message>
        <source>Plan to report, atlas and workbook</source>
        <translation>권역안에서 보고서·도면집·통합 문서까지</translation>
    </message>
    <message>
        <source>Plan: its members</source>
        <translation>권역안: 구성 공간단위</translation>
    </message>
    <message>
        <source>Plan: the members layer of a delineation</source>
        <translation>권역안: 권역 설정 결과의 구성 공간단위 레이어</translation>
    </message>
    <message>
        <source>Point at a unit on the map, or type its name</source>
        <translation>지도에서 공간단위를 가리키거나 이름을 입력하십시오</translation>
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
        <source>Points of units are tied to the nearest road: {mean:.2f} km away on average, {most:.2f} km at most.</source>
        <translation>대표점을 가장 가까운 도로에 연결했습니다(평균 {mean:.2f} km, 최대 {most:.2f} km).</translation>
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
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Policy need</source>
        <translation>정책 수요</translation>
    </message>
    <message>
        <source>Policy need in four domains</source>
        <translation>4대 부문 정책 수요</translation>
    </message>
    <message>
        <source>Polygons of: centres (with dense clusters at level 2) or all (every class)</source>
        <translation>폴리곤 대상: centres(도시 중심지, 수준 2는 고밀 클러스터 포함), all(모든 등급)</translation>
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
        <source>Population</source>
        <translation>인구</translation>
    </message>
    <message>
        <source>Population (several fields are added up)</source>
        <translation>인구(여러 필드를 선택하면 합산)</translation>
    </message>
    <message>
        <source>Population 2020</source>
        <translation>인구 2020</translation>
    </message>
    <message>
        <source>Population as weight (unset: every unit counts the same)</source>
        <translation>가중치로 쓸 인구(지정하지 않으면 모든 공간단위를 같은 비중으로 계산)</translation>
    </message>
    <message>
        <source>Population from {first_year} to {last_year}: {first:,.0f} to {last:,.0f}; {falling} of {units} units lost people.</source>
        <translation>인구 {first_year}~{last_year}년: {first:,.0f}명에서 {last:,.0f}명으로 변화. 공간단위 {units}개 중 {falling}개에서 감소.</translation>
    </message>
    <message>
        <source>Population grid</source>
        <translation>인구 격자</translation>
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
        <source>Population structure</source>
        <translation>인구구조</translation>
    </message>
    <message>
        <source>Population structure and local extinction risk</source>
        <translation>인구구조와 지방소멸위험</translation>
    </message>
    <message>
        <source>Population, maximum</source>
        <translation>인구(최대)</translation>
    </message>
    <message>
        <source>Population, maximum scope: highest scenario</source>
        <translation>인구, 최대 공간범위: 가장 큰 시나리오</translation>
    </message>
    <message>
        <source>Population, maximum scope: lowest scenario</source>
        <translation>인구, 최대 공간범위: 가장 작은 시나리오</translation>
    </message>
    <message>
        <source>Population, maximum scope: middle scenario</source>
        <translation>인구, 최대 공간범위: 중간 시나리오</translation>
    </message>
    <message>
        <source>Population, minimum</source>
        <translation>인구(최소)</translation>
    </message>
    <message>
        <source>Population, minimum scope: highest scenario</source>
        <translation>인구, 최소 공간범위: 가장 큰 시나리오</translation>
    </message>
    <message>
        <source>Population, minimum scope: lowest scenario</source>
        <translation>인구, 최소 공간범위: 가장 작은 시나리오</translation>
    </message>
    <message>
        <source>Population, minimum scope: middle scenario</source>
        <translation>인구, 최소 공간범위: 중간 시나리오</translation>
    </message>
    <message>
        <source>Population: trend a year</source>
        <translation>인구: 연간 추세</translation>
    </message>
    <message>
        <source>Populations of areas that overlap count the shared units in each of them; they must not be added up.</source>
        <translation>겹치는 권역의 인구에는 공유하는 공간단위가 각각 포함되므로 합산해서는 안 됩니다.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
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
        <source>Precision, recall and F1 of {measure} over the threshold.</source>
        <translation>기준값에 따른 {measure}의 정밀도, 재현율, F1.</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of {measure}; the line is the threshold found</source>
        <translation>{measure}의 정밀도, 재현율, F1(선은 찾은 기준값)</translation>
    </message>
    <message>
        <source>Proposed region, by field of the units</source>
        <translation>제안된 지역: 공간단위의 필드로 지정</translation>
    </message>
    <message>
        <source>Proposed regions and what they hide</source>
        <translation>제안된 지역과 드러나지 않게 되는 격차</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>공표</translation>
    </message>
    <message>
        <source>Published and recomputed totals</source>
        <translation>공표된 합계와 다시 계산한 합계</translation>
    </message>
    <message>
        <source>Published population of the maximum scope, or of the area</source>
        <translation>공표된 최대 공간범위(또는 권역) 인구</translation>
    </message>
    <message>
        <source>Published population of the minimum scope</source>
        <translation>공표된 최소 공간범위 인구</translation>
    </message>
    <message>
        <source>Published totals compared with the sum of the members: {checked}; more than {tolerance:g} % apart: {apart}.</source>
        <translation>구성 공간단위의 합과 비교한 공표 합계: {checked}개. {tolerance:g} % 넘게 차이 나는 것: {apart}개.</translation>
    </message>
    <message>
        <source>Published totals that are no sums</source>
        <translation>구성원의 합이 아닌 공표 합계</translation>
    </message>
    <message>
        <source>Published totals that cannot be sums of the members: {first}.</source>
        <translation>구성 공간단위의 합일 수 없는 공표 합계: {first}.</translation>
    </message>
    <message>
        <source>Published totals: area (id or name)</source>
        <translation>공표된 합계: 권역(코드 또는 이름)</translation>
    </message>
    <message>
        <source>Published totals: difference to flag (percent of the sum)</source>
        <translation>공표된 합계: 표시할 차이(합계 대비 %)</translation>
    </message>
    <message>
        <source>Published totals: table</source>
        <translation>공표된 합계: 표</translation>
    </message>
    <message>
        <source>Put it back, or open another study. Nothing more is recorded until then.</source>
        <translation>파일을 되돌려 놓거나 다른 연구를 여십시오. 그때까지는 기록되지 않습니다.</translation>
    </message>
    <message>
        <source>Python packages are missing: {packages}. Install them where QGIS finds them, for example with the plugin “qpip” or by: python3 -m pip install {packages}</source>
        <translation>필요한 파이썬 패키지가 없습니다: {packages}. QGIS가 사용하는 파이썬에 설치하십시오. 예: “qpip” 플러그인 또는 python3 -m pip install {packages}</translation>
    </message>
    <message>
        <source>Quadrants, across: territory, industry, education, health</source>
        <translation>사분면의 가로축: territory, industry, education, health</translation>
    </message>
    <message>
        <source>Quadrants, up: territory, industry, education, health</source>
        <translation>사분면의 세로축: territory, industry, education, health</translation>
    </message>
    <message>
        <source>Raise LINK_SHARE so that fewer links count, link regions or areas, or switch CENTRALITY off.</source>
        <translation>LINK_SHARE를 높여 연계를 줄이거나, 지역 또는 권역을 연결하거나, CENTRALITY를 끄십시오.</translation>
    </message>
    <message>
        <source>Raise the standard, or check that both layers lie in the same region.</source>
        <translation>기준을 늘리거나 두 레이어가 같은 지역에 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Random weightings for the ranges of ranks (0: none)</source>
        <translation>순위 범위를 구할 무작위 가중치 횟수(0: 안 함)</translation>
    </message>
    <message>
        <source>Ranges of ranks under random weightings of the units with the greatest need</source>
        <translation>정책 수요가 가장 큰 공간단위의 무작위 가중치에 따른 순위 범위</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Rank under {draws} random weightings: median, and the range of nine tenths</source>
        <translation>무작위 가중치 {draws}회에 따른 순위: 중앙값과 90 % 범위</translation>
    </message>
    <message>
        <source>Rank-size slope</source>
        <translation>순위-규모 기울기</translation>
    </message>
    <message>
        <source>Rank-size slope, last year</source>
        <translation>순위-규모 기울기(마지막 연도)</translation>
    </message>
    <message>
        <source>Rank: the place of the central city among the unit's destinations. Threshold: the share that the scope asks for in this area.</source>
        <translation>순위: 공간단위의 목적지 가운데 중심도시의 순위. 기준값: 이 권역에서 해당 공간범위에 요구되는 비율.</translation>
    </message>
    <message>
        <source>Rare: in less than a third</source>
        <translation>드묾: 시나리오의 1/3 미만</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>래스터</translation>
    </message>
    <message>
        <source>Reach nothing</source>
        <translation>도달 불가</translation>
    </message>
    <message>
        <source>Reach nothing (%)</source>
        <translation>도달 불가(%)</translation>
    </message>
    <message>
        <source>Reach nothing, change (points)</source>
        <translation>도달 불가 비율의 변화(%p)</translation>
    </message>
    <message>
        <source>Reach: in any scenario</source>
        <translation>최대 도달: 하나 이상의 시나리오</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽은 값</translation>
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
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Ready: all {checks} checks passed ({points} of 100 points).</source>
        <translation>준비 완료: 점검 {checks}개를 모두 통과했습니다(100점 만점에 {points}점).</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>결정 사유</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
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
        <source>Recipient: receives from the others</source>
        <translation>수혜 단체: 다른 단체에서 지급받음</translation>
    </message>
    <message>
        <source>Recipients, last year</source>
        <translation>수혜 단체 수(마지막 연도)</translation>
    </message>
    <message>
        <source>Record who decided what, and why: the plan shows it.</source>
        <translation>누가 무엇을 왜 결정했는지 기록하십시오. 권역안에 표시됩니다.</translation>
    </message>
    <message>
        <source>Recorded with every decision, with name and time</source>
        <translation>이름, 시각과 함께 모든 결정에 기록됩니다</translation>
    </message>
    <message>
        <source>Recovering industries: {count}; towards the capital region: {capital}; elsewhere: {elsewhere}.</source>
        <translation>회복 산업 {count}개: 수도권 지향 {capital}개, 그 밖의 지역 지향 {elsewhere}개.</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>회복력</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Region (optional)</source>
        <translation>시도(선택)</translation>
    </message>
    <message>
        <source>Region as it is now</source>
        <translation>현재 지역</translation>
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
        <source>Region of a unit, to tell the capital region</source>
        <translation>수도권을 구분할 공간단위의 지역</translation>
    </message>
    <message>
        <source>Region {region} is merged into both {one} and {other}.</source>
        <translation>지역 {region}이(가) {one}와(과) {other} 두 곳에 통합되도록 되어 있습니다.</translation>
    </message>
    <message>
        <source>Regional</source>
        <translation>지역 효과</translation>
    </message>
    <message>
        <source>Regional disparity</source>
        <translation>지역 격차</translation>
    </message>
    <message>
        <source>Regions and a plan are both given, but only one of them can be linked.</source>
        <translation>지역과 권역안이 모두 지정되었지만 둘 중 하나만 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>Regions of one unit: {count} ({first}).</source>
        <translation>공간단위 하나로 된 권역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Regions or units that do not occur: {first}.</source>
        <translation>나타나지 않는 지역 또는 공간단위: {first}.</translation>
    </message>
    <message>
        <source>Regions that stay as they are: {count} ({first}).</source>
        <translation>그대로 남는 지역: {count}개({first}).</translation>
    </message>
    <message>
        <source>Regions that the proposal splits, so that it is more than a merger: {count} ({first}).</source>
        <translation>제안이 나누는 지역(단순 통합이 아님): {count}개({first}).</translation>
    </message>
    <message>
        <source>Regions: a row per year, before or after, and region</source>
        <translation>지역: 연도·통합 전후·지역마다 한 행</translation>
    </message>
    <message>
        <source>Relative to the mean (%)</source>
        <translation>평균 대비(%)</translation>
    </message>
    <message>
        <source>Remark: purpose, decision, date of data</source>
        <translation>비고: 목적, 결정 내용, 자료 기준일</translation>
    </message>
    <message>
        <source>Remove one of them, or have them added up (DUPLICATES).</source>
        <translation>하나를 지우거나 합산하도록 설정하십시오(DUPLICATES).</translation>
    </message>
    <message>
        <source>Rename the layers so that each bears its own year, such as population_2020.</source>
        <translation>레이어마다 population_2020처럼 저마다의 연도가 들어가도록 이름을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Rename them, or set the rows to skip so that the right row is the header.</source>
        <translation>이름을 바꾸거나, 알맞은 행이 머리글이 되도록 건너뛸 행 수를 지정하십시오.</translation>
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
        <source>Report: what was read, left out and joined</source>
        <translation>보고서: 읽은 것, 제외한 것, 연결된 것</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>보고서…</translation>
    </message>
    <message>
        <source>Resampled flow tables per variant (0: none)</source>
        <translation>자료별 재표집 횟수(0: 하지 않음)</translation>
    </message>
    <message>
        <source>Reserve: units set aside on the way</source>
        <translation>예비 목록: 과정 중 따로 둔 공간단위</translation>
    </message>
    <message>
        <source>Resident register to need index</source>
        <translation>주민등록 인구에서 정책 수요 지수까지</translation>
    </message>
    <message>
        <source>Resident workers</source>
        <translation>거주 취업자</translation>
    </message>
    <message>
        <source>Residents' view</source>
        <translation>주민 의견</translation>
    </message>
    <message>
        <source>Resilience</source>
        <translation>회복탄력성</translation>
    </message>
    <message>
        <source>Resilience: resistance and recovery around a shock</source>
        <translation>회복탄력성: 충격 전후의 저항력과 회복력</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>저항력</translation>
    </message>
    <message>
        <source>Resistance and recovery are 0 where a unit does as expected from the whole, above 0 where it does better, and -1 where it falls short by as much as was expected (Martin et al. 2016).</source>
        <translation>저항력과 회복력은 전체에서 기대한 만큼이면 0, 더 나으면 양수, 기대 변화의 크기만큼 못 미치면 -1입니다(Martin 외 2016).</translation>
    </message>
    <message>
        <source>Resistance and recovery of every unit</source>
        <translation>공간단위별 저항력과 회복력</translation>
    </message>
    <message>
        <source>Resistance and recovery: a row per unit and industry</source>
        <translation>저항력과 회복력: 공간단위·산업마다 한 행</translation>
    </message>
    <message>
        <source>Resisted, and recovered better than expected</source>
        <translation>충격에 강하고 기대 이상 회복</translation>
    </message>
    <message>
        <source>Resisted, but recovered less than expected</source>
        <translation>충격에 강했으나 회복은 기대 미달</translation>
    </message>
    <message>
        <source>Roads (for “network”)</source>
        <translation>도로(“network”일 때)</translation>
    </message>
    <message>
        <source>Roads and a table of costs are given.</source>
        <translation>도로와 비용 테이블이 함께 지정되었습니다.</translation>
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
        <source>Roles that are none: {first}.</source>
        <translation>쓸 수 없는 역할: {first}.</translation>
    </message>
    <message>
        <source>Rounding of sums to the numbers of a computer</source>
        <translation>합을 컴퓨터의 수로 반올림한 차이</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
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
        <source>Rows left out</source>
        <translation>제외된 행</translation>
    </message>
    <message>
        <source>Rows of no unit, left out: {count} ({detail}).</source>
        <translation>공간단위가 아니어서 제외한 행: {count}개({detail}).</translation>
    </message>
    <message>
        <source>Rows of one unit and year are added up, which is right for counts and wrong for rates: {rows} become {units}.</source>
        <translation>같은 공간단위와 연도의 행을 합산했습니다({rows}행 → {units}행). 개수에는 맞지만 비율에는 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Rows of one unit and year: refuse, sum, or count (facilities; field “rows”)</source>
        <translation>같은 공간단위와 연도의 행: refuse(거부), sum(합산), count(시설 수 세기, 필드 “rows”)</translation>
    </message>
    <message>
        <source>Rows of parts of units that have a row of their own, left out: {count} ({detail}).</source>
        <translation>자신의 행이 있는 공간단위의 일부라서 제외한 행: {count}개({detail}).</translation>
    </message>
    <message>
        <source>Rows of people without a place (cell N0E0), left out: {count} (total {total:.15g}).</source>
        <translation>위치를 알 수 없는 인구(격자 N0E0)여서 제외한 행: {count}개(합계 {total:.15g}).</translation>
    </message>
    <message>
        <source>Rows of several years need the code of a facility, to know which are the same.</source>
        <translation>여러 연도의 행에는 같은 시설을 알아볼 시설 코드가 필요합니다.</translation>
    </message>
    <message>
        <source>Rows of several years need the code of a place, to know which are the same.</source>
        <translation>여러 연도의 행에는 같은 수요지를 알아볼 수요지 코드가 필요합니다.</translation>
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
        <source>Rows read: {rows}; in the result: {kept} of {units} units; columns: {columns}. The account closes exactly.</source>
        <translation>읽은 행: {rows}개. 결과: 공간단위 {units}개의 {kept}행. 열: {columns}개. 합계가 정확히 맞습니다.</translation>
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
        <source>Rows that sum up others, left out: {count} ({detail}).</source>
        <translation>다른 행을 합한 것이라서 제외한 행: {count}개({detail}).</translation>
    </message>
    <message>
        <source>Rows whose code is not in the code map, left out: {count} ({detail}).</source>
        <translation>코드 대응표에 없는 코드라서 제외한 행: {count}개({detail}).</translation>
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
        <source>Rows without a code of area or unit: {count}.</source>
        <translation>권역 또는 공간단위 코드가 없는 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows without a code, left out: {count}.</source>
        <translation>코드가 없어서 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows without a year or date, which no map shows: {count}.</source>
        <translation>연도나 날짜가 없어 어느 지도에도 표시되지 않은 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows without any value, left out beside others of the unit: {count} ({detail}).</source>
        <translation>같은 공간단위의 다른 행이 있고 값이 하나도 없어 제외한 행: {count}개({detail}).</translation>
    </message>
    <message>
        <source>Rows without flow, left out: {count}.</source>
        <translation>흐름이 없어서 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows without old or new region: {count}.</source>
        <translation>기존 지역이나 새 지역이 없는 행: {count}개.</translation>
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
        <source>Rows: role (centre, minimum, maximum)</source>
        <translation>행형: 역할(centre, minimum, maximum)</translation>
    </message>
    <message>
        <source>Rules for both scopes</source>
        <translation>두 공간범위에 공통인 규칙</translation>
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
        <source>Run “Import flows” with the concordance as its code map, and use the result: with it {share:.1f} % of the rows join ({flow:.1f} % of the flow), {rows} rows still do not.</source>
        <translation>대응표를 코드 변환표로 하여 “흐름 가져오기”를 실행하고 그 결과를 사용하십시오. 그러면 행의 {share:.1f} %(흐름의 {flow:.1f} %)가 일치하고 {rows}개 행은 여전히 일치하지 않습니다.</translation>
    </message>
    <message>
        <source>Run “Regional disparity” first and load its table “Decomposition”: the chart shows its years.</source>
        <translation>먼저 “지역 격차” 알고리즘을 실행하고 “격차 분해” 표를 불러오십시오. 차트가 연도별로 보여 줍니다.</translation>
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
        <source>Same role in</source>
        <translation>같은 구분</translation>
    </message>
    <message>
        <source>Save a plan as one GeoPackage</source>
        <translation>권역안을 GeoPackage 하나로 저장</translation>
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
        <source>Saved: areas {areas}, members {members}, facts of evidence {facts}, lines of history {lines}.</source>
        <translation>저장: 권역 {areas}개, 구성 공간단위 {members}개, 근거 {facts}건, 이력 {lines}줄.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>저장함: {path}</translation>
    </message>
    <message>
        <source>Say whether they are those of the centre or of the lower left corner (POSITION), or give the size (CELL_SIZE).</source>
        <translation>좌표가 격자의 중심인지 왼쪽 아래 모서리인지(POSITION) 또는 격자 크기(CELL_SIZE)를 지정하십시오.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Scenarios of minimum and maximum scope</source>
        <translation>최소·최대 공간범위 시나리오</translation>
    </message>
    <message>
        <source>Scenarios: {count} (flow tables {flows}, resampled {replicates} times each; definitions of centres {centres}; measures and thresholds {settings}).</source>
        <translation>시나리오: {count}개(흐름 자료 {flows}개, 각각 재표집 {replicates}회, 중심도시 정의 {centres}개, 측정 방법과 기준값 {settings}개).</translation>
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
        <source>Scope scenarios</source>
        <translation>공간범위 시나리오</translation>
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
        <source>Search</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Second farthest fifth</source>
        <translation>두 번째로 먼 20 %</translation>
    </message>
    <message>
        <source>Second highest fifth</source>
        <translation>두 번째로 높은 20 %</translation>
    </message>
    <message>
        <source>Second lowest fifth</source>
        <translation>두 번째로 낮은 20 %</translation>
    </message>
    <message>
        <source>Second nearest fifth</source>
        <translation>두 번째로 가까운 20 %</translation>
    </message>
    <message>
        <source>Seed of the permutations</source>
        <translation>순열의 난수 시드</translation>
    </message>
    <message>
        <source>Seed of the random weightings</source>
        <translation>무작위 가중치의 시드</translation>
    </message>
    <message>
        <source>Seed of the resampling</source>
        <translation>재표집 난수 씨앗값</translation>
    </message>
    <message>
        <source>Self-cont.</source>
        <translation>자족성</translation>
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
        <source>Self-containment of the maximum scope: percent of its resident workers who work in it</source>
        <translation>최대 공간범위의 자족성: 거주 취업자 가운데 그 안에서 일하는 비율(%)</translation>
    </message>
    <message>
        <source>Self-containment of the one (%)</source>
        <translation>자족성(%)</translation>
    </message>
    <message>
        <source>Self-containment, jobs (%)</source>
        <translation>자족성(일자리 기준, %)</translation>
    </message>
    <message>
        <source>Self-containment, resident workers (%)</source>
        <translation>자족성(거주 취업자 기준, %)</translation>
    </message>
    <message>
        <source>Self-reliance (%)</source>
        <translation>재정자립도(%)</translation>
    </message>
    <message>
        <source>Semi-dense cluster (level 2): distance to denser ones (cells)</source>
        <translation>중밀 클러스터(수준 2): 더 밀집한 곳과의 거리(격자 수)</translation>
    </message>
    <message>
        <source>Semi-dense cluster (level 2): distance to denser ones (km)</source>
        <translation>중밀 클러스터(수준 2): 더 밀집한 클러스터과의 거리(km)</translation>
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
        <translation>중밀 클러스터 기준(수준 2): 2024 또는 2021</translation>
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
        <source>Sensitivity</source>
        <translation>민감도</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Served by a new site</source>
        <translation>신규 입지가 담당</translation>
    </message>
    <message>
        <source>Served by an existing site</source>
        <translation>기존 시설이 담당</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>서비스 권역</translation>
    </message>
    <message>
        <source>Service gaps</source>
        <translation>서비스 격차</translation>
    </message>
    <message>
        <source>Service gaps: who is beyond a standard</source>
        <translation>서비스 격차: 기준에 미달하는 인구</translation>
    </message>
    <message>
        <source>Services without a standard: {first}.</source>
        <translation>기준이 없는 서비스: {first}.</translation>
    </message>
    <message>
        <source>Services: layers of facilities (health care, schools, shared places)</source>
        <translation>서비스: 시설 레이어(의료, 학교, 공유 공간 등)</translation>
    </message>
    <message>
        <source>Set BOOTSTRAP, or unset the sample.</source>
        <translation>BOOTSTRAP을 지정하거나 표본 수를 비우십시오.</translation>
    </message>
    <message>
        <source>Set BUILT_RULE to fixed, or leave the threshold empty.</source>
        <translation>BUILT_RULE을 fixed로 바꾸거나 임계값을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Set one of them and leave the other empty.</source>
        <translation>하나만 지정하고 다른 하나는 비워 두십시오.</translation>
    </message>
    <message>
        <source>Set the first two, or only the third.</source>
        <translation>앞의 두 항목을 지정하거나 세 번째만 지정하십시오.</translation>
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
        <source>Set {condition}, or leave this as it was.</source>
        <translation>{condition}을(를) 설정하거나 이 항목을 원래대로 두십시오.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Settings and how well they do</source>
        <translation>설정별 일치도</translation>
    </message>
    <message>
        <source>Several years: long (a row per unit and year) or wide (a field per year)</source>
        <translation>여러 연도: long(공간단위와 연도마다 한 행) 또는 wide(연도마다 한 필드)</translation>
    </message>
    <message>
        <source>Shape of the table: auto (found), long (a row per pair), wide (a matrix, a column per destination)</source>
        <translation>표의 형태: auto(자동), long(세로형, 쌍마다 한 행), wide(가로형 행렬, 도착지마다 한 열)</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>비율(%)</translation>
    </message>
    <message>
        <source>Share back (%)</source>
        <translation>반대 방향 비율(%)</translation>
    </message>
    <message>
        <source>Share between the outermost groups, last year (percent)</source>
        <translation>가장 바깥쪽 집단 간 격차의 비중(마지막 연도, %)</translation>
    </message>
    <message>
        <source>Share of all jobs (%)</source>
        <translation>전체 일자리 대비 비중(%)</translation>
    </message>
    <message>
        <source>Share of its jobs there at the lowest point (%)</source>
        <translation>저점에서 그 산업의 수도권 비중(%)</translation>
    </message>
    <message>
        <source>Share of jobs</source>
        <translation>일자리 비율</translation>
    </message>
    <message>
        <source>Share of people (%)</source>
        <translation>인구 비중(%)</translation>
    </message>
    <message>
        <source>Share of people who leave their unit, from the known flows: {share:.2f} %. It stands in where none are known.</source>
        <translation>알려진 흐름에서 구한 유출 비율: 인구의 {share:.2f} %. 흐름을 모르는 곳에 적용했습니다.</translation>
    </message>
    <message>
        <source>Share of people, from the poorest units up</source>
        <translation>인구 누적 비중(값이 낮은 공간단위부터)</translation>
    </message>
    <message>
        <source>Share of resident workers</source>
        <translation>거주 취업자 비율</translation>
    </message>
    <message>
        <source>Share of the gain in the capital region (%)</source>
        <translation>증가분 중 수도권 비중(%)</translation>
    </message>
    <message>
        <source>Share of the largest industries in all jobs</source>
        <translation>주요 산업의 일자리 비중</translation>
    </message>
    <message>
        <source>Share of the largest, last year (percent)</source>
        <translation>최대 결절의 비중(마지막 연도, %)</translation>
    </message>
    <message>
        <source>Share of the people (%)</source>
        <translation>인구 비율(%)</translation>
    </message>
    <message>
        <source>Share of the people beyond each standard</source>
        <translation>기준별 미달 인구 비율</translation>
    </message>
    <message>
        <source>Share of the value</source>
        <translation>값의 누적 비중</translation>
    </message>
    <message>
        <source>Share of units</source>
        <translation>공간단위 누적 비중</translation>
    </message>
    <message>
        <source>Share of value (%)</source>
        <translation>값의 비중(%)</translation>
    </message>
    <message>
        <source>Share there (%)</source>
        <translation>가는 방향 비율(%)</translation>
    </message>
    <message>
        <source>Share: how strongly the unit is tied to the central city, by {measures}. Flow: people who go there.</source>
        <translation>비율: 공간단위와 중심도시의 연계 강도({measures} 기준). 흐름: 그곳으로 가는 사람 수.</translation>
    </message>
    <message>
        <source>Share: what part of the unit's flow goes to the central city. Flow: the same as a number.</source>
        <translation>비율: 공간단위의 흐름 가운데 중심도시로 가는 비율. 흐름: 그 수.</translation>
    </message>
    <message>
        <source>Shares to the central city</source>
        <translation>중심도시로 가는 비율</translation>
    </message>
    <message>
        <source>Shift-share year by year, added up (dynamic)</source>
        <translation>변이할당을 해마다 계산하여 합산(동태적)</translation>
    </message>
    <message>
        <source>Shift-share, {first} to {last}</source>
        <translation>변이할당 분석, {first}~{last}년</translation>
    </message>
    <message>
        <source>Shift-share: a row per unit or area, industry and period</source>
        <translation>변이할당: 공간단위(권역)·산업·기간마다 한 행</translation>
    </message>
    <message>
        <source>Shift-share: classic (Dunn) or esteban (Esteban-Marquillas)</source>
        <translation>변이할당: classic(Dunn), esteban(Esteban-Marquillas)</translation>
    </message>
    <message>
        <source>Shift-share: first year (unset: the first there is)</source>
        <translation>변이할당: 첫 해(지정하지 않으면 자료의 첫 해)</translation>
    </message>
    <message>
        <source>Shift-share: last year (unset: the last there is)</source>
        <translation>변이할당: 마지막 해(지정하지 않으면 자료의 마지막 해)</translation>
    </message>
    <message>
        <source>Short codes exist in EPSG:3035 only.</source>
        <translation>짧은 코드는 EPSG:3035에만 있습니다.</translation>
    </message>
    <message>
        <source>Shortest common border that makes neighbours (metres)</source>
        <translation>이웃으로 볼 공동 경계의 최소 길이(m)</translation>
    </message>
    <message>
        <source>Show fewer years (TIMES), set other columns, or take the other paper.</source>
        <translation>연도를 줄이거나(TIMES), 가로 지도 수를 바꾸거나, 다른 용지 방향을 고르십시오.</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>지도에서 보기</translation>
    </message>
    <message>
        <source>Since {year} Theil's T has fallen by {percent:.0f} %.</source>
        <translation>{year}년 이후 타일 T가 {percent:.0f} % 감소했습니다.</translation>
    </message>
    <message>
        <source>Since {year} Theil's T has risen by {percent:.0f} %.</source>
        <translation>{year}년 이후 타일 T가 {percent:.0f} % 증가했습니다.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>입지</translation>
    </message>
    <message>
        <source>Sites for new facilities</source>
        <translation>신규 시설 입지</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>규모</translation>
    </message>
    <message>
        <source>Size of a unit for rank-size and primacy, such as population (unset: jobs)</source>
        <translation>순위-규모와 수위도에 쓸 공간단위 규모(인구 등, 지정하지 않으면 일자리)</translation>
    </message>
    <message>
        <source>Skip OUTPUT and choose FILE (.parquet or .csv), or aggregate with PREFIX, CODE_MAP or CELLS.</source>
        <translation>OUTPUT을 건너뛰고 FILE(.parquet 또는 .csv)을 지정하거나, PREFIX, CODE_MAP, CELLS로 집계하십시오.</translation>
    </message>
    <message>
        <source>Slightly specialised (0.2 to 0.4)</source>
        <translation>약한 특화(0.2~0.4)</translation>
    </message>
    <message>
        <source>Small and medium-sized urban areas of Belgium</source>
        <translation>벨기에의 중소도시권</translation>
    </message>
    <message>
        <source>Small maps (PDF)</source>
        <translation>연도별 소형 지도(PDF)</translation>
    </message>
    <message>
        <source>Small maps (PNG)</source>
        <translation>연도별 소형 지도(PNG)</translation>
    </message>
    <message>
        <source>Small maps, one per year (PDF)</source>
        <translation>연도별 소형 지도(PDF)</translation>
    </message>
    <message>
        <source>Smart's link strength with the central city is {share:.2f} %.</source>
        <translation>중심도시와의 스마트(Smart) 연계 강도는 {share:.2f} %입니다.</translation>
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
        <source>Solution: exact, greedy (with interchange), or auto (exact up to the number of pairs below)</source>
        <translation>해법: exact(정확한 해), greedy(탐욕법과 교환법), auto(아래 쌍의 수까지 exact)</translation>
    </message>
    <message>
        <source>Solved exactly: no other choice is better.</source>
        <translation>정확한 해: 더 나은 선택이 없습니다.</translation>
    </message>
    <message>
        <source>Solved with HiGHS; gap to the best possible: {gap:.4g} %.</source>
        <translation>HiGHS로 풀었습니다. 최선값과의 차이: {gap:.4g} %.</translation>
    </message>
    <message>
        <source>Some areas in common</source>
        <translation>일부 권역만 같음</translation>
    </message>
    <message>
        <source>Some of the fields have a year in their name and some have none: {fields}.</source>
        <translation>이름에 연도가 있는 필드와 없는 필드가 섞여 있습니다: {fields}.</translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation>출처와 이용 조건</translation>
    </message>
    <message>
        <source>Specialisation</source>
        <translation>특화도</translation>
    </message>
    <message>
        <source>Specialisation against: whole (country), rest (country without the unit), mean (of the other units)</source>
        <translation>특화도의 비교 대상: whole(전국), rest(해당 공간단위를 뺀 전국), mean(다른 공간단위의 평균)</translation>
    </message>
    <message>
        <source>Specialised (0.4 to 0.6)</source>
        <translation>특화(0.4~0.6)</translation>
    </message>
    <message>
        <source>Speed on a road in km/h (costs are then minutes, else km)</source>
        <translation>도로 속도 km/h(지정하면 비용은 분, 아니면 km)</translation>
    </message>
    <message>
        <source>Speed to and from the road in km/h (with speeds; unset: 5)</source>
        <translation>도로까지의 이동 속도 km/h(속도 필드를 쓸 때, 지정하지 않으면 5)</translation>
    </message>
    <message>
        <source>Speeds are given, but no roads.</source>
        <translation>속도만 있고 도로가 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Standard (km, minutes)</source>
        <translation>기준(km, 분)</translation>
    </message>
    <message>
        <source>Standards: service (* for all others), largest distance or time</source>
        <translation>기준: 서비스(*는 나머지 전체), 최대 거리 또는 시간</translation>
    </message>
    <message>
        <source>Statistics (with UNITS: as a layer)</source>
        <translation>통계(UNITS가 있으면 레이어)</translation>
    </message>
    <message>
        <source>Statistics are not read from Parquet.</source>
        <translation>통계는 Parquet에서 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Statistics: a row per unit, or per unit and year (may be the unit layer itself)</source>
        <translation>통계 자료: 공간단위마다, 또는 공간단위와 연도마다 한 행(공간단위 레이어 자체도 가능)</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>그대로 유지</translation>
    </message>
    <message>
        <source>Stop when: non_zero (every region has inner flow), clusters (number of regions), flow (the largest is below), mean, weighted_mean, median, minimum (share of inner flow reached)</source>
        <translation>종료 규칙: non_zero(모든 권역에 내부 흐름), clusters(권역 수), flow(최대 흐름이 기준 미만), mean, weighted_mean, median, minimum(내부 흐름 비율 도달)</translation>
    </message>
    <message>
        <source>Strength of the decay (gravity; unset: 1)</source>
        <translation>거리 감쇠의 강도(gravity, 지정하지 않으면 1)</translation>
    </message>
    <message>
        <source>Strength of the tie</source>
        <translation>연계 강도의 측정 방법</translation>
    </message>
    <message>
        <source>Strength of the tie, one or more</source>
        <translation>연계 강도의 측정 방법(하나 이상)</translation>
    </message>
    <message>
        <source>Strong concentration (1.5 and more, certain)</source>
        <translation>강한 집중(1.5 이상, 확실)</translation>
    </message>
    <message>
        <source>Strongest links</source>
        <translation>가장 강한 연계</translation>
    </message>
    <message>
        <source>Strongly specialised (0.6 to 0.8)</source>
        <translation>강한 특화(0.6~0.8)</translation>
    </message>
    <message>
        <source>Structure of industries</source>
        <translation>산업 구조</translation>
    </message>
    <message>
        <source>Structure of industries and shift-share</source>
        <translation>산업 구조와 변이할당</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>연구</translation>
    </message>
    <message>
        <source>Study assistant</source>
        <translation>연구 도우미</translation>
    </message>
    <message>
        <source>Study assistant…</source>
        <translation>연구 도우미…</translation>
    </message>
    <message>
        <source>Study fewer central cities at once.</source>
        <translation>한 번에 다루는 중심도시 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Study file</source>
        <translation>연구 파일</translation>
    </message>
    <message>
        <source>Study of another local government</source>
        <translation>다른 지자체의 연구</translation>
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
        <source>Sum of all flows</source>
        <translation>흐름의 합계</translation>
    </message>
    <message>
        <source>Sum of the members</source>
        <translation>구성 공간단위의 합</translation>
    </message>
    <message>
        <source>Sums over ages, such as women_20_39 = F 20-39; people_65 = 65+ (unset: the usual ones; none)</source>
        <translation>연령 합계. 예: women_20_39 = F 20-39; people_65 = 65+ (미지정: 통상적인 집단, none: 없음)</translation>
    </message>
    <message>
        <source>Sums with a part that is not known, so that they are too small: {count}.</source>
        <translation>일부를 몰라서 실제보다 작은 합: {count}개.</translation>
    </message>
    <message>
        <source>Supply: doctors, beds, places (a field, or one a year; unset: each counts 1)</source>
        <translation>공급량: 의사, 병상, 정원(필드 하나, 또는 연도마다 하나. 지정하지 않으면 각각 1)</translation>
    </message>
    <message>
        <source>Surrounded units added: {count} ({first}).</source>
        <translation>둘러싸여 추가된 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Switch CONTIGUOUS on, or unset this.</source>
        <translation>CONTIGUOUS를 켜거나 이 설정을 비우십시오.</translation>
    </message>
    <message>
        <source>Switch SPATIAL off.</source>
        <translation>SPATIAL을 끄십시오.</translation>
    </message>
    <message>
        <source>Table of costs between units (for “table”)</source>
        <translation>공간단위 간 비용 테이블(“table”일 때)</translation>
    </message>
    <message>
        <source>Table of mergers: new region</source>
        <translation>통합 테이블: 새 지역</translation>
    </message>
    <message>
        <source>Table of mergers: region as it is now</source>
        <translation>통합 테이블: 현재 지역</translation>
    </message>
    <message>
        <source>Table with the plan (CSV, XLSX, …)</source>
        <translation>권역안 표(CSV, XLSX 등)</translation>
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
        <source>Table: a row per unit or area and year</source>
        <translation>표: 공간단위 또는 권역과 연도마다 한 행</translation>
    </message>
    <message>
        <source>Table: agreement over all areas</source>
        <translation>표: 전체 일치도</translation>
    </message>
    <message>
        <source>Table: gain with each new site, year by year</source>
        <translation>테이블: 신규 입지마다 더해지는 효과(연도별)</translation>
    </message>
    <message>
        <source>Table: published and recomputed totals</source>
        <translation>표: 공표된 합계와 다시 계산한 합계</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Take in {units}</source>
        <translation>{units} 포함</translation>
    </message>
    <message>
        <source>Take one of the plugin's templates (resources/layouts) as a start.</source>
        <translation>플러그인의 템플릿(resources/layouts)에서 시작하십시오.</translation>
    </message>
    <message>
        <source>Take over the decisions in another local government's study</source>
        <translation>다른 지자체 연구의 결정을 가져옵니다</translation>
    </message>
    <message>
        <source>Take the Belgian sample data</source>
        <translation>벨기에 예제 자료 쓰기</translation>
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
        <source>Territory and region</source>
        <translation>국토·지역</translation>
    </message>
    <message>
        <source>The Python package {package} is missing, which draws the charts.</source>
        <translation>차트를 그리는 Python 패키지 {package}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The Python package {package} is missing.</source>
        <translation>파이썬 패키지 {package}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The ages {low} to {high} of “{group}” are no sum of columns; there are: {ages}.</source>
        <translation>“{group}”의 연령 {low}~{high}은(는) 열의 합으로 만들 수 없습니다. 있는 연령: {ages}.</translation>
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
        <source>The area has reached its largest population with units that are tied more strongly.</source>
        <translation>더 강하게 연계된 공간단위만으로 권역의 인구 상한에 이르렀습니다.</translation>
    </message>
    <message>
        <source>The area of its cells cannot be measured in {crs}.</source>
        <translation>좌표계 {crs}에서는 셀 면적을 잴 수 없습니다.</translation>
    </message>
    <message>
        <source>The areas of a plan are to be groups, but no plan is given.</source>
        <translation>권역안의 권역을 집단으로 사용하려 하지만 권역안이 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>The areas of the two layers differ: {first}.</source>
        <translation>두 레이어의 권역이 다릅니다: {first}.</translation>
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
        <source>The cells of 1 km start at the corner of the grid, {x:g}, {y:g}, which is no multiple of 1 km: they are not those of a national or European grid.</source>
        <translation>1km 격자가 자료의 모서리 {x:g}, {y:g}에서 시작하는데 이 좌표는 1km의 배수가 아니므로, 국가 격자나 유럽 격자의 경계와 일치하지 않습니다.</translation>
    </message>
    <message>
        <source>The change of jobs in parts: what growth of the whole alone would have brought, what the mix of industries adds, and what remains as the unit's own. The parts add up to the change.</source>
        <translation>일자리 변화를 나눈 것입니다. 전체의 성장만으로 늘었을 몫, 산업 구조가 더한 몫, 그 지역 고유의 몫이며, 모두 더하면 전체 변화와 같습니다.</translation>
    </message>
    <message>
        <source>The cities that areas are drawn around: from the grid, from a field, or ticked in the list.</source>
        <translation>권역의 중심이 되는 도시입니다. 격자나 필드에서 찾거나 목록에서 고르십시오.</translation>
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
        <source>The column holds no codes but {kind}.</source>
        <translation>이 열에는 코드가 아니라 {kind}이(가) 들어 있습니다.</translation>
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
        <source>The decision was not made. Check permissions and free space, and close programs that hold the file.</source>
        <translation>결정이 이루어지지 않았습니다. 권한과 남은 공간을 확인하고, 파일을 쓰고 있는 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>The degree of urbanisation is defined on cells of 1 km²; these have {area:g} km².</source>
        <translation>도시화 정도는 1 km² 격자를 기준으로 정의되지만, 이 격자의 셀은 {area:g} km²입니다.</translation>
    </message>
    <message>
        <source>The distance is given twice.</source>
        <translation>거리가 두 번 지정되었습니다.</translation>
    </message>
    <message>
        <source>The exact solution needs SciPy 1.9 or later.</source>
        <translation>정확한 해에는 SciPy 1.9 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>The exact solution needs SciPy 1.9 or later: greedy and interchange stand in.</source>
        <translation>정확한 해에는 SciPy 1.9 이상이 필요하여 탐욕법과 교환법의 결과로 대신했습니다.</translation>
    </message>
    <message>
        <source>The field is empty throughout.</source>
        <translation>필드가 모두 비어 있습니다.</translation>
    </message>
    <message>
        <source>The field with the central cities is not chosen.</source>
        <translation>중심도시 필드가 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>The field with the code of a unit is needed.</source>
        <translation>공간단위 코드 필드가 필요합니다.</translation>
    </message>
    <message>
        <source>The field with the codes of the units is not chosen.</source>
        <translation>공간단위 코드 필드를 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>The field with the units' codes is not chosen.</source>
        <translation>공간단위 코드 필드가 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>The field “{name}” holds no grid codes that are known ({first}).</source>
        <translation>“{name}” 필드에 인식할 수 있는 격자 코드가 없습니다({first}).</translation>
    </message>
    <message>
        <source>The fields of the measures have no year in common: {fields}.</source>
        <translation>선택한 필드들에 공통된 연도가 없습니다: {fields}.</translation>
    </message>
    <message>
        <source>The file cannot be opened: {reason}</source>
        <translation>파일을 열 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>파일을 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: there is no folder {folder}</source>
        <translation>파일을 쓸 수 없습니다. {folder} 폴더가 없습니다.</translation>
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
        <source>The file is protected from writing.</source>
        <translation>파일이 쓰기 보호되어 있습니다.</translation>
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
        <source>The flows do not say who stays inside a unit: shares are of outgoing flow, and self-containment and job ratio are unknown.</source>
        <translation>자료에 공간단위 내부 흐름이 없어, 비율은 유출 흐름을 기준으로 하고 자족성과 직주비는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The flows do not say who stays inside a unit: shares are of outgoing flow, and self-containment and polycentricity are unknown.</source>
        <translation>자료에 공간단위 내부 흐름이 없어, 비율은 유출 흐름을 기준으로 하고 자족성과 다중심성은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The geometric mean of both commuting shares is {share:.1f} %.</source>
        <translation>두 통근 비율의 기하평균은 {share:.1f} %입니다.</translation>
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
        <source>The grid is in no projected coordinate reference system.</source>
        <translation>격자 자료에 투영 좌표계가 없습니다.</translation>
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
        <source>The index compares units with one another; it does not say how much need there is in all. Look at the ranges: they tell how far a rank hangs on the weights.</source>
        <translation>이 지수는 공간단위를 서로 비교한 것이며 수요의 절대적인 크기를 뜻하지 않습니다. 순위 범위를 함께 보면 순위가 가중치에 얼마나 좌우되는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>The index is the number of women aged 20 to 39 for each person aged 65 and more (Lee Sang-ho 2016). It tells how a population will renew itself, not whether a place will vanish; moves in and out can change its course.</source>
        <translation>소멸위험지수는 65세 이상 인구 1명당 20~39세 여성 인구입니다(이상호 2016). 인구의 재생산 가능성을 나타낼 뿐 지역이 사라진다는 뜻은 아니며, 전출입에 따라 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>The known flows do not tell how flow fades with distance.</source>
        <translation>알려진 흐름만으로는 거리에 따른 감소를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The last year ({last}) does not come after the first ({first}).</source>
        <translation>마지막 해({last})가 첫 해({first})보다 뒤가 아닙니다.</translation>
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
        <source>The layer has no coordinate reference system, so nothing can be measured in metres.</source>
        <translation>레이어에 좌표계가 없어 미터 단위로 측정할 수 없습니다.</translation>
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
        <source>The layer has no geometry, so no map can show it.</source>
        <translation>레이어에 도형이 없어 지도에 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no lines.</source>
        <translation>레이어에 선이 없습니다.</translation>
    </message>
    <message>
        <source>The layer has no polygons.</source>
        <translation>레이어에 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>The layer holds lines.</source>
        <translation>선 레이어입니다.</translation>
    </message>
    <message>
        <source>The layer is in degrees ({crs}), in which planar distances mean nothing.</source>
        <translation>레이어가 경위도 좌표계({crs})여서 평면 거리는 의미가 없습니다.</translation>
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
        <source>The layers of the plan cannot be brought up to date: {reason}</source>
        <translation>권역안 레이어를 갱신할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The map cannot be written.</source>
        <translation>지도를 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The method is defined on cells of 1 km²; these have {area:g} km². Densities, areas and distances are applied per km² and in km; edges are smoothed cell by cell.</source>
        <translation>이 방법은 1km² 격자를 기준으로 정의되어 있으나 입력 격자는 {area:g}km²입니다. 밀도·면적·거리는 km² 및 km 기준으로 적용하고, 경계 다듬기는 격자 단위로 수행합니다.</translation>
    </message>
    <message>
        <source>The method {method} does not know this setting.</source>
        <translation>방법 {method}에는 이 설정이 적용되지 않습니다.</translation>
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
        <source>The minimum scope is the stronger tie: give it the larger shares.</source>
        <translation>최소 공간범위는 더 강한 연계이므로 더 큰 비율을 지정하십시오.</translation>
    </message>
    <message>
        <source>The minimum scope of an urban area holds the units most closely tied to its central city; the maximum scope holds these and the units with a weaker tie. Areas may overlap.</source>
        <translation>도시권의 최소 공간범위는 중심도시와 가장 밀접하게 연결된 공간단위로 이루어지고, 최대 공간범위는 여기에 연결이 약한 공간단위를 더한 것입니다. 권역은 서로 겹칠 수 있습니다.</translation>
    </message>
    <message>
        <source>The model is now among your own, in the toolbox under Models: {file}</source>
        <translation>모델을 복사했습니다. 도구상자의 모델에서 찾을 수 있습니다: {file}</translation>
    </message>
    <message>
        <source>The most specialised units</source>
        <translation>특화도가 가장 높은 공간단위</translation>
    </message>
    <message>
        <source>The names do not tell the year of each: {names}.</source>
        <translation>이름에서 각각의 연도를 알 수 없습니다: {names}.</translation>
    </message>
    <message>
        <source>The numbers are too large to be counted: {total:.6g}.</source>
        <translation>수가 너무 커서 정확히 셀 수 없습니다: {total:.6g}.</translation>
    </message>
    <message>
        <source>The other plan</source>
        <translation>다른 권역안</translation>
    </message>
    <message>
        <source>The output would overwrite an input: {path}</source>
        <translation>출력이 입력을 덮어쓰게 됩니다: {path}</translation>
    </message>
    <message>
        <source>The plan as computed, without decisions</source>
        <translation>결정을 뺀 계산 결과</translation>
    </message>
    <message>
        <source>The plan as it stands</source>
        <translation>현재 권역안</translation>
    </message>
    <message>
        <source>The polygon of feature {feature} has coordinates that are no numbers, or beyond all measure.</source>
        <translation>피처 {feature}의 폴리곤 좌표가 수가 아니거나 잴 수 없을 만큼 큽니다.</translation>
    </message>
    <message>
        <source>The population is of several years, but the flows have none.</source>
        <translation>인구는 여러 연도의 것이지만 이동에는 연도가 없습니다.</translation>
    </message>
    <message>
        <source>The preset {preset} has no built-up threshold.</source>
        <translation>기준판 {preset}에는 시가화 임계값이 없습니다.</translation>
    </message>
    <message>
        <source>The proposal must be given in exactly one way; given: {given}.</source>
        <translation>제안은 한 가지 방법으로만 지정해야 합니다. 지정된 항목: {given}.</translation>
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
        <source>The raster holds complex numbers.</source>
        <translation>래스터 값이 복소수입니다.</translation>
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
        <source>The rasters hold the codes {first} and {second}: these are not classes of one level.</source>
        <translation>두 래스터의 코드({first} / {second})가 같은 수준의 등급이 아닙니다.</translation>
    </message>
    <message>
        <source>The result depends on the variable, the year and the thresholds named above; other choices give other areas.</source>
        <translation>결과는 위에 적은 변수, 시점, 기준값에 따라 달라지며, 다르게 선택하면 다른 권역이 나옵니다.</translation>
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
        <source>The rule non_zero takes no value.</source>
        <translation>non_zero 규칙에는 값을 지정하지 않습니다.</translation>
    </message>
    <message>
        <source>The rule {rule} needs a value.</source>
        <translation>{rule} 규칙에는 값이 필요합니다.</translation>
    </message>
    <message>
        <source>The same sites in every year</source>
        <translation>같은 입지의 연도별 효과</translation>
    </message>
    <message>
        <source>The same with existing sites only</source>
        <translation>기존 시설만 있을 때의 값</translation>
    </message>
    <message>
        <source>The self-containments {low:g} and {high:g} are no range of percentages.</source>
        <translation>자족성 {low:g}, {high:g}은(는) 올바른 백분율 범위가 아닙니다.</translation>
    </message>
    <message>
        <source>The separator “{separator}” is longer than one character.</source>
        <translation>구분자 “{separator}”이(가) 한 글자보다 깁니다.</translation>
    </message>
    <message>
        <source>The settings come from SETTINGS; MEASURES, MIN_SHARES and MAX_SHARES are not used.</source>
        <translation>설정은 SETTINGS에서 읽으며 MEASURES, MIN_SHARES, MAX_SHARES는 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>The settings of the study cannot be read: {reason}</source>
        <translation>연구의 설정을 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The sheet has no rows.</source>
        <translation>시트에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The sites are chosen for {year}.</source>
        <translation>입지는 {year}년을 기준으로 골랐습니다.</translation>
    </message>
    <message>
        <source>The sizes {low:g} and {high:g} are no range.</source>
        <translation>규모 {low:g}, {high:g}은(는) 올바른 범위가 아닙니다.</translation>
    </message>
    <message>
        <source>The solver found no answer within {seconds:g} s: greedy and interchange stand in.</source>
        <translation>{seconds:g}초 안에 해를 찾지 못하여 탐욕법과 교환법의 결과로 대신했습니다.</translation>
    </message>
    <message>
        <source>The spread of the logarithms (sigma) changes by {slope:.5f} a year (p = {p:.3g}).</source>
        <translation>로그값의 표준편차(시그마)는 해마다 {slope:.5f}씩 변합니다(p = {p:.3g}).</translation>
    </message>
    <message>
        <source>The strongest links: percent of those who live in the one that go to the other</source>
        <translation>가장 강한 연계: 한쪽 거주자 중 상대 쪽으로 이동하는 비율(%)</translation>
    </message>
    <message>
        <source>The strongest links{year}, by Smart's measure</source>
        <translation>가장 강한 연계{year}, Smart 지표 기준</translation>
    </message>
    <message>
        <source>The study cannot be written: {reason}</source>
        <translation>연구를 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The study file is no longer there.</source>
        <translation>연구 파일이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The study has no central cities.</source>
        <translation>연구에 중심도시가 없습니다.</translation>
    </message>
    <message>
        <source>The study has no units.</source>
        <translation>연구에 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>The study of this project is no longer there: {path}</source>
        <translation>이 프로젝트의 연구 파일이 더 이상 없습니다: {path}</translation>
    </message>
    <message>
        <source>The study was made by a newer version of the plugin ({version}).</source>
        <translation>더 새로운 버전의 플러그인으로 만든 연구입니다({version}).</translation>
    </message>
    <message>
        <source>The table has more than {most} rows: these are no statistics of units.</source>
        <translation>테이블이 {most}행을 넘습니다. 공간단위 통계가 아닙니다.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>테이블에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no units beside the whole.</source>
        <translation>테이블에 전국 외의 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>The table has one year, so there is no shift-share between years.</source>
        <translation>연도가 하나뿐이어서 연도 간 변이할당을 계산할 수 없습니다.</translation>
    </message>
    <message>
        <source>The table has one year, so there is no shift-share.</source>
        <translation>연도가 하나뿐이어서 변이할당은 계산하지 않았습니다.</translation>
    </message>
    <message>
        <source>The table has {cells} cells, which do not fill rows of {columns}.</source>
        <translation>표의 칸이 {cells}개여서 {columns}칸씩 행을 채울 수 없습니다.</translation>
    </message>
    <message>
        <source>The table has {count} columns ({columns}): too few for origin, destination and flow.</source>
        <translation>테이블의 열이 {count}개({columns})라서 출발지, 도착지, 흐름을 담을 수 없습니다.</translation>
    </message>
    <message>
        <source>The table has {count} rows, a sheet takes {most}.</source>
        <translation>표가 {count}행인데 시트에는 {most}행까지 들어갑니다.</translation>
    </message>
    <message>
        <source>The table is given, but not its fields: {first}.</source>
        <translation>테이블은 지정했으나 필드가 없습니다: {first}.</translation>
    </message>
    <message>
        <source>The table lists no units.</source>
        <translation>표에 공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>The table of mergers needs both of its fields.</source>
        <translation>통합 테이블에는 두 필드가 모두 필요합니다.</translation>
    </message>
    <message>
        <source>The table of published totals needs the field of the area and at least one field of totals.</source>
        <translation>공표된 합계 표에는 권역 필드와 하나 이상의 합계 필드가 필요합니다.</translation>
    </message>
    <message>
        <source>The target cannot be written.</source>
        <translation>저장 위치에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The target is no file.</source>
        <translation>출력 대상이 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The temporary file of {size:.0f} MB cannot be written: {reason}</source>
        <translation>{size:.0f}MB 크기의 임시 파일을 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The threshold is {threshold:g} %, {distance:.1f} points higher.</source>
        <translation>기준값은 {threshold:g} %로, {distance:.1f} %p 더 높습니다.</translation>
    </message>
    <message>
        <source>The threshold is {threshold:g} %, {distance:.1f} points lower.</source>
        <translation>기준값은 {threshold:g} %로, {distance:.1f} %p 더 낮습니다.</translation>
    </message>
    <message>
        <source>The time limit of {seconds:g} s was reached before the best answer was proved.</source>
        <translation>최적임을 증명하기 전에 제한 시간 {seconds:g}초에 이르렀습니다.</translation>
    </message>
    <message>
        <source>The units fall into {parts} parts without a common border.</source>
        <translation>공간단위가 서로 맞닿지 않는 {parts}개 부분으로 나뉩니다.</translation>
    </message>
    <message>
        <source>The units must be given in exactly one way: as lists or as rows.</source>
        <translation>공간단위는 목록형과 행형 중 한 가지로만 지정해야 합니다.</translation>
    </message>
    <message>
        <source>The units of the study were edited, so their neighbours are worked out again.</source>
        <translation>연구의 공간단위가 편집되어 인접 관계를 다시 구했습니다.</translation>
    </message>
    <message>
        <source>The units of this study were edited. Open it again to work with them; decisions are kept.</source>
        <translation>이 연구의 공간단위가 편집되었습니다. 반영하려면 연구를 다시 여십시오. 결정은 보존됩니다.</translation>
    </message>
    <message>
        <source>The units that were hit hardest</source>
        <translation>충격이 가장 컸던 공간단위</translation>
    </message>
    <message>
        <source>The units with the greatest need</source>
        <translation>정책 수요가 가장 큰 공간단위</translation>
    </message>
    <message>
        <source>The units with the largest changes</source>
        <translation>변화가 가장 큰 공간단위</translation>
    </message>
    <message>
        <source>The units with the largest gaps (percent of their people)</source>
        <translation>서비스 격차가 가장 큰 공간단위(인구 대비 %)</translation>
    </message>
    <message>
        <source>The units with the lowest index</source>
        <translation>지수가 가장 낮은 공간단위</translation>
    </message>
    <message>
        <source>The units with the worst access</source>
        <translation>접근성이 가장 낮은 공간단위</translation>
    </message>
    <message>
        <source>The value is per_head (an amount per person) or total (to be divided by the population)</source>
        <translation>값의 종류: per_head(1인당 값) 또는 total(인구로 나눌 총액)</translation>
    </message>
    <message>
        <source>The way takes {minutes:.0f} minutes ({mode}).</source>
        <translation>통행시간은 {minutes:.0f}분입니다({mode}).</translation>
    </message>
    <message>
        <source>The way takes {minutes:.0f} minutes.</source>
        <translation>통행시간은 {minutes:.0f}분입니다.</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>전국</translation>
    </message>
    <message>
        <source>The whole country has no jobs in the first year.</source>
        <translation>첫 해 전국의 일자리가 없습니다.</translation>
    </message>
    <message>
        <source>The whole country has no number for “{industry}” in {year}.</source>
        <translation>전국의 “{industry}” 값이 {year}년에 없습니다.</translation>
    </message>
    <message>
        <source>The whole network: a row per year</source>
        <translation>네트워크 전체: 연도마다 한 행</translation>
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
        <source>The years are out of order: {before}, {trough}, {after}.</source>
        <translation>연도의 순서가 맞지 않습니다: {before}, {trough}, {after}.</translation>
    </message>
    <message>
        <source>Theil's L</source>
        <translation>타일 L</translation>
    </message>
    <message>
        <source>Theil's T</source>
        <translation>타일 T</translation>
    </message>
    <message>
        <source>Theil's T and its parts</source>
        <translation>타일 T와 구성</translation>
    </message>
    <message>
        <source>Theil's T between and within over the years</source>
        <translation>연도별 집단 간·집단 내 타일 T</translation>
    </message>
    <message>
        <source>Theil's T between regions after, last year</source>
        <translation>통합 후 지역 간 타일 T(마지막 연도)</translation>
    </message>
    <message>
        <source>Theil's T between regions before, last year</source>
        <translation>통합 전 지역 간 타일 T(마지막 연도)</translation>
    </message>
    <message>
        <source>Theil's T between regions, before and after</source>
        <translation>통합 전후의 지역 간 타일 T</translation>
    </message>
    <message>
        <source>Theil's T inside</source>
        <translation>내부 타일 T</translation>
    </message>
    <message>
        <source>Theil's T is as it was in {year}.</source>
        <translation>타일 T는 {year}년과 같습니다.</translation>
    </message>
    <message>
        <source>Theil's T, last year</source>
        <translation>타일 T(마지막 연도)</translation>
    </message>
    <message>
        <source>There</source>
        <translation>가는 방향</translation>
    </message>
    <message>
        <source>There are fewer than two units.</source>
        <translation>공간단위가 두 개 미만입니다.</translation>
    </message>
    <message>
        <source>There are flows with more young people than people: {count} ({first}).</source>
        <translation>청년이 전체 인원보다 많은 이동: {count}개({first}).</translation>
    </message>
    <message>
        <source>There are no cells of size {size}; there are: {sizes}.</source>
        <translation>크기 {size}의 격자는 없습니다. 있는 크기: {sizes}.</translation>
    </message>
    <message>
        <source>There are no columns of ages for “{group}” (sex {sex}).</source>
        <translation>“{group}”(성별 {sex})에 해당하는 연령 열이 없습니다.</translation>
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
        <source>There are no numbers of {years}; there are of {known}.</source>
        <translation>{years}의 수치가 없습니다. 있는 연도: {known}.</translation>
    </message>
    <message>
        <source>There are no people of {year}; there are of: {years}.</source>
        <translation>{year}년 인구가 없습니다. 있는 연도: {years}.</translation>
    </message>
    <message>
        <source>There are no places, or no facilities.</source>
        <translation>수요지나 시설이 없습니다.</translation>
    </message>
    <message>
        <source>There are no units.</source>
        <translation>공간단위가 없습니다.</translation>
    </message>
    <message>
        <source>There are units with more of these people than people in all: {count}, the first is {unit}.</source>
        <translation>이 항목의 인원이 총인구보다 많은 공간단위가 {count}개 있습니다(첫 번째: {unit}).</translation>
    </message>
    <message>
        <source>There are {labels} labels for {files} files: {names}</source>
        <translation>파일 {files}개에 구분이 {labels}개 지정되었습니다: {names}</translation>
    </message>
    <message>
        <source>There are {units} units, fewer than {value:.0f} regions.</source>
        <translation>공간단위가 {units}개로, 권역 {value:.0f}개보다 적습니다.</translation>
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
        <source>There is no industry “{industry}”; there are: {industries}.</source>
        <translation>“{industry}” 산업이 없습니다. 사용할 수 있는 산업: {industries}.</translation>
    </message>
    <message>
        <source>There is no layer of candidates.</source>
        <translation>후보지 레이어가 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no population grid.</source>
        <translation>인구 격자가 없습니다.</translation>
    </message>
    <message>
        <source>There is no service {first}; there are: {services}.</source>
        <translation>{first} 서비스가 없습니다. 사용할 수 있는 서비스: {services}.</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”; there are: {sheets}.</source>
        <translation>“{sheet}” 시트가 없습니다. 있는 시트: {sheets}.</translation>
    </message>
    <message>
        <source>There is no year that all have: {years}.</source>
        <translation>모든 자료에 있는 연도가 없습니다: {years}.</translation>
    </message>
    <message>
        <source>There is no year {year}; there are: {years}.</source>
        <translation>{year}년이 없습니다. 사용할 수 있는 연도: {years}.</translation>
    </message>
    <message>
        <source>There is no {value}; there are: {known}.</source>
        <translation>{value}이(가) 없습니다. 있는 값: {known}.</translation>
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
        <source>There is nothing to compare the plan with.</source>
        <translation>비교할 대상이 없습니다.</translation>
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
        <source>They come out as if a member had been counted twice: {first}.</source>
        <translation>구성 공간단위 하나를 두 번 더한 값과 맞습니다: {first}.</translation>
    </message>
    <message>
        <source>This applies only with {condition}.</source>
        <translation>{condition}을(를) 사용할 때만 적용됩니다.</translation>
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
        <source>This does not apply to {kind}.</source>
        <translation>{kind}에는 적용되지 않습니다.</translation>
    </message>
    <message>
        <source>This file holds the decisions of another study.</source>
        <translation>이 파일에는 다른 연구의 결정이 들어 있습니다.</translation>
    </message>
    <message>
        <source>This is given without {needed}.</source>
        <translation>{needed} 없이 지정되었습니다.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>파일이 아닙니다.</translation>
    </message>
    <message>
        <source>This is no print template with a map called “map”.</source>
        <translation>“map”이라는 지도가 있는 인쇄 템플릿이 아닙니다.</translation>
    </message>
    <message>
        <source>This is no study: it has no table {missing}.</source>
        <translation>연구 파일이 아닙니다. {missing} 테이블이 없습니다.</translation>
    </message>
    <message>
        <source>This project has a study.</source>
        <translation>이 프로젝트에는 연구가 있습니다.</translation>
    </message>
    <message>
        <source>This takes about {needed:.1f} GiB of memory, and {free:.1f} GiB are free.</source>
        <translation>메모리가 약 {needed:.1f} GiB 필요하지만 여유는 {free:.1f} GiB입니다.</translation>
    </message>
    <message>
        <source>This version has no algorithm that reads tables of areas.</source>
        <translation>이 버전에는 권역 표를 읽는 알고리즘이 없습니다.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>기준값</translation>
    </message>
    <message>
        <source>Threshold (percent)</source>
        <translation>기준값(%)</translation>
    </message>
    <message>
        <source>Thresholds at which units enter and leave</source>
        <translation>공간단위가 들어오고 나가는 기준값</translation>
    </message>
    <message>
        <source>Tick the cities in the list.</source>
        <translation>목록에서 도시를 선택하십시오.</translation>
    </message>
    <message>
        <source>Ticked in this list</source>
        <translation>이 목록에서 선택</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>연계</translation>
    </message>
    <message>
        <source>Tied on both sides</source>
        <translation>양방향 연계</translation>
    </message>
    <message>
        <source>Tied on one side</source>
        <translation>한 방향 연계</translation>
    </message>
    <message>
        <source>Tied: percent of those who live in the one that go to the other</source>
        <translation>연계 기준: 한쪽 거주자 중 상대 쪽으로 이동하는 비율(%)</translation>
    </message>
    <message>
        <source>Tied: the other is among so many main partners</source>
        <translation>연계 기준: 상대가 주요 상대 몇 위 안에 드는지</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Time limit of the exact solution (seconds)</source>
        <translation>정확한 해의 제한 시간(초)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>To</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>To a denser class</source>
        <translation>더 조밀한 등급으로 상승</translation>
    </message>
    <message>
        <source>To a less dense class</source>
        <translation>덜 조밀한 등급으로 하락</translation>
    </message>
    <message>
        <source>To draw on this plan, make a study; then compare with the plan and adopt it.</source>
        <translation>이 권역안 위에서 그리려면 먼저 연구를 만든 뒤, 이 권역안과 비교하여 채택하십시오.</translation>
    </message>
    <message>
        <source>To follow units, choose the layer and the field with their codes; else leave both empty.</source>
        <translation>공간단위의 변화를 보려면 레이어와 코드 필드를 모두 지정하고, 아니면 둘 다 비워 두십시오.</translation>
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
        <source>To the hubs (%)</source>
        <translation>중심지 의존도(%)</translation>
    </message>
    <message>
        <source>To the nearest</source>
        <translation>최근린 비용</translation>
    </message>
    <message>
        <source>Too many pairs of area and unit to count scenarios for: {count:.0f}.</source>
        <translation>시나리오를 집계하기에 권역-공간단위 쌍이 너무 많습니다: {count:.0f}개.</translation>
    </message>
    <message>
        <source>Too many people to be surroundings of this city.</source>
        <translation>인구가 많아 이 도시의 주변지역이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>Top to bottom fifth</source>
        <translation>상위 20 %/하위 20 %</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Total dependency</source>
        <translation>총부양비</translation>
    </message>
    <message>
        <source>Total of all cells</source>
        <translation>격자 합계</translation>
    </message>
    <message>
        <source>Totals can only be compared per head, but no population is given.</source>
        <translation>총액은 1인당 값으로만 비교할 수 있지만 인구가 지정되지 않았습니다.</translation>
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
        <source>Transfer</source>
        <translation>조정액</translation>
    </message>
    <message>
        <source>Transfer per head</source>
        <translation>1인당 조정액</translation>
    </message>
    <message>
        <source>Transfers without conditions, for fiscal autonomy</source>
        <translation>자주재원(교부세·조정교부금 등, 재정자주도 계산용)</translation>
    </message>
    <message>
        <source>Travel times between units (a row per pair and mode)</source>
        <translation>공간단위 간 통행시간(쌍과 교통수단마다 한 행)</translation>
    </message>
    <message>
        <source>Travel times: code of the unit</source>
        <translation>통행시간: 출발 공간단위 코드</translation>
    </message>
    <message>
        <source>Travel times: code of the unit travelled to</source>
        <translation>통행시간: 도착 공간단위 코드</translation>
    </message>
    <message>
        <source>Travel times: minutes</source>
        <translation>통행시간: 분</translation>
    </message>
    <message>
        <source>Travel times: mode (road, rail, …)</source>
        <translation>통행시간: 교통수단(도로, 철도 등)</translation>
    </message>
    <message>
        <source>Two journals tell the same decision ({id}) differently.</source>
        <translation>두 기록이 같은 결정({id})을 다르게 적고 있습니다.</translation>
    </message>
    <message>
        <source>Two outputs would be written to the same place: {path}</source>
        <translation>두 출력이 같은 곳에 쓰이게 됩니다: {path}</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>변화 없음</translation>
    </message>
    <message>
        <source>Undirected regions of {units} units would take about {minutes:.0f} minutes.</source>
        <translation>단위 {units}개의 무방향 권역은 약 {minutes:.0f}분이 걸립니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>공간단위</translation>
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
        <source>Unit code in the places (unset: the unit a place lies in)</source>
        <translation>수요지의 공간단위 코드(지정하지 않으면 위치로 판단)</translation>
    </message>
    <message>
        <source>Unit code in the statistics</source>
        <translation>통계 자료의 공간단위 코드</translation>
    </message>
    <message>
        <source>Unit code of the rows of the whole country (unset: the sum of the units)</source>
        <translation>전국 행의 코드(지정하지 않으면 공간단위의 합)</translation>
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
        <source>Unit {unit} has more jobs in “{industry}” than the whole country ({jobs:g} and {whole:g}).</source>
        <translation>공간단위 {unit}의 “{industry}” 일자리가 전국보다 많습니다({jobs:g}, {whole:g}).</translation>
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
        <source>Units and people against the threshold</source>
        <translation>기준값별 공간단위와 인구</translation>
    </message>
    <message>
        <source>Units and the field with their codes belong together.</source>
        <translation>공간단위와 코드 필드는 함께 지정해야 합니다.</translation>
    </message>
    <message>
        <source>Units apart from their area, moved to one they touch: {count} ({first}).</source>
        <translation>권역에서 떨어져 있어 맞닿은 권역으로 옮긴 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units are needed to sum up by.</source>
        <translation>집계할 공간단위가 필요합니다.</translation>
    </message>
    <message>
        <source>Units by density{year}</source>
        <translation>인구밀도가 낮은 곳과 높은 곳{year}</translation>
    </message>
    <message>
        <source>Units by how sure they belong</source>
        <translation>편입의 확실성에 따른 공간단위</translation>
    </message>
    <message>
        <source>Units by self-containment (median {supply:.0f} %) and job ratio (median {ratio:.2f})</source>
        <translation>자족성(중앙값 {supply:.0f} %)과 직주비(중앙값 {ratio:.2f})에 따른 공간단위</translation>
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
        <source>Units gained</source>
        <translation>늘어난 공간단위</translation>
    </message>
    <message>
        <source>Units in at least one area: {inside} of {all}; in several: {several}.</source>
        <translation>한 권역 이상에 속한 공간단위: {all}개 중 {inside}개. 여러 권역에 속함: {several}개.</translation>
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
        <source>Units listed per domain</source>
        <translation>부문별로 표시할 공간단위 수</translation>
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
        <source>Units of several areas make groups of their own in the decomposition: {count} ({first}).</source>
        <translation>여러 권역에 속하여 격차 분해에서 별도 집단이 된 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units of the reserve without a link to any area: {count} ({first}).</source>
        <translation>어느 권역과도 연계가 없는 예비 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units on which authors agree: {agreed}; disagree: {conflict}.</source>
        <translation>결정자들의 의견이 같은 공간단위: {agreed}개, 다른 공간단위: {conflict}개.</translation>
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
        <source>Units partly on cells without a class, the other part decides: {count} ({first}).</source>
        <translation>일부가 등급 없는 격자에 걸쳐 있어 나머지 부분으로 판정한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units per class of extinction risk</source>
        <translation>소멸위험 등급별 공간단위 수</translation>
    </message>
    <message>
        <source>Units per class of specialisation</source>
        <translation>특화도 등급별 공간단위 수</translation>
    </message>
    <message>
        <source>Units per class: {industry}</source>
        <translation>등급별 공간단위 수: {industry}</translation>
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
        <source>Units that are missing in some of the years, so that years are not of the same units: {count} ({first}).</source>
        <translation>일부 연도에 값이 없어 연도별 구성이 달라지는 공간단위: {count}개({first}).</translation>
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
        <source>Units that exchange nothing with others, whose partners and shares are unknown (NULL): {count} ({first}).</source>
        <translation>다른 곳과 오가는 흐름이 없어 상대와 비율을 알 수 없는(NULL) 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units that lack a value, so without an index: {count} ({first}).</source>
        <translation>값이 없어 지수를 산출하지 않은 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units that lose and gain most</source>
        <translation>순유출과 순유입이 가장 많은 공간단위</translation>
    </message>
    <message>
        <source>Units that lost and gained most people{year}</source>
        <translation>인구가 가장 많이 줄고 늘어난 공간단위{year}</translation>
    </message>
    <message>
        <source>Units that lost no more than expected</source>
        <translation>기대보다 더 줄지 않은 공간단위 수</translation>
    </message>
    <message>
        <source>Units that occur more than once: {count} ({first}).</source>
        <translation>두 번 이상 나오는 공간단위: {count}개({first}).</translation>
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
        <source>Units that receive and give most per head{year}</source>
        <translation>1인당 지급액과 부담액이 가장 큰 공간단위{year}</translation>
    </message>
    <message>
        <source>Units that recovered at least as expected</source>
        <translation>기대만큼 회복한 공간단위 수</translation>
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
        <source>Units that still lie apart from their area, for want of a neighbour they have a link with: {count} ({first}).</source>
        <translation>연계가 있는 이웃이 없어 여전히 권역에서 떨어져 있는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units tied to several cities, to try: overlap (all) or largest (one)</source>
        <translation>여러 도시와 연계된 공간단위의 처리 중 시도할 것: overlap(모두) 또는 largest(하나)</translation>
    </message>
    <message>
        <source>Units tied to several cities: overlap (all) or largest (one)</source>
        <translation>여러 도시와 연계된 공간단위: overlap(모두), largest(가장 강한 한 곳)</translation>
    </message>
    <message>
        <source>Units too large to be surroundings of some or all centres: {count} ({first}).</source>
        <translation>규모가 커서 일부 또는 모든 중심도시의 주변지역이 될 수 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units whose expected change is zero, so without recovery: {count} ({first}).</source>
        <translation>기대 변화가 0이어서 회복력을 구할 수 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units whose expected change is zero, so without resistance: {count} ({first}).</source>
        <translation>기대 변화가 0이어서 저항력을 구할 수 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units whose extinction risk is known</source>
        <translation>소멸위험지수를 알 수 있는 공간단위 수</translation>
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
        <source>Units whose own revenue is more than their budget, so that self-reliance is above 100 %: {count} ({first}).</source>
        <translation>자체수입이 예산보다 많아 재정자립도가 100 %를 넘는 공간단위: {count}개({first}).</translation>
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
        <source>Units with a class at both times: {units}; of these with another class than before: {moved}.</source>
        <translation>두 시점 모두 등급이 있는 공간단위 {units}개, 이 중 등급이 바뀐 공간단위 {moved}개.</translation>
    </message>
    <message>
        <source>Units with accessibility</source>
        <translation>공간단위별 접근성</translation>
    </message>
    <message>
        <source>Units with an extinction risk below 0.5</source>
        <translation>소멸위험지수 0.5 미만인 공간단위 수</translation>
    </message>
    <message>
        <source>Units with an index</source>
        <translation>지수가 산출된 공간단위 수</translation>
    </message>
    <message>
        <source>Units with an invalid polygon, repaired for the overlay: {count} ({first}).</source>
        <translation>폴리곤 도형 오류를 보정하여 중첩한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units with data</source>
        <translation>자료가 있는 공간단위</translation>
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
        <source>Units with gaps</source>
        <translation>공간단위별 서비스 격차</translation>
    </message>
    <message>
        <source>Units with indicators</source>
        <translation>공간단위별 지표</translation>
    </message>
    <message>
        <source>Units with more employed residents than people.</source>
        <translation>거주 취업자가 인구보다 많은 공간단위.</translation>
    </message>
    <message>
        <source>Units with more people are surroundings of none (unset: no limit)</source>
        <translation>인구가 이보다 많은 공간단위는 주변지역에서 제외(비우면 제한 없음)</translation>
    </message>
    <message>
        <source>Units with more people than the central city are no surroundings of it</source>
        <translation>중심도시보다 인구가 많은 공간단위는 그 주변지역에서 제외</translation>
    </message>
    <message>
        <source>Units with neither people nor land on the grid, without class: {count} ({first}).</source>
        <translation>격자에 인구도 육지도 없어 등급을 부여하지 않은 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units with the greatest need per domain</source>
        <translation>부문별 정책 수요 상위 공간단위</translation>
    </message>
    <message>
        <source>Units with the highest and the lowest values{year}</source>
        <translation>값이 가장 높은 공간단위와 낮은 공간단위{year}</translation>
    </message>
    <message>
        <source>Units with their area</source>
        <translation>공간단위별 소속 권역</translation>
    </message>
    <message>
        <source>Units with their class before and after</source>
        <translation>공간단위별 이전·이후 등급</translation>
    </message>
    <message>
        <source>Units with two roles in one area: {first}.</source>
        <translation>한 권역에서 역할이 둘인 공간단위: {first}.</translation>
    </message>
    <message>
        <source>Units with values: {count}; an index compares at least two.</source>
        <translation>값이 있는 공간단위가 {count}개입니다. 지수에는 둘 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>Units without a group: {count} ({first}).</source>
        <translation>소속 집단이 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without a neighbour that has a value, left out of Moran's I: {count}.</source>
        <translation>값이 있는 이웃이 없어 모란 지수에서 제외한 공간단위: {count}개.</translation>
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
        <source>Units without a number of people: {count}.</source>
        <translation>인구가 없는 공간단위: {count}개.</translation>
    </message>
    <message>
        <source>Units without a number.</source>
        <translation>값이 없는 공간단위.</translation>
    </message>
    <message>
        <source>Units without a place: {count} ({first}).</source>
        <translation>수요지가 없는 공간단위: {count}개({first}).</translation>
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
        <source>Units without a population, so that sums of people leave them out: {count}.</source>
        <translation>인구 값이 없어 인구 합계에서 빠진 공간단위: {count}개.</translation>
    </message>
    <message>
        <source>Units without a population, which limits to size count as none: {count} ({first}).</source>
        <translation>인구가 없어 규모 제한에서 0명으로 계산한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without a value or people, left out: {count} ({first}).</source>
        <translation>값이나 인구가 없어 제외한 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without a value or people{year}, left out: {count} ({first}).</source>
        <translation>값이나 인구가 없어 제외한 공간단위{year}: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without any value, so without an index: {count} ({first}).</source>
        <translation>값이 하나도 없어 지수를 산출하지 않은 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without geometry: {count} ({first}).</source>
        <translation>도형이 없는 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units without people, whose shares are unknown (NULL): {count}.</source>
        <translation>인구가 0이어서 비율을 알 수 없는(NULL) 공간단위: {count}개.</translation>
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
        <source>Units without revenue or people in some year, which take no part in it: {count} ({first}).</source>
        <translation>수입이나 인구를 모르는 연도가 있어 그해 조정에서 빠진 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units year by year, for the temporal controller</source>
        <translation>연도별 공간단위(시간 제어기용)</translation>
    </message>
    <message>
        <source>Units {year}</source>
        <translation>공간단위 {year}</translation>
    </message>
    <message>
        <source>Units, and what they are part of, without a size, which the order of sizes leaves out: {count} ({first}).</source>
        <translation>규모 값이 없어 자신이 속한 지역과 함께 규모 순위에서 뺀 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>Units, from the weakest to the strongest</source>
        <translation>공간단위(재정력이 낮은 곳부터)</translation>
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
        <source>Units: {count}, each with a code of its own.</source>
        <translation>공간단위: {count}개, 코드가 모두 다릅니다.</translation>
    </message>
    <message>
        <source>Units{year}, the first and the last by {column}</source>
        <translation>공간단위{year}: {column} 기준 상위와 하위</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
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
        <source>Until an agreement is recorded, the latest decision holds.</source>
        <translation>합의가 기록될 때까지 가장 최근의 결정이 유효합니다.</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>이하</translation>
    </message>
    <message>
        <source>Up to 5 % of the people</source>
        <translation>인구의 5 % 이하</translation>
    </message>
    <message>
        <source>Update SciPy, or choose greedy.</source>
        <translation>SciPy를 업데이트하거나 greedy를 선택하십시오.</translation>
    </message>
    <message>
        <source>Update the plugin.</source>
        <translation>플러그인을 갱신하십시오.</translation>
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
        <source>Urban centre: average people over a window of so many cells a side (odd; 1: no averaging)</source>
        <translation>도시 중심지: 인구 이동평균 창의 한 변 격자 수(홀수, 1: 평균하지 않음)</translation>
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
        <source>Urban centres are found on the population grid alone, without land and built-up surface.</source>
        <translation>육지와 시가화 면적 없이 인구 격자만으로 도시 중심지를 찾습니다.</translation>
    </message>
    <message>
        <source>Urban centres on the grid, with this many people</source>
        <translation>격자의 도시 중심지(인구 범위)</translation>
    </message>
    <message>
        <source>Urban change</source>
        <translation>도시화 변화</translation>
    </message>
    <message>
        <source>Urban change between two epochs</source>
        <translation>두 시점 간 도시화 변화</translation>
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
        <source>Use a grid whose cells are a whole fraction of 1 km, or classify it as it is.</source>
        <translation>한 변이 1km를 정수로 나눈 크기인 격자를 쓰거나, 합산하지 않고 그대로 분류하십시오.</translation>
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
        <source>Use the names or codes that stand in REGION_FIELD.</source>
        <translation>REGION_FIELD에 있는 이름이나 코드를 사용하십시오.</translation>
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
        <source>Value to compare (income, output, revenue; a field, or one a year)</source>
        <translation>비교할 값(소득, 생산, 수입 등, 한 필드 또는 연도별 필드)</translation>
    </message>
    <message>
        <source>Values below zero: {count}.</source>
        <translation>0보다 작은 값: {count}개.</translation>
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
        <source>Values that are no year: {first}.</source>
        <translation>연도가 아닌 값이 있습니다: {first}.</translation>
    </message>
    <message>
        <source>Variants need a name each; none or twice: {first}.</source>
        <translation>변형마다 서로 다른 이름이 필요합니다. 없거나 중복된 이름: {first}.</translation>
    </message>
    <message>
        <source>Variation of information (nats)</source>
        <translation>정보 변동량(나트)</translation>
    </message>
    <message>
        <source>Vector files</source>
        <translation>벡터 파일</translation>
    </message>
    <message>
        <source>Very low density rural</source>
        <translation>초저밀 농촌</translation>
    </message>
    <message>
        <source>Very low risk (1.5 and more)</source>
        <translation>소멸 저위험(1.5 이상)</translation>
    </message>
    <message>
        <source>Very strongly specialised (0.8 and more)</source>
        <translation>매우 강한 특화(0.8 이상)</translation>
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
        <source>Water: built-up share of the cell, at most (0 to 1)</source>
        <translation>수역: 격자 면적 대비 시가화 비율 상한(0~1)</translation>
    </message>
    <message>
        <source>Water: land share below (0 to 1)</source>
        <translation>수역: 육지 비율 미만(0~1)</translation>
    </message>
    <message>
        <source>Water: people in the cell, at most</source>
        <translation>수역: 격자의 인구 상한</translation>
    </message>
    <message>
        <source>Weak tie</source>
        <translation>약한 연계</translation>
    </message>
    <message>
        <source>Weakest unit {low:.2f} before and {low_after:.2f} after, strongest {high:.2f} and {high_after:.2f}</source>
        <translation>재정력이 가장 낮은 곳은 조정 전 {low:.2f}, 조정 후 {low_after:.2f}, 가장 높은 곳은 {high:.2f}, {high_after:.2f}</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weight (%)</source>
        <translation>가중치(%)</translation>
    </message>
    <message>
        <source>Weight of a unit in its area (people; unset: all alike)</source>
        <translation>권역 안에서 공간단위의 가중치(인구, 지정하지 않으면 모두 같음)</translation>
    </message>
    <message>
        <source>Weights of the zones (cost: weight): {zones}.</source>
        <translation>구간 가중치(비용: 가중치): {zones}.</translation>
    </message>
    <message>
        <source>Weights: equal (domains, and indicators in a domain), given (last column), pca (principal components), entropy</source>
        <translation>가중치: equal(부문 간·부문 내 동일), given(마지막 열), pca(주성분), entropy(엔트로피)</translation>
    </message>
    <message>
        <source>What a comparison of regions would show{year}</source>
        <translation>지역 비교에 나타나는 값{year}</translation>
    </message>
    <message>
        <source>What decisions changed in the maximum scope</source>
        <translation>결정으로 달라진 최대 공간범위의 값</translation>
    </message>
    <message>
        <source>What draws people to a unit, such as jobs (unset: population)</source>
        <translation>사람을 끌어들이는 요인(일자리 수 등. 비워 두면 인구)</translation>
    </message>
    <message>
        <source>What each further site adds</source>
        <translation>입지를 하나씩 늘릴 때의 효과</translation>
    </message>
    <message>
        <source>What flows: commuting (from home to work) or migration (from the old home to the new one)</source>
        <translation>흐름의 종류: commuting(거주지에서 직장으로의 통근) 또는 migration(이전 거주지에서 새 거주지로의 이동)</translation>
    </message>
    <message>
        <source>What is linked, with centralities</source>
        <translation>연결 대상과 중심성</translation>
    </message>
    <message>
        <source>What is measured: {what}.</source>
        <translation>측정한 값: {what}.</translation>
    </message>
    <message>
        <source>What no threshold explains</source>
        <translation>어떤 기준값으로도 설명되지 않는 것</translation>
    </message>
    <message>
        <source>What the best setting does not explain</source>
        <translation>최적 설정이 설명하지 못하는 것</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>조치 방법</translation>
    </message>
    <message>
        <source>What units are tied to</source>
        <translation>연계 대상</translation>
    </message>
    <message>
        <source>What units are tied to, to try</source>
        <translation>시도할 연계 대상</translation>
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
        <source>Where a unit has nothing (0), Theil's L and ratios to the smallest are infinite: they are left NULL.</source>
        <translation>값이 0인 공간단위가 있으면 타일 L과 최솟값 대비 비율이 무한대가 되므로 NULL로 두었습니다.</translation>
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
        <source>Where recovering industries gained jobs</source>
        <translation>회복 산업의 일자리가 늘어난 곳</translation>
    </message>
    <message>
        <source>Where recovering industries gained: a row per industry</source>
        <translation>회복 산업의 입지 지향: 산업마다 한 행</translation>
    </message>
    <message>
        <source>Where the flow table has no flows within units, shares are of outgoing flow and self-containment is unknown ({dash}).</source>
        <translation>흐름 표에 공간단위 내부 흐름이 없으면 비율은 유출 흐름에 대한 것이며 자족성은 알 수 없습니다({dash}).</translation>
    </message>
    <message>
        <source>Whether the merger has functional links to stand on</source>
        <translation>통합을 뒷받침할 기능적 연계가 있는지</translation>
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
        <source>Which units belong at which threshold</source>
        <translation>기준값별 소속 공간단위</translation>
    </message>
    <message>
        <source>Who lives where and works where: a row per pair of units. The report tells which codes find their unit.</source>
        <translation>어디에 살고 어디에서 일하는지, 공간단위 쌍마다 한 행입니다. 어떤 코드가 공간단위와 맞는지 아래에 알려 줍니다.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Why are units decided on? It is recorded with your name and the time.</source>
        <translation>왜 이렇게 결정합니까? 이름, 시각과 함께 기록됩니다.</translation>
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
        <source>With CLASSES layer the style of the layer says what is shown; with all others FIELD does.</source>
        <translation>CLASSES가 layer이면 레이어의 스타일이, 그 밖에는 FIELD가 표시할 내용을 정합니다.</translation>
    </message>
    <message>
        <source>With a rate of {rate:g} %, {donors} units give to {recipients}{year}; {volume} changes hands and all transfers add up to zero. Gini of the capacity per head: {before} before, {after} after.</source>
        <translation>조정률 {rate:g} %에서 {donors}개 단체가 {recipients}개 단체에 지급합니다{year}. 조정 규모는 {volume}이며 조정액의 합은 0입니다. 1인당 재정력의 지니계수: 조정 전 {before}, 조정 후 {after}.</translation>
    </message>
    <message>
        <source>With the code map {name} only {after} codes and units would be without a partner in place of {before}: choose it as CODE_MAP.</source>
        <translation>코드 대응표 {name}을(를) 쓰면 짝이 없는 코드와 공간단위가 {after}개로 줄어듭니다(현재 {before}개). CODE_MAP으로 선택하십시오.</translation>
    </message>
    <message>
        <source>With the code map {name} {after:.1f} % of the pairs would join the units in place of {before:.1f} %: choose it as CODE_MAP.</source>
        <translation>코드 대응표 {name}을(를) 쓰면 공간단위와 연결되는 쌍이 {after:.1f} %가 됩니다(현재 {before:.1f} %). CODE_MAP으로 선택하십시오.</translation>
    </message>
    <message>
        <source>With the first {name} characters of the codes {after:.1f} % of the pairs would join the units in place of {before:.1f} %: set PREFIX.</source>
        <translation>코드의 앞 {name}글자만 쓰면 공간단위와 연결되는 쌍이 {after:.1f} %가 됩니다(현재 {before:.1f} %). PREFIX를 지정하십시오.</translation>
    </message>
    <message>
        <source>With the new sites</source>
        <translation>신규 입지 포함</translation>
    </message>
    <message>
        <source>With this measure a tie can weaken when the area grows: {value}.</source>
        <translation>이 측정 방법에서는 권역이 커질 때 연계가 약해질 수 있습니다: {value}.</translation>
    </message>
    <message>
        <source>With {count} new sites the mean cost to the nearest one is {after} {unit}.</source>
        <translation>신규 입지 {count}개일 때 가장 가까운 시설까지의 평균 비용은 {after} {unit}입니다.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>집단 내</translation>
    </message>
    <message>
        <source>Within a unit (origin = destination)</source>
        <translation>공간단위 내부(출발지 = 도착지)</translation>
    </message>
    <message>
        <source>Within every standard</source>
        <translation>모든 기준 충족</translation>
    </message>
    <message>
        <source>Within regions</source>
        <translation>지역 내</translation>
    </message>
    <message>
        <source>Without a population of units no rule of size is tried.</source>
        <translation>공간단위 인구가 없어 규모 규칙은 시도하지 않습니다.</translation>
    </message>
    <message>
        <source>Without it, then and now</source>
        <translation>계속 없음</translation>
    </message>
    <message>
        <source>Without leading zeros {after:.1f} % of the pairs would join the units in place of {before:.1f} %: one of the tables has lost them; read it again with its codes as text.</source>
        <translation>앞자리 0을 빼면 공간단위와 연결되는 쌍이 {after:.1f} %가 됩니다(현재 {before:.1f} %). 한쪽 테이블에서 앞자리 0이 사라졌으니 코드를 문자열로 하여 다시 읽으십시오.</translation>
    </message>
    <message>
        <source>Without units these outputs cannot be made: {names}.</source>
        <translation>공간단위 없이는 다음 출력을 만들 수 없습니다: {names}.</translation>
    </message>
    <message>
        <source>Without {grid} these decide nothing: {names}.</source>
        <translation>{grid} 자료가 없으면 다음 값은 결과에 영향을 주지 않습니다: {names}.</translation>
    </message>
    <message>
        <source>Without {parameter} there are no rates (NULL).</source>
        <translation>{parameter}이(가) 없어 이동률을 계산하지 않았습니다(NULL).</translation>
    </message>
    <message>
        <source>Women aged 20 to 39</source>
        <translation>20~39세 여성 인구</translation>
    </message>
    <message>
        <source>Work where they live (%)</source>
        <translation>거주지에서 일하는 비율(%)</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>작업대</translation>
    </message>
    <message>
        <source>Workbook: a sheet per layer (XLSX)</source>
        <translation>통합 문서: 레이어마다 시트 하나(XLSX)</translation>
    </message>
    <message>
        <source>Works in (destination)</source>
        <translation>근무지(도착지)</translation>
    </message>
    <message>
        <source>Write a distance or time of 0 or more.</source>
        <translation>0 이상의 거리나 시간을 입력하십시오.</translation>
    </message>
    <message>
        <source>Write a name, =, F or M for one sex, and ages: women_20_39 = F 20-39; people_65 = 65+</source>
        <translation>이름, =, 한 성별이면 F 또는 M, 연령을 쓰십시오: women_20_39 = F 20-39; people_65 = 65+</translation>
    </message>
    <message>
        <source>Write centre, minimum, maximum or member.</source>
        <translation>centre, minimum, maximum, member 중 하나로 적으십시오.</translation>
    </message>
    <message>
        <source>Write cost and weight with a colon, zones with commas: 10:1, 20:0.68, 30:0.22</source>
        <translation>비용과 가중치는 콜론으로, 구간은 쉼표로 구분하십시오: 10:1, 20:0.68, 30:0.22</translation>
    </message>
    <message>
        <source>Write for example 5, 7.5, 10 or 2:12:0.5.</source>
        <translation>예: 5, 7.5, 10 또는 2:12:0.5.</translation>
    </message>
    <message>
        <source>Write high where a high value means need, low where a low value does.</source>
        <translation>값이 클수록 수요가 크면 high, 작을수록 크면 low를 입력하십시오.</translation>
    </message>
    <message>
        <source>Write it as CSV, or filter it.</source>
        <translation>CSV로 쓰거나 필터로 줄이십시오.</translation>
    </message>
    <message>
        <source>Write it as it stands in the table.</source>
        <translation>테이블에 있는 그대로 입력하십시오.</translation>
    </message>
    <message>
        <source>Write long codes.</source>
        <translation>긴 코드로 쓰십시오.</translation>
    </message>
    <message>
        <source>Write one of {domains}.</source>
        <translation>{domains} 중 하나를 입력하십시오.</translation>
    </message>
    <message>
        <source>Write one of: {roles}.</source>
        <translation>다음 중 하나를 쓰십시오: {roles}.</translation>
    </message>
    <message>
        <source>Write services as they are named in the layers, or * for all.</source>
        <translation>레이어에 있는 서비스 이름을 그대로 적거나, 전체를 뜻하는 *를 적으십시오.</translation>
    </message>
    <message>
        <source>Write the code of the area's central city; only an exclusion may do without, then it is from every area.</source>
        <translation>권역의 중심도시 코드를 쓰십시오. exclude만 비워 둘 수 있으며, 그때는 모든 권역에서 제외합니다.</translation>
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
        <source>Write the field as it is named in the layers, or leave this empty.</source>
        <translation>레이어에 있는 필드 이름을 그대로 쓰거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>Write the modes as they stand in the table.</source>
        <translation>교통수단을 테이블에 있는 그대로 쓰십시오.</translation>
    </message>
    <message>
        <source>Write the name of the field.</source>
        <translation>필드 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>Write the unit's code.</source>
        <translation>공간단위 코드를 쓰십시오.</translation>
    </message>
    <message>
        <source>Write the values of the field, with commas; or leave the field empty.</source>
        <translation>필드의 값을 쉼표로 구분하여 적거나 필드를 비워 두십시오.</translation>
    </message>
    <message>
        <source>Write the years as the layer has them, with commas between them.</source>
        <translation>레이어에 있는 그대로 연도를 쉼표로 구분하여 적으십시오.</translation>
    </message>
    <message>
        <source>Write the years with commas, or choose people with years.</source>
        <translation>연도를 쉼표로 구분해 쓰거나 연도가 있는 인구를 고르십시오.</translation>
    </message>
    <message>
        <source>Write them as they stand in the layer of units.</source>
        <translation>공간단위 레이어에 있는 그대로 입력하십시오.</translation>
    </message>
    <message>
        <source>Write years of four digits with commas: 2015, 2020, 2024</source>
        <translation>네 자리 연도를 쉼표로 구분해 쓰십시오: 2015, 2020, 2024</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>Year (unset: one year, or fields with the year in their name)</source>
        <translation>연도(지정하지 않으면 단일 연도로 보거나 필드 이름에서 연도를 읽음)</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>연도별</translation>
    </message>
    <message>
        <source>Year by year (percent of the people)</source>
        <translation>연도별(인구 대비 %)</translation>
    </message>
    <message>
        <source>Year of a row, in a layer with a row per place and year</source>
        <translation>수요지와 연도마다 한 행인 레이어에서 행의 연도</translation>
    </message>
    <message>
        <source>Year of the flow (unset: one year)</source>
        <translation>흐름의 연도(지정하지 않으면 단일 연도)</translation>
    </message>
    <message>
        <source>Year or date (unset: the field year)</source>
        <translation>연도 또는 날짜(비우면 year 필드)</translation>
    </message>
    <message>
        <source>Year the new sites are chosen for (unset: the last)</source>
        <translation>신규 입지를 고를 때 기준으로 삼는 연도(지정하지 않으면 마지막 연도)</translation>
    </message>
    <message>
        <source>Year up to which recovery is measured (unset: the last there is)</source>
        <translation>회복을 측정할 마지막 해(지정하지 않으면 자료의 마지막 해)</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>연도 수</translation>
    </message>
    <message>
        <source>Years are chosen, but neither people nor facilities have any.</source>
        <translation>연도를 지정했지만 인구에도 시설에도 연도가 없습니다.</translation>
    </message>
    <message>
        <source>Years in the table: {count}; resistance and recovery need three.</source>
        <translation>테이블의 연도가 {count}개입니다. 저항력과 회복력을 구하려면 세 연도가 필요합니다.</translation>
    </message>
    <message>
        <source>Years of the flows without a population, whose rates are unknown (NULL): {years}.</source>
        <translation>인구가 없어 이동률을 알 수 없는(NULL) 연도: {years}.</translation>
    </message>
    <message>
        <source>Years to look at, with commas (unset: all that people and facilities have)</source>
        <translation>살펴볼 연도(쉼표로 구분. 지정하지 않으면 인구와 시설에 모두 있는 연도)</translation>
    </message>
    <message>
        <source>Years to show, with commas between them (unset: all)</source>
        <translation>표시할 연도, 쉼표로 구분(비우면 전체)</translation>
    </message>
    <message>
        <source>Years without Moran's I: {years} (all values alike, or too few units with a value and a neighbour).</source>
        <translation>모란 지수가 없는 연도: {years}(값이 모두 같거나, 값과 이웃이 있는 공간단위가 너무 적음).</translation>
    </message>
    <message>
        <source>Years without an index, for want of two units that can be compared: {years}.</source>
        <translation>비교할 수 있는 공간단위가 둘이 되지 않아 지수가 없는 연도: {years}.</translation>
    </message>
    <message>
        <source>Yes: {names} are tied on both sides, so a merger has functional links to stand on.</source>
        <translation>예. {names}: 양방향으로 연계되어 있어 통합을 뒷받침할 기능적 연계가 있습니다.</translation>
    </message>
    <message>
        <source>Young people (%)</source>
        <translation>청년 비율(%)</translation>
    </message>
    <message>
        <source>Young people (in your own definition, for example 19 to 34)</source>
        <translation>청년 인구(기준은 자유롭게, 예: 19~34세)</translation>
    </message>
    <message>
        <source>Young people: {losing} of {units} units lose them.</source>
        <translation>청년: 공간단위 {units}개 중 {losing}개에서 순유출.</translation>
    </message>
    <message>
        <source>Zones of e2sfca and 3sfca, cost:weight with commas (unset: those of the papers, scaled)</source>
        <translation>e2sfca와 3sfca의 구간, 쉼표로 구분한 비용:가중치(지정하지 않으면 논문의 구간을 최대 비용에 맞춤)</translation>
    </message>
    <message>
        <source>Zoom to the area</source>
        <translation>권역으로 확대</translation>
    </message>
    <message>
        <source>Zoom to the study</source>
        <translation>연구 전체 보기</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <source>asked at the first decision</source>
        <translation>첫 결정 때 묻습니다</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>centre: to the city itself; suburbs: also to a member that is the unit's strongest tie; area: to the whole area as it grows</source>
        <translation>centre: 중심도시 자체, suburbs: 가장 강하게 연계된 권역 구성원까지 인정, area: 커져 가는 권역 전체</translation>
    </message>
    <message>
        <source>cost to the nearest facility</source>
        <translation>가장 가까운 시설까지의 비용</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>그 밖의 지역</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>과다</translation>
    </message>
    <message>
        <source>given</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>high</source>
        <translation>높음</translation>
    </message>
    <message>
        <source>hit, lagging</source>
        <translation>큰 충격, 회복 미달</translation>
    </message>
    <message>
        <source>hit, recovered</source>
        <translation>큰 충격, 회복</translation>
    </message>
    <message>
        <source>low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>누락</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니오</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>no measure</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>공간단위 없음</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>권역 외</translation>
    </message>
    <message>
        <source>per 1 000 people</source>
        <translation>(인구 1,000명당)</translation>
    </message>
    <message>
        <source>residents: unit's residents who work in the city; jobs: city's jobs held by the unit's residents; either: the larger of the unit's residents who work in the city and its jobs held from there; geometric: mean of residents and jobs; smart: Smart's link strength, both ways; all_trips: of all trips from and to the unit</source>
        <translation>residents: 공간단위 거주 취업자 중 도시에서 일하는 비율, jobs: 도시 일자리 중 공간단위 거주자가 차지하는 비율, either: 도시로 통근하는 거주자 비율과 도시 거주자가 차지한 공간단위 일자리 비율 중 큰 값, geometric: residents와 jobs의 기하평균, smart: 양방향 스마트(Smart) 연계 강도, all_trips: 공간단위를 오가는 전체 통행 중 비율</translation>
    </message>
    <message>
        <source>resisted, lagging</source>
        <translation>강한 저항, 회복 미달</translation>
    </message>
    <message>
        <source>resisted, recovered</source>
        <translation>강한 저항, 회복</translation>
    </message>
    <message>
        <source>share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>slope {slope:.4f}, p = {p:.3g}, R² = {r:.2f}, {units} units</source>
        <translation>기울기 {slope:.4f}, p = {p:.3g}, R² = {r:.2f}, 공간단위 {units}개</translation>
    </message>
    <message>
        <source>suburb of a member</source>
        <translation>구성 공간단위의 교외</translation>
    </message>
    <message>
        <source>supply per person with choice between facilities (three-step floating catchment area, Wan et al. 2012)</source>
        <translation>시설 선택을 반영한 1인당 공급량(3단계 유동권역법, Wan 외 2012)</translation>
    </message>
    <message>
        <source>supply per person within reach (two-step floating catchment area, Luo and Wang 2003)</source>
        <translation>도달 범위 안의 1인당 공급량(2단계 유동권역법, Luo·Wang 2003)</translation>
    </message>
    <message>
        <source>supply per person, nearer counts more (enhanced two-step floating catchment area, Luo and Qi 2009)</source>
        <translation>가까울수록 크게 반영한 1인당 공급량(개선된 2단계 유동권역법, Luo·Qi 2009)</translation>
    </message>
    <message>
        <source>supply weighted by nearness (Hansen 1959)</source>
        <translation>거리로 가중한 공급량(Hansen 1959)</translation>
    </message>
    <message>
        <source>supply within reach (cumulative opportunities)</source>
        <translation>도달 범위 안의 공급량(누적 기회)</translation>
    </message>
    <message>
        <source>surrounded</source>
        <translation>둘러싸임</translation>
    </message>
    <message>
        <source>the values are not of one kind</source>
        <translation>값의 종류가 한 가지가 아닙니다</translation>
    </message>
    <message>
        <source>tie to the area</source>
        <translation>권역과의 연결</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>towards the capital region</source>
        <translation>수도권 지향</translation>
    </message>
    <message>
        <source>urban centre</source>
        <translation>도시 중심지</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{areas} urban areas with {units} spatial units; {overlaps} of these belong to several areas.</source>
        <translation>도시권 {areas}개, 공간단위 {units}개. 그중 {overlaps}개는 여러 권역에 속합니다.</translation>
    </message>
    <message>
        <source>{beyond} of {people} people ({share} %) live beyond at least one standard.</source>
        <translation>전체 인구 {people}명 중 {beyond}명({share} %)이 하나 이상의 기준에 미달하는 곳에 삽니다.</translation>
    </message>
    <message>
        <source>{city}, percent of areas with less: {figures}.</source>
        <translation>{city}, 값이 더 작은 권역의 비율(%): {figures}.</translation>
    </message>
    <message>
        <source>{city}, {scope}: {units} cut off from the central city.</source>
        <translation>{city}, {scope}: {units}이(가) 중심도시에서 떨어져 있습니다.</translation>
    </message>
    <message>
        <source>{city}, {scope}: {units} surrounded.</source>
        <translation>{city}, {scope}: {units}이(가) 둘러싸여 있습니다.</translation>
    </message>
    <message>
        <source>{city}: the {count} units that belong longest as the threshold rises; still at 20 %: {names}.</source>
        <translation>{city}: 기준값이 올라가도 가장 오래 속하는 공간단위 {count}개. 20%에서도 속함: {names}.</translation>
    </message>
    <message>
        <source>{city}: units at a threshold of {high:g} %: {units_low}; at {low:g} %: {units_high}. Chosen: {minimum:g} % and {maximum:g} %.</source>
        <translation>{city}: 기준값 {high:g}%에서 공간단위 {units_low}개, {low:g}%에서 {units_high}개. 선택: {minimum:g}%와 {maximum:g}%.</translation>
    </message>
    <message>
        <source>{city}: {units}. Minimum scope from {minimum:g} %, maximum scope from {maximum:g} %.</source>
        <translation>{city}: {units}. 최소 공간범위 {minimum:g}% 이상, 최대 공간범위 {maximum:g}% 이상.</translation>
    </message>
    <message>
        <source>{columns} x {rows} cells of {size:g} m, {people} people.</source>
        <translation>{size:g} m 격자 {columns} x {rows}개, 인구 {people}명.</translation>
    </message>
    <message>
        <source>{count} maps in {columns} columns would be smaller than {size} mm.</source>
        <translation>지도 {count}개를 {columns}열로 놓으면 {size} mm보다 작아집니다.</translation>
    </message>
    <message>
        <source>{count} nearest neighbours cannot be found among {units} units.</source>
        <translation>공간단위 {units}개로는 가까운 이웃 {count}개를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>{count} new sites bring the mean cost to the nearest site from {before} to {after} {unit}.</source>
        <translation>신규 입지 {count}개로 가장 가까운 시설까지의 평균 비용이 {before}에서 {after} {unit}(으)로 바뀝니다.</translation>
    </message>
    <message>
        <source>{count} new sites bring the people within {cost:g} {unit} from {before} to {after} of {people} ({share:.1f} %).</source>
        <translation>신규 입지 {count}개로 {cost:g} {unit} 안의 인구가 {before}명에서 {after}명으로 늘어납니다(전체 {people}명의 {share:.1f} %).</translation>
    </message>
    <message>
        <source>{count} new sites: at least one.</source>
        <translation>신규 입지 {count}개: 하나 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>{count} of {units} units have an extinction risk index below 0.5{year}; the lowest is {name} with {risk:.3f}.</source>
        <translation>공간단위 {units}개 중 {count}개의 소멸위험지수가 0.5 미만입니다{year}. 가장 낮은 곳은 {name}({risk:.3f})입니다.</translation>
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
        <source>{file} holds attributes only, and cannot be shown on a map: its format has no geometry.</source>
        <translation>{file}에는 속성만 저장되어 지도에 표시할 수 없습니다. 도형을 담지 못하는 형식입니다.</translation>
    </message>
    <message>
        <source>{file} holds fields by other names: {names}.</source>
        <translation>{file}에는 일부 필드가 다른 이름으로 저장되었습니다: {names}.</translation>
    </message>
    <message>
        <source>{file} holds nothing: the format takes no table of this kind.</source>
        <translation>{file}에 저장된 것이 없습니다. 이런 표를 담지 못하는 형식입니다.</translation>
    </message>
    <message>
        <source>{file} holds only the beginning of long texts: {count} texts are cut, in the fields {names}.</source>
        <translation>{file}에는 긴 글의 앞부분만 저장되었습니다. 잘린 값 {count}개, 필드: {names}.</translation>
    </message>
    <message>
        <source>{file} holds {kept} of {count} rows: the format leaves out rows without geometry.</source>
        <translation>{file}에 {count}행 가운데 {kept}행만 저장되었습니다. 도형이 없는 행을 빼는 형식입니다.</translation>
    </message>
    <message>
        <source>{file} knows no NULL: what is unknown stands there as 0, in the fields {names}.</source>
        <translation>{file}에는 NULL을 담을 수 없어 알 수 없는 값이 0으로 저장되었습니다. 필드: {names}.</translation>
    </message>
    <message>
        <source>{file} lacks the fields: {names}.</source>
        <translation>{file}에 빠진 필드: {names}.</translation>
    </message>
    <message>
        <source>{file}: a large file; with the Python package duckdb it would be read several times faster.</source>
        <translation>{file}: 큰 파일입니다. 파이썬 패키지 duckdb가 있으면 몇 배 빨리 읽습니다.</translation>
    </message>
    <message>
        <source>{file}: age groups that its columns do not give: {groups}.</source>
        <translation>{file}: 열로 만들 수 없는 연령 집단: {groups}.</translation>
    </message>
    <message>
        <source>{file}: archives within it are not opened: {count} ({first}). Unpack them to have them read.</source>
        <translation>{file}: 안에 들어 있는 압축 파일은 열지 않습니다: {count}개({first}). 읽으려면 먼저 풀어 두십시오.</translation>
    </message>
    <message>
        <source>{file}: codes are taken from keys such as “{key}”.</source>
        <translation>{file}: “{key}” 같은 키에서 코드를 얻었습니다.</translation>
    </message>
    <message>
        <source>{file}: columns of people by age: {count}; made of them: {groups}.</source>
        <translation>{file}: 연령별 인구 열 {count}개로 만든 합계: {groups}.</translation>
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
        <source>{file}: columns whose numbers could be written with a decimal point or comma: {count}; they are read with “{sign}”, like the columns that leave no doubt.</source>
        <translation>{file}: 소수점이 점인지 쉼표인지 알 수 없는 열 {count}개는, 의심의 여지가 없는 열처럼 “{sign}”으로 읽었습니다.</translation>
    </message>
    <message>
        <source>{file}: files of other kinds are not read: {count} ({first}).</source>
        <translation>{file}: 다른 종류의 파일은 읽지 않습니다: {count}개({first}).</translation>
    </message>
    <message>
        <source>{file}: hidden rows, which are read like the others: {count}.</source>
        <translation>{file}: 숨겨진 행도 다른 행과 똑같이 읽습니다: {count}개.</translation>
    </message>
    <message>
        <source>{file}: keys without a code: {count} ({first}).</source>
        <translation>{file}: 코드가 없는 키: {count}개({first}).</translation>
    </message>
    <message>
        <source>{file}: merged cells, of which only the first has the value and the others are empty: {count} ({first}).</source>
        <translation>{file}: 병합된 셀 가운데 첫 셀에만 값이 있고 나머지는 빈 것: {count}개({first}).</translation>
    </message>
    <message>
        <source>{file}: merged cells, whose value holds for every row they cover: {count} ({first}).</source>
        <translation>{file}: 병합된 셀의 값을 그 셀이 걸친 모든 행에 적용합니다: {count}개({first}).</translation>
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
        <source>{file}: origins with more than one row in the matrix, whose flows are added up: {count} ({first}).</source>
        <translation>{file}: 행렬에 행이 둘 이상인 출발지(통행량을 합산함): {count}개({first}).</translation>
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
        <source>{file}: rows of other items or of none, left out: {count}.</source>
        <translation>{file}: 다른 항목이거나 항목이 없어 제외한 행: {count}개.</translation>
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
        <source>{file}: withheld values, not taken for zero: {count}.</source>
        <translation>{file}: 비공개 값(0으로 보지 않음): {count}개.</translation>
    </message>
    <message>
        <source>{file}: years in the names of columns: {years}.</source>
        <translation>{file}: 열 이름에 든 연도: {years}.</translation>
    </message>
    <message>
        <source>{first} are none of {known}.</source>
        <translation>{first}은(는) {known} 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{hidden:.0f} % comes out from inside the regions and shows between them.</source>
        <translation>{hidden:.0f} %는 지역 내부에 가려져 있다가 지역 간 격차로 드러납니다.</translation>
    </message>
    <message>
        <source>{hidden:.0f} % moves inside the new regions, where an average no longer shows it.</source>
        <translation>{hidden:.0f} %는 새 지역 내부로 옮겨 가 평균값으로는 드러나지 않게 됩니다.</translation>
    </message>
    <message>
        <source>{index} from {start} to {end}: {figures}.</source>
        <translation>{start}년부터 {end}년까지 {index}: {figures}.</translation>
    </message>
    <message>
        <source>{level} splits no group of {outer}, so nothing lies between its groups: levels go from the outermost to the innermost.</source>
        <translation>{level}이(가) {outer}의 집단을 더 나누지 않아 집단 간 격차가 없습니다. 수준은 가장 바깥쪽부터 안쪽 순으로 지정하십시오.</translation>
    </message>
    <message>
        <source>{level}: groups that lie in several outer groups are counted apart: {count} ({first}).</source>
        <translation>{level}: 여러 상위 집단에 같은 이름이 있어 따로 계산한 집단: {count}개({first}).</translation>
    </message>
    <message>
        <source>{losing} of {units} units lose people to others, {gaining} gain{year}.</source>
        <translation>공간단위 {units}개 중 {losing}개에서 인구가 순유출되고 {gaining}개에서 순유입됩니다{year}.</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} people</source>
        <translation>인구 {minimum}~{maximum}명</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 외 {count}개</translation>
    </message>
    <message>
        <source>{name} from {first} in {first_year} to {last} in {last_year}</source>
        <translation>{name}: {first_year}년 {first}에서 {last_year}년 {last}(으)로</translation>
    </message>
    <message>
        <source>{name} gains most ({people:,.0f}).</source>
        <translation>순유입이 가장 많은 곳은 {name}({people:,.0f}명)입니다.</translation>
    </message>
    <message>
        <source>{name} loses most ({people:,.0f}).</source>
        <translation>순유출이 가장 많은 곳은 {name}({people:,.0f}명)입니다.</translation>
    </message>
    <message>
        <source>{name} was not given: the total population is taken. Name another one to get it.</source>
        <translation>{name}을(를) 지정하지 않아 총인구를 사용했습니다. 다른 항목이 필요하면 지정하십시오.</translation>
    </message>
    <message>
        <source>{name}: rows whose denominator is zero, so without a value: {count}.</source>
        <translation>{name}: 분모가 0이어서 값이 없는 행: {count}개.</translation>
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
        <source>{part} (%)</source>
        <translation>{part}(%)</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path}은(는) 파일도 폴더도 아닙니다.</translation>
    </message>
    <message>
        <source>{percent:.0f} % between the units within them</source>
        <translation>{percent:.0f} %는 그 안의 공간단위 사이에 있습니다</translation>
    </message>
    <message>
        <source>{percent:.0f} % between those of {level} inside them</source>
        <translation>{percent:.0f} %는 그 안의 {level} 집단 사이에</translation>
    </message>
    <message>
        <source>{percent:.0f} % of the disparity lies between the groups of {level}</source>
        <translation>격차의 {percent:.0f} %는 {level} 집단 사이에</translation>
    </message>
    <message>
        <source>{places} places and {candidates} candidates are too many for a p-median.</source>
        <translation>수요지 {places}개와 후보지 {candidates}개는 p-중위 문제로 풀기에 너무 많습니다.</translation>
    </message>
    <message>
        <source>{role} (computed: {computed})</source>
        <translation>{role}(계산: {computed})</translation>
    </message>
    <message>
        <source>{rows} rows read, {kept} in the result.</source>
        <translation>{rows}행을 읽어 {kept}행이 남았습니다.</translation>
    </message>
    <message>
        <source>{rows} rows read, {pairs} pairs in the result, {share:.2f} % of the flow kept.</source>
        <translation>{rows}행을 읽어 {pairs}쌍이 되었으며, 흐름의 {share:.2f} %가 남았습니다.</translation>
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
        <source>{scope}: {units} units</source>
        <translation>{scope}: 공간단위 {units}개</translation>
    </message>
    <message>
        <source>{scope}: {units} units, {people} people</source>
        <translation>{scope}: 공간단위 {units}개, 인구 {people}명</translation>
    </message>
    <message>
        <source>{service}: years without any facility, in which everybody is beyond its standard: {years}.</source>
        <translation>{service}: 시설이 하나도 없어 모두가 기준에 미달하는 연도: {years}.</translation>
    </message>
    <message>
        <source>{share:.1f} % of its employed residents work in the central city, or of its jobs are held from there.</source>
        <translation>거주 취업자 중 중심도시에서 일하는 비율과 일자리 중 중심도시 거주자의 비율 가운데 큰 값은 {share:.1f} %입니다.</translation>
    </message>
    <message>
        <source>{share} to {city}, number {rank} among the central cities.</source>
        <translation>{city}로 {share}, 중심도시 가운데 {rank}순위.</translation>
    </message>
    <message>
        <source>{sites} new sites, but only {candidates} candidates.</source>
        <translation>신규 입지는 {sites}개인데 후보지는 {candidates}개뿐입니다.</translation>
    </message>
    <message>
        <source>{table} has no flows within units, so shares are of outgoing flow and self-containment is unknown (NULL).</source>
        <translation>{table}에 공간단위 내부 흐름이 없어, 통근 비율은 나가는 흐름을 기준으로 계산하고 자족성은 알 수 없음(NULL)으로 두었습니다.</translation>
    </message>
    <message>
        <source>{table}: areas of published totals that the plan has not: {count} ({first}).</source>
        <translation>{table}: 공표된 합계 중 권역안에 없는 권역: {count}개({first}).</translation>
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
        <source>{table}: bridges and ferries between units: {count}.</source>
        <translation>{table}: 공간단위 사이의 교량·여객선: {count}개.</translation>
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
        <source>{table}: combinations of unit, industry and year without a number, taken as no jobs: {count}.</source>
        <translation>{table}: 값이 없어 일자리 0으로 본 공간단위·산업·연도 조합: {count}개.</translation>
    </message>
    <message>
        <source>{table}: facilities that closed in the year they opened, so that they count in none: {count}.</source>
        <translation>{table}: 문을 연 해에 닫아 어느 연도에도 포함되지 않는 시설: {count}개.</translation>
    </message>
    <message>
        <source>{table}: facilities without an opening year, taken as open from the beginning: {count}.</source>
        <translation>{table}: 개설 연도가 없어 처음부터 있던 것으로 본 시설: {count}개.</translation>
    </message>
    <message>
        <source>{table}: fields without a year, taken for every year: {measures}.</source>
        <translation>{table}: 연도가 없어 모든 연도에 같은 값을 쓴 항목: {measures}.</translation>
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
        <source>{table}: new codes that are old codes too and become others: {count} ({first}). Every code is changed once; for a map of several years one upon the other, run it again on the result.</source>
        <translation>{table}: 새 코드이면서 다시 다른 코드로 바뀌는 옛 코드이기도 한 것: {count}개({first}). 코드는 한 번씩만 바꿉니다. 여러 해의 변경이 이어진 표라면 결과에 한 번 더 실행하십시오.</translation>
    </message>
    <message>
        <source>{table}: pairs of units with a cost: {listed}; listed in one direction only and used for both: {turned}; without a cost, taken as unreachable: {without}.</source>
        <translation>{table}: 비용이 있는 공간단위 쌍 {listed}개, 한 방향만 있어 양방향에 쓴 쌍 {turned}개, 비용이 없어 갈 수 없는 것으로 본 쌍 {without}개.</translation>
    </message>
    <message>
        <source>{table}: places without a row in a year that have one in another: {count}.</source>
        <translation>{table}: 다른 연도에는 있지만 그 연도에 행이 없는 곳: {count}.</translation>
    </message>
    <message>
        <source>{table}: regions that no unit has, left out: {first}.</source>
        <translation>{table}: 해당하는 공간단위가 없어 제외한 지역: {first}.</translation>
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
        <source>{table}: rows left out, since a code is missing, no unit, or the same twice: {count} ({first}).</source>
        <translation>{table}: 코드가 없거나 공간단위가 아니거나 양쪽이 같아 제외한 행: {count}개({first}).</translation>
    </message>
    <message>
        <source>{table}: rows that repeat a pair of units, their flows are added up: {count}.</source>
        <translation>{table}: 같은 출발지-도착지 쌍이 반복되어 흐름을 합산한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows that repeat a pair, the lesser cost counts: {count}.</source>
        <translation>{table}: 같은 쌍이 반복되어 작은 비용을 쓴 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows that repeat a unit, industry and year, their jobs are added up: {count}.</source>
        <translation>{table}: 같은 공간단위·산업·연도가 반복되어 일자리를 합산한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows that sum up others: {count} ({first}).</source>
        <translation>{table}: 다른 행을 합한 행의 코드: {count}개({first}).</translation>
    </message>
    <message>
        <source>{table}: rows to places outside the units, counted as leaving: {rows} (flow {flow:.0f}).</source>
        <translation>{table}: 도착지가 공간단위 밖이어서 외부 유출로 집계한 행: {rows}개(흐름 {flow:.0f}).</translation>
    </message>
    <message>
        <source>{table}: rows without a code or time, or with a place that is no unit, left out: {count}.</source>
        <translation>{table}: 코드나 시간이 없거나 공간단위가 아닌 곳이 있어 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows without a cost, so that the pair cannot be travelled: {count}.</source>
        <translation>{table}: 비용이 없어 갈 수 없는 쌍으로 본 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows without a unit code, left out: {count}.</source>
        <translation>{table}: 공간단위 코드가 없어 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows without a variant, left out: {count}.</source>
        <translation>{table}: 변형 값이 없어 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>{table}: rows without a year, left out: {count}.</source>
        <translation>{table}: 연도가 없어 제외한 행: {count}개.</translation>
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
        <source>{table}: rows without unit, industry or year, left out: {count}.</source>
        <translation>{table}: 공간단위·산업·연도 중 빈 값이 있어 제외한 행: {count}개.</translation>
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
        <source>{table}: the shares are percent.</source>
        <translation>{table}: 배분 비율은 퍼센트입니다.</translation>
    </message>
    <message>
        <source>{table}: travel times between units: {count}.</source>
        <translation>{table}: 공간단위 간 통행시간: {count}건.</translation>
    </message>
    <message>
        <source>{table}: units listed more than once in an area, the strongest role counts: {count}.</source>
        <translation>{table}: 한 권역에 두 번 이상 적힌 공간단위(가장 강한 역할만 인정): {count}개.</translation>
    </message>
    <message>
        <source>{table}: units that lack a number in some industry or year, so that they have no result and are no part of the sum: {count} ({first}).</source>
        <translation>{table}: 값이 없는 산업이나 연도가 있어 결과를 내지 않고 합계에서도 뺀 공간단위: {count}개({first}).</translation>
    </message>
    <message>
        <source>{table}: units that send flows but have none within themselves: {count}.</source>
        <translation>{table}: 나가는 흐름은 있으나 내부 흐름이 없는 공간단위: {count}개.</translation>
    </message>
    <message>
        <source>{table}: units without a number of {measure} (they stay unknown, not zero): {count}.</source>
        <translation>{table}: {measure} 값이 없는 공간단위(0이 아니라 알 수 없음으로 둠): {count}.</translation>
    </message>
    <message>
        <source>{table}: years in which no facility has a number, left out: {years}.</source>
        <translation>{table}: 어느 시설에도 수치가 없어 제외한 연도: {years}.</translation>
    </message>
    <message>
        <source>{table}: years read off the names of the fields: {years}.</source>
        <translation>{table}: 필드 이름에서 읽은 연도: {years}.</translation>
    </message>
    <message>
        <source>{table}: years that not every measure has, left out: {years}.</source>
        <translation>{table}: 일부 항목에만 있어 제외한 연도: {years}.</translation>
    </message>
    <message>
        <source>{table}: years that not every source has, left out: {years}.</source>
        <translation>{table}: 모든 자료에 있지는 않아 제외한 연도: {years}.</translation>
    </message>
    <message>
        <source>{table}: years without any facility, in which nobody reaches one: {years}.</source>
        <translation>{table}: 시설이 하나도 없어 아무도 닿지 못하는 연도: {years}.</translation>
    </message>
    <message>
        <source>{table}: {old} codes become {new}; {changed} change, {split} are split by shares.</source>
        <translation>{table}: 코드 {old}개가 {new}개로 됩니다. 바뀌는 코드 {changed}개, 비율로 나뉘는 코드 {split}개.</translation>
    </message>
    <message>
        <source>{times} of {scenarios} scenarios</source>
        <translation>시나리오 {scenarios}개 중 {times}개</translation>
    </message>
    <message>
        <source>{unit} and {count} more</source>
        <translation>{unit} 외 {count}개</translation>
    </message>
    <message>
        <source>{unit} and {count} more → {role}</source>
        <translation>{unit} 외 {count}개 → {role}</translation>
    </message>
    <message>
        <source>{unit} → {role}</source>
        <translation>{unit} → {role}</translation>
    </message>
    <message>
        <source>{value:g} is no aversion to inequality: it must be above 0.</source>
        <translation>{value:g}은(는) 불평등 회피도가 될 수 없습니다. 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{value:g} is no confidence level.</source>
        <translation>{value:g}은(는) 신뢰수준이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{value:g} is no decay: it must be above zero.</source>
        <translation>{value:g}은(는) 감쇠 강도가 될 수 없습니다. 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{value:g} is no number of regions.</source>
        <translation>{value:g}은(는) 권역 수가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{value:g} is no rate: it must be from 0 to 100 percent.</source>
        <translation>{value:g}은(는) 조정률이 될 수 없습니다. 0~100 %여야 합니다.</translation>
    </message>
    <message>
        <source>{value:g} is not a share: it must be above 0 and at most 100 percent.</source>
        <translation>{value:g}은(는) 비율이 될 수 없습니다. 0보다 크고 100 % 이하여야 합니다.</translation>
    </message>
    <message>
        <source>{value:g} is not a share: it must be from 0 to 100 percent.</source>
        <translation>{value:g}은(는) 비율이 될 수 없습니다. 0~100 %여야 합니다.</translation>
    </message>
    <message>
        <source>{value:g} seconds are no time limit.</source>
        <translation>{value:g}초는 제한 시간이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{value} is no flow: it must be above 0.</source>
        <translation>{value}은(는) 흐름 값이 될 수 없습니다. 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{value} is no number.</source>
        <translation>{value}은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is no odd number of cells.</source>
        <translation>{value}은(는) 홀수인 격자 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is no rank: it must be at least 1.</source>
        <translation>{value}은(는) 순위가 될 수 없습니다. 1 이상이어야 합니다.</translation>
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
        <source>{value} is not one of auto, exact, greedy.</source>
        <translation>{value}은(는) auto, exact, greedy 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is not one of coverage, pmedian.</source>
        <translation>{value}은(는) coverage, pmedian 중 하나가 아닙니다.</translation>
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
        <source>{value} is not one of total, industry.</source>
        <translation>{value}은(는) total, industry 중 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>{value} is not one of {choices}.</source>
        <translation>{value}은(는) {choices} 중 하나가 아닙니다.</translation>
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
        <source>{value} is out of range: from {low} to {high}.</source>
        <translation>{value}은(는) 범위를 벗어났습니다. 허용 범위: {low} ~ {high}.</translation>
    </message>
    <message>
        <source>{value} leaves nothing: it must be above 0.</source>
        <translation>{value}(으)로는 아무것도 남지 않습니다. 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{value} random weightings: give 0 or more.</source>
        <translation>무작위 가중치 {value}회: 0 이상을 입력하십시오.</translation>
    </message>
    <message>
        <source>{verdict}: from {a} to {b} {flow} ({share} % of those who live in {a}; {b} is its partner no. {rank}), from {b} to {a} {back} ({share_back} %; no. {rank_back}). That is {ratio} times what the sizes of all flows would suggest.</source>
        <translation>{verdict}: {a}에서 {b}(으)로 {flow}({a} 거주자의 {share} %, 상대 중 {b}이(가) {rank}위), {b}에서 {a}(으)로 {back}({share_back} %, {rank_back}위). 전체 흐름의 규모로 기대되는 값의 {ratio}배입니다.</translation>
    </message>
    <message>
        <source>{weight} is no weight.</source>
        <translation>{weight}은(는) 가중치가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{what} (name of the field in these layers)</source>
        <translation>{what} (이 레이어들의 필드 이름)</translation>
    </message>
    <message>
        <source>{where} has no coordinate reference system, so densities are unknown (NULL).</source>
        <translation>{where}에 좌표계가 없어 밀도를 알 수 없습니다(NULL).</translation>
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
        <source>{where}: cells with people: {count}.</source>
        <translation>{where}: 인구가 있는 셀: {count}개.</translation>
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
        <source>{where}: facilities without a kind of service, left out: {count}.</source>
        <translation>{where}: 서비스 종류가 없어 제외한 시설: {count}개.</translation>
    </message>
    <message>
        <source>{where}: facilities without a number, left out: {count}.</source>
        <translation>{where}: 값이 없어 제외한 시설: {count}개.</translation>
    </message>
    <message>
        <source>{where}: features that are no lines, left out: {count}.</source>
        <translation>{where}: 선이 아니어서 제외한 피처: {count}개.</translation>
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
        <source>{where}: lines without a speed, left out: {count}.</source>
        <translation>{where}: 속도가 없어 제외한 선: {count}개.</translation>
    </message>
    <message>
        <source>{where}: no field with people, every place counts 1.</source>
        <translation>{where}: 인구 필드가 없어 수요지마다 1로 계산했습니다.</translation>
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
        <source>{where}: places that lie elsewhere in another year, taken where they lay last: {count}.</source>
        <translation>{where}: 연도에 따라 위치가 달라 마지막 위치로 본 곳: {count}개.</translation>
    </message>
    <message>
        <source>{where}: places that moved between years, each counts where it stood: {count}.</source>
        <translation>{where}: 연도 사이에 옮겨 그해의 위치로 계산한 곳: {count}개.</translation>
    </message>
    <message>
        <source>{where}: places whose people are unknown, so that they count as none: {count}.</source>
        <translation>{where}: 인구를 알 수 없어 0명으로 계산한 수요지: {count}개.</translation>
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
        <source>{without} of {people} people ({share:.1f} %) reach none of {facilities} facilities within {cost:g} {unit}.</source>
        <translation>전체 인구 {people}명 중 {without}명({share:.1f} %)은 시설 {facilities}개 가운데 어느 곳에도 {cost:g} {unit} 안에 도달하지 못합니다.</translation>
    </message>
    <message>
        <source>{year} between regions {before:.4f} before and {after:.4f} after, of {total:.4f}</source>
        <translation>{year} 지역 간 통합 전 {before:.4f}, 통합 후 {after:.4f}(전체 {total:.4f})</translation>
    </message>
    <message>
        <source>{year}: {said}</source>
        <translation>{year}년: {said}</translation>
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
        <source>“{direction}” is no direction.</source>
        <translation>“{direction}”은(는) 방향이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>“{domain}” is no domain.</source>
        <translation>“{domain}”은(는) 부문이 아닙니다.</translation>
    </message>
    <message>
        <source>“{field}” has more than {count} different values, or none.</source>
        <translation>“{field}”의 서로 다른 값이 {count}개를 넘거나 하나도 없습니다.</translation>
    </message>
    <message>
        <source>“{field}” holds no numbers.</source>
        <translation>“{field}”에 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>“{field}” is empty in every row.</source>
        <translation>“{field}”이(가) 모든 행에서 비어 있습니다.</translation>
    </message>
    <message>
        <source>“{file}” is a layer, not a text file.</source>
        <translation>“{file}”은(는) 텍스트 파일이 아니라 레이어입니다.</translation>
    </message>
    <message>
        <source>“{layer}” is a plan.</source>
        <translation>“{layer}”은(는) 권역안입니다.</translation>
    </message>
    <message>
        <source>“{limit}” is no standard for {service}.</source>
        <translation>“{limit}”은(는) {service}의 기준이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password.</source>
        <translation>“{name}”에 암호가 걸려 있습니다.</translation>
    </message>
    <message>
        <source>“{piece}” is no year.</source>
        <translation>“{piece}”은(는) 연도가 아닙니다.</translation>
    </message>
    <message>
        <source>“{piece}” is not a zone.</source>
        <translation>“{piece}”은(는) 구간이 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” is no age group.</source>
        <translation>“{text}”은(는) 연령 집단이 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” names {count} of the regions.</source>
        <translation>“{text}”에 해당하는 지역이 {count}개입니다.</translation>
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
        <source>“{value}” in line {line} names no year.</source>
        <translation>{line}행의 “{value}”에 연도가 없습니다.</translation>
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
        <source>“{value}” is neither a number nor a stretch from:to:step.</source>
        <translation>“{value}”은(는) 숫자도 시작:끝:간격 형식도 아닙니다.</translation>
    </message>
    <message>
        <source>“{value}” is not a role; there are: {roles}.</source>
        <translation>“{value}”은(는) 구분이 아닙니다. 가능한 값: {roles}.</translation>
    </message>
    <message>
        <source>“{value}” is not one of the reasons {reasons}.</source>
        <translation>“{value}”은(는) 사유 {reasons} 가운데 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>… and by field, a definition each (the city's code, else empty)</source>
        <translation>… 그리고 필드(도시 코드, 그 밖은 빈 값). 필드마다 하나의 정의</translation>
    </message>
    <message>
        <source>… and column of their values</source>
        <translation>… 그 값의 열</translation>
    </message>
    <message>
        <source>… and from cell classes (with the population grid)</source>
        <translation>… 그리고 격자 등급(인구 격자와 함께)</translation>
    </message>
    <message>
        <source>… and grids of other years, cell on cell; each bears its year in its name</source>
        <translation>… 그리고 셀이 서로 맞는 다른 연도의 격자(각 이름에 연도 포함)</translation>
    </message>
    <message>
        <source>… and year it closed: from that year it no longer counts</source>
        <translation>… 그리고 폐쇄 연도: 그해부터 포함하지 않음</translation>
    </message>
    <message>
        <source>… or a field per industry, each with its jobs</source>
        <translation>… 또는 산업별 일자리 필드</translation>
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
        <source>… or a population grid: every cell with people is a place</source>
        <translation>… 또는 인구 격자: 인구가 있는 셀마다 수요지로 봄</translation>
    </message>
    <message>
        <source>… or a table of costs (a row per place and facility)</source>
        <translation>… 또는 비용 테이블(수요지·시설마다 한 행)</translation>
    </message>
    <message>
        <source>… or a table of settings: measure, min_share, max_measure, max_share</source>
        <translation>… 또는 설정 테이블: measure, min_share, max_measure, max_share</translation>
    </message>
    <message>
        <source>… or a table that is loaded</source>
        <translation>… 또는 불러온 테이블</translation>
    </message>
    <message>
        <source>… or by a plan (MEMBERS), whose areas are the new regions: minimum or maximum scope</source>
        <translation>… 또는 권역안(MEMBERS)의 권역을 새 지역으로: minimum(최소 공간범위) 또는 maximum(최대 공간범위)</translation>
    </message>
    <message>
        <source>… or by a table: a row per region with the new one it joins</source>
        <translation>… 또는 테이블로 지정: 지역마다 통합될 새 지역을 적은 한 행</translation>
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
    <message>
        <source>… or their share of the population (percent)</source>
        <translation>… 또는 인구 대비 비율(%)</translation>
    </message>
    <message>
        <source>… or year a facility opened: from that year it counts</source>
        <translation>… 또는 시설의 개설 연도: 그해부터 포함</translation>
    </message>
    <message>
        <source>… variant of a row (year, purpose, source)</source>
        <translation>… 행의 변형(연도, 목적, 자료)</translation>
    </message>
    <message>
        <source>… with cells of this size (metres)</source>
        <translation>… 이 크기의 셀로(m)</translation>
    </message>
</context>
</TS>
