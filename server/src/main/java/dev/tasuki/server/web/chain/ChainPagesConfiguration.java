package dev.tasuki.server.web.chain;

import dev.tasuki.server.chain.ChainJudgement;
import dev.tasuki.server.chain.RecordedChains;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the pages of the supply chain share.
@Configuration(proxyBeanMethods = false)
class ChainPagesConfiguration {

    @Bean
    ChainSights chainSights(RecordedChains chains, ChainJudgement judgement, Clock clock) {
        return new ChainSights(chains, judgement, clock);
    }
}
