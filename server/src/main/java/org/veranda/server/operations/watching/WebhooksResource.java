package org.veranda.server.operations.watching;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

/// What apps could not be told, and telling it once more.
@RestController
@RequestMapping("/operator/api/webhooks")
class WebhooksResource {

    private static final Logger LOG = LoggerFactory.getLogger(WebhooksResource.class);
    private static final int MOST = 200;

    private final WebhookBook webhooks;

    WebhooksResource(WebhookBook webhooks) {
        this.webhooks = webhooks;
    }

    record Backlog(List<OfApp> apps, List<Stuck> stuck) {}

    @GetMapping
    Map<String, Object> backlog() {
        return Map.of("data", new Backlog(webhooks.apps(), webhooks.stuck(MOST)));
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
}
