package org.neurone.dsl;

import java.util.List;
import org.neurone.dsl.edit.Inputs;
import org.neurone.dsl.edit.Layering;
import org.neurone.dsl.edit.Placement;
import org.neurone.dsl.edit.Settings;
import org.neurone.dsl.edit.TableEdits;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;

/**
 * Changes of one text, as a page's controls make them: each is a list of edits that leaves comments and everything else
 * as it is. Values are given as a text would write them ({@code "0.1"}, {@code "relu"}, {@code "10%"}).
 *
 * <p>Layers are counted from 0 in the order of the text.
 */
public final class Edits {
    private final Settings settings;
    private final Placement placement;
    private final Layering layering;
    private final Inputs inputs;
    private final TableEdits table;

    Edits(Vocabulary vocabulary, Checked checked, Tables tables) {
        this.settings = new Settings(vocabulary, checked);
        this.placement = new Placement(vocabulary, checked);
        this.layering = new Layering(vocabulary, checked, placement, settings);
        this.inputs = new Inputs(vocabulary, tables, placement, settings);
        this.table = new TableEdits(vocabulary, checked, tables);
    }

    /**
     * Sets one setting of a statement that stands once, and adds the statement where there is none: {@code set("lr",
     * "rate", "0.1")}, {@code set("data", "noise", "20%")}.
     *
     * @param value null takes an option away
     * @throws IllegalArgumentException where the language has no such statement or setting
     */
    public List<Edit> set(String keyword, String parameter, String value) {
        Bound bound = placement.statement(keyword);
        return bound == null
                ? settings.add(placement, keyword, parameter, value)
                : settings.set(bound, parameter, value);
    }

    /** Puts the whole statement in the place of the one with its keyword, or adds it: {@code put("optimizer adam")}. */
    public List<Edit> put(String statement) {
        return placement.put(statement);
    }

    /** Takes the statement, or all of a repeatable one, away. */
    public List<Edit> remove(String keyword) {
        return placement.remove(keyword);
    }

    /**
     * Sets one setting of a layer: {@code setLayer(0, "units", "4")}.
     *
     * @param value null takes an option away
     * @throws IllegalArgumentException where there is no such layer or setting
     */
    public List<Edit> setLayer(int layer, String parameter, String value) {
        return settings.set(placement.layer(layer), parameter, value);
    }

    /**
     * Adds a layer behind that one: {@code addLayer(0, "layer 4 tanh")}.
     *
     * @param after −1 puts it before the first
     */
    public List<Edit> addLayer(int after, String statement) {
        return placement.addLayer(after, statement);
    }

    /** Takes that layer away; of several that one statement makes, one. */
    public List<Edit> removeLayer(int layer) {
        return layering.remove(layer);
    }

    /**
     * So many units (or filters) more in that layer, fewer where {@code change} is less than 0; at least one stays.
     *
     * @throws IllegalArgumentException where there is no such layer, or it has no units of its own
     */
    public List<Edit> addUnits(int layer, int change) {
        return layering.addUnits(layer, change);
    }

    /**
     * Adds a hidden layer of four units behind that one, with that one's activation where it suits a hidden layer.
     *
     * @param after −1 puts it before the first
     * @throws IllegalArgumentException where there is no such layer
     */
    public List<Edit> addHiddenLayer(int after) {
        return layering.addHidden(after);
    }

    /**
     * Writes all weights of a layer by hand: {@code weights [0.5 -1]}. The output layer that the plan adds becomes a statement.
     * Nothing changes where one statement stands for several layers, or the text is not sound.
     *
     * @param layer of the plan, from 0
     * @param weights row-major (inputs, units)
     * @throws IllegalArgumentException where there is no such layer
     */
    public List<Edit> setWeights(int layer, double... weights) {
        return layering.setNumbers(layer, "weights", weights);
    }

    /** As {@link #setWeights}, all biases: one a unit. */
    public List<Edit> setBias(int layer, double... bias) {
        return layering.setNumbers(layer, "bias", bias);
    }

    /** The next seed: other random choices, the same experiment. Behind the largest comes 0. */
    public List<Edit> nextSeed() {
        return set("seed", "seed", Long.toString((layering.seed() + 1) % (Experiment.LARGEST_SEED + 1)));
    }

    /**
     * Takes the data from another source. Its options go where the new source has none of that name, and {@code inputs} goes
     * unless the new source's columns are those of before.
     */
    public List<Edit> setSource(String name) {
        return inputs.setSource(name);
    }

    /**
     * Puts a feature into {@code inputs}, or takes it out where it is in use; the last one stays. Where all columns as they are
     * remain, the statement goes.
     *
     * @param feature a term as a text writes it, or a column's own name
     */
    public List<Edit> toggleInput(String feature) {
        return inputs.toggle(feature);
    }

    /**
     * Learns from a table of the host's, all of whose columns but the last are inputs, in place of other data. What the text said
     * of the network's output goes where it does not suit the table. A sound text that names the table already stays.
     *
     * @param source its keyword, {@code csv} or {@code pictures}
     * @param name of the table
     */
    public List<Edit> useTable(String source, String name) {
        return table.useTable(source, name);
    }

    /**
     * Learns from a column of the text's table, or leaves it out: by {@code inputs} where the text has it, else by {@code
     * without}. The last one stays, and so does the target.
     */
    public List<Edit> useColumn(String column, boolean used) {
        return table.use(column, used);
    }

    /**
     * Learns to predict that column of the text's table. It is an input no more, and what the text said of the network's output
     * goes where it does not suit the new target.
     */
    public List<Edit> setTarget(String column) {
        return table.target(column);
    }
}
