package com.ihosi.ui.layout;

import com.ihosi.planner.account.NotAllowedException;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown instead of a page that is not for the person who opened it. */
@ParentLayout(ConsoleLayout.class)
@PermitAll
public final class RefusedView extends Main implements HasErrorParameter<NotAllowedException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Says so, and leads on. */
    public RefusedView() {
        addClassName("page");
        setId("content");
        add(new DeadEnd("refused", "swaps"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.refused.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowedException> refusal) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
