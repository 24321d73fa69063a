package org.veranda.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class RowChangesTest {

    private final ObservableList<Integer> rows = FXCollections.observableArrayList();
    private int made;

    RowChangesTest() {
        rows.addListener((Change<? extends Integer> change) -> {
            while (change.next()) {
                made += change.getAddedSize();
            }
        });
    }

    @Test
    void putsInOnlyWhatComes() {
        rows.setAll(10, 20, 30, 40);
        made = 0;

        RowChanges.bring(rows, List.of(5, 10, 20, 21, 22, 30, 40, 50));

        assertThat(rows).containsExactly(5, 10, 20, 21, 22, 30, 40, 50);
        assertThat(made).isEqualTo(4);
    }

    @Test
    void endsAsWantedWhateverWasThere() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<Integer> next = new ArrayList<>();
            for (int value = 0; value < 40; value++) {
                if (random.nextInt(3) > 0) {
                    next.add(random.nextInt(20) == 0 ? 100 + value : value);
                }
            }

            RowChanges.bring(rows, next);

            assertThat(rows).isEqualTo(next);
        }
    }
}
