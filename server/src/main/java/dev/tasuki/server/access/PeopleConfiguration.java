package dev.tasuki.server.access;

import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module that belong to an organisation: its members, its tokens, its settings.
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Members members(Tenancy tenancy, JdbcClient jdbc, AuditRecord audit, SearchIndex search, Clock clock) {
        return new Members(tenancy, new MemberStore(jdbc), new TokenStore(jdbc), audit, search, clock);
    }

    @Bean
    Tokens tokens(
            Tenancy tenancy,
            JdbcClient jdbc,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        return new Tokens(tenancy, new TokenStore(jdbc), audit, search, ids, random, clock);
    }

    @Bean
    Duties duties(List<DutySource> sources, Clock clock) {
        return new Duties(sources, clock);
    }

    @Bean
    Settings settings(
            Tenancy tenancy, JdbcClient jdbc, AuditRecord audit, SearchIndex search, List<OrganisationNamed> told) {
        return new Settings(tenancy, new SettingsStore(jdbc), audit, search, told);
    }

    @Bean
    DutySource accessDuties(Tenancy tenancy, JdbcClient jdbc) {
        return new AccessDuties(tenancy, jdbc);
    }

    @Bean
    FirstStepSource firstPeople(Members members) {
        return FirstStepSource.of(FirstStep.PEOPLE, viewer -> members.count(viewer) > 1);
    }
}
