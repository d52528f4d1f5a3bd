package org.neurone.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The people of one test: each has a browser context of their own, and what their pages report as an error is kept. */
public final class Visitors {
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private Page first;

    Visitors(Browser browser) {
        this.browser = browser;
    }

    /** An empty page of somebody new. */
    public Page page() {
        return page(new Browser.NewContextOptions());
    }

    /** An empty page of somebody new, whose browser is set up in some way. */
    public Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(Patience.milliseconds());
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(this::note);
        return page;
    }

    /** The same page however often it is asked for. */
    Page first() {
        if (first == null) {
            first = page();
        }
        return first;
    }

    /**
     * Closes all that was opened.
     *
     * @return the errors that came until then
     */
    List<String> leave() {
        contexts.forEach(BrowserContext::close);
        return errors;
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message.text());
        }
    }
}
