package org.veranda.model;

import java.util.List;

/// Why a command was refused, and what may be done instead.
public record Refusal(
        RefusalCode code,
        String machine,
        String from,
        String command,
        String message,
        List<FailingClause> failing,
        List<String> allowed) {

    public Refusal {
        failing = List.copyOf(failing);
        allowed = List.copyOf(allowed);
    }
}
