package com.ihosi.ui.security;

import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.facility.PlainPage;
import com.ihosi.ui.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets no request past that lacks the right it needs, before anything of the request is looked at; one of ours that names none neither. */
@Component
final class RightGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "com.ihosi.";

    private final Here here;

    RightGate(Here here) {
        this.here = here;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isFree(method.getBeanType())) {
            return true;
        }
        try {
            here.require(method.getMethod());
            return true;
        } catch (NotAllowedException refusal) {
            if (Problems.areWanted(request)) {
                throw refusal;
            }
            String name = CurrentFacility.find(request).map(Facility::name).orElse("");
            PlainPage.send(request, response, HttpServletResponse.SC_FORBIDDEN, "no-right", name, "");
            return false;
        }
    }

    /** What others have made, failures, and pages that are for everybody. */
    private static boolean isFree(Class<?> controller) {
        return !controller.getName().startsWith(OURS)
                || ErrorController.class.isAssignableFrom(controller)
                || controller.isAnnotationPresent(NeedsNoRight.class);
    }
}
