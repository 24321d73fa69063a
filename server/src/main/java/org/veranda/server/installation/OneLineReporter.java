package org.veranda.server.installation;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says in one line why the server does not start.
final class OneLineReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        String line = (analysis.getDescription() + action).replaceAll("\\s+", " ").strip();
        System.err.println("veranda: " + line);
    }
}
