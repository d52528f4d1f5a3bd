package org.neurone.web.message;

import java.util.List;
import java.util.Map;

/**
 * What the language and the engine say about a text and a run, as plain data: each record is one form of JSON, its parts in
 * the order in which they are written. The build writes {@code MessageJson} and the page's types from these lines alone, so
 * a part is added here and filled where the record is made; nothing else names it. A number that is not finite is null.
 */
@NeverCompared
@SuppressWarnings("ArrayRecordComponent")
public interface Messages {
    /**
     * @param insert what stands in place of the text from {@code from} to {@code to}, UTF-16 offsets
     */
    @Many
    record Edit(int from, int to, String insert) {}

    record Fix(String label, List<Edit> edits) {}

    /** A second place worth showing, for instance where a name was first defined. */
    record Related(int from, int to, String label) {}

    /**
     * UTF-16 offsets into the text, {@code to} behind the last.
     */
    record Problem(
            int from,
            int to,
            String code,
            @OneOf({"error", "warning", "hint"}) String severity,
            String sentence,
            List<Fix> fixes,
            @LeftOut Related also) {}

    record Word(int from, int to, String text) {}

    /** A statement as written: its keyword and the values and option words behind it. */
    record Statement(int from, int to, String keyword, List<Word> words) {}

    /**
     * What reading a text gave.
     *
     * @param plan what the text asks for, defaults filled in; null where an error stands
     * @param highlights how an editor shows the text, in order and without overlaps; only where the whole engine read it
     * @param table what the text makes of the columns of a table at hand, sound or not; only where the whole engine read it
     */
    @Alone
    record Reading(
            List<Problem> problems,
            List<Statement> statements,
            @OrNull Plan plan,
            @LeftOut List<Piece> highlights,
            @LeftOut TableColumns table) {}

    /**
     * A piece of the text and what it is.
     */
    record Piece(
            int from,
            int to,

            @OneOf({"keyword", "name", "option", "number", "string", "comment", "bracket", "separator", "term", "odd"})
            String style) {}

    /**
     * The columns of the reader's own table, in its order.
     *
     * @param targets names of those that are predicted
     */
    record TableColumns(List<TableColumn> columns, List<String> targets) {}

    record TableColumn(String name, boolean used) {}

    /**
     * The reader's own table as a text understands it, with its first rows.
     *
     * @param columns the first of them, in its order
     * @param further how many columns there are behind those
     * @param rows examples
     * @param named whether the first row was taken for the columns' names
     * @param cells the first rows of those columns, as they were read; an empty text for a hole
     * @param remarks sentences on what was decided in reading
     */
    @Alone
    record TablePreview(
            List<PreviewColumn> columns,
            int further,
            int rows,
            boolean named,
            List<List<String>> cells,
            List<String> remarks) {}

    /**
     * @param missing cells that are holes
     * @param distinct how many different texts; 0 for numbers
     */
    record PreviewColumn(
            String name,
            @OneOf({"number", "category", "date"}) String kind,
            @OneOf({"input", "target", "out"}) String use,
            int missing,
            int distinct) {}

    /**
     * What an experiment comes to.
     *
     * @param classes names of the classes in their order; empty for values
     * @param columns columns of the table that hold the inputs, before `inputs` makes features of them
     * @param targets names of the target columns
     * @param signed whether two classes stand as −1 and +1 at the output, and not as 0 and 1
     * @param features the features fed to the first layer, as written in `inputs`; empty for a picture
     * @param offered features on offer beside those, in the order in which they are drawn; empty where there are none
     * @param settings present values of the settings that have a control, as the language writes them
     * @param updates updates an epoch
     * @param expectations claims that can be checked
     */
    record Plan(
            String title,
            List<String> notes,
            @OneOf({"classify", "regress"}) String task,
            List<String> classes,
            List<String> columns,
            List<String> targets,
            boolean signed,
            @OrNull PictureShape picture,
            List<String> features,
            List<String> offered,
            List<PlannedLayer> layers,
            Map<String, String> settings,
            int train,
            int test,
            int validation,
            int updates,
            double parameters,
            double epochs,
            List<Expectation> expectations) {}

