package org.neurone.web;

import org.neurone.engine.explain.ConvCell;
import org.neurone.engine.number.Values;

/** How one cell of a convolution's output comes about, as the page's {@code model.ts} describes it. */
final class CellJson {
    private CellJson() {}

    static Json of(ConvCell cell) {
        return Json.object()
                .put("height", cell.height())
                .put("width", cell.width())
                .put("channels", cell.channels())
                .put("top", cell.top())
                .put("left", cell.left())
                .put("window", numbers(cell.window()))
                .put("kernel", numbers(cell.kernel()))
                .put("bias", cell.bias())
                .put("sum", cell.sum())
                .put("output", cell.output());
    }

    private static Json numbers(Values values) {
        Json array = Json.array();
        for (int i = 0; i < values.size(); i++) {
            array.add(values.get(i));
        }
        return array;
    }
}
