package org.neurone.engine.catalog;

import java.util.List;
import java.util.function.Function;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.initializer.Xavier;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Flatten;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Output;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.layer.Skip;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.words.Wording;

/** The layers that the engine brings. */
public final class Layers {
    private static final ValueType COUNT = ValueType.whole(1, Integer.MAX_VALUE);
    private static final ValueType TIMES = ValueType.whole(1, LayerSpec.MOST_TIMES);
    private static final ValueType SIZE = new ValueType.Size(2, 2);
    private static final ValueType STRIDE = new ValueType.Size(1, 2);
    private static final Wording ACTIVATION =
            Wording.of("What each unit makes of its weighted sum.", "Ce que chaque neurone fait de sa somme pondérée.");

    private Layers() {}

    /** The layers that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends LayerSpec>> entries() {
        return List.of(layer(), conv(), pool(), flatten(), dropout(), batchnorm(), skip(), output());
    }

    /** All but those for pictures, batch normalisation and skips. */
    static List<Entry<? extends LayerSpec>> common() {
        return List.of(layer(), dropout(), output());
    }

    private static Entry<Dense> layer() {
        Entry.Builder<Dense> entry = Entry.of(
                        "layer",
                        Dense.class,
                        Wording.of(
                                "A fully connected layer: every unit sees every number of the layer before.",
                                "Une couche entièrement connectée\u00a0: chaque neurone voit tous les nombres de la couche"
                                        + " précédente."))
                .value(
                        "units",
                        COUNT,
                        layer -> (long) layer.units(),
                        Wording.of("How many units it has.", "Son nombre de neurones."))
                .value("activation", ValueType.choice(Kind.ACTIVATION), new Tanh(), Dense::activation, ACTIVATION);
        return weighting(times(entry, Dense::times), Dense::weighting)
                .example("layer 3 sigmoid")
                .build(arguments -> new Dense(
                        arguments.whole("units"),
                        arguments.choice("activation", Kind.ACTIVATION),
                        weighting(arguments),
                        arguments.whole("times")));
    }

    private static Entry<Conv> conv() {
        Entry.Builder<Conv> entry = Entry.of(
                        "conv",
                        Conv.class,
                        Wording.of(
                                "A convolution: small filters that slide over a picture.",
                                "Une convolution\u00a0: de petits filtres qui glissent sur une image."))
                .value(
                        "filters",
                        COUNT,
                        conv -> (long) conv.filters(),
                        Wording.of("How many filters it has.", "Son nombre de filtres."))
                .value(
                        "kernel",
                        SIZE,
                        conv -> List.of(conv.kernelHeight(), conv.kernelWidth()),
                        Wording.of(
                                "Rows and columns that a filter sees; 5x1 over a series.",
                                "Lignes et colonnes vues par un filtre\u00a0; 5x1 sur une série."))
                .value("activation", ValueType.choice(Kind.ACTIVATION), new Tanh(), Conv::activation, ACTIVATION)
                .option(
                        "stride",
                        STRIDE,
                        List.of(1),
                        conv -> size(conv.strideHeight(), conv.strideWidth()),
                        Wording.of(
                                "Pixels from one place of the filter to the next.",
                                "Nombre de pixels d’une position du filtre à la suivante."))
                .option(
                        "pad",
                        ValueType.word("same", "valid"),
                        "same",
                        conv -> conv.same() ? "same" : "valid",
                        Wording.of(
                                "same puts zeros around the picture, valid keeps the filter inside.",
                                "same entoure l’image de zéros, valid garde le filtre à l’intérieur."));
        return weighting(times(entry, Conv::times), Conv::weighting)
                .example("conv 8 5x5 relu")
                .build(arguments -> {
                    List<Integer> kernel = arguments.list("kernel");
                    List<Integer> stride = arguments.list("stride");
                    return new Conv(
                            arguments.whole("filters"),
                            kernel.get(0),
                            kernel.get(1),
                            arguments.choice("activation", Kind.ACTIVATION),
                            stride.get(0),
                            stride.get(stride.size() - 1),
                            "same".equals(arguments.text("pad")),
                            weighting(arguments),
                            arguments.whole("times"));
                });
    }

