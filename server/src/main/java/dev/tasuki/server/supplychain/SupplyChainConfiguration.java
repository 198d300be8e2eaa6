package dev.tasuki.server.supplychain;

import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class SupplyChainConfiguration {

    @Bean
    SupplyChainIndex supplyChainIndex(SearchIndex search, JdbcClient jdbc, Clock clock) {
        return new SupplyChainIndex(search, new ReleaseStore(jdbc), new EngagementStore(jdbc), clock);
    }

    @Bean
    Targets targets(Tenancy tenancy, JdbcClient jdbc, AuditRecord audit, SupplyChainIndex index, Ids ids, Clock clock) {
        return new Targets(tenancy, new TargetStore(jdbc), audit, index, ids, clock);
    }

    @Bean
    Releases releases(
            Tenancy tenancy, JdbcClient jdbc, AuditRecord audit, SupplyChainIndex index, Ids ids, Clock clock) {
        return new Releases(tenancy, new ReleaseStore(jdbc), new TargetStore(jdbc), audit, index, ids, clock);
    }

    @Bean
    Parties parties(Tenancy tenancy, JdbcClient jdbc, AuditRecord audit, SupplyChainIndex index, Ids ids, Clock clock) {
        return new Parties(tenancy, new PartyStore(jdbc), audit, index, ids, clock);
    }

    @Bean
    Connections connections(
            Tenancy tenancy, JdbcClient jdbc, AuditRecord audit, Ids ids, SecureRandom random, Clock clock) {
        return new Connections(tenancy, new ConnectionStore(jdbc), new PartyStore(jdbc), audit, ids, random, clock);
    }

    @Bean
    Engagements engagements(
            Tenancy tenancy, JdbcClient jdbc, AuditRecord audit, SupplyChainIndex index, Ids ids, Clock clock) {
        return new Engagements(
                tenancy,
                new EngagementStore(jdbc),
                new TargetStore(jdbc),
                new PartyStore(jdbc),
                audit,
                index,
                ids,
                clock);
    }
}
