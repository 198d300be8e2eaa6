package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.catalogue.Bearer;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.Acknowledgement;
import dev.tasuki.domain.supplychain.chain.Business;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the parties of a supply chain file.
record PartiesReader(ChainNames names) {

    List<Party> read(MappingReader reader) {
        var parties = new ArrayList<Party>();
        for (Node.Entry entry : reader.entries()) {
            MappingReader party = reader.mappingOf(entry);
            if (party != null) {
                read(entry.name(), party).ifPresent(parties::add);
            }
        }
        return parties;
    }

    private Optional<Party> read(String id, MappingReader reader) {
        Text name = ChainNames.called(reader, "name");
        Optional<PartyId> organisation = names.party(reader, "department_of");
        organisation
                .filter(names::isDepartment)
                .ifPresent(department ->
                        reader.report("department_of", SupplyChainFault.DEPARTMENT_OF_DEPARTMENT, department.value()));
        Bearer bearer = reader.choice("class", Bearer.byId());
        Set<Business> businesses = Set.copyOf(reader.choices(
                "does",
                Business.values().length,
                Business.byId()::get,
                List.copyOf(Business.byId().keySet())));
        Optional<Acknowledgement> acknowledgement = acknowledgement(reader.mapping("executive"));
        reader.finish();
        if (name == null
                || !ChainNames.isIdentifier(id)
                || organisation.filter(names::isDepartment).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Party(
                new PartyId(id), name, organisation, Optional.ofNullable(bearer), businesses, acknowledgement));
    }

    private static Optional<Acknowledgement> acknowledgement(@Nullable MappingReader reader) {
        if (reader == null) {
            return Optional.empty();
        }
        String name = reader.requiredText("name");
        LocalDate on = reader.requiredText("acknowledged") == null ? null : reader.date("acknowledged");
        reader.finish();
        return name == null || on == null ? Optional.empty() : Optional.of(new Acknowledgement(name, on));
    }
}
