package org.neurone.web;

import org.neurone.engine.Trainer;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;

/** What came of a text's claims, in its order, as the page's {@code model.ts} describes it. */
final class ClaimsJson {
    private ClaimsJson() {}

    static Json of(Trainer trainer, Claims claims, boolean fromSeed) {
        Json all = Json.array();
        for (int i = 0; i < claims.all().size(); i++) {
            Verdict verdict = claims.verdict(i);
            Json claim = Json.object().put("state", state(trainer, claims, i, fromSeed));
            all.add(verdict == null ? claim : claim.put("value", verdict.value()));
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
