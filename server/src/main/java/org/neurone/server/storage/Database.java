package org.neurone.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.neurone.server.http.FailureLog;
import org.neurone.server.http.Problem;
import org.neurone.server.start.StartupException;
import org.slf4j.LoggerFactory;

/**
 * An open database with its tables in place.
 *
 * <p>SQLite has one writer at a time, so writing has a pool of one connection there: writers queue in order in this
 * process instead of polling the file's lock. Its commits are on the disk before they return (write-ahead log,
 * {@code synchronous=FULL}), so an acknowledged save survives a killed process and a lost power supply.
 */
public final class Database implements AutoCloseable {

    /** What a command may wait for a connection or a lock. */
    private static final int PATIENT_MILLIS = 10_000;

    /** What an answer to somebody may wait, so that a database in trouble is told within two seconds. */
    private static final int IMPATIENT_MILLIS = 1_500;

    /** Below this, in bytes, a save would soon fail in the middle. */
    private static final long LEAST_SPACE = 1 << 20;

    /** In bytes, what is tried whether there is room. */
    private static final int ROOM = 1 << 16;

    /** Any number that nobody else takes for a lock in the same database: “neurone” in ASCII. */
    private static final long MIGRATION_LOCK = 0x6e6575726f6e65L;

    private static final int TRY_AGAIN_SECONDS = 5;
    private static final FailureLog FAILURES = new FailureLog(LoggerFactory.getLogger(Database.class));

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;
    private final Optional<DatabaseFile> file;
    private final Cells cells;
    /** Whether there was no room for the last change, which the space on the disk does not always tell: a quota. */
    private volatile boolean full;

    private Database(
            HikariDataSource readers, HikariDataSource writers, Optional<Path> file, Optional<ObjectSettings> objects) {
        this.cells = new Cells(objects.map(S3Objects::new));
        this.file = file.map(DatabaseFile::of);
        this.readers = readers;
        this.writers = writers;
        this.reading = Jdbi.create(readers);
        this.writing = readers == writers ? reading : Jdbi.create(writers);
    }

    /**
     * Opens the database for a command, making the file and the tables where they are missing.
     *
     * @throws StartupException with one sentence where the folder cannot be written or the database does not answer
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, PATIENT_MILLIS);
    }

    /**
     * Opens the database for a server, whose callers are told of trouble within two seconds.
     *
     * @throws StartupException with one sentence where the folder cannot be written or the database does not answer
     */
    public static Database serving(DatabaseSettings settings) {
        return open(settings, IMPATIENT_MILLIS);
    }

    private static Database open(DatabaseSettings settings, int millis) {
        settings.sqliteFile().ifPresent(Database::makeFolder);
        try {
            migrate(settings);
            if (settings.sqliteFile().isEmpty()) {
                HikariDataSource pool = pool(settings, settings.connections(), millis);
                return new Database(pool, pool, Optional.empty(), settings.objects());
            }
            return new Database(
                    pool(settings, settings.connections(), millis),
                    pool(settings, 1, millis),
                    settings.sqliteFile(),
                    settings.objects());
        } catch (RuntimeException failure) {
            throw new StartupException(
                    "The database " + settings.printable() + " cannot be opened: "
                            + settings.withoutSecrets(reason(failure)),
                    failure);
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

    /** Has each statement told, for traces. */
    public void observe(SqlLogger logger) {
        reading.setSqlLogger(logger);
        writing.setSqlLogger(logger);
    }

    /** Where its texts and tables are. */
    public Cells cells() {
        return cells;
    }

    boolean isSqlite() {
        return readers != writers;
    }

    /**
     * Reads something for an answer.
     *
     * @throws Problem 503 where the database is in trouble
     */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return answered(() -> reading.withHandle(work));
    }

    /**
     * Does something with object storage for an answer, outside of any transaction.
     *
     * @throws Problem 503 where the storage is in trouble
     */
    public <T> T outside(Supplier<T> work) {
        return answered(work);
    }

    /**
     * Changes something, all or nothing. When this returns it has reached the disk, in the file that stands under the name
     * it was opened by.
     *
     * @throws Problem 503 where the database is in trouble
     */
    public <T> T change(HandleCallback<T, RuntimeException> work) {
        return answered(() -> {
            file.ifPresent(DatabaseFile::requireSame);
            T result = writing.inTransaction(work);
            file.ifPresent(DatabaseFile::requireSame);
            full = false;
            return result;
        });
    }

    /** Has what was deleted leave SQLite's log of changes too, where nobody reads there right now. */
    public void forget() {
        if (isSqlite()) {
            writing.useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
    }

    private <T> T answered(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (!StorageException.isTrouble(failure)) {
                throw failure;
            }
            full |= StorageException.isFull(failure);
            FAILURES.note("Asking the database", failure);
            throw new Problem(503, "storage", "The database of this server is in trouble; try again shortly.")
                    .retryAfter(TRY_AGAIN_SECONDS);
        }
    }

    /** What is wrong with the database, in one sentence; nothing where it answers and takes changes. */
    public Optional<String> trouble() {
        try {
            file.ifPresent(DatabaseFile::requireSame);
            Integer unused = reading.withHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            writing.useTransaction(handle -> handle.execute("UPDATE content SET saves = saves WHERE id = ''"));
            full = full && !hasRoom();
            boolean filled =
                    full || file.filter(there -> there.space() < LEAST_SPACE).isPresent();
            return Optional.of("The disk of the database is full.").filter(sentence -> filled);
        } catch (StorageException replaced) {
            return Optional.of(replaced.getMessage());
        } catch (RuntimeException failure) {
            return Optional.of("The database does not answer, or takes no changes.");
        }
    }

    /** Whether a table and a few pages find room; nothing of them stays. */
    private boolean hasRoom() {
        try {
            writing.useTransaction(handle -> {
                handle.execute("CREATE TABLE neurone_room (bytes TEXT)");
                handle.execute("INSERT INTO neurone_room VALUES (?)", "x".repeat(ROOM));
                handle.rollback();
            });
            return true;
        } catch (RuntimeException failure) {
            if (StorageException.isFull(failure)) {
                return false;
            }
            throw failure;
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

    private static HikariDataSource pool(DatabaseSettings settings, int connections, int millis) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(millis);
        config.setValidationTimeout(Math.min(millis, 1_000));
        if (settings.sqliteFile().isPresent()) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", Integer.toString(millis));
            config.addDataSourceProperty("foreign_keys", "true");
            // What was taken back is overwritten, not only forgotten.
            config.addDataSourceProperty("secure_delete", "true");
            config.addDataSourceProperty("transaction_mode", connections == 1 ? "IMMEDIATE" : "DEFERRED");
        } else if (millis == IMPATIENT_MILLIS) {
            config.addDataSourceProperty("connectTimeout", "2");
            config.addDataSourceProperty("socketTimeout", "2");
            config.addDataSourceProperty("options", "-c lock_timeout=" + millis + " -c statement_timeout=" + millis);
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
