package org.veranda.server.installation.database;

import com.zaxxer.hikari.HikariDataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.DatabaseIdentity;
import org.veranda.server.installation.InstallationSettings;

import javax.sql.DataSource;

/// Makes the installation's beans: its folder, its database, and a pool for each role that serves.
@Configuration(proxyBeanMethods = false)
class DataSources {

    private static final int PLATFORM_CONNECTIONS = 6;

    @Bean
    DataFolder dataFolder(InstallationSettings settings) {
        return new DataFolder(settings.data());
    }

    @Bean(destroyMethod = "close")
    InstalledDatabase installedDatabase(DataFolder folder, InstallationSettings settings) {
        return InstalledDatabase.open(folder, settings);
    }

    /// Migrates, and does nothing else.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(InstalledDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.owner().url());
        source.setUser(database.owner().user());
        source.setPassword(database.owner().password());
        return source;
    }

    @Bean
    @Primary
    HikariDataSource dataSource(InstalledDatabase database, InstallationSettings settings) {
        return RolePool.open(database.owner(), DatabaseRoles.APP, settings.db().connections());
    }

    @Bean
    @Qualifier("platform")
    HikariDataSource platformDataSource(InstalledDatabase database) {
        return RolePool.open(database.owner(), DatabaseRoles.PLATFORM, PLATFORM_CONNECTIONS);
    }

    @Bean
    @Primary
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    @Qualifier("platform")
    JdbcClient platformJdbcClient(@Qualifier("platform") DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    DatabaseIdentity databaseIdentity(
            @Qualifier("platform") JdbcClient jdbc, DataFolder folder, InstalledDatabase database) {
        return new DatabaseIdentity(jdbc, folder, database.first());
    }
}
