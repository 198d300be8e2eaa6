/// The append-only audit record: facts in a hash chain, one for each organisation, and exports that anyone verifies
/// offline.
///
/// [AuditChain] puts a fact after the others as an [AuditEntry]; [AuditExportWriter] writes entries out, and
/// [AuditExportVerifier] says whether an export holds or where it breaks. The format is in `docs/audit-format.md`.
@NullMarked
package dev.tasuki.domain.audit;

import org.jspecify.annotations.NullMarked;
