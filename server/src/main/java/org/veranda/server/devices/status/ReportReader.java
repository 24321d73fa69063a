package org.veranda.server.devices.status;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;
import org.veranda.model.device.Connectivity;
import org.veranda.server.devices.ReportOutcome;
import org.veranda.server.devices.ReportOutcome.Code;
import org.veranda.server.devices.StatusReport;
import org.veranda.server.problem.InvalidInputException;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads a batch row by row: a row that is no report is answered as such, and the others are none the worse for it.
final class ReportReader {

    private static final int MOST = 1_000;
    private static final int LONGEST_SERIAL = 64;
    private static final int LONGEST_FIRMWARE = 60;

    private ReportReader() {}

    /// One of the two is there.
    record Row(@Nullable StatusReport report, @Nullable ReportOutcome refused) {}

    /// Why a row is no report.
    private static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        Unfit(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }

    /// Takes a list of rows, an object that has them as `devices`, or a single row.
    static List<Row> read(JsonNode body) {
        JsonNode devices = body.isObject() && body.has("devices") ? body.path("devices") : body;
        List<JsonNode> nodes = new ArrayList<>();
        if (devices.isArray()) {
            devices.forEach(nodes::add);
        } else if (devices.isObject()) {
            nodes.add(devices);
        }
        if (nodes.isEmpty() || nodes.size() > MOST) {
            throw new InvalidInputException(
                    "devices", "A batch has 1 to %d reports.".formatted(MOST));
        }
        return nodes.stream().map(ReportReader::row).toList();
    }

    private static Row row(JsonNode node) {
        String serial = node.path("serial").asString("");
        try {
            if (serial.isEmpty() || !Bounds.line(serial, LONGEST_SERIAL)) {
                throw new Unfit("A report needs the serial of its device.");
            }
            return new Row(report(serial, node), null);
        } catch (Unfit e) {
            String shown = Bounds.line(serial, LONGEST_SERIAL) ? serial : null;
            return new Row(null, ReportOutcome.refused(shown, Code.INVALID, e.why));
        }
    }

    private static StatusReport report(String serial, JsonNode node) throws Unfit {
        return new StatusReport(
                serial,
                connectivity(text(node, "connectivity")),
                firmware(text(node, "firmware_version")),
                battery(node.path("battery_percent")),
                at(text(node, "at")));
    }

    private static @Nullable String text(JsonNode node, String field) throws Unfit {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Unfit(field + " must be a text.");
        }
        return value.stringValue();
    }

    private static @Nullable Connectivity connectivity(@Nullable String word) throws Unfit {
        if (word == null) {
            return null;
        }
        return Arrays.stream(Connectivity.values())
                .filter(each -> each.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new Unfit("connectivity must be online, stale or offline."));
    }

    private static @Nullable String firmware(@Nullable String version) throws Unfit {
        if (version != null && (version.isBlank() || !Bounds.line(version, LONGEST_FIRMWARE))) {
            throw new Unfit(
                    "firmware_version must have 1 to %d characters.".formatted(LONGEST_FIRMWARE));
        }
        return version;
    }

    private static @Nullable Integer battery(JsonNode node) throws Unfit {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > 100) {
            throw new Unfit("battery_percent must be a whole number from 0 to 100.");
        }
        return node.intValue();
    }

    private static @Nullable Instant at(@Nullable String text) throws Unfit {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unfit("at must be a time like 2026-07-14T12:00:00.000Z.");
        }
    }
}