    record PictureShape(int height, int width, int channels) {}

    /**
     * @param index which of the text's layers, −1 where the plan added it
     * @param lowest a number that no output lies below; null where there is no such end
     * @param highest a number that no output lies above; null where there is no such end
     * @param flat whether the activation's slope is 0 wherever there is one
     * @param kind what it makes of the numbers that come in: `dense`, weighted sums of all of them, its weights by input and unit;
     *     `convolution`, channels from windows of all channels; `pool`, each channel from windows of its own; `pass`, each number for
     *     itself; `reshape`, the same numbers in another shape; `other`, anything else
     * @param sized whether the text says how many units or filters it has
     * @param units numbers the layer gives for one example
     * @param label the layer's name in a sentence or a heading
     */
    record PlannedLayer(
            int index,
            String keyword,

            @OneOf({"dense", "convolution", "pool", "pass", "reshape", "other"})
            String kind,

            boolean sized,
            @OrNull String activation,
            @OrNull double lowest,
            @OrNull double highest,
            boolean flat,
            double units,
            double inputs,
            @OrNull PictureShape picture,
            boolean trainable,
            String label) {}

    /**
     * A measure that is at least, or at most, so much after so many epochs from the seed.
     *
     * @param share whether it is a share of the whole, which people read in per cent
     */
    record Expectation(String metric, boolean share, double value, boolean atMost, int after) {}

    @Many
    record Completion(int from, int to, String insert, String label, String detail, String kind) {}

    /**
     * @param example a whole statement, or null
     * @param address the section of the reference that says more, such as {@code statement-layer}
     */
    @Alone
    record Hover(
            int from,
            int to,
            String title,
            String sentence,
            @OrNull String example,
            String address) {}

    /**
     * An entry of the catalogue for a menu.
     *
     * @param noisy whether it takes noise; only where the whole engine says it
     * @param picture its place among the data that are shown as small pictures, −1 for none; only where the whole engine says it
     */
    record Choice(
            String name,
            String sentence,
            @LeftOut Boolean noisy,
            @LeftOut Integer picture) {}

    /**
     * What the page has to know of a run.
     *
     * @param ranges smallest and largest raw value of each column, all examples
     */
    @Alone
    record RunInfo(Plan plan, @Pairs List<double[]> ranges, int columns, int targetColumns) {}

    /**
     * @param share whether it is a share of the whole, which people read in per cent
     * @param test null without a test part
     * @param table rows are the true classes, columns the predicted ones; only for a confusion matrix
     */
    @Many
    record MetricValue(
            String name,
            boolean share,
            double train,
            @OrNull double test,
            @LeftOut List<int[]> table) {}

    /**
     * What came of a claim: `open` until its epoch, `aside` where this run can no longer decide it.
     *
     * @param value what was reached; null where the run broke down before
     */
    @Many
    record Claim(
            @OneOf({"open", "held", "failed", "aside"}) String state,
            @LeftOut @OrNull Double value) {}

    /** What the controls offer, by the catalogue's kinds: `data`, `activation`, `loss`, `optimizer`, … */
    @Alone
    @Bare
    record Vocabulary(Map<String, List<Choice>> kinds) {}

    /**
     * Everything behind one weight, as the engine's explainer tells it.
     *
     * @param slope ∂L/∂w over the examples explained
     * @param numeric (L(w + ε) − L(w − ε)) / 2ε over the same
     * @param examples the examples explained, by their places in the data; left out where they are none of them
     * @param forward null for a convolution
     * @param update null where training leaves the weight as it is
     */
    @Alone
    record Explanation(
            double value,
            double slope,
            double numeric,
            double epsilon,
            int rows,
            double loss,
            @LeftOut int[] examples,
            @OrNull Forward forward,
            List<Term> terms,
            List<Path> paths,
            double allPaths,
            @OrNull Update update) {}

    /** The unit's sum z = Σ x w + b and its output for the first of the examples. */
    record Forward(double[] inputs, double[] weights, double bias, double sum, double output) {}

