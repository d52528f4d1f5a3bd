package org.neurone.dsl.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the repository's pages say of each other and of the arithmetic. */
class PagesTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
        List<String> astray = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(CODE.matcher(prose(page)).replaceAll(""));
            while (link.find()) {
                if (!link.group(1).contains("://") && !leads(page, link.group(1))) {
                    astray.add(REPOSITORY.relativize(page) + ": " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), astray);
    }

    @Test
    void theFrontPageLeadsToEveryPage() throws IOException {
        List<Path> reached = new ArrayList<>(List.of(REPOSITORY.resolve("README.md")));
        for (int i = 0; i < reached.size(); i++) {
            Matcher link = LINK.matcher(prose(reached.get(i)));
            while (link.find()) {
                Path target = reached.get(i)
                        .resolveSibling(link.group(1).split("#", 2)[0])
                        .normalize();
                if (target.toString().endsWith(".md") && Files.exists(target) && !reached.contains(target)) {
                    reached.add(target);
                }
            }
        }
        List<Path> lost = new ArrayList<>(pages());
        lost.removeAll(reached);
        lost.removeIf(page -> page.startsWith(REPOSITORY.resolve(".github"))
                || page.equals(REPOSITORY.resolve("web/src/main/npm/README.md"))
                || page.equals(REPOSITORY.resolve("server/src/main/vscode/README.md")));
        assertEquals(List.of(), lost);
    }

    @Test
    void theArithmeticGivesWhatItsPageSays() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream here = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(here);
            Vectors.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String page = Files.readString(REPOSITORY.resolve("engine/docs/arithmetic.md"))
                .replace("\r\n", "\n");
        String shown = page.substring(page.indexOf("```text\n") + "```text\n".length(), page.lastIndexOf("```"));
        assertEquals(shown, printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static boolean leads(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    /** Headings as forges name them: in lower case, letters, digits, hyphens and blanks, which become hyphens. */
    private static List<String> anchors(Path page) throws IOException {
        List<String> anchors = new ArrayList<>();
        Matcher heading = HEADING.matcher(prose(page));
        while (heading.find()) {
            anchors.add(heading.group(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    private static String prose(Path page) throws IOException {
        return FENCE.matcher(Files.readString(page).replace("\r\n", "\n")).replaceAll("");
    }

    /** All pages of the repository, none of what a build or a package manager has put there; lessons are held by a check of their own. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        gather(REPOSITORY, pages);
        assertTrue(pages.size() > 5, "these are not the repository's pages: " + pages);
        return pages;
    }

    private static void gather(Path folder, List<Path> pages) throws IOException {
        List<Path> inside;
        try (Stream<Path> files = Files.list(folder)) {
            inside = files.sorted().toList();
        }
        for (Path file : inside) {
            String name = file.getFileName().toString();
            boolean made = name.equals("target") || name.equals("node_modules");
            boolean hidden = name.startsWith(".") && !name.equals(".github");
            boolean lessons = file.equals(REPOSITORY.resolve("web/src/main/course"));
            if (Files.isDirectory(file) && !made && !hidden && !lessons) {
                gather(file, pages);
            } else if (name.endsWith(".md")) {
                pages.add(file);
            }
        }
    }
}
