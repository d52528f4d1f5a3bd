package org.neurone.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

/** A test of the page, which a server of its own hands out to each test method. */
@ExtendWith(BrowserExtension.class)
abstract class ServedPage {
    FolderServer server;

    @BeforeEach
    final void serve() {
        server = FolderServer.ofPage();
    }

    @AfterEach
    final void stop() {
        server.close();
    }
}
