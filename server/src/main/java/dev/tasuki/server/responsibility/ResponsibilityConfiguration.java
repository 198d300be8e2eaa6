package dev.tasuki.server.responsibility;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class ResponsibilityConfiguration {

    @Bean
    Responsibilities responsibilities(
            Tenancy tenancy, Targets targets, Engagements engagements, JdbcClient jdbc, Catalogue catalogue) {
        return new Responsibilities(
                tenancy, targets, engagements, new InterpretationStore(jdbc), new Derivation(catalogue));
    }
}
