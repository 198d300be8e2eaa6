package dev.tasuki.server;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tasuki.server.access.Requires;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The rules of `docs/` that a machine can check, for `server`.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tasuki.server");

    @Test
    void everyRouteSaysWhatItRequires() {
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .or()
                .areAnnotatedWith(PostMapping.class)
                .or()
                .areAnnotatedWith(PutMapping.class)
                .or()
                .areAnnotatedWith(PatchMapping.class)
                .or()
                .areAnnotatedWith(DeleteMapping.class)
                .or()
                .areAnnotatedWith(RequestMapping.class)
                .should(beAnnotatedWith(Requires.class))
                .because("a route without a permission is closed; say @Requires(Permission.ANYONE) where anybody may")
                .check(CLASSES);
    }

    @Test
    void onlyPagesAndResourcesServeRequests() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.tasuki.server.web..",
                        "dev.tasuki.server.api..",
                        "dev.tasuki.server.access..",
                        "dev.tasuki.server.shared..",
                        "dev.tasuki.server")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .because("a module's rules serve pages, resources, the example and tests alike; put the request's part"
                        + " into web or api")
                .check(CLASSES);
    }

    @Test
    void onlyStoresKnowSql() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.tasuki.server.web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .because("a page asks a module; SQL lives in the module's package-private stores")
                .check(CLASSES);
    }

    @Test
    void timeAndChanceAreGiven() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Random.class)
                .because("a result that depends on today cannot be repeated: take a java.time.Clock; chance that guards"
                        + " something comes from SecureRandom")
                .check(CLASSES);
    }
}
