package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Recovery;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;

/** Reads a refused statement on with what its words were meant to be. */
final class Mender implements Recovery {
    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;
    private final Mismatch mismatch;
    private final Shortage shortage;
    private final PassedWords passed;
    private final UnknownWords unknown;
    private final ValueFixes fixes;

    Mender(Vocabulary vocabulary, Line line, Rule rule, Alone alone) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
        this.shortage = new Shortage(vocabulary, line, rule, alone);
        this.mismatch = new Mismatch(vocabulary, line, rule, shortage);
        this.passed = new PassedWords(vocabulary, line, rule, mismatch);
        this.unknown = new UnknownWords(vocabulary, line, rule, mismatch, passed);
        this.fixes = new ValueFixes(line);
    }

    @Override
    public void found(Problems.Draft draft) {
        fixes.add(draft);
    }

    @Override
    public void before(Parameter<?> place) {
        passed.before(place);
    }

    @Override
    public void beforeOption() {
        passed.skipCounted();
    }

    @Override
    public void beforeOptionValue(Parameter<?> option) {
        passed.beforeValue(option.type());
    }

    @Override
    public boolean repairs(Parameter<?> parameter, Value value) {
        return mismatch.repairs(parameter, value);
    }

    @Override
    public boolean reorder(Binding binding, List<Parameter<?>> places, int from) {
        return new Order(vocabulary, line).mend(binding, places, from);
    }

    @Override
    public Value meant(Parameter<?> parameter, Value value) {
        return mismatch.meant(parameter, value);
    }

    @Override
    public boolean otherWord(Value value, String word) {
        if (!OtherNames.all(value.in(text))) {
            return false;
        }
        mismatch.otherName(value.span(), word);
        return true;
    }

    @Override
    public void unknownWord(List<String> words, Value value) {
        String seen = value.in(text);
        String meant = OtherNames.word(seen, words);
        List<String> near = meant == null ? Nearest.of(seen, words) : List.of(meant);
        Problems.Draft draft = line.report(
                value.span(), new OfValues.UnknownWord(Shown.piece(seen), line.subject(), Suggestion.of(near, words)));
        for (String name : near) {
            draft.write(value.span(), name);
        }
    }

    @Override
    public void several(Parameter<?> parameter, Value first) {
        mismatch.several(parameter, first);
    }

    /** Small letters or quotes: the writer knows which. */
    @Override
    public void otherSpelling(Value name, boolean term) {
        String written = name.span().of(text);
        String quoted = Strings.quote(written);
        if (term) {
            String seen = Shown.piece(written);
            line.report(name.span(), new OfWriting.Spelled(Habit.CAPITAL_LETTERS, seen, name.respelled()))
                    .write(name.span(), name.respelled())
                    .write(name.span(), quoted);
        } else {
            line.report(name.span(), new OfWriting.Spelled(Habit.NAME_IN_QUOTES, null, quoted))
                    .write(name.span(), quoted);
        }
    }

    @Override
    public Value name(Kind<?> kind, Value value) {
        return mismatch.name(kind, value);
    }

    @Override
    public Entry<?> unknownName(Kind<?> kind, Value name) {
        return mismatch.otherName(kind, name);
    }

    @Override
    public boolean optionRather(String word, Kind<?> kind) {
        return unknown.optionRather(word, kind);
    }

    @Override
    public void unknownOption(Binding root, Value word) {
        unknown.take(root, word);
    }

    @Override
    public void extra(Value value) {
        shortage.extra(value);
    }

    @Override
    public void missing(Binding binding, Parameter<?> place) {
        shortage.missing(binding, place);
    }

    @Override
    public void missingOptionValue(Binding binding, Parameter<?> parameter, Value word) {
        shortage.missingOptionValue(binding, parameter, word);
    }

    @Override
    public void missingOption(Binding root, Binding binding, Parameter<?> parameter) {
        shortage.missingOption(root, binding, parameter);
    }

    @Override
    public void repeatedOption(Value word, Value first, int behind) {
        shortage.repeatedOption(word, first, behind);
    }
}
