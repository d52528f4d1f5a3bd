package org.neurone.server.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.words.Wording;
import org.neurone.server.classroom.Sheet.Result;
import org.neurone.server.classroom.Sheet.Seat;
import org.neurone.server.classroom.Sheet.Task;
import org.neurone.server.csv.CsvCell;
import org.neurone.server.http.PublicUrl;
import org.neurone.web.lesson.Markup;

/** What a teacher sees: the form of a new class, its links, and who handed in what. */
record TeacherPages(PublicUrl url, Tongue tongue) {

    private static final int COMMONEST = 8;

    /** The form of a new class; filled in again with what was wrong in it. */
    String fresh(String browser, String title, List<String> chosen, String written, Optional<Wording> fault) {
        ClassPage page = ClassPage.of(url, tongue, tongue == Tongue.FRENCH ? "Une classe" : "A class");
        page.paragraph(
                "Choose tasks; students join by a link or a QR code, without accounts, and hand in texts that this server runs again. You"
                        + " see what holds, where it fails first, and what goes wrong most.",
                "Choisissez des exercices\u00a0; les élèves rejoignent la classe par un lien ou un code QR, sans compte, et rendent des textes que"
                        + " ce serveur exécute à nouveau. Vous voyez ce qui réussit, où cela échoue d’abord, et les erreurs les plus fréquentes.");
        fault.ifPresent(page::told);
        page.form("class").hidden("browser", browser);
        page.field(page.say("What the class is called", "Nom de la classe"), "title", title, 80);
        Markup html = page.html();
        html.open("fieldset").line("legend", page.say("Challenges that come along", "Défis fournis"));
        for (String name : TaskList.names()) {
            String text = TaskList.challenge(name, tongue);
            html.open("label", "class", "choice");
            html.open(
                    "input",
                    "type",
                    "checkbox",
                    "name",
                    "challenge",
                    "value",
                    name,
                    "checked",
                    chosen.contains(name) ? "" : null);
            html.text(" "
                            + Language.standard()
                                    .read(text)
                                    .experiment()
                                    .rules()
                                    .challenge()
                                    .title())
                    .close("label");
        }
        html.close("fieldset");
        page.area(
                page.say(
                        "Tasks of your own: links of this server, one a line, or texts with an “expect”; a line --- between two",
                        "Vos exercices\u00a0: des liens de ce serveur, un par ligne, ou des textes avec un «\u00a0expect\u00a0»\u00a0; une ligne ---"
                                + " entre deux"),
                "tasks",
                written,
                8);
        return page.send("Open the class", "Ouvrir la classe").end();
    }

    /**
     * A class that was just opened: its links and its token, which show here alone.
     *
     * @param join absolute address of the link to join
     * @param see absolute address of the teacher's link
     */
    String made(Sheets.Made made, String join, String see) {
        ClassPage page = ClassPage.of(url, tongue, made.sheet().title());
        page.paragraph(
                "The class is open. Keep these: they show here alone.",
                "La classe est ouverte. Gardez ceci\u00a0: cela ne se montre qu’ici.");
        Markup html = page.html();
        html.line("h2", page.say("For students", "Pour les élèves"));
        code(page, made.sheet().id(), join);
        html.line("h2", page.say("For you alone", "Pour vous seul"));
        page.paragraph(
                "Who handed in what, with a CSV file; whoever has this link sees it:",
                "Qui a rendu quoi, avec un fichier CSV\u00a0; qui a ce lien le voit\u00a0:");
        html.open("p").line("a", see, "href", see, "class", "key").close("p");
        page.paragraph("The token that deletes all of it:", "Le jeton qui efface tout\u00a0:");
        html.open("p").line("code", made.token(), "class", "key").close("p");
        html.line("p", page.say(ClassPage.STORED) + day(made.sheet()) + ".", "class", "small");
        return page.end();
    }

    private void code(ClassPage page, String id, String join) {
        page.html()
                .open("p")
                .line("a", join, "href", join, "class", "key")
                .close("p")
                .open("img", "class", "code", "src", url.base() + "class/" + id + "/code.svg", "alt", join);
    }

    /** Who handed in what. */
    String overview(Sheet sheet, String key, String join, List<Seat> seats, List<Result> results) {
        ClassPage page = ClassPage.of(url, tongue, sheet.title());
        Markup html = page.html();
        String here = url.base() + "class/" + sheet.id() + "/see/" + key;
        html.open("p")
                .text(page.say(
                        seats.size() + (seats.size() == 1 ? " student. " : " students. "),
                        seats.size() + (seats.size() < 2 ? " élève. " : " élèves. ")))
                .line("a", page.say("Refresh", "Actualiser"), "href", here)
                .text(" · ")
                .line("a", page.say("CSV file", "Fichier CSV"), "href", here + "/results.csv")
                .close("p");
        Map<String, Map<Integer, Result>> bySeat = new LinkedHashMap<>();
        results.forEach(result -> bySeat.computeIfAbsent(result.seat(), unseen -> new LinkedHashMap<>())
                .put(result.task(), result));
        table(page, sheet, here, seats, bySeat);
        commonest(page, sheet, results);
        html.open("details").line("summary", page.say("The link to join", "Le lien pour rejoindre"));
        code(page, sheet.id(), join);
        html.close("details").open("details").line("summary", page.say("Delete the class", "Effacer la classe"));
        page.form("class/" + sheet.id() + "/delete");
        page.field(page.say("Its token", "Son jeton"), "token", "", 60);
        page.send("Delete all of it", "Tout effacer");
        html.close("details").line("p", page.say(ClassPage.STORED) + day(sheet) + ".", "class", "small");
        return page.end();
    }

