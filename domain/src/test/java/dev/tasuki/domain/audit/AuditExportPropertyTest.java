package dev.tasuki.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Whatever is done to an export between its header and its end is found out.
class AuditExportPropertyTest {
    private static final List<AuditEntry> ENTRIES = AuditExports.entries(AuditExports.AGENCY, 6);
    private static final byte[] EXPORT = AuditExports.export(ENTRIES);
    private static final int FIRST_ENTRY = firstEntry();

    @Property(tries = 3000)
    void anyChangedByteOfAnyEntryIsFoundOut(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] changed = EXPORT.clone();
        int at = FIRST_ENTRY + place % (EXPORT.length - FIRST_ENTRY);
        changed[at] ^= (byte) change;

        assertThat(verify(changed)).as("byte %d", at).isInstanceOf(AuditVerification.Broken.class);
    }

    @Test
    void anyFlippedBitOfAnyEntryIsFoundOut() {
        for (int at = FIRST_ENTRY; at < EXPORT.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = EXPORT.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(verify(changed)).as("byte %d, bit %d", at, bit).isInstanceOf(AuditVerification.Broken.class);
            }
        }
    }

    @Test
    void exportCutOffAnywhereIsFoundOut() {
        for (int length = 0; length < EXPORT.length; length++) {
            byte[] cut = Arrays.copyOf(EXPORT, length);
            assertThat(verify(cut)).as("%d bytes", length).isInstanceOf(AuditVerification.Broken.class);
        }
    }

    @Property(tries = 200)
    void anythingAfterTheEndIsFoundOut(@ForAll byte[] more) {
        if (more.length == 0) {
            return;
        }
        var longer = new ByteArrayOutputStream();
        longer.writeBytes(EXPORT);
        longer.writeBytes(more);

        assertThat(verify(longer.toByteArray())).isInstanceOf(AuditVerification.Broken.class);
    }

    @Property(tries = 200)
    void missingMovedOrRepeatedEntriesAreFoundOut(
            @ForAll @IntRange(max = 5) int one, @ForAll @IntRange(max = 5) int other) {
        var without = new ArrayList<>(ENTRIES);
        without.remove(one);
        var repeated = new ArrayList<>(ENTRIES);
        repeated.add(other, ENTRIES.get(one));
        var header = AuditExports.header(ENTRIES);

        assertThat(verify(AuditExports.export(header, without))).isInstanceOf(AuditVerification.Broken.class);
        assertThat(verify(AuditExports.export(header, repeated))).isInstanceOf(AuditVerification.Broken.class);
        if (one != other) {
            var swapped = new ArrayList<>(ENTRIES);
            Collections.swap(swapped, one, other);
            assertThat(verify(AuditExports.export(header, swapped))).isInstanceOf(AuditVerification.Broken.class);
        }
    }

    @Property(tries = 50)
    void everyPartOfAChainIsIntactByItself(@ForAll @IntRange(max = 5) int from, @ForAll @IntRange(max = 5) int to) {
        if (from > to) {
            return;
        }
        List<AuditEntry> part = ENTRIES.subList(from, to + 1);

        assertThat(verify(AuditExports.export(part)))
                .isEqualTo(new AuditVerification.Intact(AuditExports.header(part), part.size(), false));
    }

    private static AuditVerification verify(byte[] export) {
        return AuditExports.verify(export, Optional.empty());
    }

    private static int firstEntry() {
        return new String(EXPORT, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    }
}
