/// Answers to obligations: the assurance file, and what it comes to.
///
/// [AssuranceFileReader] reads `tasuki.yaml`, [Assessment] holds it against the obligations, the evidence and the
/// crosswalk, and [AssuranceFileEditor] changes an answer without touching anything else in the file.
/// [AssuranceFileWriter] writes a whole file, and [AssuranceFileMerge] brings two versions of one together.
@NullMarked
package dev.tasuki.domain.assessment;

import org.jspecify.annotations.NullMarked;