    private static Entry<Pool> pool() {
        return Entry.of(
                        "pool",
                        Pool.class,
                        Wording.of(
                                "Makes a picture smaller: of each window its largest number or its mean.",
                                "Réduit une image\u00a0: de chaque fenêtre, le plus grand nombre ou la moyenne."))
                .value(
                        "kind",
                        ValueType.word("max", "average"),
                        pool -> pool.max() ? "max" : "average",
                        Wording.of("The largest number or the mean.", "Le plus grand nombre ou la moyenne."))
                .value(
                        "size",
                        SIZE,
                        pool -> List.of(pool.height(), pool.width()),
                        Wording.of(
                                "Rows and columns of a window; 2x1 over a series.",
                                "Lignes et colonnes d’une fenêtre\u00a0; 2x1 sur une série."))
                .option(
                        "stride",
                        STRIDE,
                        null,
                        pool -> pool.strideHeight() == pool.height() && pool.strideWidth() == pool.width()
                                ? null
                                : size(pool.strideHeight(), pool.strideWidth()),
                        Wording.of(
                                "Pixels from one window to the next; the window's size where none is given.",
                                "Nombre de pixels d’une fenêtre à la suivante\u00a0; la taille de la fenêtre si rien n’est"
                                        + " donné."))
                .example("pool max 2x2")
                .build(arguments -> {
                    List<Integer> size = arguments.list("size");
                    List<Integer> stride = arguments.has("stride") ? arguments.list("stride") : size;
                    return new Pool(
                            "max".equals(arguments.text("kind")),
                            size.get(0),
                            size.get(1),
                            stride.get(0),
                            stride.get(stride.size() - 1));
                });
    }

    private static Entry<Flatten> flatten() {
        return Entry.of(
                        "flatten",
                        Flatten.class,
                        Wording.of(
                                "A picture as a plain list of its numbers.",
                                "Une image sous forme de simple liste de ses nombres."))
                .example("flatten")
                .build(arguments -> new Flatten());
    }

    private static Entry<Dropout> dropout() {
        return Entry.of(
                        "dropout",
                        Dropout.class,
                        Wording.of(
                                "Silences a share of the numbers at random in training, so that no unit relies on one"
                                        + " other.",
                                "Fait taire au hasard une part des nombres pendant l’entraînement, pour qu’aucun"
                                        + " neurone ne dépende d’un seul autre."))
                .value(
                        "share",
                        new ValueType.Share(1, false),
                        Dropout::share,
                        Wording.of("The share that is silenced.", "La part réduite au silence."))
                .example("dropout 20%")
                .build(arguments -> new Dropout(arguments.real("share")));
    }

    private static Entry<BatchNorm> batchnorm() {
        return Entry.of(
                        "batchnorm",
                        BatchNorm.class,
                        Wording.of(
                                "Brings each unit or channel to mean 0 and variance 1 over the batch.",
                                "Ramène chaque neurone ou canal à une moyenne de 0 et une variance de 1 sur le lot."))
                .option(
                        "epsilon",
                        ValueType.above(0),
                        1e-5,
                        BatchNorm::epsilon,
                        Wording.of("A small number added to the variance.", "Un petit nombre ajouté à la variance."))
                .option(
                        "momentum",
                        new ValueType.Real(0, false, 1, true),
                        0.1,
                        BatchNorm::momentum,
                        Wording.of(
                                "The share of each batch in the running statistics.",
                                "La part de chaque lot dans les moyennes courantes."))
                .example("batchnorm epsilon 1e-5 momentum 0.1")
                .build(arguments -> new BatchNorm(arguments.real("epsilon"), arguments.real("momentum")));
    }

