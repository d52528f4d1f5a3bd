package org.neurone.dsl.export;

import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.number.Decimal;

/** The examples as CSV (RFC 4180) with a header: what the scripts read with {@code --data}. */
final class ExampleTable {
    private ExampleTable() {}

    /** @throws ExportException where they are not at hand */
    static String write(Graph graph) {
        if (graph.examples().size() == 0) {
            throw ExportException.withoutExamples();
        }
        StringBuilder table = new StringBuilder();
        boolean inputsAreTargets = graph.targets().equals(graph.features().columns());
        for (String column : graph.features().columns()) {
            cell(column, table).append(',');
        }
        int columns = graph.features().columns().size();
        int targets = inputsAreTargets ? 0 : graph.targets().size();
        for (int j = 0; j < targets; j++) {
            cell(graph.targets().get(j), table).append(j < targets - 1 ? "," : "\r\n");
        }
        if (inputsAreTargets) {
            endLine(table);
        }
        for (int i = 0; i < graph.examples().size(); i++) {
            for (int j = 0; j < columns; j++) {
                table.append(Decimal.print(graph.examples().columns().get(i * columns + j)))
                        .append(',');
            }
            for (int j = 0; j < targets; j++) {
                double target = graph.examples().targets().get(i * targets + j);
                cell(graph.classifies() ? graph.classes().get((int) target) : Decimal.print(target), table);
                table.append(j < targets - 1 ? "," : "\r\n");
            }
            if (inputsAreTargets) {
                endLine(table);
            }
        }
        return table.toString();
    }

    /** In place of the last comma. */
    private static void endLine(StringBuilder table) {
        table.setLength(table.length() - 1);
        table.append("\r\n");
    }

    private static StringBuilder cell(String text, StringBuilder table) {
        boolean quoted = text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || !text.equals(text.trim());
        return quoted ? table.append('"').append(text.replace("\"", "\"\"")).append('"') : table.append(text);
    }
}
