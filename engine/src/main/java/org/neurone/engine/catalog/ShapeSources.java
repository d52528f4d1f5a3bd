package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.Blobs;
import org.neurone.engine.data.source.Checkerboard;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.source.Gauss;
import org.neurone.engine.data.source.Moons;
import org.neurone.engine.data.source.Rings;
import org.neurone.engine.data.source.Spiral;
import org.neurone.engine.data.source.Strokes;
import org.neurone.engine.words.Wording;

/** Sources of classes made by rule: points of a plane, pictures of strokes. */
final class ShapeSources {
    private static final int POINTS = 400;
    private static final int PICTURES = 500;
    private static final Wording NOISE_OF_POINTS = Wording.of(
            "How far points may lie off, as a share of the set’s radius.",
            "De combien les points peuvent s’écarter, en part du rayon de l’ensemble.");

    private ShapeSources() {}

    static List<Entry<? extends Source>> entries() {
        List<Entry<? extends Source>> entries = new ArrayList<>(common());
        entries.add(strokes());
        return entries;
    }

    private static Entry<Strokes> strokes() {
        return Generated.entry(
                Entry.of(
                        "strokes",
                        Strokes.class,
                        Wording.of(
                                "Pictures of 8 by 8 pixels with one pen stroke each: level, upright, slanted or a cross.",
                                "Des images de 8 pixels sur 8 avec un trait chacune\u00a0: couché, debout, penché ou une croix.")),
                PICTURES,
                Wording.of(
                        "Greatest grey added to or taken from a pixel, as a share of black.",
                        "Plus grand gris ajouté à un pixel ou ôté, en part du noir."),
                Strokes::noise,
                Strokes::samples,
                (arguments, noise, samples) -> new Strokes(noise, samples));
    }

    /** All but pictures. */
    static List<Entry<? extends Source>> common() {
        return List.of(
                Generated.entry(
                        Entry.of(
                                "circle",
                                Circle.class,
                                Wording.of(
                                        "A disc of one class inside a ring of the other.",
                                        "Un disque d’une classe dans un anneau de l’autre.")),
                        POINTS,
                        NOISE_OF_POINTS,
                        Circle::noise,
                        Circle::samples,
                        (arguments, noise, samples) -> new Circle(noise, samples)),
                Generated.entry(
                        Entry.of(
                                "gauss",
                                Gauss.class,
                                Wording.of(
                                        "Two round clouds of points that a line splits.",
                                        "Deux nuages ronds de points qu’une droite sépare.")),
                        POINTS,
                        NOISE_OF_POINTS,
                        Gauss::noise,
                        Gauss::samples,
                        (arguments, noise, samples) -> new Gauss(noise, samples)),
                Generated.entry(
                        Entry.of(
                                        "spiral",
                                        Spiral.class,
                                        Wording.of(
                                                "Two arms of a spiral, wound around each other.",
                                                "Deux bras de spirale enroulés l’un autour de l’autre."))
                                .option(
                                        "turns",
                                        ValueType.between(Spiral.LEAST_TURNS, Spiral.MOST_TURNS),
                                        1.5,
                                        Spiral::turns,
                                        Wording.of(
                                                "How often each arm goes around.",
                                                "Combien de tours fait chaque bras.")),
                        POINTS,
                        NOISE_OF_POINTS,
                        Spiral::noise,
                        Spiral::samples,
                        (arguments, noise, samples) -> new Spiral(arguments.real("turns"), noise, samples)),
                Generated.entry(
                        Entry.of(
                                "moons",
                                Moons.class,
                                Wording.of(
                                        "Two half moons that reach into each other.",
                                        "Deux demi-lunes qui s’emboîtent.")),
                        POINTS,
                        NOISE_OF_POINTS,
                        Moons::noise,
                        Moons::samples,
                        (arguments, noise, samples) -> new Moons(noise, samples)),
                Generated.entry(
                        Entry.of(
                                        "rings",
                                        Rings.class,
                                        Wording.of(
                                                "Rings around one middle, each a class.",
                                                "Des anneaux autour d’un même centre, chacun une classe."))
                                .option(
                                        "classes",
                                        ValueType.whole(2, Rings.MOST_CLASSES),
                                        3L,
                                        rings -> (long) rings.classes(),
                                        Wording.of("Number of rings.", "Nombre d’anneaux.")),
                        POINTS,
                        NOISE_OF_POINTS,
                        Rings::noise,
                        Rings::samples,
                        (arguments, noise, samples) -> new Rings(arguments.whole("classes"), noise, samples)),
                Generated.entry(
                        Entry.of(
                                        "checkerboard",
                                        Checkerboard.class,
                                        Wording.of(
                                                "The dark and the light squares of a board.",
                                                "Les cases sombres et claires d’un damier."))
                                .option(
                                        "squares",
                                        ValueType.whole(2, Checkerboard.MOST_SQUARES),
                                        4L,
                                        board -> (long) board.squares(),
                                        Wording.of("Squares on each side.", "Nombre de cases par côté.")),
                        POINTS,
                        NOISE_OF_POINTS,
                        Checkerboard::noise,
                        Checkerboard::samples,
                        (arguments, noise, samples) -> new Checkerboard(arguments.whole("squares"), noise, samples)),
                Generated.entry(
                        Entry.of(
                                        "blobs",
                                        Blobs.class,
                                        Wording.of(
                                                "Round clouds of points on a circle, each a class.",
                                                "Des nuages ronds de points sur un cercle, chacun une classe."))
                                .option(
                                        "classes",
                                        ValueType.whole(2, Blobs.MOST_CLASSES),
                                        3L,
                                        blobs -> (long) blobs.classes(),
                                        Wording.of("Number of clouds.", "Nombre de nuages.")),
                        POINTS,
                        NOISE_OF_POINTS,
                        Blobs::noise,
                        Blobs::samples,
                        (arguments, noise, samples) -> new Blobs(arguments.whole("classes"), noise, samples)));
    }
}
