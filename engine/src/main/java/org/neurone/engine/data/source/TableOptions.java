package org.neurone.engine.data.source;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.PictureSize;

/**
 * What a text says about a table's columns.
 *
 * @param target names of the target columns; empty for the last column
 * @param shape of the input columns where a row is a picture (height, width and, if not 1, channels), else null
 * @param task null where the targets decide: texts are classes, numbers are values
 * @param classes names by class number; empty for those in the table in sorted order
 * @param missing what is done where a row has a hole
 * @param without names of columns that are left out, as if the table had them not
 * @param dates names of columns that are dates
 * @param reproduces whether the inputs are the targets; then {@code target} names columns that are neither, empty for none
 */
record TableOptions(
        List<String> target,
        Shape shape,
        Task task,
        List<String> classes,
        Missing missing,
        List<String> without,
        List<String> dates,
        boolean reproduces) {
    TableOptions {
        dates = List.copyOf(dates);
        without = List.copyOf(without);
        target = List.copyOf(target);
        classes = List.copyOf(classes);
        Objects.requireNonNull(target, "target");
    }

    /** What is not said is taken from what a network has learned from. */
    TableOptions matching(DataInfo known) {
        boolean values = task == Task.REGRESS || (task == null && known.task() == Task.REGRESS);
        return new TableOptions(
                target.isEmpty() && !reproduces ? known.targets() : target,
                shape,
                task == null ? known.task() : task,
                values || !classes.isEmpty() ? classes : known.classes(),
                missing == Missing.REFUSE ? known.layout().missing() : missing,
                without,
                dates,
                reproduces);
    }

    /** With another way to deal with holes. */
    TableOptions with(Missing way) {
        return new TableOptions(target, shape, task, classes, way, without, dates, reproduces);
    }

    /** A size as a text writes it, as a shape; null stays null. */
    static Shape shape(List<Integer> size) {
        if (size == null) {
            return null;
        }
        if (size.size() < 2 || size.size() > 3) {
            throw new IllegalArgumentException("a picture's shape has 2 or 3 sizes, but this has " + size.size());
        }
        return Shape.picture(size.get(0), size.get(1), size.size() == 3 ? size.get(2) : 1);
    }

    /** The same of pictures by themselves. */
    static PictureSize pictureSize(List<Integer> size) {
        Shape shape = shape(size);
        return shape == null ? null : new PictureSize(shape.height(), shape.width(), shape.channels());
    }

    /** {@code on} or {@code off} as a text writes it; null stays null. */
    static Boolean header(String word) {
        if (word == null) {
            return null;
        }
        if (!word.equals("on") && !word.equals("off")) {
            throw new IllegalArgumentException("the header is on or off, but this is \"" + word + "\"");
        }
        return word.equals("on");
    }
}
