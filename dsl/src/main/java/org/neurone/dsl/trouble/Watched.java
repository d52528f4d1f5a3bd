package org.neurone.dsl.trouble;

import org.neurone.engine.Trainer;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.run.Ending;

/** A run from its seed with all that is noted of it. */
final class Watched {
    /** A held-out loss that is so much larger than it was has turned for good. */
    private static final double TURNED = 1.5;

    /** A gap in skill between the training and the held-out part that is worth a word. */
    private static final double GAP = 0.1;

    /** A loss below this share of what it was a quarter of the run before still falls. */
    private static final double FALLING = 0.97;

    private final Trainer trainer;
    private final Claims claims;
    private final LossCurve losses;
    private final long epochs;

    /**
     * @param claims of the text that concern this run
     * @param epochs how far it is watched
     */
    Watched(Trainer trainer, Claims claims, long epochs) {
        this.trainer = trainer;
        this.claims = claims;
        this.losses = new LossCurve(trainer);
        this.epochs = epochs;
        trainer.listen(claims);
    }

    Trainer trainer() {
        return trainer;
    }

    LossCurve losses() {
        return losses;
    }

    Claims claims() {
        return claims;
    }

    /** One update more. @return whether there is another one behind it */
    boolean advance() {
        trainer.stepBatch();
        return goesOn();
    }

    boolean goesOn() {
        return trainer.ending() == Ending.NONE && trainer.epoch() < epochs;
    }

    /** The validation part, or the test part where there is none; it may be empty. */
    Evaluation held() {
        return trainer.validation().size() > 0 ? trainer.validation() : trainer.test();
    }

    /**
     * What there is to complain about.
     *
     * @param intended epochs that the text asks for
     */
    Complaint complaint(long intended) {
        boolean broken = trainer.ending() == Ending.NOT_FINITE;
        double skill = broken ? Double.NaN : Skill.of(trainer.train());
        Verdict refuted = refuted();
        boolean expected = refuted == null && !claims.verdicts().isEmpty();
        Complaint.Kind kind = broken
                ? Complaint.Kind.BROKEN
                : refuted != null ? Complaint.Kind.CLAIM : ofNumbers(expected ? 1 : skill, epochs < intended);
        return new Complaint(
                kind,
                kind == Complaint.Kind.CLAIM ? refuted : null,
                broken ? trainer.breakdown() : null,
                skill,
                claims.verdicts().size() - (refuted == null ? 0 : 1),
                trainer.epoch());
    }

    /** @param skill 1 where all that the text expects by now has come: then a network may know as little as it does */
    private Complaint.Kind ofNumbers(double skill, boolean early) {
        if (skill < Complaint.POOR) {
            boolean falls = losses.last() < FALLING * losses.at(0.75);
            return early && (falls || losses.epochs() < 4) ? Complaint.Kind.EARLY : Complaint.Kind.STALLED;
        }
        boolean overfitted = losses.parted(TURNED) && Skill.of(trainer.train()) - Skill.of(held()) > GAP;
        return overfitted ? Complaint.Kind.OVERFITTED : Complaint.Kind.NONE;
    }

    private Verdict refuted() {
        for (Verdict verdict : claims.verdicts()) {
            if (!verdict.held()) {
                return verdict;
            }
        }
        return null;
    }
}
