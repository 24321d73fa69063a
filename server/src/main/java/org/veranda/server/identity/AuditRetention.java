package org.veranda.server.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets strangers who were refused: after ninety days, and the oldest when there are a million, so that nobody can
/// fill the disk by guessing. What concerns a tenant is kept.
@Component
class AuditRetention {

    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;

    AuditRetention(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void tend() {
        forget(MOST);
    }

    void forget(int most) {
        jdbc.sql(
                        """
                        delete from stranger_audit
                         where at < now() - interval '90 days'
                            or id <= (select max(id) from stranger_audit) - :most
                        """)
                .param("most", most)
                .update();
    }
}
