package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Targets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    RecordedChains recordedChains(Tenancy tenancy, JdbcClient jdbc, Shares shares, Catalogue catalogue) {
        return new RecordedChains(tenancy, new ChainStore(jdbc), shares, catalogue);
    }

    @Bean
    RecordedTerms recordedTerms(Tenancy tenancy, JdbcClient jdbc, Catalogue catalogue) {
        return new RecordedTerms(tenancy, new ChainStore(jdbc), catalogue);
    }

    @Bean
    ChainJudgement chainJudgement(Catalogue catalogue, Responsibilities responsibilities) {
        return new ChainJudgement(catalogue, responsibilities);
    }

    @Bean
    ChainRules chainRules(Tenancy tenancy, JdbcClient jdbc, AuditRecord audit) {
        return new ChainRules(tenancy, new ChainStore(jdbc), audit);
    }

    @Bean
    ChainIntakes chainIntakes(
            Tenancy tenancy,
            JdbcClient jdbc,
            RecordedChains chains,
            ChainJudgement judgement,
            Parties parties,
            Targets targets,
            Engagements engagements,
            Shares shares,
            AuditRecord audit,
            Catalogue catalogue,
            Clock clock) {
        return new ChainIntakes(
                tenancy,
                new ChainStore(jdbc),
                chains,
                judgement,
                parties,
                targets,
                engagements,
                shares,
                audit,
                catalogue,
                clock);
    }
}
