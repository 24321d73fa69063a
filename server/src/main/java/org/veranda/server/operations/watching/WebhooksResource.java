package org.veranda.server.operations.watching;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.PlatformTrail;
import org.veranda.server.identity.PlatformTrail.Kind;
import org.veranda.server.operations.operator.Asking;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.realtime.view.WebhookBook;
import org.veranda.server.realtime.view.WebhookBook.OfApp;
import org.veranda.server.realtime.view.WebhookBook.Stuck;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What apps could not be told, and telling it once more or never; who asked for that is written down.
@RestController
@RequestMapping("/operator/api/webhooks")
class WebhooksResource {

    private static final int MOST = 200;
    private static final int MOST_OF_EACH = 20;

    private final WebhookBook webhooks;
    private final PlatformTrail trail;

    WebhooksResource(WebhookBook webhooks, PlatformTrail trail) {
        this.webhooks = webhooks;
        this.trail = trail;
    }

    record Backlog(List<OfApp> apps, List<Stuck> stuck) {}

    /// @param app whose events; of every app some when none is named
    @GetMapping
    Map<String, Object> backlog(@RequestParam(defaultValue = "") String app) {
        String wanted = app.strip();
        List<Stuck> stuck =
                wanted.isEmpty() ? webhooks.stuck(MOST_OF_EACH) : webhooks.stuck(wanted, MOST);
        return Map.of("data", new Backlog(webhooks.apps(), stuck));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable UUID id, HttpServletRequest request) {
        trail.note(Kind.WEBHOOK_RETRY, Asking.of(request), id.toString());
        if (!webhooks.retry(id)) {
            throw new NotFoundException("This event is not set aside any more.");
        }
    }

    @PostMapping("/apps/{app}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> retryAll(@PathVariable String app, HttpServletRequest request) {
        trail.note(Kind.WEBHOOK_RETRY_ALL, Asking.of(request), app);
        return Map.of("data", Map.of("count", webhooks.retryAll(app)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, HttpServletRequest request) {
        trail.note(Kind.WEBHOOK_DROP, Asking.of(request), id.toString());
        if (!webhooks.drop(id)) {
            throw new NotFoundException("This event is not set aside any more.");
        }
    }
}
