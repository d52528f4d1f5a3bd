package org.neurone.dsl.export;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;

/**
 * A network's numbers as CSV (RFC 4180): one row a number, with where it stands. Layers, rows, columns, channels and units
 * are counted from 0; what a number does not have is left empty.
 */
final class WeightTable {
    private final StringBuilder table = new StringBuilder("layer,type,array,row,column,channel,unit,value\r\n");

    private WeightTable() {}

    static String write(Graph graph) {
        WeightTable table = new WeightTable();
        for (int i = 0; i < graph.layers().size(); i++) {
            GraphLayer layer = graph.layers().get(i);
            for (GraphLayer.Numbers numbers : layer.numbers()) {
                table.array(i, layer.word(), numbers);
            }
        }
        return table.table.toString();
    }

    private void array(int layer, String type, GraphLayer.Numbers numbers) {
        for (int k = 0; k < numbers.values().size(); k++) {
            row(layer, type, numbers.name(), place(numbers.layout(), k), numbers.values(), k);
        }
    }

    /** Row, column, channel and unit, as many of the last ones as the array has dimensions. */
    private static String place(List<Integer> layout, int k) {
        String place = "";
        int rest = k;
        for (int d = layout.size() - 1; d >= 0; d--) {
            place = "," + rest % layout.get(d) + place;
            rest /= layout.get(d);
        }
        return ",".repeat(4 - layout.size()) + place.substring(1);
    }

    private void row(int layer, String type, String array, String place, Values numbers, int at) {
        table.append(layer)
                .append(',')
                .append(type)
                .append(',')
                .append(array)
                .append(',')
                .append(place)
                .append(',');
        table.append(Decimal.print(numbers.get(at))).append("\r\n");
    }
}
