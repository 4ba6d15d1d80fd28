package com.ihosi.ui.layout;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.SignedIn;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The frame of the console: the facility, the ways through it, and the person's own menu. */
@PermitAll
public final class ConsoleLayout extends AppLayout implements RouterLayout {

    private static final long serialVersionUID = 1L;

    /**
     * A dialog that is taken away while it is still closing leaves the page hidden from screen readers. Once no dialog is open any more, what
     * dialogs have hidden is shown again.
     */
    private static final String SHOW_AGAIN = """
            if (!window.ihosiShowAgain) {
              const show = () => {
                if (document.querySelector('body > [opened]')) return;
                document.querySelectorAll('body > [data-aria-hidden]').forEach(hidden => {
                  hidden.removeAttribute('aria-hidden');
                  hidden.removeAttribute('data-aria-hidden');
                });
              };
              window.ihosiShowAgain = new MutationObserver(() => setTimeout(show, 250));
              window.ihosiShowAgain.observe(document.body, {childList: true});
            }""";

    ConsoleLayout(Accounts accounts, Here here) {
        Facility facility = CurrentFacility.get();
        Account person = SignedIn.get();
        List<Facility> own = accounts.listFacilities(person.id());
        setPrimarySection(Section.DRAWER);
        addToDrawer(skipLink(), brand(facility), navigation(here.listRights()), footer(facility, own, person));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("layout.menu"));
        Span name = new Span(facility.name());
        name.addClassName("bar-name");
        Div bar = new Div(toggle, name);
        bar.getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("layout.bar"));
        bar.addClassName("narrow-bar");
        addToNavbar(bar);
        getElement().executeJs(SHOW_AGAIN);
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("layout.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        // A policy of the page lets no script stand in an attribute.
        skip.getElement().executeJs("""
                        this.addEventListener('click', event => {
                          const content = document.getElementById('content');
                          if (content) {
                            content.tabIndex = -1;
                            content.focus();
                            event.preventDefault();
                          }
                        })""");
        return skip;
    }

    private static Component brand(Facility facility) {
        Image mark = new Image("/brand/logo", "");
        mark.addClassName("mark");
        Span product = new Span("iHosi Planner");
        product.addClassName("product");
        Span name = new Span(facility.name());
        name.addClassName("facility-name");
        Div names = new Div(name, product);
        names.addClassName("names");
        Header brand = new Header(mark, names);
        brand.addClassName("brand");
        return brand;
    }

    /** What is done with appointments, with duties, and what both stand on: exactly what can be opened. */
    private Component navigation(Set<Right> rights) {
        Div navigation = new Div();
        navigation.addClassName("navigation");
        navigation.add(
                section(
                        "appointments",
                        Stream.of(
                                way(rights, "calendar", VaadinIcon.CALENDAR_USER),
                                way(rights, "my-calendar", VaadinIcon.CALENDAR_BRIEFCASE),
                                way(rights, "conflicts", VaadinIcon.BOLT),
                                way(rights, "series", VaadinIcon.REFRESH),
                                way(rights, "waitlist", VaadinIcon.HOURGLASS),
                                way(rights, "no-show", VaadinIcon.USER_CLOCK),
                                way(rights, "overbooking", VaadinIcon.STOCK),
                                way(rights, "figures", VaadinIcon.CHART))),
                section(
                        "duties",
                        Stream.of(
                                way(rights, "roster", VaadinIcon.CALENDAR_CLOCK),
                                way(rights, "templates", VaadinIcon.COPY_O),
                                way(rights, "swaps", VaadinIcon.EXCHANGE),
                                way(rights, "fairness", VaadinIcon.SCALE),
                                way(rights, "runs", VaadinIcon.TIME_BACKWARD))),
                section(
                        "set-up",
                        Stream.of(
                                way(rights, "hours", VaadinIcon.CLOCK),
                                way(rights, "types", VaadinIcon.TAGS),
                                way(rights, "rules", VaadinIcon.CHECK_SQUARE_O),
                                way(rights, "rooms", VaadinIcon.BED),
                                way(rights, "weights", VaadinIcon.SLIDERS),
                                way(rights, "jobs", VaadinIcon.MOON_O),
                                way(rights, "messages", VaadinIcon.ENVELOPE_O),
                                way(rights, "branding", VaadinIcon.PAINTBRUSH))));
        return navigation;
    }

    private Component section(String name, Stream<Optional<SideNavItem>> ways) {
        SideNav section = new SideNav(getTranslation("nav.section." + name));
        ways.flatMap(Optional::stream).forEach(section::addItem);
        section.setVisible(!section.getItems().isEmpty());
        return section;
    }

    private Optional<SideNavItem> way(Set<Right> rights, String path, VaadinIcon icon) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .filter(view -> Here.opens(rights, view))
                .map(view -> new SideNavItem(getTranslation("nav." + path), path, icon.create()));
    }

    private Component footer(Facility facility, List<Facility> own, Account person) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("person");
        Avatar avatar = new Avatar(person.name());
        Span name = new Span(person.name());
        name.addClassName("person-name");
        Div face = new Div(avatar, name);
        face.addClassName("face");
        MenuItem root = menu.addItem(face);
        root.setAriaLabel(getTranslation("user.menu", person.name()));
        SubMenu items = root.getSubMenu();
        switcher(items, facility, own);
        languages(items);
        items.addItem(getTranslation("user.tokens"), click -> UI.getCurrent().navigate("tokens"));
        items.addItem(getTranslation("user.sessions"), click -> UI.getCurrent().navigate("sessions"));
        items.addSeparator();
        items.addItem(
                getTranslation("user.logout"),
                click -> UI.getCurrent().getPage().setLocation("/leave"));
        Footer footer = new Footer(menu);
        footer.addClassName("drawer-footer");
        return footer;
    }

    private void switcher(SubMenu items, Facility here, List<Facility> own) {
        if (own.size() < 2) {
            return;
        }
        SubMenu facilities = items.addItem(getTranslation("user.facilities")).getSubMenu();
        for (Facility each : own) {
            MenuItem item = facilities.addItem(
                    each.name(), click -> UI.getCurrent().getPage().setLocation("/go/" + each.slug()));
            item.setCheckable(true);
            item.setChecked(each.id().equals(here.id()));
            item.setEnabled(each.isActive());
        }
    }

    private void languages(SubMenu items) {
        SubMenu languages = items.addItem(getTranslation("user.language")).getSubMenu();
        for (Locale each : new Texts().getProvidedLocales()) {
            MenuItem item = languages.addItem(each.getDisplayLanguage(each), click -> {
                Languages.choose(each, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
                UI.getCurrent().getPage().reload();
            });
            item.setCheckable(true);
            item.setChecked(each.getLanguage().equals(getLocale().getLanguage()));
        }
    }
}
