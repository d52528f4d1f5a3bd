package org.neurone.server.storage;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the models are kept.
 *
 * @param url a JDBC address: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
 * @param user the database's user, absent for SQLite or where the address names one
 * @param password that user's password
 * @param connections how many connections are kept open, 1 to 100
 * @param objects where long contents are kept, absent for the database itself
 */
public record DatabaseSettings(
        String url,
        Optional<String> user,
        Optional<String> password,
        int connections,
        Optional<ObjectSettings> objects) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int DEFAULT_CONNECTIONS = 8;

    public DatabaseSettings {
        Objects.requireNonNull(url, "url");
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("The database must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME.");
        }
        if (connections < 1 || connections > 100) {
            throw new IllegalArgumentException("The database takes 1 to 100 connections, not " + connections + ".");
        }
    }

    /** A database that keeps everything itself. */
    public DatabaseSettings(String url, Optional<String> user, Optional<String> password, int connections) {
        this(url, user, password, connections, Optional.empty());
    }

    /** The same with long contents kept there. */
    public DatabaseSettings withObjects(Optional<ObjectSettings> there) {
        return new DatabaseSettings(url, user, password, connections, there);
    }

    /** An SQLite file, made when it is not there. */
    public static DatabaseSettings file(Path file) {
        return new DatabaseSettings(
                SQLITE + file.toAbsolutePath(), Optional.empty(), Optional.empty(), DEFAULT_CONNECTIONS);
    }

    /** A database by its JDBC address. */
    public static DatabaseSettings at(String url) {
        return new DatabaseSettings(url, Optional.empty(), Optional.empty(), DEFAULT_CONNECTIONS);
    }

    /** The SQLite file, or nothing where the database is PostgreSQL. */
    public Optional<Path> sqliteFile() {
        return url.startsWith(SQLITE) ? Optional.of(Path.of(url.substring(SQLITE.length()))) : Optional.empty();
    }

    /** The address as it may be printed: no user, no password. */
    public String printable() {
        int query = url.indexOf('?');
        String plain = query < 0 ? url : url.substring(0, query);
        return plain.replaceFirst("//[^/@]*@", "//");
    }

    /** A sentence of somebody else's without this address's user and password, should it repeat them. */
    public String withoutSecrets(String sentence) {
        String without = sentence.replace(url, printable())
                .replaceAll("//[^/@\\s]*@", "//")
                .replaceAll("(?i)(user|password|sslpassword)=[^&\\s]*", "$1=…");
        return password.filter(secret -> !secret.isEmpty())
                .map(secret -> without.replace(secret, "…"))
                .orElse(without);
    }

    @Override
    public String toString() {
        return printable();
    }
}
