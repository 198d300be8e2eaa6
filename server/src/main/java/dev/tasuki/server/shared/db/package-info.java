/// The way to PostgreSQL: roles, migrations, transactions of one organisation, records in and records out.
@NullMarked
package dev.tasuki.server.shared.db;

import org.jspecify.annotations.NullMarked;
