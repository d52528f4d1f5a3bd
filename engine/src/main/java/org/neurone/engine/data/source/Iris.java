package org.neurone.engine.data.source;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.Tables;

/**
 * 150 iris flowers of three species, four lengths in centimetres. R. A. Fisher, “The use of multiple measurements in
 * taxonomic problems”, Annals of Eugenics 7, 1936; UCI Machine Learning Repository.
 *
 * @param task classes, or {@link Task#REPRODUCE} where the inputs are the targets
 */
public record Iris(Task task) implements Source {
    private static final int ROWS = 150;
    private static final int LENGTHS = 4;
    private static final int ROWS_A_SPECIES = 50;

    /** Flower after flower, two figures a length, in millimetres; the species one after the other. */
    private static final String MILLIMETRES = ""
            + "513514024930140247321302463115025036140254391704463414035034150244291402493115015437150248341602"
            + "483014014330110158401202574415045439130451351403573817035138150354341702513715044636100251331705"
            + "483419025030160250341604523515025234140247321602483116025434150452411501554214024931150250321202"
            + "553513024936140144301302513415025035130345231303443213025035160651381904483014035138160246321402"
            + "533715025033140270324714643245156931491555234013652846155728451363334716492433106629461352273914"
            + "502035105930421560224010612947145629361367314414563045155827411062224515562539115932481861284013"
            + "632549156128471264294313663044146828481467305017602945155726351055243811552437105827391260275116"
            + "543045156034451667314715632344135630411355254013552644126130461458264012502333105627421357304212"
            + "572942136229431351253011572841136333602558275119713059216329561865305822763066214925451773296318"
            + "672558187236612565325120642753196830552157255020582851246432532365305518773867227726692360225015"
            + "693257235628492077286720632749186733572172326018622848186130491864285621723058167428611979386420"
            + "642856226328511561265614773061236334562464315518603048186931542167315624693151235827511968325923"
            + "673357256730522363255019653052206234542359305118";

    /** @throws IllegalArgumentException for {@link Task#REGRESS} */
    public Iris {
        Reproduction.require(task);
    }

    /** To be told apart. */
    public Iris() {
        this(Task.CLASSIFY);
    }

    @Override
    public DataInfo describe(Tables tables) {
        DataInfo classes = DataInfo.classes(
                        List.of("sepal-length", "sepal-width", "petal-length", "petal-width"),
                        "species",
                        List.of("setosa", "versicolor", "virginica"),
                        ROWS)
                .withNormalize(Normalize.STANDARD);
        return Reproduction.asked(task) ? Reproduction.of(classes, 0.1, 7.9) : classes;
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        double[] inputs = new double[ROWS * LENGTHS];
        double[] labels = new double[ROWS];
        for (int i = 0; i < inputs.length; i++) {
            int tens = MILLIMETRES.charAt(2 * i) - '0';
            int ones = MILLIMETRES.charAt(2 * i + 1) - '0';
            inputs[i] = (tens * 10 + ones) / 10.0;
        }
        for (int i = 0; i < ROWS; i++) {
            int species = i / ROWS_A_SPECIES;
            labels[i] = species;
        }
        Examples labelled = new Examples(ROWS, inputs, labels);
        return Reproduction.asked(task) ? Reproduction.of(labelled) : labelled;
    }
}
