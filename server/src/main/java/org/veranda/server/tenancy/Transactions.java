package org.veranda.server.tenancy;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;

/// Makes the two kinds of transactions: a tenant's, which is the usual one, and the platform's.
@Configuration(proxyBeanMethods = false)
class Transactions {

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource source) {
        return new TenantTransactionManager(source);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    @Qualifier("platform")
    PlatformTransactionManager platformTransactionManager(
            @Qualifier("platform") DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    @Qualifier("platform")
    TransactionTemplate platformTransactionTemplate(
            @Qualifier("platform") PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
