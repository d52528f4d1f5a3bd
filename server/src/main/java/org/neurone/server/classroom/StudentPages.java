package org.neurone.server.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Phrases;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.words.Wording;
import org.neurone.server.classroom.Sheet.Result;
import org.neurone.server.classroom.Sheet.Seat;
import org.neurone.server.classroom.Sheet.Task;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.model.Nickname;
import org.neurone.server.page.FragmentLink;
import org.neurone.web.lesson.Markup;

/** What a student sees: the door of a class, and its tasks. */
record StudentPages(PublicUrl url, Tongue tongue) {

    /** What came of a text that was not taken: its task, the text itself, and why. */
    record Refused(int task, String text, Wording sentence) {}

    /** The door, where a seat is taken. */
    String door(Sheet sheet, String browser, Optional<Wording> fault) {
        ClassPage page = ClassPage.of(url, tongue, sheet.title());
        int tasks = sheet.tasks().size();
        page.paragraph(
                "A class with " + tasks + (tasks == 1 ? " task" : " tasks")
                        + ". You get a page of your own; its address is your key: keep it to come back.",
                "Une classe avec " + tasks + (tasks == 1 ? " exercice" : " exercices")
                        + ". Vous recevez une page à vous\u00a0; son adresse est votre clé\u00a0: gardez-la pour revenir.");
        fault.ifPresent(page::told);
        page.form("class/" + sheet.id()).hidden("browser", browser);
        page.field(
                page.say("Nickname (optional; not your name)", "Pseudonyme (facultatif\u00a0; pas votre nom)"),
                "nickname",
                "",
                Nickname.LONGEST);
        page.send("Join", "Rejoindre");
        page.html().line("p", page.say(ClassPage.STORED) + TeacherPages.day(sheet) + ".", "class", "small");
        return page.end();
    }

    /** The tasks with what came of them. */
    String seat(Sheet sheet, String secret, Seat seat, List<Result> results, Optional<Refused> refused) {
        ClassPage page = ClassPage.of(url, tongue, sheet.title());
        Map<Integer, Result> own = new LinkedHashMap<>();
        results.forEach(one -> own.put(one.task(), one));
        long held = own.values().stream().filter(Result::solved).count();
        int tasks = sheet.tasks().size();
        if (!seat.nickname().isEmpty()) {
            page.html().open("p").open("bdi").text(seat.nickname()).close("bdi").close("p");
        }
        page.paragraph(
                held + " of " + tasks + (tasks == 1 ? " task" : " tasks")
                        + " solved. The address of this page is your key: keep it to come back.",
                held + " exercice" + (held < 2 ? "" : "s") + " sur " + tasks + (held < 2 ? " réussi" : " réussis")
                        + ". L’adresse de cette page est votre clé\u00a0: gardez-la pour revenir.");
        for (Task task : sheet.tasks()) {
            task(page, sheet, secret, task, own.get(task.number()), refused.filter(one -> one.task() == task.number()));
        }
        page.html().line("p", page.say(ClassPage.STORED) + TeacherPages.day(sheet) + ".", "class", "small");
        return page.end();
    }

    private void task(ClassPage page, Sheet sheet, String secret, Task task, Result result, Optional<Refused> refused) {
        Markup html = page.html();
        html.open("section", "id", "task-" + task.number());
        html.line("h2", task.number() + ". " + TeacherPages.name(page, task));
        Experiment experiment = Language.standard().read(task.text()).experiment();
        if (experiment != null) {
            experiment.notes().forEach(note -> html.line("p", note));
            html.line("p", page.say("Goal: ", "But\u00a0: ") + String.join(", ", goals(experiment)));
        }
        String address = task.model()
                .map(id -> url.of("m/" + id))
                .orElseGet(() -> url.base() + "#" + FragmentLink.of(task.text()));
        html.open("p")
                .line(
                        "a",
                        page.say("Open it in the playground", "L’ouvrir dans le terrain de jeu"),
                        "href",
                        address,
                        "target",
                        "_blank",
                        "rel",
                        "noopener")
                .close("p");
        if (result != null) {
            Wording tries = Wording.of(
                    result.tries() == 1 ? "Handed in once. " : "Handed in " + result.tries() + " times. ",
                    result.tries() == 1 ? "Rendu une fois. " : "Rendu " + result.tries() + " fois. ");
            String outcome = result.solved()
                    ? page.say(
                            "Solved: this server ran it again, and it holds.",
                            "Réussi\u00a0: ce serveur l’a exécuté à nouveau, et le but est atteint.")
                    : page.say("Not yet: ", "Pas encore\u00a0: ") + page.say(result.reason());
            html.line("p", page.say(tries) + outcome, "class", result.solved() ? "held" : "told");
        }
        refused.ifPresent(one -> page.told(one.sentence()));
        if (result == null || !result.solved()) {
            page.form("class/" + sheet.id() + "/seat/" + secret).hidden("task", Integer.toString(task.number()));
            page.area(
                    page.say(
                            "Your text, as the playground shows it",
                            "Votre texte, tel que le terrain de jeu le montre"),
                    "text",
                    refused.map(Refused::text).orElse(result == null ? "" : result.text()),
                    8);
            page.send("Hand in", "Rendre");
        }
        html.close("section");
    }

    private static List<String> goals(Experiment experiment) {
        return experiment.claims().stream()
                .map((Expectation goal) -> Phrases.of(goal, Language.standard().catalog()))
                .toList();
    }
}
