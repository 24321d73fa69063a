package org.veranda.server.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.installation.DatabaseIdentity;

import java.util.UUID;

/// The epochs of streams: renewed when the database is not the one that clients heard from before.
@Service
public class Epochs implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Epochs.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseIdentity identity;

    Epochs(
            @Qualifier("platform") JdbcClient jdbc,
            @Qualifier("platform") TransactionTemplate transaction,
            DatabaseIdentity identity) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.identity = identity;
    }

    @Override
    public void afterPropertiesSet() {
        if (identity.changed()) {
            renew();
        }
        identity.keep();
    }

    /// Begins a new epoch in every stream: whoever listens has to take a snapshot.
    public void renew() {
        transaction.executeWithoutResult(_ -> renewAll(UUID.randomUUID().toString()));
    }

    private void renewAll(String epoch) {
        jdbc.sql("update journal_epoch set epoch = :epoch").param("epoch", epoch).update();
        jdbc.sql("select name from stream order by name for update").query().listOfRows();
        jdbc.sql("update stream set epoch = :epoch, floor = seq").param("epoch", epoch).update();
    }

    /// Follows the database closely, so that an older state of it is known for what it is.
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void follow() {
        identity.keep();
    }

    /// A database that went first keeps no server from ending.
    @Override
    public void destroy() {
        try {
            identity.keep();
        } catch (DataAccessException e) {
            LOG.warn("Cannot remember how far the database came: {}", e.getMessage());
        }
    }
}
