package com.ihosi.planner.signin;

/** What a session is begun from: the host that was asked, the address of who asks, and what the browser says of itself. */
public record Browser(String host, String client, String device) {

    private static final int LONGEST = 300;

    public Browser {
        host = cut(host);
        client = cut(client);
        device = cut(device);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
