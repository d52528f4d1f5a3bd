package org.neurone.server.operation;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neurone.server.http.AddressRange;
import org.neurone.server.http.Limits;
import org.neurone.server.start.StartupException;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.ObjectSettings;

/** The values of all settings and where each came from: an option, else the environment, else the file, else its default. */
public final class Settings {

    private record Value(String text, String origin) {}

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

    private Settings() {}

    /**
     * Puts the settings together.
     *
     * @param options what the command line said
     * @param environment variables by name
     * @param file a file of {@code key = value} lines
     * @throws StartupException where the file does not read, or has a key that is no setting
     */
    public static Settings of(Map<Setting, String> options, Map<String, String> environment, Optional<Path> file) {
        Properties lines = file.map(Settings::read).orElseGet(Properties::new);
        Settings settings = new Settings();
        for (Setting setting : Setting.values()) {
            String option = options.get(setting);
            String variable = environment.get(setting.variable());
            String line = lines.getProperty(setting.key());
            if (option != null) {
                settings.values.put(setting, new Value(option, "--" + setting.key()));
            } else if (variable != null) {
                settings.values.put(setting, new Value(variable, setting.variable()));
            } else if (line != null) {
                settings.values.put(setting, new Value(line.strip(), "the settings file"));
            } else {
                settings.values.put(setting, new Value(setting.standard(), "the default"));
            }
        }
        return settings;
    }

    /** One line a setting, without secrets, for the start of the log. */
    public List<String> lines() {
        return values.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "  %-21s %s (%s)",
                        entry.getKey().key(),
                        printable(entry.getKey()),
                        entry.getValue().origin()))
                .toList();
    }

    /**
     * The database that the settings name.
     *
     * @throws StartupException where a value makes no sense
     */
    public DatabaseSettings database() {
        return checked(() -> text(Setting.DATABASE)
                .map(url -> new DatabaseSettings(
                        url,
                        text(Setting.DATABASE_USER),
                        text(Setting.DATABASE_PASSWORD),
                        number(Setting.DATABASE_CONNECTIONS)))
                .orElseGet(() -> DatabaseSettings.file(folder().resolve("neurone.db")))
                .withObjects(text(Setting.OBJECTS).map(this::objects)));
    }

    private ObjectSettings objects(String bucket) {
        return new ObjectSettings(
                URI.create(bucket),
                text(Setting.OBJECTS_KEY).orElse(""),
                text(Setting.OBJECTS_SECRET).orElse(""),
                values.get(Setting.OBJECTS_REGION).text());
    }

    /** The file that lists what was hidden. */
    public Path takedowns() {
        return text(Setting.TAKEDOWNS).map(Path::of).orElseGet(() -> folder().resolve("takedowns.txt"));
    }

    /**
     * Everything the server needs.
     *
     * @throws StartupException where a value makes no sense
     */
    public ServerSettings server() {
        DatabaseSettings database = database();
        return checked(() -> new ServerSettings(
                text(Setting.HOST),
                number(Setting.PORT),
                database,
                new Limits(
                        number(Setting.MAX_TEXT),
                        number(Setting.MAX_TABLES),
                        number(Setting.READS),
                        number(Setting.SAVES),
                        number(Setting.COMPUTES)),
                text(Setting.PROXIES).stream()
                        .flatMap(list -> Stream.of(list.split(",")))
                        .map(String::strip)
                        .map(AddressRange::of)
                        .toList(),
                text(Setting.PUBLIC_URL).map(url -> url.replaceFirst("/+$", "")),
                Optional.of(Duration.ofDays(number(Setting.RETENTION_DAYS))).filter(time -> !time.isZero()),
                flag(Setting.ACCESS_LOG),
                text(Setting.METRICS_PORT).map(unused -> number(Setting.METRICS_PORT)),
                text(Setting.CONTACT),
                Duration.ofDays(number(Setting.CLASS_DAYS)),
                flag(Setting.SHARED_RATES),
                text(Setting.TRACES).map(URI::create)));
    }

    private Path folder() {
        return Path.of(values.get(Setting.DATA_FOLDER).text());
    }

    private Optional<String> text(Setting setting) {
        return Optional.of(values.get(setting).text()).filter(text -> !text.isBlank());
    }

    private int number(Setting setting) {
        Value value = values.get(setting);
        if (!value.text().matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("The setting " + setting.key() + " must be a whole number, not “"
                    + value.text() + "” (from " + value.origin() + ").");
        }
        return Integer.parseInt(value.text());
    }

    private boolean flag(Setting setting) {
        Value value = values.get(setting);
        if (!value.text().matches("true|false")) {
            throw new IllegalArgumentException("The setting " + setting.key() + " must be true or false, not “"
                    + value.text() + "” (from " + value.origin() + ").");
        }
        return Boolean.parseBoolean(value.text());
    }

    private String printable(Setting setting) {
        String text = values.get(setting).text();
        if (text.isEmpty()) {
            return "-";
        }
        if (setting.isSecret()) {
            return "********";
        }
        return setting == Setting.DATABASE ? DatabaseSettings.at(text).printable() : text;
    }

    private static <T> T checked(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException wrong) {
            throw StartupException.setting(wrong.getMessage(), wrong);
        }
    }

    private static Properties read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartupException("The settings file " + file + " cannot be read.", unreadable);
        }
        TreeSet<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        Stream.of(Setting.values()).map(Setting::key).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw StartupException.setting(
                    "The settings file " + file + " names “" + unknown.first()
                            + "”, which is no setting; see neurone serve --help.",
                    null);
        }
        return lines;
    }
}
