package org.neurone.dsl.trouble;

import org.neurone.engine.claim.Verdict;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.metric.R2;
import org.neurone.engine.metric.Recall;
import org.neurone.engine.run.Ending;

/** Whether a changed text's run went better than the first one. */
final class Comparing {
    /** A change that closes less of the gap than this is not worth a click. */
    private static final double HALF = 0.5;

    private Comparing() {}

    /** @return null where it did not */
    static Suspect of(Watched before, Watched after, Complaint complaint, Cause cause, Cure cure, long intended) {
        if (after.trainer().ending() == Ending.NOT_FINITE) {
            return null;
        }
        boolean mended = after.complaint(intended).kind() == Complaint.Kind.NONE;
        return complaint.kind() == Complaint.Kind.CLAIM
                ? ofClaim(complaint.verdict(), after, cause, cure, mended)
                : ofNumbers(before, after, complaint, cause, cure, mended);
    }

    private static Suspect ofClaim(Verdict failed, Watched after, Cause cause, Cure cure, boolean mended) {
        Verdict now = null;
        for (Verdict verdict : after.claims().verdicts()) {
            now = verdict.claim().equals(failed.claim()) ? verdict : now;
        }
        if (now == null) {
            return null;
        }
        Expectation claim = failed.claim();
        double gap = claim.value() - failed.value();
        double closed = now.value() - failed.value();
        boolean held = now.held() && (mended || noneFailed(after));
        boolean closer = Double.isNaN(failed.value()) ? now.held() : closed / gap >= HALF;
        return held || closer ? new Suspect(cause, cure, claim.metric(), failed.value(), now.value(), held) : null;
    }

    private static boolean noneFailed(Watched run) {
        for (Verdict verdict : run.claims().verdicts()) {
            if (!verdict.held()) {
                return false;
            }
        }
        return true;
    }

    private static Suspect ofNumbers(
            Watched before, Watched after, Complaint complaint, Cause cause, Cure cure, boolean mended) {
        double skill = Skill.of(after.trainer().train());
        if (complaint.kind() == Complaint.Kind.OVERFITTED) {
            double was = before.held().loss();
            double is = after.held().loss();
            boolean better = is < 0.8 * was && Skill.of(after.held()) >= Skill.of(before.held());
            return better ? new Suspect(cause, cure, new LossValue(), was, is, mended) : null;
        }
        double first = Double.isNaN(complaint.skill()) ? 0 : complaint.skill();
        boolean better = skill - first >= HALF * (1 - first) || mended;
        Evaluation now = after.trainer().train();
        Metric metric =
                !now.hasClasses() ? new R2() : cause instanceof Cause.Unbalanced ? new Recall() : new Accuracy();
        double was = complaint.breakdown() != null
                ? Double.NaN
                : metric.of(before.trainer().train());
        return better ? new Suspect(cause, cure, metric, was, metric.of(now), mended) : null;
    }
}
