package com.ihosi.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void whatPeopleWroteNeverBecomesMarkup() {
        String html = new Markup()
                .leaf("span", "<img src=x onerror=alert(1)> & \"Co\"", "title", "\"><script>")
                .toString();
        assertThat(html)
                .isEqualTo("<span title=\"&quot;&gt;&lt;script&gt;\">"
                        + "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;</span>");
    }
}
