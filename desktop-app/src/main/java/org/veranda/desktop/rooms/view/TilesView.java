package org.veranda.desktop.rooms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.board.RoomGroup;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.grid.GridSection;
import org.veranda.desktop.rooms.grid.TileGrid;
import org.veranda.desktop.rooms.tile.Pulses;
import org.veranda.desktop.rooms.tile.TileLook;
import org.veranda.desktop.rooms.tile.TileMetrics;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;

import java.util.List;

/// The rooms as tiles, in the chosen density and theme.
final class TilesView {

    private final RoomWords words;
    private final Texts texts;
    private final TileGrid<RoomEntry> grid;

    TilesView(
            RoomBoardViewModel board,
            RoomFaces faces,
            Settings settings,
            Theme theme,
            RoomWords words) {
        this.words = words;
        texts = words.texts();
        TileLook look =
                new TileLook(
                        TileMetrics.of(settings.density().get(), theme.scale().get()),
                        theme.palette().getValue());
        Pulses pulses =
                new Pulses(() -> theme.reducedMotion().get() || settings.reducedMotion().get());
        grid = new TileGrid<>(look, pulses, faces::of, board.chosen());
        grid.setId("board");
        grid.accessibleTextProperty().bind(texts.bind("rooms.spoken.board"));
        grid.cursor().bindBidirectional(board.cursor());
        Runnable redraw =
                () -> {
                    look.use(
                            TileMetrics.of(settings.density().get(), theme.scale().get())
                                    .fitting(board.names()),
                            theme.palette().getValue());
                    grid.reshape();
                };
        board.namesChanged(redraw);
        settings.density().subscribe(redraw);
        theme.scale().subscribe(redraw);
        theme.palette().subscribe(_ -> redraw.run());
        board.groups().subscribe(groups -> grid.show(sections(groups)));
        Pointing.listen(grid, board);
    }

    TileGrid<RoomEntry> grid() {
        return grid;
    }

    private List<GridSection<RoomEntry>> sections(List<RoomGroup> groups) {
        return groups.stream().map(this::section).toList();
    }

    private GridSection<RoomEntry> section(RoomGroup group) {
        String floor = group.floor();
        ObservableValue<String> title =
                Bindings.createStringBinding(
                        () ->
                                floor == null
                                        ? group.location()
                                        : words.floor(group.location(), floor),
                        texts.locale());
        return new GridSection<>(
                title,
                texts.bind("rooms.group.ready", group.ready(), group.total()),
                group.shown());
    }
}
