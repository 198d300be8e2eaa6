package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.ChainIntake;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.OrganisationId;

/// What happens to a supply chain as a whole.
sealed interface ChainFact extends Fact {

    OrganisationId organisation();

    @Override
    default String subjectKind() {
        return "organisation";
    }

    @Override
    default String subjectId() {
        return organisation().toString();
    }

    /// A supply chain was taken in from a file or a template; an entry for each thing of it stands beside this.
    record TakenIn(OrganisationId organisation, ChainIntake.Identity identity, ChainIntake intake)
            implements ChainFact {
        @Override
        public String type() {
            return "supply-chain.taken-in";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("from", identity == ChainIntake.Identity.SAME ? "file" : "template")
                    .put("newParties", intake.newParties().size())
                    .put("newTargets", intake.newTargets().size())
                    .put("newEngagements", intake.newEngagements().size())
                    .put("changedParties", intake.changedParties().size())
                    .put("changedTargets", intake.changedTargets().size())
                    .put("changedEngagements", intake.changedEngagements().size())
                    .build();
        }
    }

    /// The organisation decided which rules it wants to be told of.
    record RulesChosen(OrganisationId organisation, Rules before, Rules after) implements ChainFact {
        @Override
        public String type() {
            return "supply-chain.rules-chosen";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("silentBefore", silent(before))
                    .put("silentAfter", silent(after))
                    .build();
        }

        private static JsonValue silent(Rules rules) {
            return JsonValue.array(rules.silent(), rule -> JsonValue.text(rule.id()));
        }
    }
}
