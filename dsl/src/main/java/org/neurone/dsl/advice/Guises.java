package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;

/**
 * What a statement would be if it stood in some guise: marked for a page, typed on another keyboard, told as a sentence. Each is a guess
 * that says nothing until the statement it makes was read and found right.
 */
final class Guises {
    private static final String MARKS = "*_`~";

    /** Typed on a keyboard for which the letters beside each other change places. */
    private static final String[] KEYBOARDS = {"aqqawzzwAQQAWZZW", "yzzyYZZY"};

    /** The keys of the digits, from 1 to 0, where those need the shift key. */
    private static final String FRENCH_DIGITS = "&é\"'(-è_çà";

    /** Signs as wide as letters of Chinese and Japanese, and what they are here. */
    private static final String WIDE = "，；：（）＝［］＂％＊＋－．／＃";

    private static final String NARROW = ",;:()=[]\"%*+-./#";
    private static final List<String> ENTITIES =
            List.of("&lt;", "", "&gt;", "", "&le;", "", "&ge;", "", "&quot;", "\"", "&nbsp;", " ", "&amp;", "&");
    private static final List<String> VERBS =
            Aliases.split("train|run|fit|set|use|add|with|let|make|create|define|please|do"
                    + "|start|begin|entrainer|entraine|lancer|utiliser|ajouter|avec|faire|definir");
    private static final List<String> SIZES =
            Aliases.split("network|net|mlp|architecture|topology|structure|shape|sizes" + "|reseau|topologie");
    private static final List<String> UNCHANGED =
            Aliases.split("improvement|improving|improves|improve|amelioration|progress" + "|progres|change");

    private Guises() {}

    /** One guess. */
    record Guess(Habit habit, String right) {}

    /** All guesses at a statement, those first that change the least; none where it stands in no guise. */
    static List<Guess> of(Vocabulary vocabulary, String written) {
        List<Guess> guesses = new ArrayList<>();
        add(guesses, Habit.WRITTEN_OUT, written, unmarked(written));
        add(guesses, Habit.LOOKALIKE, written, narrow(written));
        List<String> words = words(written);
        if (words.size() > 1) {
            String keyword = Respelling.name(words.get(0));
            String name = keyword == null ? "" : keyword;
            add(guesses, Habit.NUMBER_SPELLING, written, grouped(written));
            add(guesses, Habit.WRITTEN_OUT, written, told(name, words));
            add(guesses, Habit.NEEDLESS_WORD, written, withoutVerb(vocabulary, name, words));
            add(guesses, Habit.NEEDLESS_WORD, written, withoutNames(vocabulary, words));
            add(guesses, Habit.SEVERAL_LAYERS, written, sizes(name, words));
            add(guesses, Habit.BRACKETS_NEEDED, written, listed(words, 2));
            add(guesses, Habit.BRACKETS_NEEDED, written, listed(words, 3));
            for (int i = 1; i < words.size(); i++) {
                add(guesses, Habit.WRITTEN_OUT, written, times(words, i));
            }
            add(guesses, Habit.WRITTEN_OUT, written, digits(words));
            boolean known =
                    keyword != null && (vocabulary.keyword(keyword) || Aliases.statement(keyword, vocabulary) != null);
            for (String keys : known ? new String[0] : KEYBOARDS) {
                add(guesses, Habit.WRITTEN_OUT, written, typed(written, keys));
            }
        }
        return guesses;
    }

    private static void add(List<Guess> guesses, Habit habit, String written, String right) {
        if (right != null && !right.isBlank() && !right.equals(written)) {
            guesses.add(new Guess(habit, OneLine.blanksOfLines(right)));
        }
    }

