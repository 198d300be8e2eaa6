/// Our own small launcher of an embedded PostgreSQL: a real server whose data are as safe as in production.
///
/// It owns one data directory: the unpacked program, the cluster, the superuser's password, the server's log
/// and the lock that keeps a second process out. It knows nothing of what is stored in the database.
@NullMarked
package dev.tasuki.server.shared.postgres;

import org.jspecify.annotations.NullMarked;
