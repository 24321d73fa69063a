package org.veranda.desktop.rooms.grid;

import org.veranda.desktop.rooms.tile.TileMetrics;

import java.util.ArrayList;
import java.util.List;

/// Where every row, header and tile of a board stands; pure arithmetic.
final class GridShape {

    /// One row of tiles.
    ///
    /// @param section the section whose header stands above, or -1 when it is not a first row
    record Row(int first, int count, double top, int section) {}

    private final TileMetrics metrics;
    private final int columns;
    private final double tileWidth;
    private final List<Row> rows = new ArrayList<>();
    private final double height;
    private final int size;

    GridShape(List<Integer> sections, double width, TileMetrics metrics) {
        this.metrics = metrics;
        columns =
                Math.max(1, (int) ((width + metrics.gap()) / (metrics.minWidth() + metrics.gap())));
        tileWidth = Math.floor((width - (columns - 1) * metrics.gap()) / columns);
        double top = 0;
        int first = 0;
        for (int section = 0; section < sections.size(); section++) {
            top += metrics.header();
            int left = sections.get(section);
            for (int row = 0; left > 0; row++, left -= columns) {
                int count = Math.min(left, columns);
                rows.add(new Row(first, count, top, row == 0 ? section : -1));
                first += count;
                top += metrics.height() + metrics.gap();
            }
        }
        height = top;
        size = first;
    }

    int size() {
        return size;
    }

    int columns() {
        return columns;
    }

    double tileWidth() {
        return tileWidth;
    }

    double height() {
        return height;
    }

    List<Row> rows() {
        return rows;
    }

    double x(int column) {
        return column * (tileWidth + metrics.gap());
    }

    /// The tile at this point, or -1.
    int placeAt(double x, double y) {
        int number = firstRowBelow(y);
        if (number >= rows.size() || y < rows.get(number).top() || x < 0) {
            return -1;
        }
        Row row = rows.get(number);
        int column = (int) (x / (tileWidth + metrics.gap()));
        return column < row.count() && x <= x(column) + tileWidth ? row.first() + column : -1;
    }

    /// The row that holds this tile.
    int rowOf(int index) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle).first() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The first row whose tiles end below this height.
    int firstRowBelow(double y) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).top() + metrics.height() > y) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The tile that many rows further down, in the same column or the last of its row.
    int vertically(int index, int by) {
        int row = rowOf(index);
        int column = index - rows.get(row).first();
        int target = Math.clamp((long) row + by, 0, rows.size() - 1);
        if (target == row) {
            return index;
        }
        Row there = rows.get(target);
        return there.first() + Math.min(column, there.count() - 1);
    }
}
