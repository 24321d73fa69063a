package org.veranda.server.realtime.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.SessionId;
import org.veranda.server.identity.Sessions;

import java.util.Set;

/// Closes the sockets of sessions that ended without a word: by their age, or on another server.
@Component
class LapsedSessions {

    private static final Logger LOG = LoggerFactory.getLogger(LapsedSessions.class);

    private final Grants grants;
    private final Sessions sessions;
    private final Revocation revocation;

    LapsedSessions(Grants grants, Sessions sessions, Revocation revocation) {
        this.grants = grants;
        this.sessions = sessions;
        this.revocation = revocation;
    }

    /// One question for each tenant that has sockets here.
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void look() {
        grants.sessions().forEach(this::look);
    }

    private void look(TenantId tenant, Set<SessionId> held) {
        try {
            sessions.lapsed(tenant, held).forEach(revocation::lapse);
        } catch (RuntimeException e) {
            LOG.warn("Cannot look after the sessions of tenant {}: {}", tenant, e.toString());
        }
    }
}
