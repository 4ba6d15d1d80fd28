package com.ihosi.ui.file;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.NotAllowedException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that a browser keeps.
 *
 * @param name under which it is kept
 * @param type such as {@code image/svg+xml}
 */
public record Download(String name, String type, String content) {

    /** By which spreadsheets know UTF-8. */
    private static final String MARK = "\uFEFF";

    /** A file of comma-separated values. */
    public static Download csv(String name, String lines) {
        return new Download(name, "text/csv", MARK + lines);
    }

    /** The file; where it is refused, a line that says why. */
    public static ResponseEntity<String> answer(Supplier<Download> file) {
        try {
            return file.get().answer();
        } catch (NotAllowedException refusal) {
            return refuse(HttpStatus.FORBIDDEN, refusal.getMessage());
        } catch (PlannerException refusal) {
            return refuse(HttpStatus.NOT_FOUND, refusal.getMessage());
        }
    }

    private ResponseEntity<String> answer() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.valueOf(type), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** A line that says why there is no file. */
    public static ResponseEntity<String> refuse(HttpStatus status, @Nullable String why) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(why);
    }
}
