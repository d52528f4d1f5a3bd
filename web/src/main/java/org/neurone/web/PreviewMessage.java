package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.text.TablePreview;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.words.Wording;
import org.neurone.web.message.Messages;

/** A table as a text understands it. */
final class PreviewMessage {
    private PreviewMessage() {}

    static Messages.TablePreview of(TablePreview preview, Tongue tongue) {
        List<Messages.PreviewColumn> columns = new ArrayList<>();
        for (TablePreview.Column column : preview.columns()) {
            columns.add(new Messages.PreviewColumn(
                    column.name(), kind(column.kind()), use(column.use()), column.missing(), column.distinct()));
        }
        List<String> remarks = new ArrayList<>();
        for (Wording remark : preview.remarks()) {
            remarks.add(tongue.of(remark));
        }
        return new Messages.TablePreview(
                columns, preview.further(), preview.rows(), preview.named(), preview.cells(), remarks);
    }

    private static String kind(TablePreview.Kind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case CATEGORY -> "category";
            case DATE -> "date";
        };
    }

    private static String use(TablePreview.Use use) {
        return switch (use) {
            case INPUT -> "input";
            case TARGET -> "target";
            case OUT -> "out";
        };
    }
}
