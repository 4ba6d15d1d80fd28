package com.ihosi.batchjobs.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/** A request as it stands in the topic: plain text, because nothing that a topic holds is to become objects by itself. */
final class RequestText {

    private static final Pattern FORM = Pattern.compile("([a-z-]{1,50}) (\\d{1,18})");

    private RequestText() {}

    static String write(StepExecutionRequest request) {
        return request.getStepName() + " " + request.getStepExecutionId();
    }

    static Optional<StepExecutionRequest> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new StepExecutionRequest(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
