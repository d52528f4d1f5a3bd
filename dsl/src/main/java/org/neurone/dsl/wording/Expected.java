package org.neurone.dsl.wording;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Setting;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.Wording;

/** Says in words what may stand somewhere, and what stands there instead. */
public final class Expected {
    private Expected() {}

    /** What a type takes, for instance “a number greater than 0”. */
    public static Wording of(ValueType type) {
        if (type instanceof ValueType.Real real) {
            return real(real);
        }
        if (type instanceof ValueType.Whole whole) {
            return whole(whole);
        }
        if (type instanceof ValueType.Share share) {
            return share(share);
        }
        if (type instanceof ValueType.Size size) {
            return size(size);
        }
        if (type instanceof ValueType.Word word) {
            return words(word.words());
        }
        if (type instanceof ValueType.Name) {
            return Wording.of("a name", "un nom");
        }
        if (type instanceof ValueType.Keywords) {
            return Wording.of("one or more names", "un ou plusieurs noms");
        }
        if (type instanceof ValueType.Text) {
            return Wording.of("text between quotes (\"…\")", "un texte entre guillemets (\"…\")");
        }
        if (type instanceof ValueType.FormulaText formula) {
            String example = "(\"" + formula.subject().example() + "\")";
            return Wording.of("a formula between quotes " + example, "une formule entre guillemets " + example);
        }
        if (type instanceof ValueType.Numbers) {
            return Wording.of("a list of numbers ([1 0.5 -2])", "une liste de nombres ([1 0.5 -2])");
        }
        if (type instanceof ValueType.Names names && names.listed()) {
            return Wording.of("a list in brackets ([0.01 0.1 1])", "une liste entre crochets ([0.01 0.1 1])");
        }
        if (type instanceof ValueType.Names names) {
            return names.numbersAllowed()
                    ? Wording.of(
                            "a name, a number or a list of them ([a b \"c d\"])",
                            "un nom, un nombre ou une liste ([a b \"c d\"])")
                    : Wording.of(
                            "a name or a list of names ([a b \"c d\"])", "un nom ou une liste de noms ([a b \"c d\"])");
        }
        if (type instanceof ValueType.Terms) {
            return Wording.of("features such as x, x^2 or sin(x)", "des entrées comme x, x^2 ou sin(x)");
        }
        if (type instanceof ValueType.Choice choice) {
            return nameOf(choice.kind().noun());
        }
        if (type instanceof ValueType.Choices choices) {
            return nameOf(choices.kind().noun());
        }
        if (type instanceof ValueType.StateText) {
            return Wording.of("a saved state between quotes", "un état enregistré entre guillemets");
        }
        return Wording.of("nothing", "rien");
    }

    private static Wording nameOf(Wording noun) {
        return Wording.of("the name of " + Nouns.a(noun.english()), "le nom d’" + Nouns.un(noun.french()));
    }

    /** What a type takes with both its bounds, for instance “a whole number from 1 to 2147483647”. */
    static Wording bounded(ValueType type) {
        if (type instanceof ValueType.Whole whole) {
            return fromTo(whole);
        }
        if (type instanceof ValueType.Size size) {
            Wording plain = size(size);
            return Wording.of(
                    plain.english() + ", each from 1 to " + Setting.LARGEST_SIDE,
                    plain.french() + ", chacun de 1 à " + Setting.LARGEST_SIDE);
        }
        return of(type);
    }

    /** “ (units: neurons in the layer)”, so that a message says what a value is for. */
    static Wording meaning(Parameter<?> parameter) {
        Wording sentence = parameter.sentence();
        return Wording.of(" (" + clause(sentence.english()) + ")", " (" + clause(sentence.french()) + ")");
    }

    /** A sentence without its full stop, so that it fits into another. */
    private static String clause(String sentence) {
        int rest = sentence.indexOf(';');
        String first = rest < 0
                ? sentence
                : sentence.substring(0, rest).replace('\u00a0', ' ').trim();
        String clause = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        boolean word = clause.length() > 1 && Characters.upper(clause.charAt(0)) && !Characters.upper(clause.charAt(1));
        return word ? (char) (clause.charAt(0) - 'A' + 'a') + clause.substring(1) : clause;
    }

    /** What stands there, for instance “the name “relu””. */
    static Wording seen(Seen seen) {
        Wording quoted = Quoted.quoted(seen.piece());
        return switch (seen.form()) {
            case NUMBER -> Wording.of("the number " + quoted.english(), "le nombre " + quoted.french());
            case SIZE -> Wording.of("the size " + quoted.english(), "la taille " + quoted.french());
            case TEXT -> Wording.of("the text " + Shown.piece(seen.piece()), "le texte " + Shown.piece(seen.piece()));
            case LIST -> Wording.of("the list " + quoted.english(), "la liste " + quoted.french());
            case NAME -> Wording.of("the word " + quoted.english(), "le mot " + quoted.french());
            case TERM, PUNCTUATION, ODD -> quoted;
        };
    }

