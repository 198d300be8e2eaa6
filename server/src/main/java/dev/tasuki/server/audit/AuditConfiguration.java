package dev.tasuki.server.audit;

import dev.tasuki.server.shared.db.Tenancy;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditRecord auditRecord(Tenancy tenancy, JdbcClient jdbc, Clock clock) {
        return new AuditRecord(tenancy, new AuditStore(jdbc), clock);
    }
}
