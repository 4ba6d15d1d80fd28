package com.ihosi.ui.token;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.PersonalToken;
import com.ihosi.planner.account.PersonalTokens;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code /tokens}: the keys with which programs work in one's name, at whatever facility. */
@Route(value = "tokens", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.USE_TOKENS)
public final class TokenView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ENDED = 10;

    private final transient PersonalTokens tokens;
    private final transient Clock clock;
    private final transient Facility facility = CurrentFacility.get();
    private final transient Account person = SignedIn.get();
    private final Notice notice = new Notice();
    private final Div content = new Div();

    TokenView(PersonalTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        addClassNames("page", "tokens");
        setId("content");
        content.addClassName("sections");
        PageHead head = new PageHead(getTranslation("token.title"), getTranslation("token.explain"));
        add(head, notice, tools(), content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("token.page");
    }

    private Div tools() {
        Button create =
                new Button(getTranslation("token.create.open"), click -> CreateDialog.open(this::create, this::load));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("new-token");
        Anchor docs = new Anchor("/api/docs", getTranslation("token.docs"));
        docs.setRouterIgnore(true);
        Div tools = new Div(create, docs);
        tools.addClassName("tools");
        return tools;
    }

    private PersonalTokens.Issued create(String name, int days) {
        notice.clear();
        return tokens.create(person.id(), name, days);
    }

    private void load() {
        content.removeAll();
        Instant now = clock.instant();
        List<PersonalToken> own = tokens.list(person.id());
        List<PersonalToken> working =
                own.stream().filter(token -> token.works(now)).toList();
        List<PersonalToken> ended = own.stream()
                .filter(token -> !token.works(now))
                .limit(MOST_ENDED)
                .toList();
        section("working", working.isEmpty() ? none() : new TokenTable(working, facility.zone(), this::ask));
        if (!ended.isEmpty()) {
            section("ended", new TokenTable(ended, facility.zone()));
        }
    }

    private void section(String name, Component inside) {
        TitledSection section = new TitledSection(name, getTranslation("token.section." + name));
        section.add(inside);
        content.add(section);
    }

    private Paragraph none() {
        Paragraph none = new Paragraph(getTranslation("token.none"));
        none.addClassName("none");
        return none;
    }

    private void ask(PersonalToken token) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("token.revoke.title", token.name()));
        dialog.setText(getTranslation("token.revoke.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("token.revoke"));
        dialog.addConfirmListener(confirmed -> revoke(token));
        dialog.open();
    }

    private void revoke(PersonalToken token) {
        try {
            tokens.revoke(person.id(), token.id());
            notice.tell(getTranslation("token.revoked", token.name()));
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        load();
    }
}
