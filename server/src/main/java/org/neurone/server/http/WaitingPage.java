package org.neurone.server.http;

/** What a person reads whose browser has to wait; it comes back by itself. */
final class WaitingPage {

    private WaitingPage() {}

    static String of(Problem problem) {
        int seconds = Math.max(1, problem.retryAfterSeconds().orElse(1));
        return """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <meta http-equiv="refresh" content="%1$d" />
                <title>Neurone</title>
              </head>
              <body>
                <p>%2$s This page comes back by itself in %1$d s.</p>
                <p lang="fr">Il y a beaucoup de demandes en ce moment. Cette page revient d’elle-même dans %1$d s.</p>
              </body>
            </html>
            """.formatted(seconds, problem.getMessage());
    }
}
