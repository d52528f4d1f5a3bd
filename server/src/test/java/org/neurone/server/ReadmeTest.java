package org.neurone.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.neurone.server.cli.Ran;
import org.neurone.server.operation.Setting;

/** The README names what there is. */
class ReadmeTest {

    private final String readme = read();

    @Test
    void everySettingIsInTheTableWithItsDefault() {
        for (Setting setting : Setting.values()) {
            String standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`";
            String row = "| `" + setting.key() + "` | " + standard + " | " + setting.sentence() + " |";
            assertTrue(readme.contains(row), row);
        }
    }

    @Test
    void everyCommandIsInTheTable() {
        Ran help = Ran.of("--help");
        help.out()
                .lines()
                .filter(line -> line.matches("  [a-z]+ +[A-Z].*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .filter(command -> !command.equals("help"))
                .forEach(command -> assertTrue(readme.contains("| `" + command), command));
    }

    @Test
    void everyKindOfProblemIsNamed() {
        for (String code : new String[] {
            "too-large",
            "text",
            "broken-request",
            "token-missing",
            "token-wrong",
            "unknown",
            "method",
            "taken-back",
            "hidden",
            "media-type",
            "too-many",
            "busy",
            "storage",
            "failure",
            "too-slow"
        }) {
            assertTrue(readme.contains(code), code);
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException absent) {
            throw new IllegalStateException("Tests run in the module's folder.", absent);
        }
    }
}
