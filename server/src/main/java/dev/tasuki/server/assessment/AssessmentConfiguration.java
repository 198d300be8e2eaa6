package dev.tasuki.server.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.server.access.FirstStep;
import dev.tasuki.server.access.FirstStepSource;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.Targets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    Assessments assessments(
            Tenancy tenancy,
            JdbcClient jdbc,
            Targets targets,
            Releases releases,
            Responsibilities responsibilities,
            EvidenceArchive archive,
            Catalogue catalogue,
            AuditRecord audit,
            Ids ids,
            Clock clock) {
        return new Assessments(
                tenancy,
                new AssessmentStore(jdbc),
                new AnswerStore(jdbc),
                targets,
                releases,
                responsibilities,
                archive,
                catalogue,
                audit,
                ids,
                clock);
    }

    @Bean
    Answers answers(
            Tenancy tenancy,
            Assessments assessments,
            JdbcClient jdbc,
            EvidenceArchive archive,
            Catalogue catalogue,
            AuditRecord audit,
            SearchIndex search,
            Clock clock) {
        return new Answers(
                tenancy,
                assessments,
                new AssessmentStore(jdbc),
                new AnswerStore(jdbc),
                archive,
                catalogue,
                audit,
                search,
                clock);
    }

    @Bean
    Assurances assurances(
            Tenancy tenancy,
            Assessments assessments,
            Answers answers,
            JdbcClient jdbc,
            EvidenceArchive archive,
            Catalogue catalogue,
            AuditRecord audit) {
        return new Assurances(
                tenancy, assessments, answers, new AssessmentStore(jdbc), new CitedFiles(archive), catalogue, audit);
    }

    @Bean
    AnswerDuties answerDuties(
            Tenancy tenancy,
            JdbcClient jdbc,
            Targets targets,
            Assessments assessments,
            Responsibilities responsibilities,
            Catalogue catalogue) {
        return new AnswerDuties(tenancy, jdbc, targets, assessments, responsibilities, catalogue);
    }

    @Bean
    FirstStepSource firstAnswer(AnswerDuties answers) {
        return FirstStepSource.of(FirstStep.ANSWER, answers::hasAnswered);
    }
}
