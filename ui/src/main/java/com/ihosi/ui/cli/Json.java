package com.ihosi.ui.cli;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The last line of a command's output, for programs. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static void print(PrintWriter out, Map<String, ?> fields) {
        out.println(MAPPER.writeValueAsString(fields));
        out.flush();
    }
}
