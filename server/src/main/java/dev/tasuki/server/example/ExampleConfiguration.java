package dev.tasuki.server.example;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.Invitations;
import dev.tasuki.server.access.Organisations;
import dev.tasuki.server.access.SetUp;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.Assurances;
import dev.tasuki.server.declaration.DeclarationIntake;
import dev.tasuki.server.declaration.DeclarationSigning;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.SigningKeys;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.share.ShareLinks;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.supplychain.Connections;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.Targets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The loader, on a server that shows the worked example.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tasuki.demo")
class ExampleConfiguration {

    @Bean
    ExampleParts exampleParts(
            Accounts accounts,
            Organisations organisations,
            Invitations invitations,
            Parties parties,
            Connections connections,
            Targets targets,
            Releases releases,
            Engagements engagements,
            Shares shares,
            ShareLinks shareLinks,
            EvidenceArchive evidence,
            Assessments assessments,
            Assurances assurances,
            SigningKeys keys,
            DeclarationSigning signing,
            DeclarationIntake intake,
            Declarations declarations,
            Catalogue catalogue) {
        return new ExampleParts(
                accounts,
                organisations,
                invitations,
                parties,
                connections,
                targets,
                releases,
                engagements,
                shares,
                shareLinks,
                evidence,
                assessments,
                assurances,
                keys,
                signing,
                intake,
                declarations,
                catalogue);
    }

    @Bean
    ExampleLoader exampleLoader(
            PlatformTransactionManager transactions,
            StoryClock clock,
            Accounts accounts,
            SetUp setUp,
            ExampleParts parts) {
        return new ExampleLoader(new TransactionTemplate(transactions), clock, accounts, setUp, parts);
    }
}
