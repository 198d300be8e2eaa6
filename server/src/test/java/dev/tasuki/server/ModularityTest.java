package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The order of the server's packages, as each `package-info` states it.
class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(RecordApplication.class);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void everyModuleStatesWhatItMayUse() {
        MODULES.forEach(module -> assertThat(
                        module.getBasePackage().getAnnotation(org.springframework.modulith.ApplicationModule.class))
                .as(
                        "%s has an @ApplicationModule in its package-info",
                        module.getBasePackage().getName())
                .isPresent());
    }
}