    private void table(
            ClassPage page, Sheet sheet, String here, List<Seat> seats, Map<String, Map<Integer, Result>> bySeat) {
        Markup html = page.html();
        html.open("ol");
        sheet.tasks().forEach(task -> html.line("li", name(page, task)));
        html.close("ol").open("div", "class", "wide").open("table").open("tr");
        html.line("th", page.say("Student", "Élève"));
        for (Task task : sheet.tasks()) {
            html.line("th", Integer.toString(task.number()));
        }
        html.line("th", page.say("Fails first", "Échoue d’abord")).close("tr");
        int number = 0;
        for (Seat seat : seats) {
            number++;
            Map<Integer, Result> own = bySeat.getOrDefault(seat.hash(), Map.of());
            html.open("tr")
                    .open("td")
                    .open("bdi")
                    .text(name(page, seat, number))
                    .close("bdi")
                    .close("td");
            for (Task task : sheet.tasks()) {
                Result result = own.get(task.number());
                html.open("td");
                if (result != null) {
                    String tries = result.tries() == 1 ? "" : " ×" + result.tries();
                    html.line(
                            "a",
                            (result.solved() ? "✓" : "✗") + tries,
                            "href",
                            here + "/text?seat=" + seat.hash() + "&task=" + task.number(),
                            "title",
                            result.solved() ? page.say("held", "réussi") : page.say(result.reason()));
                }
                html.close("td");
            }
            html.line("td", failure(page, sheet, own)).close("tr");
        }
        html.close("table").close("div");
    }

    /** The first task that was tried and did not hold, with its sentence. */
    private static String failure(ClassPage page, Sheet sheet, Map<Integer, Result> own) {
        for (Task task : sheet.tasks()) {
            Result result = own.get(task.number());
            if (result != null && !result.solved()) {
                return task.number() + ": " + page.say(result.reason());
            }
        }
        return "";
    }

    /** What goes wrong most: sentences that differ in their numbers alone are one problem, shown by the first of them. */
    private static void commonest(ClassPage page, Sheet sheet, List<Result> results) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Result> shown = new LinkedHashMap<>();
        for (Result result : results) {
            if (!result.solved()) {
                String problem = result.task() + result.reason().english().replaceAll("[0-9]+(?:[.,][0-9]+)*", "0");
                counts.merge(problem, 1, Integer::sum);
                shown.putIfAbsent(problem, result);
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        Markup html = page.html();
        html.line("h2", page.say("What goes wrong most", "Les erreurs les plus fréquentes"))
                .open("ul");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(COMMONEST)
                .forEach(problem -> {
                    Result first = shown.get(problem.getKey());
                    html.line(
                            "li",
                            problem.getValue() + " × "
                                    + name(page, sheet.tasks().get(first.task() - 1))
                                    + page.say(": ", "\u00a0: ") + page.say(first.reason()));
                });
        html.close("ul");
    }

    /** One line a task of each student, for programs. */
    String csv(Sheet sheet, List<Seat> seats, List<Result> results) {
        StringBuilder csv = new StringBuilder("student,nickname,task,title,outcome,tries,reason\n");
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            for (Task task : sheet.tasks()) {
                Optional<Result> result = results.stream()
                        .filter(one -> one.seat().equals(seat.hash()) && one.task() == task.number())
                        .findFirst();
                csv.append(i + 1)
                        .append(',')
                        .append(CsvCell.of(seat.nickname()))
                        .append(',');
                csv.append(task.number())
                        .append(',')
                        .append(CsvCell.of(task.title()))
                        .append(',');
                csv.append(result.map(Result::outcome).orElse("")).append(',');
                csv.append(result.map(Result::tries).orElse(0)).append(',');
                csv.append(CsvCell.of(result.map(one -> tongue.of(one.reason())).orElse("")))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** After all of it is gone, or where the token was another's. */
    String deleted(boolean gone) {
        ClassPage page = ClassPage.of(url, tongue, tongue == Tongue.FRENCH ? "Une classe" : "A class");
        if (gone) {
            page.paragraph(
                    "The class is deleted, with all that was handed in.",
                    "La classe est effacée, avec tout ce qui a été rendu.");
        } else {
            page.told(Wording.of(
                    "This is not the token of this class: nothing is deleted.",
                    "Ce n’est pas le jeton de cette classe\u00a0: rien n’est effacé."));
        }
        return page.end();
    }

    static String name(ClassPage page, Task task) {
        return task.title().isEmpty() ? page.say("Task " + task.number(), "Exercice " + task.number()) : task.title();
    }

    private static String name(ClassPage page, Seat seat, int number) {
        return seat.nickname().isEmpty() ? page.say("Student " + number, "Élève " + number) : seat.nickname();
    }

    static String day(Sheet sheet) {
        return sheet.until().toString().substring(0, 10);
    }
}
