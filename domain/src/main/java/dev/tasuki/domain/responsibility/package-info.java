/// Who owes what, and why: from roles, stances and the package that was agreed follow obligations, each with the rule
/// and the role that caused it.
@NullMarked
package dev.tasuki.domain.responsibility;

import org.jspecify.annotations.NullMarked;
