package dev.tasuki.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of `docs/` that a machine can check, for `formats` and `domain`.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tasuki.formats", "dev.tasuki.domain");

    /// Each package may use those to its left.
    private static final List<String> ORDER = List.of(
            "audit",
            "catalogue",
            "supplychain",
            "evidence",
            "responsibility",
            "assessment",
            "sbom",
            "vulnerability",
            "declaration");

    @Test
    void formatsKnowNothingOfTheDomain() {
        noClasses()
                .that()
                .resideInAPackage("dev.tasuki.formats..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tasuki.domain..")
                .because("a format is an outside document; what it means to us is the domain's to say")
                .check(CLASSES);
    }

    @Test
    void everythingWorksWithoutAServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..", "picocli..")
                .because("formats and domain work offline, start at once and are used by the command line and the"
                        + " server alike; SQL belongs to server, commands to cli")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void domainPackagesDependOneWay(int position) {
        String[] later = ORDER.subList(position + 1, ORDER.size()).stream()
                .map(name -> "dev.tasuki.domain." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dev.tasuki.domain." + ORDER.get(position) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .because("the packages are in the order " + String.join(" < ", ORDER)
                        + "; call downwards, and let the lower package offer a type that the upper one fills")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    static IntStream positions() {
        return IntStream.range(0, ORDER.size() - 1);
    }

    @Test
    void timeIsGiven() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because(
                        "a result that depends on today cannot be tested or repeated; take a java.time.Clock or the date")
                .check(CLASSES);
    }

    @Test
    void nothingEndsTheProcess() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("only the command line decides on an exit code; return an outcome or throw")
                .check(CLASSES);
    }

    @Test
    void digestsHaveOneHome() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tasuki.formats.digest..")
                // Stands in until dev.tasuki.formats.digest is there.
                .and()
                .doNotHaveFullyQualifiedName("dev.tasuki.domain.catalogue.CatalogueFile")
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .because("the algorithm is a decision of its own; use dev.tasuki.formats.digest.Sha256")
                .check(CLASSES);
    }
}
