package org.veranda.server.notifications.preferences;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.IfMatch;
import org.veranda.wire.NotificationPreferencesView;

import java.util.Map;

/// What the caller wants to be told of, and how.
@RestController
@RequestMapping("/api/v1/me/notification-preferences")
class PreferencesController {

    private final Preferences preferences;

    PreferencesController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    ResponseEntity<Map<String, NotificationPreferencesView>> show(
            @AuthenticationPrincipal Actor actor) {
        return answer(preferences.of(actor));
    }

    @PutMapping
    ResponseEntity<Map<String, NotificationPreferencesView>> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PreferencesBody body,
            @AuthenticationPrincipal Actor actor) {
        Long seen = IfMatch.version(ifMatch);
        return answer(
                preferences.change(
                        actor, body.preferences(), seen == null ? body.version() : seen));
    }

    private static ResponseEntity<Map<String, NotificationPreferencesView>> answer(
            NotificationPreferencesView view) {
        return ResponseEntity.ok()
                .eTag("\"%d\"".formatted(view.version()))
                .body(Map.of("data", view));
    }
}
