package org.neurone.dsl.export.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.data.Layout;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.table.TableInput;

/**
 * The part of a script that reads a table as the network's own was read: texts, holes, dates and decimal marks, so that the
 * file somebody started from works with {@code --data}, and so do examples that were exported.
 */
final class TableReading {
    private static final String CLASS_NUMBER = """


        def class_number(text):
            text = text.strip()
            if text in CLASSES:
                return CLASSES.index(text)
            return [float(name) for name in CLASSES].index(float(text))
        """;

    private static final String PLAIN = """


        def table(path):
            \"""Columns and targets of a CSV file with a header, as lists of rows.\"""
            with open(path, newline="", encoding="utf-8-sig") as file:
                rows = list(csv.DictReader(file))
            columns = [[float(row[name]) for name in COLUMNS] for row in rows]
            if CLASSES:
                targets = [[class_number(row[TARGETS[0]])] for row in rows]
            else:
                targets = [[float(row[name]) for name in TARGETS] for row in rows]
            return columns, targets
        """;

    private static final String CONSTANTS = """
        # What a cell says that says nothing, and what says nothing where numbers stand.
        HOLES = {
            "", "NA", "na", "N/A", "n/a", "#N/A", "<NA>", "N.A.", "n.a.", "NaN", "nan", "NAN", "NaT", "null", "NULL",
            "Null", "?",
        }
        NUMBER_HOLES = {
            "-", "--", ".", "..", "...", "\u2026", "\u2013", "\u2014", "*", "none", "nil", "missing", "(null)", "#null!",
        }
        """;

    private static final String CELLS = """


        def cell(row, name):
            \"""What a row says in a column, None for a hole.\"""
            if name not in row:
                raise SystemExit(f"The table has no column {name!r}.")
            text = (row[name] or "").strip()
            numbers = name in NUMBERS or name in COLUMNS
            return None if text in HOLES or numbers and text.lower() in NUMBER_HOLES else text


        def decimal_mark(texts, known):
            \"""The mark before the decimals of a column's numbers: as its cells tell, else as the network's own table did.\"""
            for text in texts:
                marks = re.findall("[.,]", text)
                if len(set(marks)) == 2:
                    return marks[-1]
                if len(marks) > 1:
                    return "," if marks[0] == "." else "."
                if marks and not re.fullmatch(r"\\D*[1-9]\\d{0,2}[.,]\\d{3}\\D*", text):
                    return marks[0]
            return known


        def number(row, name, marks):
            \"""A cell's number, nan for a hole; 65,536 and 1.234,5 and $5 and 50 % are numbers too.\"""
            text = cell(row, name)
            if text is None:
                return math.nan
            thousands = "," if marks[name] == "." else "."
            for sign in " '\u2019\\u00a0\\u202f$€£¥%" + thousands:
                text = text.replace(sign, "")
            return float(text.replace("\u2212", "-").replace(marks[name], "."))


        def date_part(text, part):
            \"""Year, month, day or weekday (1 for Monday) of 2024-03-07, 2024/3/7 or 7.3.2024.\"""
            year_first = re.match(r"(\\d{4})([-/.])(\\d\\d?)\\2(\\d\\d?)(?=[ T]|$)", text)
            day_first = re.match(r"(\\d\\d?)\\.(\\d\\d?)\\.(\\d{4})(?=[ T]|$)", text)
            if not year_first and not day_first:
                raise SystemExit(f"This is not a date: {text!r}.")
            numbers = year_first.group(1, 3, 4) if year_first else day_first.group(3, 2, 1)
            date = datetime.date(*map(int, numbers))
            return float(date.isoweekday() if part == "weekday" else getattr(date, part))


        def read(row, marks, column, made):
            \"""One of an example's numbers, nan for a hole: it stands in the table, or is made of what does.\"""
            name, kind, said = made
            if kind == "number" or column in row:
                return number(row, column, marks)
            text = cell(row, name)
            if kind == "hole":
                return float(text is None)
            if text is None:
                return math.nan
            return date_part(text, said) if kind == "date" else float(text == said)


        def target(row, marks, numbers):
            \"""What is to be predicted, nan where the table does not say it.\"""
        TARGET


        def table(path):
            \"""Columns and targets of a CSV file with a header, as lists of rows.\"""
            with open(path, newline="", encoding="utf-8-sig") as file:
                first = file.readline()
                file.seek(0)
                rows = list(csv.DictReader(file, delimiter=max(",;\\t", key=first.count)))
            marks = {name: decimal_mark([row[name] or "" for row in rows], MARKS.get(name, ".")) for name in rows[0]} if rows else {}
            columns, targets = [], []
            for line, row in enumerate(rows, 2):
                numbers = [read(row, marks, *both) for both in zip(COLUMNS, READ_FROM)]
                desired = target(row, marks, numbers)
                if any(map(math.isnan, NEEDED)):
                    HOLED
                columns.append(numbers)
                targets.append(desired)
            return columns, targets
        """;

    private static final String REFUSED = "raise SystemExit(f\"Row {line} of the table has a hole.\")";

    private TableReading() {}

    /** What the functions know of the table, as constants. */
    static void constants(Graph graph, Python script) {
        if (isPlain(graph)) {
            return;
        }
        Layout layout = graph.layout();
        script.line(
                "# What each column is made of in a table: the column there, what is read of it, and which text or part is meant.");
        script.line("READ_FROM = [");
        List<String> numbers = new ArrayList<>(graph.classifies() ? List.of() : graph.targets());
        for (TableInput input : layout.inputs()) {
            String kind = switch (input.kind()) {
                case NUMBER -> "number";
                case TEXT -> "text";
                case HOLE -> "hole";
                case DATE -> "date";
            };
            script.line("    (" + Python.string(input.column()) + ", \"" + kind + "\", " + Python.string(input.text())
                    + "),");
            if (input.kind() == TableInput.Kind.NUMBER && !numbers.contains(input.column())) {
                numbers.add(input.column());
            }
        }
        script.line("]");
        script.line("# Columns of numbers, and their decimal marks where the table told them.");
        script.line("NUMBERS = " + Python.strings(numbers));
        script.line("MARKS = {");
        for (Map.Entry<String, Character> mark : layout.marks().entrySet()) {
            script.line("    " + Python.string(mark.getKey()) + ": \"" + mark.getValue() + "\",");
        }
        script.line("}");
        script.lines(CONSTANTS);
    }

    /** {@code table(path)} and what it needs; plain Python, lists of lists. */
    static void functions(Graph graph, Python script) {
        script.lines(CLASS_NUMBER);
        if (isPlain(graph)) {
            script.lines(PLAIN);
            return;
        }
        Missing missing = graph.layout().missing();
        String holed = missing == Missing.REFUSE ? REFUSED : "continue";
        String needed = missing.fills() ? "desired" : "numbers + desired";
        script.lines(CELLS.replace("TARGET\n", target(graph) + "\n")
                .replace("NEEDED", needed)
                .replace("HOLED", holed));
    }

    private static String target(Graph graph) {
        if (graph.classifies()) {
            return "    text = cell(row, TARGETS[0])\n"
                    + "    return [math.nan if text is None else class_number(text)]";
        } else if (!graph.targets().equals(graph.features().columns())) {
            return "    return [number(row, name, marks) for name in TARGETS]";
        }
        return graph.filled()
                ? "    return [fill if math.isnan(value) else value for value, fill in zip(numbers, FILL)]"
                : "    return list(numbers)";
    }

    /** Whether examples are made and come from no table: then one holds nothing but numbers. */
    private static boolean isPlain(Graph graph) {
        return graph.layout().inputs().isEmpty();
    }
}
