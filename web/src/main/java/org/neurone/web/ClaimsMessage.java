package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.web.message.Messages;

/** What came of a text's claims, in its order. */
final class ClaimsMessage {
    private ClaimsMessage() {}

    static List<Messages.Claim> of(Trainer trainer, Claims claims, boolean fromSeed) {
        List<Messages.Claim> all = new ArrayList<>();
        for (int i = 0; i < claims.all().size(); i++) {
            Verdict verdict = claims.verdict(i);
            all.add(new Messages.Claim(
                    state(trainer, claims, i, fromSeed), verdict == null ? null : (Double) verdict.value()));
        }
        return all;
    }

    /** A claim that this run can no longer decide is left aside, not refuted. */
    private static String state(Trainer trainer, Claims claims, int claim, boolean fromSeed) {
        Verdict verdict = claims.verdict(claim);
        if (verdict != null) {
            return verdict.held() ? "held" : "failed";
        }
        boolean aside = !fromSeed
                || trainer.touched()
                || trainer.epoch() >= claims.all().get(claim).after();
        return aside ? "aside" : "open";
    }
}
