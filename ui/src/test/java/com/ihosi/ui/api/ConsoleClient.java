package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.ui.api.ApiClient.Answer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A page of the console as a browser holds it, without the browser: it goes to views and hears what is drawn. */
final class ConsoleClient {

    private static final String GUARD = "for(;;);";
    private static final Pattern WAY = Pattern.compile("\"key\":\"path\",[^}]*?\"value\":\"([a-z-]*)\"");

    private final ApiClient person;
    private final String page;
    private final String token;
    private int sent;

    /** Opens a page with somebody's session. */
    ConsoleClient(ApiClient person) {
        this.person = person;
        JsonNode begun = person.get("/?v-r=init&location=&query=").json();
        JsonNode config = begun.at("/appConfig");
        page = config.at("/v-uiId").asString();
        token = config.at("/uidl/Vaadin-Security-Key").asString();
        assertThat(token).as(begun.toString()).isNotBlank();
    }

    /** What is drawn when the person goes to a path of the console. */
    String go(String path) {
        String[] parts = path.split("\\?", 2);
        Answer answer = post("""
                {"csrfToken": "%s", "syncId": %d, "clientId": %d, "rpc": [{"type": "event", "node": 1, "event": "ui-navigate",
                 "data": {"route": "%s", "query": "%s", "appShellTitle": "", "historyState": {"idx": 0}, "trigger": ""}}]}
                """.formatted(token, sent, sent, parts[0], parts.length > 1 ? parts[1] : ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        sent++;
        return answer.text().replace(GUARD, "");
    }

    private Answer post(String body) {
        return person.with("Content-Type", "application/json").send("POST", "/?v-r=uidl&v-uiId=" + page, body);
    }

    /** The paths that a menu leads to, among what was drawn. */
    static Set<String> menu(String drawn) {
        Set<String> ways = new TreeSet<>();
        Matcher matcher = WAY.matcher(drawn);
        while (matcher.find()) {
            ways.add(matcher.group(1));
        }
        return ways;
    }
}
