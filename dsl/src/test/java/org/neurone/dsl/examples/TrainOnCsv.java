package org.neurone.dsl.examples;

import org.neurone.dsl.Language;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;

/** Learns from a table and answers for another one. Files are the program's own business: the library takes text. */
public final class TrainOnCsv {
    private TrainOnCsv() {}

    /**
     * @param csv a table whose column {@code ripe} says yes or no
     * @param unknown a table with the same columns but that one
     * @return for each row of {@code unknown} what the network takes it for
     */
    public static String[] answers(String csv, String unknown) {
        Tables tables = Tables.of("fruit", Csv.read(csv));
        Experiment experiment = Language.standard()
                .parse("data csv \"fruit\" target ripe test 0%; layer 4 tanh; loss cross-entropy; lr 0.5; epochs 200");
        Trainer trainer = Trainer.of(experiment, tables);
        trainer.run();

        Network network = trainer.network();
        return network.classify(network.table(unknown)).toArray(new String[0]);
    }
}
