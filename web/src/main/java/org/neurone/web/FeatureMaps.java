package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Scaling;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.TermReader;

/** Features as small pictures over the plane, and those that the page offers beside the ones in use. */
final class FeatureMaps {
    private static final List<String> PLANE = List.of("x", "y");
    private static final List<String> OFFERED = List.of("x", "y", "x^2", "y^2", "x*y", "sin(x)", "sin(y)");

    private FeatureMaps() {}

    /** Features on offer for such data, as a text writes them: none where the data do not lie in the plane of x and y. */
    static List<String> offered(DataInfo data, Shape input) {
        return !input.picture() && data.columns().equals(PLANE) ? OFFERED : List.of();
    }

    /**
     * @param names columns, or terms as a text writes them
     * @param grid rows × columns, row-major
     * @return for each feature its {@code rows} numbers
     */
    static double[] of(String[] names, List<String> columns, double[] grid, int rows) {
        List<Term> terms = new ArrayList<>();
        for (String name : names) {
            terms.add(
                    columns.contains(name)
                            ? new Term.Column(name)
                            : TermReader.read(name).term());
        }
        int many = terms.size();
        double[] features = many == 0 ? new double[0] : new Features(columns, terms, Scaling.none(many)).of(grid, rows);
        double[] maps = new double[many * rows];
        for (int row = 0; row < rows; row++) {
            for (int feature = 0; feature < many; feature++) {
                maps[feature * rows + row] = features[row * many + feature];
            }
        }
        return maps;
    }
}
