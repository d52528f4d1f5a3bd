package org.neurone.web;

import org.neurone.engine.explain.ConvCell;
import org.neurone.engine.number.Values;
import org.neurone.web.message.Messages;

/** How one cell of a convolution's output comes about. */
final class CellMessage {
    private CellMessage() {}

    static Messages.Cell of(ConvCell cell) {
        return new Messages.Cell(
                cell.height(),
                cell.width(),
                cell.channels(),
                cell.top(),
                cell.left(),
                numbers(cell.window()),
                numbers(cell.kernel()),
                cell.bias(),
                cell.sum(),
                cell.output());
    }

    private static double[] numbers(Values values) {
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return numbers;
    }
}
