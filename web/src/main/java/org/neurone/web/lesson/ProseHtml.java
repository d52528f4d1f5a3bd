package org.neurone.web.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Words as HTML: formulas become MathML, links that act become buttons, computed numbers say that they are. */
final class ProseHtml {
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(Markdown.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(Own::new)
            .build();

    /** A formula with what stands directly before and behind it, as brackets and commas do. */
    private static final Pattern IN_A_LINE =
            Pattern.compile("(?:\\G|(?<![^\\s<>]))([^\\s<>]*+)(<math [^>]*>.*?</math>)([^\\s<]*)");

    /** Where a link may lead: to another site by https, or to a place below this one's; {@code javascript:} is an address too. */
    private static final Pattern LEADS = Pattern.compile("https://.*|(?![/\\\\])[^:\\\\]*+", Pattern.DOTALL);

    private ProseHtml() {}

    /** Empty for no node. */
    static String of(Node node) {
        return node == null ? "" : kept(RENDERER.render(node));
    }

    /** Browsers would begin a line with the comma behind a formula. */
    private static String kept(String html) {
        return IN_A_LINE.matcher(html).replaceAll(found -> {
            String all = found.group().replace("\\", "\\\\").replace("$", "\\$");
            boolean alone = found.group(1).isEmpty() && found.group(3).isEmpty();
            return alone ? all : "<span class=\"kept\">" + all + "</span>";
        });
    }

    /** Of a paragraph that stands in a line: without the paragraph. */
    static String inline(String text) {
        return of(Markdown.parse(text)).strip().replaceAll("^<p>|</p>$", "");
    }

    private static final class Own implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Own(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Formula.class, Link.class, Image.class, FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Formula formula) {
                html.raw(MathMl.of(formula.latex(), false).markup());
            } else if (node instanceof Link link) {
                link(link);
            } else if (node instanceof Image image) {
                // A picture would be asked for from somewhere else: its words stand for it.
                html.text(Markdown.words(image));
            } else if (node instanceof FencedCodeBlock block) {
                block(block);
            }
        }

        private void block(FencedCodeBlock block) {
            html.line();
            if (block.getInfo().strip().equals("math")) {
                html.tag("div", attributes("class", "formula"));
                html.raw(MathMl.of(block.getLiteral().strip(), true).markup());
                html.tag("/div");
            } else {
                boolean runs = block.getInfo().strip().equals("neurone");
                html.tag("pre", runs ? attributes("class", "runs") : attributes());
                html.text(block.getLiteral().stripTrailing());
                html.tag("/pre");
            }
            html.line();
        }

        private void link(Link link) {
            String to = link.getDestination();
            if (to.startsWith(ProseReader.ACT)) {
                inside(link, "button", attributes("type", "button", "class", "act", "data-do", to.substring(3)));
            } else if (to.startsWith(ProseReader.COMPUTED)) {
                inside(link, "span", attributes("class", "computed"));
            } else if (to.matches("page:\\d{1,3}")) {
                inside(link, "a", attributes("href", "../" + to.substring(5) + "/"));
            } else if (LEADS.matcher(to).matches()) {
                inside(link, "a", attributes("href", to, "rel", "noreferrer"));
            } else {
                inside(link, "span", attributes());
            }
        }

        /** Names and values by turns, in the order that they are written in: {@code Map.of} has another in each run. */
        private static Map<String, String> attributes(String... namesAndValues) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                attributes.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            return attributes;
        }

        private void inside(Link link, String tag, Map<String, String> attributes) {
            html.tag(tag, attributes);
            for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/" + tag);
        }
    }
}
