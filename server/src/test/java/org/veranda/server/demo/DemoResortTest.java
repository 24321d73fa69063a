package org.veranda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.Test;
import org.veranda.server.csv.CsvRow;
import org.veranda.server.demo.life.Staff;

import java.util.List;
import java.util.Map;

class DemoResortTest {

    private static final List<DemoResort> RESORTS = DemoResort.all();

    @Test
    void quintaDoMarHasItsRoomsByTypeAndThreeLocations() {
        List<CsvRow> rooms = RESORTS.getFirst().rooms();

        assertThat(count(rooms, "room_type"))
                .isEqualTo(
                        Map.of(
                                "A", 56L, "B", 2L, "C", 14L, "D", 36L, "E", 26L, "F", 12L, "G", 8L,
                                "H", 3L, "I", 3L));
        assertThat(count(rooms, "location")).hasSize(3);
        assertThat(count(rooms, "name")).hasSize(160).containsKey("1204");
    }

    @Test
    void serraLodgeHasFortyRooms() {
        assertThat(count(RESORTS.getLast().rooms(), "name")).hasSize(40);
    }

    @Test
    void everyRoleIsPlayedInBothResorts() {
        for (DemoResort resort : RESORTS) {
            assertThat(resort.staff())
                    .extracting(Staff::person)
                    .contains(
                            "admin", "manager", "desk", "supervisor", "housekeeping", "maintenance")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyRoomIsOfATypeThatTheResortHas() {
        for (DemoResort resort : RESORTS) {
            assertThat(count(resort.roomTypes(), "code").keySet())
                    .containsAll(count(resort.rooms(), "room_type").keySet());
        }
    }

    private static Map<String, Long> count(List<CsvRow> rows, String column) {
        return rows.stream().collect(groupingBy(row -> row.get(column, 60), counting()));
    }
}