    /** Bold marks of Markdown around it, tags of a page, and what a page writes for signs of its own. */
    private static String unmarked(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            int close = written.charAt(i) == '<' ? written.indexOf('>', i) : -1;
            char next = i + 1 < written.length() ? written.charAt(i + 1) : ' ';
            boolean tag = close > i + 1 && (next == '/' || Characters.lower(next)) && close - i < 40;
            if (tag) {
                i = close;
            } else {
                plain.append(written.charAt(i));
            }
        }
        String text = plain.toString();
        for (int i = 0; i < ENTITIES.size(); i += 2) {
            text = text.replace(ENTITIES.get(i), ENTITIES.get(i + 1));
        }
        int from = 0;
        int to = text.length();
        while (from < to && MARKS.indexOf(text.charAt(from)) >= 0 && text.charAt(from) == text.charAt(to - 1)) {
            from++;
            to--;
        }
        return text.substring(from, Math.max(from, to)).trim();
    }

    /** {@code 1'000}: the marks between groups of three digits. */
    private static String grouped(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean mark = (c == '\'' || c == '\u2019')
                    && i > 0
                    && Characters.digit(written.charAt(i - 1))
                    && i + 3 < written.length()
                    && Characters.digits(written.substring(i + 1, i + 4));
            plain.append(mark ? "" : c);
        }
        return plain.toString();
    }

    private static String narrow(String written) {
        StringBuilder plain = new StringBuilder();
        boolean wide = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int at = WIDE.indexOf(c);
            boolean invisible = c == '\u00ad' || c == '\u2060' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200d');
            boolean stop = c == '\u3002' || c == '\u3001';
            wide |= at >= 0 || invisible || stop;
            if (c >= '\uff10' && c <= '\uff19') {
                plain.append((char) (c - '\uff10' + '0'));
            } else if (at >= 0) {
                plain.append(NARROW.charAt(at)).append(";,:".indexOf(NARROW.charAt(at)) >= 0 ? " " : "");
            } else if (stop) {
                plain.append(i == written.length() - 1 ? "" : "; ");
            } else if (!invisible) {
                plain.append(c);
            }
        }
        return wide ? plain.toString() : null;
    }

    /** Tokens between blanks; a text in quotes or a list is one. */
    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        int deep = 0;
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : ' ';
            quoted ^= c == '"';
            deep += c == '[' ? 1 : c == ']' ? -1 : 0;
            if ((c == ' ' || c == '\t') && ((!quoted && deep <= 0) || i == written.length())) {
                if (i > from) {
                    words.add(written.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static String typed(String written, String keys) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            int at = keys.indexOf(written.charAt(i));
            typed.append(at < 0 ? written.charAt(i) : keys.charAt(at % 2 == 0 ? at + 1 : at - 1));
        }
        return typed.toString();
    }

    /** {@code epochs éàà}: digits without the shift key. */
    private static String digits(List<String> words) {
        List<String> right = new ArrayList<>();
        for (String word : words) {
            StringBuilder number = new StringBuilder();
            boolean letter = false;
            for (int i = 0; i < word.length() && number.length() == i; i++) {
                int digit = FRENCH_DIGITS.indexOf(word.charAt(i));
                letter |= digit >= 0 && (word.charAt(i) > '~' || word.charAt(i) == '&');
                number.append(digit < 0 ? "" : (digit + 1) % 10);
            }
            right.add(letter && number.length() == word.length() ? number.toString() : word);
        }
        return String.join(" ", right);
    }

    /** {@code decay 0.95 every 10}, {@code stop after 10 epochs without improvement}, {@code "f(x) = x^2"}. */
    private static String told(String keyword, List<String> words) {
        if (keyword.equals("lr") && words.contains("decay") && words.contains("every")) {
            List<String> right = new ArrayList<>(words);
            right.set(right.indexOf("decay"), "step");
            return String.join(" ", right);
        }
        if (keyword.equals("stop")) {
            String number = "";
            boolean unchanged = false;
            for (String word : words) {
                number = number.isEmpty() && Characters.digits(word) ? word : number;
                String name = Respelling.name(word);
                unchanged |= name != null && UNCHANGED.contains(name);
            }
            return unchanged && !number.isEmpty() ? "stop patience " + number : null;
        }
        return formula(String.join(" ", words));
    }

    /** A formula as mathematics names it, {@code f(x) = …}, in quotes or without. */
    private static String formula(String written) {
        String right = written;
        for (String left : List.of("f(x)", "g(x)", "y(x)", "f(x,y)", "f(x, y)")) {
            String name = left.contains("y)") && left.length() > 4 && !left.startsWith("y") ? "z" : "y";
            right = right.replace("\"" + left, "\"" + name);
            right = right.startsWith("data function " + left)
                    ? "data function " + name + right.substring("data function ".length() + left.length())
                    : right;
        }
        return unquotedFormula(right);
    }

    private static String unquotedFormula(String written) {
        String start = "data function ";
        if (!written.startsWith(start) || written.indexOf('"') >= 0 || written.indexOf('=') < 0) {
            return written;
        }
        int end = written.length();
        for (String option : List.of(" from ", " to ", " noise ", " samples ", " seed ", " test ")) {
            int at = written.indexOf(option, start.length() - 1);
            if (at == start.length() - 1) {
                // Where the formula should stand is an option.
                return written;
            }
            end = at < 0 ? end : Math.min(end, at);
        }
        return start + Strings.quote(written.substring(start.length(), end).trim()) + written.substring(end);
    }

    /** {@code train epochs 50 batch 8}: the statements behind a verb, each on a line of its own. */
    private static String withoutVerb(Vocabulary vocabulary, String verb, List<String> words) {
        if (!VERBS.contains(verb) || !vocabulary.keyword(words.get(1))) {
            return null;
        }
        StringBuilder right = new StringBuilder();
        for (String word : words.subList(1, words.size())) {
            boolean starts = right.length() > 0 && vocabulary.keyword(word);
            right.append(right.length() == 0 ? "" : starts ? "\n" : " ").append(word);
        }
        return right.toString();
    }

    /** {@code layer dense units 8 activation relu}: what stands between the keyword and its number, and the names of places, away. */
    private static String withoutNames(Vocabulary vocabulary, List<String> words) {
        Entry<?> entry = vocabulary.statement(words.get(0));
        if (entry == null || entry.count() == null) {
            return null;
        }
        StringBuilder right = new StringBuilder(words.get(0));
        boolean counted = false;
        boolean odd = false;
        for (String word : words.subList(1, words.size())) {
            counted |= Characters.digits(word);
            boolean place = false;
            for (Parameter<?> parameter : Vocabulary.places(entry)) {
                place |= parameter.name().equals(word);
            }
            if (!counted && !place && means(vocabulary, words.get(0), word)) {
                return null;
            }
            odd |= !counted && !place;
            right.append(counted && !place ? " " + word : "");
        }
        return counted && odd ? right.toString() : null;
    }

    /** Whether the word says something in that statement: a name, an option; not what others call the statement itself. */
    private static boolean means(Vocabulary vocabulary, String keyword, String word) {
        String name = Respelling.name(word);
        boolean same = name == null || keyword.equals(Aliases.statement(name, vocabulary));
        boolean found = !same && vocabulary.knows(name);
        for (Kind<?> kind : vocabulary.catalog().kinds()) {
            found |= !same && OtherNames.name(kind, name, vocabulary) != null;
        }
        return found;
    }

    /** {@code network 2-4-1 tanh}: the inputs, the layers and the output by their numbers. */
    private static String sizes(String keyword, List<String> words) {
        List<String> sizes = SIZES.contains(keyword) ? Aliases.split(words.get(1), '-') : List.of();
        if (sizes.size() < 3 || words.size() > 3) {
            return null;
        }
        String activation = words.size() == 3 ? " " + words.get(2) : "";
        StringBuilder right = new StringBuilder();
        for (int i = 1; i < sizes.size(); i++) {
            if (!Characters.digits(sizes.get(i))) {
                return null;
            }
            boolean last = i == sizes.size() - 1;
            right.append(i == 1 ? "" : "\n").append(last ? "output " : "layer ").append(sizes.get(i));
            right.append(activation);
        }
        return right.toString();
    }

    /** {@code compare lr 0.01, 0.1, 1}: what it is tried with stands in brackets. */
    private static String listed(List<String> words, int from) {
        boolean bare = words.get(0).equals("compare") && words.size() > from + 1;
        String values = bare ? String.join(" ", words.subList(from, words.size())) : "[";
        return values.indexOf('[') >= 0
                ? null
                : String.join(" ", words.subList(0, from)) + " [" + values.replace(",", "") + "]";
    }

    /** {@code layer 8 relu x3}, {@code × 3}. */
    private static String times(List<String> words, int at) {
        String word = words.get(at).replace('×', 'x').replace('*', 'x');
        boolean apart = word.equals("x") && at + 1 < words.size();
        String number = apart ? words.get(at + 1) : word.startsWith("x") ? word.substring(1) : "";
        if (number.isEmpty() || !Characters.digits(number)) {
            return null;
        }
        List<String> right = new ArrayList<>(words.subList(0, at));
        right.add("times " + number);
        right.addAll(words.subList(at + (apart ? 2 : 1), words.size()));
        return String.join(" ", right);
    }
}
