package dev.tasuki.server.shared.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the server runs: small, careful with the data, and quiet about what they say.
///
/// Given on the command line, so that they hold whatever the files in the cluster say.
final class ServerSettings {
    private static final List<Map.Entry<String, String>> SETTINGS = List.of(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("effective_cache_size", "256MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("jit", "off"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            // No replica follows an embedded server; bulk loads into new tables then skip the log.
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_destination", "stderr"),
            Map.entry("log_line_prefix", "%m [%p] "),
            // Statements and details repeat what users stored, and passwords.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_statement", "none"));

    private ServerSettings() {}

    static List<String> arguments(int port) {
        var arguments = new ArrayList<String>();
        SETTINGS.forEach(setting -> {
            arguments.add("-c");
            arguments.add(setting.getKey() + "=" + setting.getValue());
        });
        arguments.add("-c");
        arguments.add("port=" + port);
        return arguments;
    }
}
