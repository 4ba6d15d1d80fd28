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

    private final DeadEnd end = new DeadEnd("refused", "/");

    /** Says so, with the right that is missing, and leads on. */
    public RefusedView() {
        addClassName("page");
        setId("content");
        add(end);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.refused.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowedException> refusal) {
        refusal.getException()
                .right()
                .ifPresent(right ->
                        end.say(getTranslation("page.refused.right", getTranslation("right." + right.word()))));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
