package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * French puts a blank inside « … » and before : ; ! ?, at which a line must never break: U+00A0. Looks at every string of the
 * sources that speak.
 */
class FrenchBlanksTest {
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern BREAKS = Pattern.compile("« | »|\\p{L} [:;!?](?: |$)");

    /** Words of the language itself between the words that speak of it: {@code put ; or a line end}. */
    private static final List<String> SIGNS = List.of("put ; or", "mettez ; ou");

    @Test
    void neverBreaksALine() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String folder : List.of("src/main/java", "../engine/src/main/java/org/neurone/engine/catalog")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(FrenchBlanksTest::speaks).toList()) {
                    Matcher string = STRING.matcher(Files.readString(file));
                    while (string.find()) {
                        String said = string.group(1);
                        for (String sign : SIGNS) {
                            said = said.replace(sign, "");
                        }
                        if (BREAKS.matcher(said).find()) {
                            broken.add(file.getFileName() + ": " + string.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /** Programs that are written out have their own signs. */
    private static boolean speaks(Path file) {
        return file.toString().endsWith(".java") && !file.getParent().endsWith("export/source");
    }
}
