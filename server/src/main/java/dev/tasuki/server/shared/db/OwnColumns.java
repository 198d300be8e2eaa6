package dev.tasuki.server.shared.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/// Lets Spring map rows to records without an exception for each column of each row.
///
/// Spring asks a result set for `nameJa`, then for `name_ja`; and for each value as one of our types before it
/// takes what the driver has. The driver refuses both by exceptions, whose traces cost more than the rest of a
/// page. Here names are found in either spelling, and types that the driver does not know are refused without a
/// trace. One for each query.
final class OwnColumns<T extends @Nullable Object> implements RowMapper<T> {
    /// What the driver gives by itself, of what our records hold.
    private static final Set<Class<?>> GIVEN =
            Set.of(UUID.class, LocalDate.class, OffsetDateTime.class, Array.class, byte[].class);

    private final RowMapper<T> mapper;
    private @Nullable ResultSet named;

    OwnColumns(RowMapper<T> mapper) {
        this.mapper = mapper;
    }

    @Override
    public T mapRow(ResultSet rows, int number) throws SQLException {
        ResultSet known = named;
        if (known == null || number == 0) {
            known = (ResultSet) Proxy.newProxyInstance(
                    OwnColumns.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new Named(rows));
            named = known;
        }
        return mapper.mapRow(known, number);
    }

    /// A result set that knows its columns.
    private static final class Named implements InvocationHandler {
        private final ResultSet rows;
        private final Map<String, Integer> columns = new HashMap<>();

        Named(ResultSet rows) throws SQLException {
            this.rows = rows;
            ResultSetMetaData about = rows.getMetaData();
            for (int column = about.getColumnCount(); column > 0; column--) {
                columns.put(about.getColumnLabel(column).toLowerCase(Locale.ROOT), column);
            }
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && method.getName().equals("findColumn")) {
                Integer column = column((String) arguments[0]);
                if (column != null) {
                    return column;
                }
            }
            if (arguments != null
                    && method.getName().equals("getObject")
                    && arguments.length == 2
                    && arguments[1] instanceof Class<?> type
                    && !GIVEN.contains(type)) {
                throw new NotTheDrivers();
            }
            try {
                return method.invoke(rows, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private @Nullable Integer column(String name) {
            Integer column = columns.get(name.toLowerCase(Locale.ROOT));
            if (column == null) {
                column = columns.get(JdbcUtils.convertPropertyNameToUnderscoreName(name));
                if (column != null) {
                    columns.put(name.toLowerCase(Locale.ROOT), column);
                }
            }
            return column;
        }
    }

    /// Says that the value has to be taken as the driver has it.
    private static final class NotTheDrivers extends SQLFeatureNotSupportedException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
