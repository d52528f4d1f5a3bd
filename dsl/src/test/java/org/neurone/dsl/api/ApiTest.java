package org.neurone.dsl.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that other programs may use goes away unnoticed. What they could use is kept in a file each module, which
 * {@code -Dneurone.approve=true} writes anew: in review a change that breaks programs is a line taken away. With
 * {@code -Dneurone.release=true} the file has to say what there is, no less.
 */
class ApiTest {
    @ParameterizedTest
    @ValueSource(strings = {"engine", "dsl"})
    void nothingPublicGoesAway(String module) throws IOException {
        Path file = Path.of("src/test/resources/api/" + module + ".txt");
        SortedSet<String> present = PublicApi.of(Path.of("..").resolve(module));
        if (Boolean.getBoolean("neurone.approve")) {
            Files.writeString(file, present.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
        SortedSet<String> known = new TreeSet<>(Files.readAllLines(file));
        assertTrue(known.size() > 500, "the file lists a whole module");
        SortedSet<String> gone = without(known, present);
        assertEquals(
                Set.of(), gone, "programs that use these no longer compile; -Dneurone.approve=true where it is meant");
        SortedSet<String> added = without(present, known);
        List<String> asked = added.stream()
                .filter(line -> line.contains("(") && line.contains(" abstract"))
                .filter(line -> known.stream().anyMatch(type -> type.startsWith(owner(line) + " ")))
                .toList();
        assertEquals(List.of(), asked, "programs that implement these types no longer compile: give a default");
        if (Boolean.getBoolean("neurone.release")) {
            assertEquals(Set.of(), added, "not in the file yet: -Dneurone.approve=true writes it");
        }
    }

    private static SortedSet<String> without(SortedSet<String> lines, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(lines);
        rest.removeAll(others);
        return rest;
    }

    private static String owner(String method) {
        String name = method.substring(0, method.indexOf('('));
        return name.substring(0, name.lastIndexOf('.'));
    }
}
