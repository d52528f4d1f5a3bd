package org.neurone.server.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a run, started when the first one asks; each asker gets a database of its own. */
public final class TestPostgres {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private TestPostgres() {}

    /** The address of a new, empty database. */
    public static DatabaseSettings newDatabase() throws SQLException {
        EmbeddedPostgres postgres = Running.POSTGRES;
        String name = "neurone" + NAMES.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return DatabaseSettings.at(postgres.getJdbcUrl("postgres", name));
    }

    private static final class Running {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
                return postgres;
            } catch (IOException failure) {
                throw new IllegalStateException("PostgreSQL did not start for the tests.", failure);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException failure) {
                throw new IllegalStateException("PostgreSQL did not stop after the tests.", failure);
            }
        }
    }
}