    record Term(int row, int place, double input, double delta, double product) {}

    record Path(List<Factor> factors, double product) {}

    record Factor(
            @OneOf({"input", "slope", "weight", "pass", "loss", "loss-at-sum"})
            String kind,

            int layer,
            int from,
            int to,
            double value) {}

    /** The next update of the weight. */
    record Update(
            double before,
            double dataSlope,
            double penaltySlope,
            double gradient,
            double decayed,
            double rate,
            double step,
            List<RuleLine> lines) {}

    /** @param letters what stands behind the formula's letters, save those that a line before worked out */
    record RuleLine(String symbol, String formula, double value, List<Letter> letters) {}

    record Letter(String letter, double value) {}

    /** How one cell of a convolution's output comes about: Σ window · kernel + bias, then the activation. */
    @Alone
    record Cell(
            int height,
            int width,
            int channels,
            int top,
            int left,
            double[] window,
            double[] kernel,
            double bias,
            double sum,
            double output) {}

    /** What a script has to know of a network. */
    @Alone
    record NetworkInfo(List<String> columns, List<String> classes, int outputs, int layers) {}

    /**
     * A file format for other programs.
     *
     * @param ending of a file's name, without the dot
     */
    @Many
    record Format(String word, String ending, String mediaType, String sentence) {}

    /** How a run stands to one goal of a task. */
    record Judged(boolean held, String sentence) {}

    /**
     * How a run stands to a task of a lesson.
     *
     * @param goals in the task's order; where it cannot be judged, the one sentence that says why
     */
    @Alone
    record Judgement(@OneOf({"right", "not-yet", "cannot"}) String verdict, List<Judged> goals) {}

    /**
     * One of the runs that a text compares.
     *
     * @param name the settings that make it differ
     */
    @Many
    record Variant(String name, String text) {}

    /** A line of two texts that are compared, and which of them has it. */
    record DifferentLine(@OneOf({"both", "mine", "other"}) String side, String text) {}

    /**
     * What is known of two texts and their runs so far.
     *
     * @param sentence where the runs part, or how far they are the same
     * @param parting the first epoch, from 1, in which they part, 0 where they do before it, −1 where they did not
     * @param alike whether the networks have the same trained numbers in the same places
     * @param over whether both runs ended
     */
    @Alone
    record SideBySide(
            String sentence, double parting, boolean alike, boolean over, double epoch, List<DifferentLine> lines) {}

    /**
     * A change of the text that was tried.
     *
     * @param label what it does, in a few words
     * @param came what came of it, in a sentence
     */
    record Cured(String label, String came, List<Edit> edits) {}

    /**
     * A reason why a run may not learn, as a sentence with its numbers.
     *
     * @param cure left out where nothing that was tried helped
     */
    record Suspected(String sentence, @LeftOut Cured cure) {}

    /**
     * What is known of why a run does not learn.
     *
     * @param done the share of the work that is behind, 0 to 1
     * @param complaint what there is to complain about, or that there is nothing; null before the run has been watched
     * @param any whether there is anything to complain about
     * @param untried changes that would have taken too long
     */
    @Alone
    record Examined(
            double done,
            boolean over,
            boolean tooLong,
            boolean any,
            @OrNull String complaint,
            List<Suspected> suspects,
            int untried) {}

    /**
     * What a challenge bounds, and how much of it the text has.
     *
     * @param what `units`, `parameters`, `epochs` or `layers`
     * @param used how much of it the text has; 0 where kinds are bounded
     * @param most that may be; 0 where kinds are bounded
     * @param allowed kinds of layers; empty where something is counted
     */
    record Bound(
            @OneOf({"units", "parameters", "epochs", "layers"})
            String what,

            double used,
            double most,
            List<String> allowed) {}

    /**
     * How a text stands to the challenge that it answers.
     *
     * @param broken a sentence for each rule that it breaks
     */
    @Alone
    record Challenged(String title, List<Bound> bounds, List<String> broken) {}
}
