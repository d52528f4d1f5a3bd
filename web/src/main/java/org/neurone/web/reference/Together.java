package org.neurone.web.reference;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.plan.Severity;

/** Asks the engine which data, outputs and losses fit, as tables in CommonMark. */
final class Together {
    private static final List<String> DATA = List.of("circle", "blobs", "plane");
    private static final List<PageWords> NAMES = List.of(PageWords.TWO, PageWords.SEVERAL, PageWords.VALUES);

    private Together() {}

    /** The output that is added to {@code layer 3}, by data and loss. */
    static String added(Language language, Tongue tongue) {
        StringBuilder table =
                new StringBuilder("| " + PageWords.DATA.of(tongue) + " | " + PageWords.LOSS.of(tongue) + " | ");
        table.append(PageWords.OUTPUT.of(tongue)).append(" |\n| --- | --- | --- |\n");
        for (int i = 0; i < DATA.size(); i++) {
            for (String loss : plain(language, Kind.LOSS)) {
                Reading reading = language.read("data " + DATA.get(i) + "\nlayer 3\nloss " + loss);
                if (reading.sound() && reading.plan().last().spec() instanceof Dense last) {
                    String activation = language.catalog()
                            .entryOf(Kind.ACTIVATION, last.activation())
                            .name();
                    table.append("| ")
                            .append(NAMES.get(i).of(tongue))
                            .append(" | `")
                            .append(loss);
                    table.append("` | `output ")
                            .append(last.units())
                            .append(' ')
                            .append(activation)
                            .append("` |\n");
                }
            }
        }
        return table.toString();
    }

    /** For each kind of data, whether an output of each activation may have each loss. */
    static String losses(Language language, Tongue tongue) {
        StringBuilder tables = new StringBuilder();
        List<String> losses = plain(language, Kind.LOSS);
        for (int i = 0; i < DATA.size(); i++) {
            tables.append("| ").append(NAMES.get(i).of(tongue));
            for (String loss : losses) {
                tables.append(" | `").append(loss).append('`');
            }
            tables.append(" |\n").append("| --- ".repeat(losses.size() + 1)).append("|\n");
            for (String activation : plain(language, Kind.ACTIVATION)) {
                tables.append("| `output ").append(activation).append('`');
                for (String loss : losses) {
                    String text = "data " + DATA.get(i) + "\nlayer 3\noutput " + activation + "\nloss " + loss;
                    tables.append(" | ").append(mark(language.read(text)));
                }
                tables.append(" |\n");
            }
            tables.append('\n');
        }
        return tables.toString();
    }

    private static String mark(Reading reading) {
        boolean calm = reading.problems().stream().noneMatch(problem -> problem.severity() == Severity.WARNING);
        return !reading.sound() ? "—" : calm ? "✓" : "!";
    }

    /** The names of a kind that need no value behind them. */
    private static List<String> plain(Language language, Kind<?> kind) {
        List<String> names = new ArrayList<>();
        for (Entry<?> entry : language.catalog().entries(kind)) {
            if (entry.parameters().stream().noneMatch(Parameter::required)) {
                names.add(entry.name());
            }
        }
        return names;
    }
}
