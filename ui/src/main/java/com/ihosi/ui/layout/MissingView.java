package com.ihosi.ui.layout;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown where an address leads nowhere. */
@AnonymousAllowed
public final class MissingView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Says so, and leads on. */
    public MissingView() {
        addClassName("page");
        setId("content");
        add(new DeadEnd("missing", "/"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.missing.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> missing) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
