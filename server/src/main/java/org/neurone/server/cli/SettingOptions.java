package org.neurone.server.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.neurone.server.operation.Setting;
import org.neurone.server.operation.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The server's settings as options of a command. */
final class SettingOptions {

    private static final String FILE = "--settings";

    private SettingOptions() {}

    /** Adds one option for each of these settings, and {@code --settings}. */
    static void addTo(CommandSpec command, Setting... settings) {
        for (Setting setting : settings) {
            String fallback = setting.standard().isEmpty() ? "" : " (default: " + setting.standard() + ")";
            command.addOption(OptionSpec.builder("--" + setting.key())
                    .paramLabel("VALUE")
                    .type(String.class)
                    .description(setting.sentence() + fallback + "; or " + setting.variable())
                    .build());
        }
        command.addOption(OptionSpec.builder(FILE)
                .paramLabel("FILE")
                .type(Path.class)
                .description("a file of lines such as port = 7070; or NEURONE_SETTINGS")
                .build());
    }

    /** The settings as the command line, the environment and the file have them. */
    static Settings read(ParseResult parsed, Map<String, String> environment) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (parsed.hasMatchedOption("--" + setting.key())) {
                options.put(setting, parsed.matchedOptionValue("--" + setting.key(), ""));
            }
        }
        Optional<Path> variable =
                Optional.ofNullable(environment.get("NEURONE_SETTINGS")).map(Path::of);
        Path file = parsed.matchedOptionValue(FILE, variable.orElse(null));
        return Settings.of(options, environment, Optional.ofNullable(file));
    }
}
