package org.veranda.server.operations.watching;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.realtime.watch.Attempt;
import org.veranda.server.realtime.watch.Caller;
import org.veranda.server.realtime.watch.FailedAttempts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What failed lately, the latest first.
@RestController
class AttemptsResource {

    private static final int MOST = 100;

    private final FailedAttempts attempts;

    AttemptsResource(FailedAttempts attempts) {
        this.attempts = attempts;
    }

    /// @param find a part of anything that is shown: address, key, origin, client, channel, socket, kind of trouble
    @GetMapping("/operator/api/attempts")
    Map<String, Object> latest(@RequestParam(defaultValue = "") String find) {
        String wanted = find.strip().toLowerCase(Locale.ROOT);
        List<Attempt> found =
                attempts.latest().stream().filter(attempt -> has(attempt, wanted)).toList();
        return Map.of(
                "data",
                found.stream().limit(MOST).toList(),
                "meta",
                Map.of("total", found.size(), "most", MOST));
    }

    private static boolean has(Attempt attempt, String wanted) {
        Caller caller = attempt.caller();
        return Stream.of(
                        attempt.trouble().name(),
                        caller.address(),
                        caller.key(),
                        caller.origin(),
                        caller.client() + " " + caller.version(),
                        attempt.channel(),
                        attempt.socketId(),
                        attempt.detail())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
