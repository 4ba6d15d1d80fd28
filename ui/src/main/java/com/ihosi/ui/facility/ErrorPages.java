package com.ihosi.ui.facility;

import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.problem.Problems;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answer to a request that was refused, or failed, before any view was reached. */
@Controller
final class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && Problems.areWanted(path)) {
            ProblemType type = ProblemType.of(HttpStatusCode.valueOf(status));
            Problems.send(response, type, type.title() + ".");
            return;
        }
        String key = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "missing" : "broken";
        Locale language = Languages.of(request, CurrentFacility.find(request).map(Facility::language));
        String way = PlainPage.link("/", Texts.text(language, "page." + key + ".way"));
        PlainPage.send(request, response, status, key, "", way);
    }
}
