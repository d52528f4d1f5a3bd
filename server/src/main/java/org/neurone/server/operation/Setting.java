package org.neurone.server.operation;

import java.util.Locale;

/**
 * Each setting of the server, once: its option, its variable, its line in a settings file, its default and its sentence.
 * {@code --max-text}, {@code NEURONE_MAX_TEXT} and {@code max-text = …} are the same setting.
 */
public enum Setting {
    HOST("localhost", "the address to listen on; 0.0.0.0 for every network of this machine"),
    PORT("7070", "the port to listen on; 0 for any that is free"),
    DATA_FOLDER("neurone-data", "the folder of the database file, made where it is missing"),
    TAKEDOWNS(
            "",
            "the file that lists what the operator has hidden, so that no restored backup shows it again; by default"
                    + " takedowns.txt in the data folder"),
    DATABASE("", "where models are kept: jdbc:postgresql://HOST/NAME, by default a SQLite file in the data folder"),
    DATABASE_USER("", "the database's user"),
    DATABASE_PASSWORD("", "that user's password; better said by the variable or the file"),
    DATABASE_CONNECTIONS("8", "how many connections to the database are kept"),
    OBJECTS(
            "",
            "where texts and tables from 64 KiB on are kept: a bucket of S3-compatible storage, such as"
                    + " https://s3.example/bucket; by default in the database"),
    OBJECTS_KEY("", "the access key for that bucket"),
    OBJECTS_SECRET("", "that key's secret; better said by the variable or the file"),
    OBJECTS_REGION("us-east-1", "the bucket's region, as its storage calls it"),
    PUBLIC_URL("", "how links begin, such as https://neurone.example; by default they are paths"),
    PROXIES("", "the proxies in front, such as 127.0.0.1,10.0.0.0/8: only their X-Forwarded headers count"),
    MAX_TEXT("4194304", "the longest text in bytes, its state included"),
    MAX_TABLES("2097152", "the bytes that the tables of a text may have together"),
    READS("12000", "requests that one address has a minute; 0 for no bound"),
    SAVES("1200", "saves that one address has a minute; 0 for no bound"),
    COMPUTES("300", "pictures and claims that one address may have computed a minute; 0 for no bound"),
    RETENTION_DAYS("0", "after how many days saves are taken back; 0 for never"),
    CLASS_DAYS("180", "after how many days a class goes, with all that was handed in"),
    ACCESS_LOG("false", "whether every answer gets a line in the log"),
    METRICS_PORT("", "the port that /metrics answers on, to this machine alone; by default there are none"),
    SHARED_RATES("false", "whether servers on one PostgreSQL count rates together"),
    TRACES(
            "",
            "where OpenTelemetry traces are sent, such as http://localhost:4318/v1/traces; by default there are none"),
    CONTACT("", "whom to write to about faults and abuse, for security.txt: mailto:… or https://…");

    private final String standard;
    private final String sentence;

    Setting(String standard, String sentence) {
        this.standard = standard;
        this.sentence = sentence;
    }

    /** As an option without its dashes, and as a key in a file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a variable of the environment. */
    public String variable() {
        return "NEURONE_" + name();
    }

    /** The default; empty for none. */
    public String standard() {
        return standard;
    }

    /** What it is. */
    public String sentence() {
        return sentence;
    }

    /** Whether its value must never be printed. */
    public boolean isSecret() {
        return this == DATABASE_PASSWORD || this == OBJECTS_SECRET;
    }
}
