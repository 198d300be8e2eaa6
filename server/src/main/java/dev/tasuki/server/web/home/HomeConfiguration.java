package dev.tasuki.server.web.home;

import dev.tasuki.server.access.FirstStep;
import dev.tasuki.server.access.FirstStepSource;
import dev.tasuki.server.supplychain.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parts of the first page.
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    FirstStepSource firstTarget(Targets targets) {
        return FirstStepSource.of(FirstStep.TARGET, viewer -> targets.count(viewer) > 0);
    }
}
