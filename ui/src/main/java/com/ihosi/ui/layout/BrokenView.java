package com.ihosi.ui.layout;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown instead of a page that failed; the log says why. It stands alone, as the frame may be what failed. */
@AnonymousAllowed
public final class BrokenView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    /** Says so, and leads on. */
    public BrokenView() {
        addClassName("page");
        setId("content");
        add(new DeadEnd("broken", "/"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.broken.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        LOG.error("The page “{}” failed.", event.getLocation().getPath(), failure.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
