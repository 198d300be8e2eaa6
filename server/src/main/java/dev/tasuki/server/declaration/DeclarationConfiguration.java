package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.DeclarationVerifier;
import dev.tasuki.server.access.FirstStep;
import dev.tasuki.server.access.FirstStepSource;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.Assurances;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.blob.Blobs;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import dev.tasuki.server.shared.secret.MasterKey;
import dev.tasuki.server.supplychain.Targets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class DeclarationConfiguration {

    @Bean
    SigningKeys signingKeys(
            Tenancy tenancy,
            JdbcClient jdbc,
            MasterKey masterKey,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        return new SigningKeys(
                tenancy, new SigningKeyStore(jdbc), new KeySealing(masterKey), audit, search, ids, clock);
    }

    @Bean
    Verifications verifications(Tenancy tenancy, JdbcClient jdbc, Catalogue catalogue) {
        return new Verifications(tenancy, new SigningKeyStore(jdbc), new DeclarationVerifier(catalogue));
    }

    @Bean
    Declarations declarations(
            Tenancy tenancy,
            JdbcClient jdbc,
            Blobs blobs,
            Verifications verifications,
            AuditRecord audit,
            Clock clock) {
        return new Declarations(
                tenancy,
                new DeclarationStore(jdbc),
                new SigningKeyStore(jdbc),
                new DeclarationFiles(blobs),
                verifications,
                audit,
                clock);
    }

    @Bean
    DeclarationIntake declarationIntake(
            Tenancy tenancy,
            JdbcClient jdbc,
            Blobs blobs,
            Verifications verifications,
            Targets targets,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        return new DeclarationIntake(
                tenancy,
                new DeclarationStore(jdbc),
                new SigningKeyStore(jdbc),
                new DeclarationFiles(blobs),
                verifications,
                targets,
                audit,
                search,
                ids,
                clock);
    }

    @Bean
    DeclarationSigning declarationSigning(
            Tenancy tenancy,
            JdbcClient jdbc,
            Blobs blobs,
            SigningKeys keys,
            Verifications verifications,
            Catalogue catalogue,
            Assessments assessments,
            Assurances assurances,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        return new DeclarationSigning(
                tenancy,
                new DeclarationStore(jdbc),
                keys,
                new DeclarationFiles(blobs),
                verifications,
                new DeclarationEncoding(catalogue),
                assessments,
                assurances,
                audit,
                search,
                ids,
                clock);
    }

    @Bean
    DeclarationDuties declarationDuties(Tenancy tenancy, JdbcClient jdbc) {
        return new DeclarationDuties(tenancy, jdbc);
    }

    @Bean
    FirstStepSource firstDeclaration(DeclarationDuties declarations) {
        return FirstStepSource.of(FirstStep.DECLARATION, declarations::hasDeclared);
    }
}
