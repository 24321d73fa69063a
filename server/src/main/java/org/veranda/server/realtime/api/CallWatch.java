package org.veranda.server.realtime.api;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;
import org.veranda.server.identity.pace.Pace;
import org.veranda.server.problem.TooManyAttemptsException;
import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.api.request.Route;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.watch.Caller;
import org.veranda.server.realtime.watch.FailedAttempts;

/// Sees what backends are answered: counts it, keeps for the operator what was refused, and slows down an address that
/// signs wrongly all the time.
@Component
final class CallWatch {

    private static final String CALLS = "veranda.api.calls";
    private static final String NO_APP = "unknown";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final MeterRegistry registry;
    private final Apps apps;
    private final FailedAttempts attempts;
    private final Pace pace;

    CallWatch(MeterRegistry registry, Apps apps, FailedAttempts attempts, Pace pace) {
        this.registry = registry;
        this.apps = apps;
        this.attempts = attempts;
        this.pace = pace;
        apps.all().forEach(app -> count(app.id(), OK, 0));
    }

    /// @param path as it was sent; strangers write there what they like
    void answered(String path, int status) {
        int end = path.indexOf('/', Route.PREFIX.length());
        String app = end < 0 ? "" : path.substring(Route.PREFIX.length(), end);
        count(apps.byId(app).map(App::id).orElse(NO_APP), status, 1);
    }

    /// What is to be answered to a call that is refused: of too many wrong signatures, nothing is said of the latest.
    CallRefused refused(CallRefused why, Caller caller) {
        if (why.problem().status().value() == UNAUTHORIZED) {
            try {
                pace.wrongCall(caller.address());
            } catch (TooManyAttemptsException tooMany) {
                return CallRefused.tooMany(tooMany.problem().detail(), tooMany.retryAfter());
            }
        }
        why.trouble().ifPresent(trouble -> attempts.note(trouble, caller, why.problem().detail()));
        return why;
    }

    private void count(String app, int status, int calls) {
        registry.counter(CALLS, "app", app, "status", Integer.toString(status)).increment(calls);
    }
}
