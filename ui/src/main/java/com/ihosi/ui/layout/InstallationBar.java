package com.ihosi.ui.layout;

import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The ways of those who run the installation. */
public final class InstallationBar extends Nav {

    private static final long serialVersionUID = 1L;

    /**
     * The ways from one of the pages to the others.
     *
     * @param here the path of the page that it stands on
     */
    public InstallationBar(String here) {
        addClassName("system-bar");
        setAriaLabel(getTranslation("system.nav"));
        way(here, "facilities", "registry.nav");
        way(here, "system", "system.nav.figures");
        way(here, "invoices", "invoice.nav");
        Span who = new Span(SignedIn.get().name());
        who.addClassName("who");
        add(who);
        away("/home?choose", "system.facilities");
        away("/leave", "user.logout");
    }

    private void way(String here, String path, String key) {
        Anchor way = new Anchor(path, getTranslation(key));
        way.addClassName("way");
        if (path.equals(here)) {
            way.getElement().setAttribute("aria-current", "page");
        }
        add(way);
    }

    private void away(String href, String key) {
        Anchor way = new Anchor(href, getTranslation(key));
        way.setRouterIgnore(true);
        way.addClassName("way");
        add(way);
    }
}
