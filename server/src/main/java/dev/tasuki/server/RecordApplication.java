package dev.tasuki.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.server.access.SecureConnection;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.db.RecordJdbc;
import dev.tasuki.server.shared.db.SchemaOwner;
import dev.tasuki.server.shared.db.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.modulith.Modulithic;
import org.springframework.transaction.PlatformTransactionManager;

/// Puts the server together: what every module needs, and each module's own configuration.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ComponentScan
@Modulithic
class RecordApplication {

    @Bean
    HikariDataSource dataSource(TasukiServer.PreparedDatabase prepared) {
        DatabaseAddress address = prepared.join();
        var config = new HikariConfig();
        config.setPoolName("record");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.addDataSourceProperty("currentSchema", SchemaOwner.SCHEMA);
        config.addDataSourceProperty("ApplicationName", "tasuki");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // A database that has stopped answering without hanging up must not keep a request for ever.
        config.addDataSourceProperty("connectTimeout", "4");
        config.addDataSourceProperty("socketTimeout", "60");
        // What PostgreSQL says of a refused row holds its values, such as addresses of mail: none of that goes into a
        // log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(20_000);
        return new HikariDataSource(config);
    }

    @Bean
    JdbcClient jdbcClient(HikariDataSource dataSource) {
        return RecordJdbc.over(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(HikariDataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Tenancy tenancy(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Tenancy(jdbc, transactions);
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(Clock clock, SecureRandom random) {
        return new Ids(clock, random);
    }

    @Bean
    SecureConnection secureConnection(ServerOptions options) {
        return new SecureConnection(options.secure());
    }

    @Bean
    SiteAddress siteAddress(ServerOptions options) {
        return new SiteAddress(options.address());
    }

    @Bean
    Catalogue catalogue() {
        return Catalogue.bundled();
    }
}
