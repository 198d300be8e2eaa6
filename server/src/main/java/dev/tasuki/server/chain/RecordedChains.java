package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;

/// The supply chain that each organisation sees in its record, as one graph.
public final class RecordedChains {
    private final Tenancy tenancy;
    private final ChainStore store;
    private final Shares shares;
    private final SupplyChainFileReader reader;

    RecordedChains(Tenancy tenancy, ChainStore store, Shares shares, Catalogue catalogue) {
        this.tenancy = tenancy;
        this.store = store;
        this.shares = shares;
        this.reader = new SupplyChainFileReader(catalogue.meti());
    }

    /// Everything that the viewer sees: its own record, and engagements in others' records that name it. With all that
    /// was and will be.
    public RecordedChain of(Viewer viewer) {
        return tenancy.read(
                viewer,
                () -> new ChainAssembly(viewer.organisation(), store.rows(viewer), shares.all(viewer))
                        .assemble(reader, store.rules(viewer)));
    }
}
