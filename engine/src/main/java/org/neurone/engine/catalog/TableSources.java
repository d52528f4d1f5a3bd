package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.Digits;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.source.PictureSource;
import org.neurone.engine.data.source.Points;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.words.Wording;

/** The real sets, the reader's own tables, and lists in the text. */
final class TableSources {
    private static final Wording TASK = Wording.of(
            "Whether the target is a class or a value; reproduce: the inputs are the targets (an autoencoder), and target"
                    + " names columns that are left out.",
            "Indique si la cible est une classe ou une valeur\u00a0; reproduce\u00a0: les entrées sont les cibles (un"
                    + " auto-encodeur), et target nomme des colonnes laissées de côté.");
    private static final Wording REPRODUCE = Wording.of(
            "Whether the class is the target, or the inputs themselves (an autoencoder).",
            "Indique si la cible est la classe, ou les entrées elles-mêmes (un auto-encodeur).");
    private static final Wording CLASSES =
            Wording.of("The classes in the order of their numbers.", "Les classes dans l’ordre de leurs numéros.");

    private static final ValueType TASKS =
            ValueType.word(Task.CLASSIFY.word(), Task.REGRESS.word(), Task.REPRODUCE.word());
    private static final ValueType CLASSES_OR_SELF = ValueType.word(Task.CLASSIFY.word(), Task.REPRODUCE.word());

    private TableSources() {}

    static List<Entry<? extends Source>> entries() {
        return List.of(iris(), digits(), csv(), pictures(), points());
    }

    private static Entry<Iris> iris() {
        return Entry.of(
                        "iris",
                        Iris.class,
                        Wording.of(
                                "150 iris flowers of three species by four lengths (R. A. Fisher, 1936).",
                                "150 iris de trois espèces, décrits par quatre longueurs (R. A. Fisher, 1936)."))
                .option("task", CLASSES_OR_SELF, Task.CLASSIFY.word(), iris -> word(iris.task()), REPRODUCE)
                .example("data iris")
                .build(arguments -> new Iris(task(arguments)));
    }

    private static Entry<Digits> digits() {
        return Entry.of(
                        "digits",
                        Digits.class,
                        Wording.of(
                                "1,797 handwritten digits as pictures of 8 by 8 pixels (E. Alpaydin and C. Kaynak,"
                                        + " 1998).",
                                "1 797 chiffres manuscrits en images de 8 pixels sur 8 (E. Alpaydin et C. Kaynak,"
                                        + " 1998)."))
                .option("task", CLASSES_OR_SELF, Task.CLASSIFY.word(), digits -> word(digits.task()), REPRODUCE)
                .example("data digits")
                .build(arguments -> new Digits(task(arguments)));
    }

    private static Entry<CsvSource> csv() {
        return Entry.of("csv", CsvSource.class, Wording.of("A table of your own.", "Un tableau à vous."))
                .value(
                        "name",
                        new ValueType.Text(false),
                        CsvSource::name,
                        Wording.of(
                                "The table’s name; “t” is the file t.csv, or t-images-idx3-ubyte, beside the text.",
                                "Le nom du tableau\u00a0; «\u00a0t\u00a0» est le fichier t.csv, ou t-images-idx3-ubyte, à côté du texte."))
                .option(
                        "target",
                        new ValueType.Names(false),
                        null,
                        source -> orNull(source.target()),
                        Wording.of(
                                "The column or columns to predict; the last one if left out.",
                                "La ou les colonnes à prédire\u00a0; la dernière si rien n’est dit."))
                .option(
                        "shape",
                        new ValueType.Size(2, 3),
                        null,
                        CsvSource::shape,
                        Wording.of(
                                "Height, width and channels where a row is a picture; 128x1 for a series of 128.",
                                "Hauteur, largeur et canaux si une ligne est une image\u00a0; 128x1 pour une série de 128."))
                .option("task", TASKS, null, source -> word(source.task()), TASK)
                .option("classes", new ValueType.Names(true), null, source -> orNull(source.classes()), CLASSES)
                .option(
                        "header",
                        ValueType.word("on", "off"),
                        null,
                        CsvSource::header,
                        Wording.of(
                                "Whether the first row names the columns; the cells decide if left out.",
                                "Indique si la première ligne nomme les colonnes\u00a0; les cellules décident si rien n’est dit."))
                .option(
                        "missing",
                        ValueType.word("drop", "mean", "median", "most", "flag"),
                        null,
                        CsvSource::missing,
                        Wording.of(
                                "What stands in for a hole: drop leaves its row out; mean, median and most (the commonest"
                                        + " value) are learned on the training part; flag is mean and one more input that"
                                        + " says it.",
                                "Ce qui remplace un trou\u00a0: drop enlève sa ligne\u00a0; mean, median et most (la valeur la plus"
                                        + " fréquente) sont appris sur la partie d’entraînement\u00a0; flag est mean et une entrée"
                                        + " de plus qui le dit."))
                .option(
                        "without",
                        new ValueType.Names(false),
                        null,
                        source -> orNull(source.without()),
                        Wording.of(
                                "The column or columns to leave out, such as names and numbers of rows.",
                                "La ou les colonnes à laisser de côté, comme des noms ou des numéros de ligne."))
                .option(
                        "dates",
                        new ValueType.Names(false),
                        null,
                        source -> orNull(source.dates()),
                        Wording.of(
                                "The column or columns of dates; each becomes year, month, day and weekday (1 for Monday), named"
                                        + " as in “when:month”.",
                                "La ou les colonnes de dates\u00a0; chacune devient année, mois, jour et jour de la semaine (1 pour"
                                        + " lundi), nommés comme «\u00a0when:month\u00a0»."))
                .example("data csv \"flowers\" target species")
                .build(arguments -> new CsvSource(
                        arguments.text("name"),
                        orEmpty(arguments.list("target")),
                        arguments.list("shape"),
                        task(arguments),
                        orEmpty(arguments.list("classes")),
                        arguments.text("header"),
                        arguments.text("missing"),
                        orEmpty(arguments.list("without")),
                        orEmpty(arguments.list("dates"))));
    }

