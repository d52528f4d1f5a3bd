package org.neurone.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test method a {@link Page} of its own, in a context of its own, or the {@link Browser} to open several. One
 * browser serves all tests of a run. A test whose page throws an error that nothing catches, or writes an error to the
 * console, fails, whatever else it asserts. The page goes before {@code @AfterEach} stops the server that it fetches from.
 *
 * <pre>{@code
 * @ExtendWith(BrowserExtension.class)
 * class PageIT {
 *     @Test
 *     void showsItsTitle(Page page) {
 *         page.navigate(server.url());
 *         assertThat(page).hasTitle("Neurone");
 *     }
 * }
 * }</pre>
 */
public final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Called by JUnit. */
    public BrowserExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = running(test).browser;
        return parameter.getParameter().getType() == Browser.class ? browser : open(browser, test).page;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        OpenPage open = test.getStore(NAMESPACE).remove(OpenPage.class, OpenPage.class);
        if (open != null) {
            open.context.close();
            if (test.getExecutionException().isEmpty() && !open.errors.isEmpty()) {
                throw new AssertionError("The page reported errors: " + open.errors);
            }
        }
    }

    private static OpenPage open(Browser browser, ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(OpenPage.class, key -> new OpenPage(browser.newContext()), OpenPage.class);
    }

    /** The root store closes what it holds when the last test is done. */
    private static Running running(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Running.class, key -> new Running(Chromium.find().toString()), Running.class);
    }

    private static final class OpenPage {
        final List<String> errors = new CopyOnWriteArrayList<>();
        final BrowserContext context;
        final Page page;

        OpenPage(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onPageError(errors::add);
            page.onConsoleMessage(this::note);
        }

        private void note(ConsoleMessage message) {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        }
    }

    private static final class Running implements AutoCloseable {
        final Playwright playwright;
        final Browser browser;

        Running(String program) {
            this.playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            this.browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(java.nio.file.Path.of(program))
                            .setHeadless(true)
                            .setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
