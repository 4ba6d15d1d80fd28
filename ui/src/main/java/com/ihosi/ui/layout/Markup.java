package com.ihosi.ui.layout;

/**
 * Writes HTML in which every text and attribute value is escaped.
 *
 * <p>A timeline has thousands of elements; as one piece of markup per row they cost the server a string each.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder(512);

    /** Opens an element with attributes given as name, value, name, value. */
    public Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    /** Adds text. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Closes an element. */
    public Markup close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Text for screen readers only. */
    public Markup spoken(String text) {
        return leaf("span", text, "class", "spoken");
    }

    /** A sign that the eye sees and a screen reader skips, because a text beside it says the same. */
    public Markup sign(String sign) {
        return leaf("span", sign, "class", "sign", "aria-hidden", "true");
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
