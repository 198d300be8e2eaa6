package dev.tasuki.server.share;

import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.Engagements;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class ShareConfiguration {

    @Bean
    Shares shares(Tenancy tenancy, JdbcClient jdbc, Engagements engagements, AuditRecord audit, Ids ids, Clock clock) {
        return new Shares(tenancy, new ShareStore(jdbc), engagements, audit, ids, clock);
    }

    @Bean
    ShareLinks shareLinks(
            Tenancy tenancy,
            JdbcClient jdbc,
            Shares shares,
            AuditRecord audit,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        return new ShareLinks(
                tenancy, new ShareLinkStore(jdbc, new ShareStore(jdbc)), shares, audit, ids, random, clock);
    }

    @Bean
    ShareDuties shareDuties(Shares shares) {
        return new ShareDuties(shares);
    }
}