    private static Entry<PictureSource> pictures() {
        return Entry.of(
                        "pictures",
                        PictureSource.class,
                        Wording.of(
                                "Pictures of your own, a folder for each class.",
                                "Des images à vous, un dossier par classe."))
                .value(
                        "name",
                        new ValueType.Text(false),
                        PictureSource::name,
                        Wording.of(
                                "The name of the folder, of the archive NAME.zip, or of files in IDX form, beside the text.",
                                "Le nom du dossier, de l’archive NOM.zip, ou de fichiers au format IDX, à côté du texte."))
                .option(
                        "shape",
                        new ValueType.Size(2, 3),
                        null,
                        PictureSource::shape,
                        Wording.of(
                                "Height, width and channels (1 for grey, 3 for colour) to which every picture is brought; left out, the"
                                        + " size that all have, up to 64 pixels a side, else 32x32.",
                                "Hauteur, largeur et canaux (1 pour du gris, 3 pour de la couleur) auxquels chaque image est ramenée\u00a0; si"
                                        + " rien n’est dit, la taille de toutes, jusqu’à 64 pixels de côté, sinon 32x32."))
                .option("task", CLASSES_OR_SELF, Task.CLASSIFY.word(), pictures -> word(pictures.task()), REPRODUCE)
                .option("classes", new ValueType.Names(true), null, source -> orNull(source.classes()), CLASSES)
                .example("data pictures \"marks\"")
                .build(arguments -> new PictureSource(
                        arguments.text("name"),
                        arguments.list("shape"),
                        task(arguments),
                        orEmpty(arguments.list("classes"))));
    }

    private static Entry<Points> points() {
        return Entry.of(
                        "points",
                        Points.class,
                        Wording.of(
                                "Points that stand in the text, row after row, the last number of each its class.",
                                "Des points écrits dans le texte, l’un après l’autre, le dernier nombre étant la"
                                        + " classe."))
                .value(
                        "points",
                        new ValueType.Numbers(),
                        Points::numbers,
                        Wording.of("The numbers of all rows.", "Les nombres de toutes les lignes."))
                .option(
                        "columns",
                        ValueType.whole(2, Csv.MOST_COLUMNS),
                        (long) Points.DEFAULT_COLUMNS,
                        points -> (long) points.columns(),
                        Wording.of("Numbers a row.", "Nombres par ligne."))
                .option("task", TASKS, Points.DEFAULT_TASK.word(), points -> word(points.task()), TASK)
                .option("classes", new ValueType.Names(true), null, points -> orNull(points.classes()), CLASSES)
                .example("data points [-1 -1 0  1 1 1]")
                .build(arguments -> new Points(
                        arguments.numbers("points"),
                        arguments.whole("columns"),
                        task(arguments),
                        orEmpty(arguments.list("classes"))));
    }

    private static String word(Task task) {
        return task == null ? null : task.word();
    }

    private static Task task(Arguments arguments) {
        return arguments.has("task") ? Task.of(arguments.text("task")) : null;
    }

    private static List<String> orNull(List<String> names) {
        return names.isEmpty() ? null : names;
    }

    private static List<String> orEmpty(List<String> names) {
        return names == null ? new ArrayList<>() : names;
    }
}
