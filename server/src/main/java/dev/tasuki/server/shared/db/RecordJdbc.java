package dev.tasuki.server.shared.db;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.Id;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A [JdbcClient] that takes and gives the record's own types: typed ids, instants, digests, choices, lists of text.
///
/// A collection given as a parameter becomes an `in` list; one wrapped by [TextArray] becomes a `text[]`.
public final class RecordJdbc {
    private RecordJdbc() {}

    public static JdbcClient over(DataSource dataSource) {
        return JdbcClient.create(new Template(dataSource), conversions());
    }

    private static DefaultConversionService conversions() {
        var conversions = new DefaultConversionService();
        conversions.addConverterFactory(new IdReading());
        conversions.addConverterFactory(new ChoiceReading());
        conversions.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        conversions.addConverter(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant);
        conversions.addConverter(String.class, Sha256.class, Sha256::new);
        conversions.addConverter(byte[].class, Bytes.class, Bytes::of);
        conversions.addConverter(Array.class, List.class, RecordJdbc::texts);
        return conversions;
    }

    private static List<String> texts(Array array) {
        try {
            return Arrays.stream((Object[]) array.getArray())
                    .map(String::valueOf)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("an array of text cannot be read", e);
        }
    }

    /// What the driver understands instead of one of our types.
    static @Nullable Object bound(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> bound(optional.orElse(null));
            case Id id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Choice choice -> choice.id();
            case Enum<?> constant -> constant.name();
            case Sha256 digest -> digest.hex();
            case Bytes bytes -> bytes.toArray();
            case TextArray array -> array.texts().toArray(String[]::new);
            case Collection<?> several ->
                several.stream().map(RecordJdbc::bound).toList();
            default -> value;
        };
    }

    private static final class Template extends NamedParameterJdbcTemplate {
        Template(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public <T extends @Nullable Object> List<T> query(
                String sql, SqlParameterSource parameters, RowMapper<T> mapper) {
            return super.query(
                    sql, parameters, mapper instanceof SimplePropertyRowMapper ? new OwnColumns<>(mapper) : mapper);
        }

        @Override
        protected PreparedStatementCreator getPreparedStatementCreator(
                String sql,
                SqlParameterSource parameters,
                @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
            return super.getPreparedStatementCreator(sql, new Bound(parameters), customizer);
        }
    }

    private record Bound(SqlParameterSource given) implements SqlParameterSource {
        @Override
        public boolean hasValue(String name) {
            return given.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return bound(given.getValue(name));
        }

        @Override
        public int getSqlType(String name) {
            return given.getSqlType(name);
        }

        @Override
        public @Nullable String getTypeName(String name) {
            return given.getTypeName(name);
        }

        @Override
        public String @Nullable [] getParameterNames() {
            return given.getParameterNames();
        }
    }

    private static final class IdReading implements ConverterFactory<UUID, Id> {
        @Override
        public <T extends Id> Converter<UUID, T> getConverter(Class<T> type) {
            return value -> {
                try {
                    return type.getDeclaredConstructor(UUID.class).newInstance(value);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("an id is a record of one UUID: " + type, e);
                }
            };
        }
    }

    private static final class ChoiceReading implements ConverterFactory<String, Choice> {
        @Override
        public <T extends Choice> Converter<String, T> getConverter(Class<T> type) {
            return word -> Arrays.stream(type.getEnumConstants())
                    .filter(choice -> choice.id().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "the database holds an unknown word for " + type.getSimpleName() + ": " + word));
        }
    }
}
