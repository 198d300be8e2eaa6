package dev.tasuki.server.evidence;

import dev.tasuki.server.access.DutySource;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.blob.Blobs;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import dev.tasuki.server.supplychain.Parties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    KeptContent keptContent(Blobs blobs) {
        return new KeptContent(blobs);
    }

    @Bean
    EvidenceArchive evidenceArchive(
            Tenancy tenancy,
            JdbcClient jdbc,
            KeptContent content,
            Parties parties,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        return new EvidenceArchive(tenancy, new EvidenceStore(jdbc), content, parties, audit, search, ids, clock);
    }

    @Bean
    ReceivedEvidence receivedEvidence(Tenancy tenancy, JdbcClient jdbc, KeptContent content) {
        return new ReceivedEvidence(tenancy, new SharedStore(jdbc), content);
    }

    @Bean
    PublishedEvidence publishedEvidence(Tenancy tenancy, JdbcClient jdbc, KeptContent content) {
        return new PublishedEvidence(tenancy, new SharedStore(jdbc), content);
    }

    @Bean
    DutySource evidenceDuties(Tenancy tenancy, JdbcClient jdbc) {
        return new EvidenceDuties(tenancy, jdbc);
    }
}
