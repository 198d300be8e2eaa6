package dev.tasuki.cli.supplychain;

import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.formats.digest.NamedUuid;
import dev.tasuki.formats.text.Language;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Where OSCAL's identifiers of an agreement come from: the same thing has the same one, today and on another day.
///
/// @param agreement what tells this engagement from those of other files, whose ids are as short
record OscalIdentity(List<String> agreement) {
    /// Of the names that are Tasuki's own.
    static final String NAMESPACE = "urn:tasuki:oscal:1";

    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID SPACE = NamedUuid.of(URLS, NAMESPACE);

    OscalIdentity {
        agreement = List.copyOf(agreement);
    }

    static OscalIdentity of(ResponsibilityAgreement agreement) {
        return new OscalIdentity(List.of(
                agreement.engagement().id().value(),
                agreement.engagement().target().value(),
                agreement.engagement().customer().value(),
                agreement.customer().in(Language.JA),
                agreement.engagement().provider().value(),
                agreement.provider().in(Language.JA)));
    }

    String party(PartyId party) {
        return of("party", party.value());
    }

    /// @param path what it is, from the general to the particular
    String of(String... path) {
        return NamedUuid.of(
                        SPACE,
                        Stream.concat(agreement.stream(), Stream.of(path))
                                .map(part -> part.length() + ":" + part)
                                .reduce("", String::concat))
                .toString();
    }
}
