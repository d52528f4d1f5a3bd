package org.neurone.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code neurone grade} makes of files. */
public final class Graded {
    private Graded() {}

    /** The names of the files without their ending, the best first, each with how many drawn runs held. */
    public static List<String> by(Path challenge, String draw, List<String> files) {
        List<String> arguments =
                new ArrayList<>(List.of("grade", "--challenge", challenge.toString(), "--draw=" + draw, "--csv"));
        arguments.addAll(files);
        Ran ran = Ran.of(arguments.toArray(String[]::new));
        List<String> ranked = new ArrayList<>();
        int held = List.of(ran.out().lines().findFirst().orElseThrow().split(",", -1))
                .indexOf("held");
        for (String line : ran.out().lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            String name = Path.of(cells[0]).getFileName().toString();
            ranked.add(name.substring(0, name.length() - ".nn".length()) + "," + cells[held]);
        }
        return ranked;
    }
}
