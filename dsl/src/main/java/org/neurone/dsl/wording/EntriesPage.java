package org.neurone.dsl.wording;

import org.neurone.dsl.problem.EntryFault;
import org.neurone.engine.words.Wording;

/** Sentences about entries to a challenge. */
public final class EntriesPage implements EntryFault.Words<Wording> {
    private EntriesPage() {}

    /** What is said of it. */
    public static Wording of(EntryFault fault) {
        return fault.in(new EntriesPage());
    }

    @Override
    public Wording unreadable(EntryFault.Unreadable told) {
        return Wording.of(
                "It does not run: line " + told.line() + ": " + told.cause().english(),
                "Il ne peut pas être exécuté\u00a0: ligne " + told.line() + "\u00a0: "
                        + told.cause().french());
    }

    @Override
    public Wording ofNoChallenge(EntryFault.OfNoChallenge told) {
        return Wording.of(
                "It is an entry to no challenge: this one is named by “challenge \"" + told.wanted() + "\"”.",
                "Il ne répond à aucun défi\u00a0: celui-ci se nomme par «\u00a0challenge \"" + told.wanted()
                        + "\"\u00a0».");
    }

    @Override
    public Wording ofAnother(EntryFault.OfAnother told) {
        return Wording.of(
                "It is an entry to another challenge, “" + told.seen() + "”; this one is “" + told.wanted() + "”.",
                "Il répond à un autre défi, «\u00a0" + told.seen() + "\u00a0»\u00a0; celui-ci est «\u00a0"
                        + told.wanted() + "\u00a0».");
    }

    @Override
    public Wording otherVariant(EntryFault.OtherVariant told) {
        return told.seen() == null
                ? Wording.of(
                        "It does not say whose task it solves: this one is “variant \"" + told.wanted() + "\"”.",
                        "Il ne dit pas quelle tâche il résout\u00a0: celle-ci est «\u00a0variant \"" + told.wanted()
                                + "\"\u00a0».")
                : Wording.of(
                        "It solves the task of “" + told.seen() + "”, and this one is that of “" + told.wanted() + "”.",
                        "Il résout la tâche de «\u00a0" + told.seen() + "\u00a0», et celle-ci est celle de «\u00a0"
                                + told.wanted() + "\u00a0».");
    }

    @Override
    public Wording ruleChanged(EntryFault.RuleChanged told) {
        if (told.wanted() == null) {
            return Wording.of(
                    "It changes the challenge’s rules: “" + told.seen() + "” is not among them.",
                    "Il change les règles du défi\u00a0: «\u00a0" + told.seen() + "\u00a0» n’en est pas.");
        }
        return told.seen() == null
                ? Wording.of(
                        "It changes the challenge’s rules: “" + told.wanted() + "” is missing.",
                        "Il change les règles du défi\u00a0: «\u00a0" + told.wanted() + "\u00a0» manque.")
                : Wording.of(
                        "It changes the challenge’s rules: it says “" + told.seen() + "” in place of “" + told.wanted()
                                + "”.",
                        "Il change les règles du défi\u00a0: il dit «\u00a0" + told.seen()
                                + "\u00a0» au lieu de «\u00a0" + told.wanted() + "\u00a0».");
    }

    @Override
    public Wording fixedChanged(EntryFault.FixedChanged told) {
        Wording fixed = Wording.of(
                "“" + told.name() + "” is fixed in this challenge",
                "«\u00a0" + told.name() + "\u00a0» est fixé dans ce défi");
        Wording seen = told.seen() == null
                ? Wording.of("leaves it out", "ne le dit pas")
                : Wording.of(
                        "says " + quoted(told.seen()).english(),
                        "dit " + quoted(told.seen()).french());
        Wording wanted = told.wanted() == null
                ? Wording.of("leaves it out", "ne le dit pas")
                : Wording.of(
                        "says " + quoted(told.wanted()).english(),
                        "dit " + quoted(told.wanted()).french());
        return Wording.of(
                fixed.english() + ": it " + wanted.english() + ", and this entry " + seen.english() + ".",
                fixed.french() + "\u00a0: il " + wanted.french() + ", et cette réponse " + seen.french() + ".");
    }

    private static Wording quoted(String piece) {
        return Quoted.quoted(piece);
    }

    @Override
    public Wording missed(EntryFault.Missed told) {
        if (told.value() == null) {
            return Wording.of(
                    "It does not reach the goal “" + told.goal() + "”: the run broke down in epoch " + told.epoch()
                            + ".",
                    "Il n’atteint pas le but «\u00a0" + told.goal()
                            + "\u00a0»\u00a0: l’entraînement a échoué à l’époque " + told.epoch() + ".");
        }
        return Wording.of(
                "It does not reach the goal “" + told.goal() + "”: after epoch " + told.epoch() + " it was "
                        + told.value() + ".",
                "Il n’atteint pas le but «\u00a0" + told.goal() + "\u00a0»\u00a0: après l’époque " + told.epoch()
                        + ", la valeur était " + told.value() + ".");
    }

    @Override
    public Wording tooMuch(EntryFault.TooMuch told) {
        return Wording.of(
                "It is not replayed here: " + told.cause().english(),
                "Son entraînement n’est pas refait ici\u00a0: " + told.cause().french());
    }

    @Override
    public Wording tooSlow(EntryFault.TooSlow told) {
        return Wording.of(
                "It is not judged: replaying it takes more time than there is for it.",
                "Il n’est pas jugé\u00a0: refaire son entraînement prend plus de temps que ce qui est accordé.");
    }
}
