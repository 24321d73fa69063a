package org.veranda.server.operations.watching;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.PlatformAdmin;
import org.veranda.server.operations.operator.Asking;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.realtime.view.WebhookBook;
import org.veranda.server.realtime.view.WebhookBook.OfApp;
import org.veranda.server.realtime.view.WebhookBook.Stuck;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What apps could not be told, and telling it once more or never.
@RestController
@RequestMapping("/operator/api/webhooks")
class WebhooksResource {

    private static final Logger LOG = LoggerFactory.getLogger(WebhooksResource.class);
    private static final int MOST = 200;
    private static final int MOST_OF_EACH = 20;

    private final WebhookBook webhooks;

    WebhooksResource(WebhookBook webhooks) {
        this.webhooks = webhooks;
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
        PlatformAdmin admin = Asking.of(request);
        if (!webhooks.retry(id)) {
            throw new NotFoundException("This event is not set aside any more.");
        }
        LOG.info("Platform administrator {} has webhook event {} told again", admin.id(), id);
    }

    @PostMapping("/apps/{app}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> retryAll(@PathVariable String app, HttpServletRequest request) {
        PlatformAdmin admin = Asking.of(request);
        int count = webhooks.retryAll(app);
        LOG.info("Platform administrator {} has {} webhook events told again", admin.id(), count);
        return Map.of("data", Map.of("count", count));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, HttpServletRequest request) {
        PlatformAdmin admin = Asking.of(request);
        if (!webhooks.drop(id)) {
            throw new NotFoundException("This event is not set aside any more.");
        }
        LOG.info("Platform administrator {} dropped webhook event {}", admin.id(), id);
    }
}
