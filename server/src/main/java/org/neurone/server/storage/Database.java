package org.neurone.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.neurone.server.start.StartupException;

/**
 * An open database with its tables in place.
 *
 * <p>SQLite has one writer at a time, so writing has a pool of one connection there: writers queue in order in this
 * process instead of polling the file's lock. Its commits are on the disk before they return (write-ahead log,
 * {@code synchronous=FULL}), so an acknowledged save survives a killed process and a lost power supply.
 */
public final class Database implements AutoCloseable {

    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

    /** Any number that nobody else takes for a lock in the same database: “neurone” in ASCII. */
    private static final long MIGRATION_LOCK = 0x6e6575726f6e65L;

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;

    private Database(HikariDataSource readers, HikariDataSource writers) {
        this.readers = readers;
        this.writers = writers;
        this.reading = Jdbi.create(readers);
        this.writing = readers == writers ? reading : Jdbi.create(writers);
    }

    /**
     * Opens the database, making the file and the tables where they are missing.
     *
     * @throws StartupException with one sentence where the folder cannot be written or the database does not answer
     */
    public static Database open(DatabaseSettings settings) {
        settings.sqliteFile().ifPresent(Database::makeFolder);
        try {
            migrate(settings);
            if (settings.sqliteFile().isEmpty()) {
                HikariDataSource pool = pool(settings, settings.connections());
                return new Database(pool, pool);
            }
            return new Database(pool(settings, settings.connections()), pool(settings, 1));
        } catch (RuntimeException failure) {
            throw new StartupException(
                    "The database " + settings.printable() + " cannot be opened: " + reason(failure), failure);
        }
    }

    /** For queries. */
    public Jdbi reading() {
        return reading;
    }

    /** For transactions that change something. */
    public Jdbi writing() {
        return writing;
    }

    boolean isSqlite() {
        return readers != writers;
    }

    /** Whether the database answers. */
    public boolean answers() {
        try {
            return reading.withHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (RuntimeException failure) {
            return false;
        }
    }

    @Override
    public void close() {
        writers.close();
        readers.close();
    }

    private static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new StartupException("The data folder " + folder + " cannot be made.", failure);
        }
        boolean writable = Files.isWritable(folder) && (!Files.exists(file) || Files.isWritable(file));
        if (!writable) {
            throw new StartupException("The data folder " + folder + " cannot be written.");
        }
    }

    /** Makes the tables. Servers that start at once on one PostgreSQL do it in turn: the first finds nothing, the others all. */
    private static void migrate(DatabaseSettings settings) {
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(
                        settings.url(),
                        settings.user().orElse(null),
                        settings.password().orElse(null))
                .locations("classpath:org/neurone/server/storage")
                .table("neurone_migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        if (settings.sqliteFile().isPresent()) {
            flyway.migrate();
            return;
        }
        // Flyway's own lock begins after the baseline. The end of the transaction gives this one back.
        Jdbi.create(flyway.getConfiguration().getDataSource()).useTransaction(turn -> {
            turn.execute("SELECT pg_advisory_xact_lock(?)", MIGRATION_LOCK);
            flyway.migrate();
        });
    }

    private static HikariDataSource pool(DatabaseSettings settings, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        if (settings.sqliteFile().isPresent()) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", Long.toString(CONNECTION_TIMEOUT_MILLIS));
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("transaction_mode", connections == 1 ? "IMMEDIATE" : "DEFERRED");
        }
        return new HikariDataSource(config);
    }

    /** The innermost reason, on one line; a wrapper's own message repeats it or hides it. */
    private static String reason(RuntimeException failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return failure instanceof FlywayException && line.isBlank() ? "its tables cannot be made." : line;
    }
}
