package com.ihosi.ui.layout;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
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
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** The frame of the console: the facility, the ways through it, and the person's own menu. */
@PermitAll
public final class ConsoleLayout extends AppLayout implements RouterLayout {

    private static final long serialVersionUID = 1L;

    ConsoleLayout(Accounts accounts) {
        Facility facility = CurrentFacility.get();
        Account person = SignedIn.get();
        List<Facility> own = accounts.listFacilities(person.id());
        setPrimarySection(Section.DRAWER);
        boolean member = accounts.findMembership(person.id(), facility.id()).isPresent();
        boolean plans = accounts.mayPlan(person.id(), facility.id());
        boolean doctor = accounts.findDoctor(person.id(), facility.id()).isPresent();
        addToDrawer(skipLink(), brand(facility), navigation(member, plans, doctor), footer(facility, own, person));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("layout.menu"));
        Span name = new Span(facility.name());
        name.addClassName("bar-name");
        Div bar = new Div(toggle, name);
        bar.getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("layout.bar"));
        bar.addClassName("narrow-bar");
        addToNavbar(bar);
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("layout.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement()
                .setAttribute(
                        "onclick",
                        "const"
                                + " m=document.getElementById('content');if(m){m.tabIndex=-1;m.focus();event.preventDefault();}");
        return skip;
    }

    private static Component brand(Facility facility) {
        Image mark = new Image("ihosi/mark.svg", "");
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

    /** Members see everything but what is for those who plan, doctors without a role what is for doctors. */
    private Component navigation(boolean member, boolean plans, boolean doctor) {
        SideNav navigation = new SideNav();
        if (plans) {
            navigation.addItem(
                    way("calendar", VaadinIcon.CALENDAR_USER),
                    way("series", VaadinIcon.REFRESH),
                    way("conflicts", VaadinIcon.BOLT));
        }
        if (doctor) {
            navigation.addItem(way("my-calendar", VaadinIcon.CALENDAR_BRIEFCASE));
        }
        if (member) {
            navigation.addItem(
                    way("roster", VaadinIcon.CALENDAR_CLOCK),
                    way("templates", VaadinIcon.COPY_O),
                    way("fairness", VaadinIcon.SCALE),
                    way("weights", VaadinIcon.SLIDERS),
                    way("runs", VaadinIcon.TIME_BACKWARD),
                    way("types", VaadinIcon.TAGS),
                    way("rules", VaadinIcon.CHECK_SQUARE_O),
                    way("rooms", VaadinIcon.BED));
        }
        if (plans || doctor) {
            navigation.addItem(way("swaps", VaadinIcon.EXCHANGE));
        }
        if (member || swaps) {
            navigation.addItem(way("hours", VaadinIcon.CLOCK));
        }
        navigation.getElement().setAttribute("aria-label", getTranslation("nav.label"));
        return navigation;
    }

    private SideNavItem way(String path, VaadinIcon icon) {
        return new SideNavItem(getTranslation("nav." + path), path, icon.create());
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
                Languages.choose(each, VaadinServletResponse.getCurrent());
                UI.getCurrent().getPage().reload();
            });
            item.setCheckable(true);
            item.setChecked(each.getLanguage().equals(getLocale().getLanguage()));
        }
    }
}
