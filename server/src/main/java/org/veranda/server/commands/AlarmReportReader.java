package org.veranda.server.commands;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.Severity;
import org.veranda.server.alarms.AlarmOutcome;
import org.veranda.server.alarms.AlarmReport;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads a batch row by row: a row that is no report is answered as such, and the others are none the worse for it.
final class AlarmReportReader {

    /// What other systems call a notice.
    private static final String INDETERMINATE = "indeterminate";

    private final WireCodec codec;

    AlarmReportReader(WireCodec codec) {
        this.codec = codec;
    }

    /// One of the two is there.
    record Row(@Nullable AlarmReport report, @Nullable AlarmOutcome refused) {}

    List<Row> rows(JsonNode list) {
        return list.valueStream().map(this::row).toList();
    }

    private Row row(JsonNode node) {
        try {
            return new Row(report(node), null);
        } catch (WireException unfit) {
            return new Row(null, AlarmOutcome.unreadable(String.valueOf(unfit.getMessage())));
        }
    }

    /// The report, or a [WireException] that names what is wrong with it.
    AlarmReport report(JsonNode node) {
        return new AlarmReport(
                codec.read(known(node).toString(), AlarmCommand.Raise.class),
                node.path("status").asString("").equals("cleared"));
    }

    /// A severity that nobody knows is as good as none: then the type's own counts.
    private static JsonNode known(JsonNode node) {
        JsonNode severity = node.path("severity");
        if (!(node instanceof ObjectNode row) || !severity.isString()) {
            return node;
        }
        String word = severity.stringValue().toLowerCase(Locale.ROOT);
        ObjectNode copy = row.deepCopy();
        if (word.equals(INDETERMINATE)) {
            return copy.put("severity", Severity.INFO.wire());
        }
        return Arrays.stream(Severity.values()).anyMatch(each -> each.wire().equals(word))
                ? copy.put("severity", word)
                : copy.without("severity");
    }
}