    private static Entry<Skip> skip() {
        return Entry.of(
                        "skip",
                        Skip.class,
                        Wording.of(
                                "Adds what came into the layers before to what leaves them, so that they need only learn what to"
                                        + " change.",
                                "Ajoute ce qui est entré dans les couches d’avant à ce qui en sort\u00a0: elles n’ont qu’à apprendre ce"
                                        + " qu’il faut changer."))
                .value(
                        "over",
                        COUNT,
                        skip -> (long) skip.over(),
                        Wording.of(
                                "Over how many layers it reaches; of a network's first ones, back to its inputs.",
                                "Par-dessus combien de couches\u00a0; des premières d’un réseau, jusqu’à ses entrées."))
                .example("layer 4 tanh times 3; skip 2")
                .build(arguments -> new Skip(arguments.whole("over")));
    }

    private static Entry<Output> output() {
        Entry.Builder<Output> entry = Entry.of(
                        "output",
                        Output.class,
                        Wording.of(
                                "The last layer, said outright: one number for each thing to predict.",
                                "La dernière couche, dite explicitement\u00a0: un nombre par chose à prédire."))
                .value(
                        "units",
                        COUNT,
                        null,
                        output -> output.units() == null ? null : output.units().longValue(),
                        Wording.of(
                                "How many units it has; what the data needs where none is given.",
                                "Son nombre de neurones\u00a0; ce qu’il faut aux données si rien n’est donné."))
                .value(
                        "activation",
                        ValueType.choice(Kind.ACTIVATION),
                        null,
                        Output::activation,
                        Wording.of(
                                "What each unit makes of its weighted sum; what fits the loss where none is given.",
                                "Ce que chaque neurone fait de sa somme pondérée\u00a0; ce qui convient à la perte si rien"
                                        + " n’est donné."));
        return weighting(entry, Output::weighting)
                .example("output 1 sigmoid")
                .build(arguments -> new Output(
                        arguments.has("units") ? (Integer) arguments.whole("units") : null,
                        arguments.choice("activation", Kind.ACTIVATION),
                        weighting(arguments)));
    }

    private static <T> Entry.Builder<T> times(Entry.Builder<T> entry, Function<T, Integer> get) {
        return entry.option(
                "times",
                TIMES,
                1L,
                layer -> get.apply(layer).longValue(),
                Wording.of(
                        "So many such layers, one behind the other.",
                        "Autant de couches pareilles, l’une après l’autre."));
    }

    private static <T> Entry.Builder<T> weighting(Entry.Builder<T> entry, Function<T, Weighting> get) {
        return entry.option(
                        "init",
                        ValueType.choice(Kind.INITIALIZER),
                        new Xavier(),
                        layer -> get.apply(layer).initializer(),
                        Wording.of("How its weights are drawn.", "Comment ses poids sont tirés."))
                .option(
                        "weights",
                        new ValueType.Numbers(),
                        null,
                        layer -> get.apply(layer).weights(),
                        Wording.of(
                                "Its weights by hand, all units of the first input first.",
                                "Ses poids donnés à la main, d’abord tous les neurones de la première entrée."))
                .option(
                        "bias",
                        new ValueType.Numbers(),
                        null,
                        layer -> get.apply(layer).bias(),
                        Wording.of("Its biases by hand, one a unit.", "Ses biais donnés à la main, un par neurone."))
                .option(
                        "regularize",
                        ValueType.choices(Kind.REGULARIZER),
                        List.of(),
                        layer -> get.apply(layer).regularizers(),
                        Wording.of(
                                "Its own penalty on large weights, in place of the experiment's.",
                                "Sa propre pénalité sur les grands poids, à la place de celle de l’expérience."))
                .option(
                        "frozen",
                        ValueType.flag(),
                        false,
                        layer -> get.apply(layer).frozen(),
                        Wording.of(
                                "Leaves it as it is in training.", "La laisse telle quelle pendant l’entraînement."));
    }

    private static Weighting weighting(Arguments arguments) {
        return new Weighting(
                arguments.choice("init", Kind.INITIALIZER),
                arguments.numbers("weights"),
                arguments.numbers("bias"),
                arguments.choices("regularize", Kind.REGULARIZER),
                arguments.flag("frozen"));
    }

    private static List<Integer> size(int height, int width) {
        return height == width ? List.of(height) : List.of(height, width);
    }
}
