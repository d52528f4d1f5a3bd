package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.Bumps;
import org.neurone.engine.data.source.FormulaSource;
import org.neurone.engine.data.source.Plane;
import org.neurone.engine.data.source.Sine;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.words.Wording;

/** Sources of values made by rule. */
final class CurveSources {
    private static final int POINTS = 400;
    private static final int CURVE = 200;
    private static final Wording NOISE_OF_VALUES = Wording.of(
            "How far values may lie off, as a share of half their range.",
            "De combien les valeurs peuvent s’écarter, en part de la moitié de leur étendue.");

    private CurveSources() {}

    static List<Entry<? extends Source>> entries() {
        List<Entry<? extends Source>> entries = new ArrayList<>(common());
        entries.add(function());
        return entries;
    }

    private static Entry<FormulaSource> function() {
        return Generated.entry(
                Entry.of(
                                "function",
                                FormulaSource.class,
                                Wording.of(
                                        "Values of a formula in x, or in x and y.",
                                        "Les valeurs d’une formule en x, ou en x et y."))
                        .value(
                                "formula",
                                new ValueType.FormulaText(Formula.Subject.POINTS),
                                FormulaSource::formula,
                                Wording.of(
                                        "The formula, for instance “y = x^3 - x”.",
                                        "La formule, par exemple «\u00a0y = x^3 - x\u00a0»."))
                        .option(
                                "from",
                                ValueType.real(),
                                -FormulaSource.DEFAULT_REACH,
                                FormulaSource::from,
                                Wording.of("Least x (and y).", "Plus petit x (et y)."))
                        .option(
                                "to",
                                ValueType.real(),
                                FormulaSource.DEFAULT_REACH,
                                FormulaSource::to,
                                Wording.of("Greatest x (and y).", "Plus grand x (et y).")),
                CURVE,
                NOISE_OF_VALUES,
                FormulaSource::noise,
                FormulaSource::samples,
                (arguments, noise, samples) -> new FormulaSource(
                        arguments.formula("formula"), arguments.real("from"), arguments.real("to"), noise, samples));
    }

    /** All but the one that reads a formula. */
    static List<Entry<? extends Source>> common() {
        return List.of(
                Generated.entry(
                        Entry.of(
                                "plane",
                                Plane.class,
                                Wording.of(
                                        "Values on a slope: z = (x + y) / 6.",
                                        "Des valeurs sur une pente\u00a0: z = (x + y) / 6.")),
                        POINTS,
                        NOISE_OF_VALUES,
                        Plane::noise,
                        Plane::samples,
                        (arguments, noise, samples) -> new Plane(noise, samples)),
                Generated.entry(
                        Entry.of(
                                "bumps",
                                Bumps.class,
                                Wording.of(
                                        "Values of two hills and two hollows over the plane.",
                                        "Les valeurs de deux bosses et de deux creux au-dessus du plan.")),
                        POINTS,
                        NOISE_OF_VALUES,
                        Bumps::noise,
                        Bumps::samples,
                        (arguments, noise, samples) -> new Bumps(noise, samples)),
                Generated.entry(
                        Entry.of(
                                "sine",
                                Sine.class,
                                Wording.of(
                                        "Values of a wave: y = sin(2x).",
                                        "Les valeurs d’une onde\u00a0: y = sin(2x).")),
                        CURVE,
                        NOISE_OF_VALUES,
                        Sine::noise,
                        Sine::samples,
                        (arguments, noise, samples) -> new Sine(noise, samples)));
    }
}