    /** Which setting it is: “test” of “data”, the units of “layer”, or “epochs” alone. */
    static Wording setting(Setting setting) {
        Wording quoted = Quoted.quoted(setting.owner());
        String name = setting.parameter().name();
        if (name.equals(setting.owner())) {
            return quoted;
        }
        Wording own = Quoted.quoted(name);
        return setting.named()
                ? Wording.of(own.english() + " of " + quoted.english(), own.french() + " de " + quoted.french())
                : Wording.of(
                        "the " + name + " of " + quoted.english(),
                        "la valeur " + own.french() + " de " + quoted.french());
    }

    /** Several types, one behind the other. */
    static Wording inTurn(List<ValueType> types) {
        StringBuilder english = new StringBuilder();
        StringBuilder french = new StringBuilder();
        for (ValueType type : types) {
            Wording one = of(type);
            english.append(english.length() == 0 ? "" : ", then ").append(one.english());
            french.append(french.length() == 0 ? "" : ", puis ").append(one.french());
        }
        return Wording.of(english.toString(), french.toString());
    }

    private static Wording real(ValueType.Real real) {
        boolean low = real.min() != Double.NEGATIVE_INFINITY;
        boolean high = real.max() != Double.POSITIVE_INFINITY;
        String min = Decimal.print(real.min());
        String max = Decimal.print(real.max());
        if (low && high && !real.minAllowed()) {
            return Wording.of(
                    "a number greater than " + min + (real.maxAllowed() ? " and at most " : " and less than ") + max,
                    "un nombre supérieur à " + min + (real.maxAllowed() ? " et au plus égal à " : " et inférieur à ")
                            + max);
        }
        if (low && high) {
            return real.maxAllowed()
                    ? Wording.of("a number from " + min + " to " + max, "un nombre de " + min + " à " + max)
                    : Wording.of(
                            "a number of at least " + min + " and less than " + max,
                            "un nombre au moins égal à " + min + " et inférieur à " + max);
        }
        if (low) {
            return real.minAllowed()
                    ? Wording.of("a number of at least " + min, "un nombre au moins égal à " + min)
                    : Wording.of("a number greater than " + min, "un nombre supérieur à " + min);
        }
        if (high) {
            return real.maxAllowed()
                    ? Wording.of("a number of at most " + max, "un nombre au plus égal à " + max)
                    : Wording.of("a number less than " + max, "un nombre inférieur à " + max);
        }
        return Wording.of("a number", "un nombre");
    }

    private static Wording whole(ValueType.Whole whole) {
        // A bound that large stands for “as large as you like”.
        boolean open = whole.max() >= Integer.MAX_VALUE && whole.max() != 0xFFFF_FFFFL;
        return open
                ? Wording.of(
                        "a whole number of at least " + whole.min() + word(whole, " or “", "”"),
                        "un nombre entier au moins égal à " + whole.min() + word(whole, " ou «\u00a0", "\u00a0»"))
                : fromTo(whole);
    }

    private static Wording fromTo(ValueType.Whole whole) {
        return Wording.of(
                "a whole number from " + whole.min() + " to " + whole.max() + word(whole, " or “", "”"),
                "un nombre entier de " + whole.min() + " à " + whole.max() + word(whole, " ou «\u00a0", "\u00a0»"));
    }

    private static String word(ValueType.Whole whole, String open, String close) {
        return whole.word() == null ? "" : open + whole.word() + close;
    }

    private static Wording share(ValueType.Share share) {
        String max = Decimal.print(share.max() * 100) + "%";
        return share.maxAllowed()
                ? Wording.of("a share from 0% to " + max, "une part de 0% à " + max)
                : Wording.of("a share from 0% to less than " + max, "une part de 0% à moins de " + max);
    }

    private static Wording size(ValueType.Size size) {
        StringBuilder example = new StringBuilder("8");
        for (int i = 1; i < size.minDimensions(); i++) {
            example.append("x8");
        }
        String count = size.minDimensions() == size.maxDimensions()
                ? Integer.toString(size.minDimensions())
                : size.minDimensions() + "–" + size.maxDimensions();
        return Wording.of(
                "a size of " + count + " whole numbers such as " + example,
                "une taille de " + count + " nombres entiers comme " + example);
    }

    static Wording words(List<String> words) {
        List<String> english = new ArrayList<>();
        List<String> french = new ArrayList<>();
        for (String word : words) {
            english.add("“" + word + "”");
            french.add("«\u00a0" + word + "\u00a0»");
        }
        return Wording.of(either(english, " or "), either(french, " ou "));
    }

    private static String either(List<String> words, String or) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            joined.append(i == 0 ? "" : i == words.size() - 1 ? or : ", ").append(words.get(i));
        }
        return joined.toString();
    }
}
