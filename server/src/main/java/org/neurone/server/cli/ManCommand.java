package org.neurone.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** The manual page, written from the commands themselves in the language of manual pages (man(7)). */
@Command(
        name = "man",
        description = {"Prints the manual page:", "  neurone man > neurone.1; man ./neurone.1"})
public final class ManCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final StringBuilder page = new StringBuilder();

    @Override
    public Integer call() {
        CommandSpec whole = spec.root();
        page.append(".TH NEURONE 1\n.SH NAME\nneurone \\- ")
                .append(plain(sentence(whole)))
                .append('\n');
        page.append(".SH SYNOPSIS\n.B neurone\n.I COMMAND\n[options]\n.SH COMMANDS\n");
        for (CommandLine command : whole.subcommands().values()) {
            describe(command.getCommandSpec());
        }
        page.append(".SH EXIT STATUS\n.TP\n0\ndone\n.TP\n1\nan error in the text, the data or the surroundings\n")
                .append(".TP\n2\nthe command line is wrong\n.TP\n3\nwhat a text expects did not hold\n");
        spec.commandLine().getOut().print(page);
        return ExitCode.DONE;
    }

    private void describe(CommandSpec command) {
        page.append(".SS ").append(plain(command.qualifiedName())).append('\n');
        for (String line : command.usageMessage().description()) {
            page.append(plain(line.strip())).append("\n.br\n");
        }
        for (PositionalParamSpec place : command.positionalParameters()) {
            entry(".I " + plain(place.paramLabel()), place);
        }
        for (OptionSpec option : command.options()) {
            if (!option.inherited() && !option.usageHelp() && !option.versionHelp()) {
                String value = option.typeInfo().isBoolean() ? "" : " " + option.paramLabel();
                entry(".B " + plain(String.join(", ", List.of(option.names()))) + plain(value), option);
            }
        }
        for (CommandLine inner : command.subcommands().values()) {
            describe(inner.getCommandSpec());
        }
    }

    private void entry(String head, ArgSpec argument) {
        List<String> lines = new ArrayList<>();
        for (String line : argument.description()) {
            lines.add(plain(line));
        }
        page.append(".TP\n")
                .append(head)
                .append('\n')
                .append(String.join("\n", lines))
                .append('\n');
    }

    private static String sentence(CommandSpec command) {
        return command.usageMessage().description()[0].replaceFirst("\\.$", "");
    }

    /**
     * Words in which roff finds nothing to do: a backslash, a hyphen that would be a dash, a full stop that begins a line; letters beyond
     * ASCII by their numbers, which every formatter reads whatever the encoding.
     */
    private static String plain(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (c == '\\') {
                escaped.append("\\e");
            } else if (c == '-') {
                escaped.append("\\-");
            } else if (c > '~') {
                escaped.append(String.format(Locale.ROOT, "\\[u%04X]", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        boolean request = words.startsWith(".") || words.startsWith("'");
        return (request ? "\\&" : "") + escaped;
    }
}
