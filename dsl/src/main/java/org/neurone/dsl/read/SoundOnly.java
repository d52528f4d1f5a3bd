package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.syntax.StatementNode;

/** For whoever wants sound texts alone: reads no further than the first statement that the rule refuses, and says that it cannot be read. */
public final class SoundOnly implements Adviser {
    @Override
    public Advice of(TextReader reader) {
        return new GivenUp(reader);
    }

    @Override
    public void readThrough(Rule rule) {
        while (!rule.done()) {
            rule.step();
        }
    }

    private record GivenUp(TextReader reader) implements Advice {
        @Override
        public int reread(int start) {
            List<StatementNode> statements = reader.tree().statements();
            StatementNode refused = statements.get(start);
            String piece = Shown.piece(refused.span().of(reader.tree().text()));
            reader.report(refused.span(), new OfWriting.Spelled(Habit.UNREADABLE, piece, null));
            statements.subList(start, statements.size()).forEach(reader::leave);
            return statements.size();
        }
    }
}
