package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.ExternalResource;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.Placeholder;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What a template left to be written and nobody has: a name that is none can acknowledge nothing and owe nothing.
final class TemplateRules {

    private TemplateRules() {}

    static void placeholderLeft(Judgement judgement) {
        for (Party party : judgement.chain().parties()) {
            Stream<String> executive = party.acknowledgement().stream().map(acknowledged -> acknowledged.executive());
            left(Stream.concat(both(party.name()), executive), words -> judgement.about(party.id(), words));
        }
        for (ChainTarget target : judgement.chain().targets()) {
            Stream<String> resources = target.externalResources().stream().map(ExternalResource::name);
            left(Stream.concat(both(target.name()), resources), words -> judgement.about(target, words));
        }
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            left(texts(engagement.terms()), words -> judgement.about(engagement, words));
        }
    }

    private static Stream<String> both(Text text) {
        return Stream.of(text.ja(), text.en());
    }

    private static Stream<String> texts(ContractTerms terms) {
        return Stream.of(
                        terms.scope().stream(),
                        terms.duties().stream(),
                        terms.demarcation().stream(),
                        terms.documents().values().stream(),
                        terms.clauses().stream())
                .flatMap(texts -> texts);
    }

    private static void left(Stream<String> texts, Consumer<Text> finding) {
        List<Text> left =
                texts.filter(Placeholder::isIn).distinct().map(Text::same).toList();
        if (!left.isEmpty()) {
            finding.accept(Text.listed(left));
        }
    }
}
