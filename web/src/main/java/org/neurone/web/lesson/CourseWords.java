package org.neurone.web.lesson;

import org.neurone.dsl.text.Tongue;

/** What every page of the course says by itself. */
enum CourseWords {
    COURSE("The course", "Le cours"),
    ABOUT(
            "From the first neuron to the challenge, in seventeen pages: read, move things, answer. Nothing to install, and what"
                    + " you do stays in this browser.",
            "Du premier neurone au défi, en dix-sept pages\u00a0: lire, bouger, répondre. Rien à installer, et ce que vous faites"
                    + " reste dans ce navigateur."),
    REFERENCE(
            "in ten steps, with recipes, every statement, every problem, and a text that runs for each.",
            "en dix étapes, avec des recettes, chaque instruction, chaque problème, et un texte qui s’exécute pour chacun."),
    PLAYGROUND("The experiment", "L’expérience"),
    SLIDERS("Numbers to move", "Des nombres à bouger"),
    TASK("To do", "À faire"),
    PREDICT("Predict first", "Prédire d’abord"),
    ANSWER("Your number:", "Votre nombre\u00a0:"),
    ANSWERS("Answers", "Réponses"),
    BOARD_MAP("Click on the map, or move the two sliders.", "Cliquez sur la carte, ou bougez les deux curseurs."),
    BOARD_CURVE("Click on the curve, or move the slider.", "Cliquez sur la courbe, ou bougez le curseur."),
    BOARD_MAP_IS("Map of the examples", "Carte des exemples"),
    BOARD_CURVE_IS("The loss as a curve, a ball where it stands now", "La perte en courbe, une bille là où elle est"),
    CHANGE_IS(
            "Curves over one number, and what a change of it does",
            "Des courbes selon un nombre, et l’effet d’un changement"),
    CHECK("Check", "Vérifier"),
    START("Open the start", "Ouvrir le départ"),
    NOT_TRIED("Not tried yet.", "Pas encore essayé."),
    HINT("A hint", "Un indice"),
    SOLUTION("Show a solution", "Montrer une solution"),
    NOT_WHOLE(
            "A part of this task cannot be read, so it cannot be judged.",
            "Une partie de cet exercice est illisible\u00a0: il ne peut pas être jugé."),
    LINE("Line ", "Ligne "),
    EDIT("A lesson of your own", "Une leçon à vous"),
    EDIT_ABOUT(
            "Write a lesson, drop its file here, or open a link to one: it runs beside its text, with all that is wrong with it."
                    + " Nothing of it is kept on a server unless you share it.",
            "Écrivez une leçon, déposez son fichier ici, ou ouvrez un lien\u00a0: elle s’exécute à côté de son texte, avec tout ce"
                    + " qui n’y va pas. Rien n’en est gardé sur un serveur, sauf si vous la partagez."),
    EDIT_TEXT("The lesson’s text", "Le texte de la leçon"),
    EDIT_SHOW("Show the lesson", "Montrer la leçon"),
    EDIT_FILE("Open a file", "Ouvrir un fichier"),
    EDIT_LINK("Copy a link to it", "Copier un lien"),
    EDIT_SAVE("Save as a file", "Enregistrer"),
    EDIT_SHARE("Keep it under a link", "La garder sous un lien"),
    EDIT_FAULTS("What is to be mended", "À corriger"),
    STORED(
            "This lesson is kept here under a link that never changes.",
            "Cette leçon est gardée ici sous un lien qui ne change jamais."),
    EDIT_THIS("Change a copy of it", "En modifier une copie"),
    QR_CODE("QR code", "Code QR"),
    EXAM("Ten questions about all of it", "Dix questions sur l’ensemble"),
    EXAM_OTHERS("The same with other numbers: ", "Les mêmes avec d’autres nombres\u00a0: "),
    TEACHERS("For teachers", "Pour les enseignants"),
    TEACHERS_LINK("Students get this page", "Les élèves reçoivent cette page"),
    HELP_ALL("with hints and solutions behind buttons", "avec indices et solutions derrière des boutons"),
    HELP_HINTS("with hints and without solutions", "avec indices et sans solutions"),
    HELP_NONE("without hints and solutions", "sans indices ni solutions"),
    HELP_OPEN("with all answers open", "avec toutes les réponses ouvertes"),
    TEACHERS_ADDRESS("The link:", "Le lien\u00a0:"),
    TEACHERS_TEXT("Its text", "Son texte"),
    TEACHERS_MORE(
            "“neurone lesson export” makes a sheet to print, a file for a stick or a SCORM package of it.",
            "«\u00a0neurone lesson export\u00a0» en fait une feuille à imprimer, un fichier pour une clé ou un paquet SCORM."),
    SHEET_NAME("Name: ", "Nom\u00a0: "),
    SHEET_ANSWER("The number:", "Le nombre\u00a0:"),
    SHEET_SOLUTION("A solution:", "Une solution\u00a0:"),
    REPORT("Report this lesson", "Signaler cette leçon"),
    TAKE_BACK("Take this lesson back", "Retirer cette leçon"),
    NEXT("Next", "Suivant"),
    PREVIOUS("Previous", "Précédent"),
    PAGES("Pages of the course", "Pages du cours"),
    GO_ON("Go on where you left off", "Reprendre où vous en étiez"),
    PLAY("Play", "Jouer"),
    THEME("Light or dark", "Clair ou sombre"),
    PROGRESS("Your progress", "Votre progression"),
    PROGRESS_NOTE(
            "It is kept in this browser and never sent. To take it to another one, copy this text there.",
            "Elle est gardée dans ce navigateur et n’est jamais envoyée. Pour l’emporter, copiez ce texte dans un autre."),
    TAKE("Take over this text", "Reprendre ce texte"),
    FORGET("Forget everything", "Tout oublier"),
    SCRIPT(
            "Experiments and tasks need JavaScript; the text is all here.",
            "Les expériences et les exercices ont besoin de JavaScript\u00a0; le texte est là.");

    private final String english;
    private final String french;

    CourseWords(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String of(Tongue tongue) {
        return tongue == Tongue.FRENCH ? french : english;
    }
}
