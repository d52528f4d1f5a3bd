package org.neurone.engine.catalog;

import java.util.List;
import java.util.function.Supplier;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.Gates;
import org.neurone.engine.data.source.Party;
import org.neurone.engine.words.Wording;

/** The truth tables. */
final class GateSources {
    private GateSources() {}

    static List<Entry<? extends Source>> entries() {
        return List.of(
                gate(
                        "and",
                        Gates.And.class,
                        Gates.And::new,
                        "1 where both inputs are 1.",
                        "1 si les deux entrées valent 1."),
                gate(
                        "or",
                        Gates.Or.class,
                        Gates.Or::new,
                        "1 where at least one input is 1.",
                        "1 si au moins une entrée vaut 1."),
                gate(
                        "nand",
                        Gates.Nand.class,
                        Gates.Nand::new,
                        "0 where both inputs are 1.",
                        "0 si les deux entrées valent 1."),
                gate(
                        "nor",
                        Gates.Nor.class,
                        Gates.Nor::new,
                        "1 where both inputs are 0.",
                        "1 si les deux entrées valent 0."),
                gate(
                        "xor",
                        Gates.Xor.class,
                        Gates.Xor::new,
                        "1 where exactly one input is 1; no line splits it.",
                        "1 si une seule entrée vaut 1\u00a0; aucune droite ne sépare les cas."),
                gate(
                        "xnor",
                        Gates.Xnor.class,
                        Gates.Xnor::new,
                        "1 where both inputs are the same; no line splits it.",
                        "1 si les deux entrées sont égales\u00a0; aucune droite ne sépare les cas."),
                Entry.of(
                                "party",
                                Party.class,
                                Wording.of(
                                        "Three friends: one goes to the party when enough of them do.",
                                        "Trois amis\u00a0: on va à la fête si assez d’entre eux y vont."))
                        .option(
                                "threshold",
                                ValueType.whole(1, Party.FRIENDS),
                                2L,
                                party -> (long) party.threshold(),
                                Wording.of("How many friends it takes.", "Combien d’amis il faut."))
                        .example("data party threshold 3")
                        .build(arguments -> new Party(arguments.whole("threshold"))));
    }

    private static <T extends Source> Entry<T> gate(
            String name, Class<T> type, Supplier<T> make, String english, String french) {
        return Entry.of(name, type, Wording.of("A logic gate: " + english, "Une porte logique\u00a0: " + french))
                .example("data " + name)
                .build(arguments -> make.get());
    }
}
