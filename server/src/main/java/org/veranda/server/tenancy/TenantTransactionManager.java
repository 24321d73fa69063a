package org.veranda.server.tenancy;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veranda.model.identity.TenantId;

import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

/// Begins transactions that see the rows of [CurrentTenant], and none when no tenant is bound.
final class TenantTransactionManager extends JdbcTransactionManager {

    @Serial private static final long serialVersionUID = 1L;

    private static final String SET_TENANT = "select set_config('veranda.tenant', ?, true)";

    TenantTransactionManager(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Optional<TenantId> tenant = CurrentTenant.find();
        if (tenant.isPresent()) {
            try {
                setTenant(tenant.get());
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw translateException("Set tenant", e);
            }
        }
    }

    private void setTenant(TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(SET_TENANT)) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    private Connection connection() {
        Object holder = TransactionSynchronizationManager.getResource(obtainDataSource());
        return ((ConnectionHolder) Objects.requireNonNull(holder)).getConnection();
    }
}
