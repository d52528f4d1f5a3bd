package org.neurone.server.examples;

import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurone.dsl.Language;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;

/**
 * A web service of one route around a network that is trained when it starts: {@code GET /flower?lengths=5.1,3.5,1.4,0.2}
 * answers {@code {"species": "setosa", "shares": {"setosa": 0.98, …}}}.
 */
public final class FlowerService {

    private FlowerService() {}

    /** Trains, and returns the service ready to start. */
    public static Javalin create() {
        Trainer trainer = Trainer.of(Language.standard()
                .read("data iris; layer 8 tanh; output 3 softmax; loss cross-entropy; epochs 60")
                .experiment());
        trainer.run();
        Network network = trainer.network();
        return Javalin.create(config -> config.routes.get("/flower", context -> {
            double[] lengths =
                    lengths(context.queryParam("lengths"), network.columns().size());
            double[] shares = network.predict(lengths);
            Map<String, Double> named = new LinkedHashMap<>();
            for (int k = 0; k < shares.length; k++) {
                named.put(network.classes().get(k), shares[k]);
            }
            String species = network.classify(lengths);
            context.json(Map.of("species", species, "shares", named));
        }));
    }

    private static double[] lengths(String text, int count) {
        try {
            double[] lengths = Arrays.stream((text == null ? "" : text).split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (lengths.length == count) {
                return lengths;
            }
        } catch (NumberFormatException notANumber) {
            // The answer below says what is wanted.
        }
        throw new BadRequestResponse("lengths are " + count + " numbers with commas between them");
    }
}
